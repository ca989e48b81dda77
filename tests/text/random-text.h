#pragma once

#include "text/fn-text.h"

/** random_pick: Returns: one of @pieces, which end with %NULL */
const char *random_pick (const char *const *pieces);

/** random_string: Returns: (transfer full): up to @most of @pieces, one after another */
char *random_string (const char *const *pieces, int most);

/** text_from: Returns: (transfer full): the text of @string, which is UTF-8 */
FnText *text_from (const char *string);
