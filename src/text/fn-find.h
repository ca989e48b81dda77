#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * fn_find_all:
 * @text: where to look
 * @query: what a person typed; white space matches any run of white space
 *
 * All places where @query stands, without regard to letter case, dashes or quotes, in order and without
 * overlap. An empty or blank query has no hits.
 *
 * Returns: (transfer full) (element-type FnSpan): the hits in bytes of @text
 */
GArray *fn_find_all (FnText *text, const char *query);

G_END_DECLS
