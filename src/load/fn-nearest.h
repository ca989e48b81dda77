#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_nearest:
 * @word: what was written, UTF-8
 * @candidates: (element-type utf8): what could have been meant
 *
 * Returns: (transfer none) (nullable): the candidate that is the fewest slips of the pen away (a letter
 *   too many, too few, wrong, or two swapped), or %NULL when all are too far off to be meant
 */
const char *fn_nearest (const char *word, const GPtrArray *candidates);

G_END_DECLS
