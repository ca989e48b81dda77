#pragma once

#include "text/fn-reading.h"

G_BEGIN_DECLS

/** FN_READER_LIMIT: most bytes that a document may have */
#define FN_READER_LIMIT (256 * 1024 * 1024)

/**
 * fn_read_text:
 * @encoding: (nullable): what to take it for; %NULL finds out
 *
 * Returns: (transfer full): the reading of a text, or what is wrong with it, packed
 */
GBytes *fn_read_text (GBytes *bytes, const char *encoding);

G_END_DECLS
