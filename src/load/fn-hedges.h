#pragma once

#include "model/fn-fact.h"

G_BEGIN_DECLS

/** fn_hedges_know: Returns: whether there are word lists for @language */
gboolean fn_hedges_know (const char *language);

/**
 * fn_hedges_bear_qualifier:
 * @folded: normalised text in lower case
 *
 * Returns: whether the text has a word of that hedge; always for "exact", which needs none
 */
gboolean fn_hedges_bear_qualifier (const char *folded, const char *language, FnQualifier qualifier);

/** fn_hedges_bear_status: Returns: whether the text has a word of that status; always for "observed" */
gboolean fn_hedges_bear_status (const char *folded, const char *language, FnStatus status);

/**
 * fn_hedges_find_direct:
 * @start, @end: where a number stands in @folded, in bytes
 *
 * Returns: the hedge that stands right before or behind that number, FN_QUALIFIER_EXACT for none
 */
FnQualifier fn_hedges_find_direct (const char *folded, const char *language, gsize start, gsize end);

G_END_DECLS
