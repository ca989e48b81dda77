#pragma once

#include "text/fn-text.h"

/** long_text_new: Returns: (transfer full): ten megabytes of words, the same each time */
FnText *long_text_new (void);

/** long_text_percentile: @values: (element-type double): sorted here. Returns: the one of a hundred asked for */
double long_text_percentile (GArray *values, guint percent);
