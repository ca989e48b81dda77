#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/** FN_QUERY_NEAR: most words between two that are near each other */
#define FN_QUERY_NEAR 10

/**
 * FnQuery:
 *
 * What a person types into a search over everything: words that must all occur; "a phrase"; begin* of a word;
 * -without; one OR another; near NEAR other. OR joins what stands next to it, before all else. What was begun and not
 * ended is taken as ended, and the last word may be unfinished, so there is no wrong query. Frozen: threads may
 * share it.
 */
typedef struct _FnQuery FnQuery;

/** fn_query_new: @typed: valid UTF-8. Returns: (transfer full): what it asks for */
FnQuery *fn_query_new (const char *typed);
FnQuery *fn_query_ref (FnQuery *self);
void fn_query_unref (FnQuery *self);

/** fn_query_is_blank: Returns: whether it asks for nothing that could be found: no word, or only words not wanted */
gboolean fn_query_is_blank (const FnQuery *self);

/**
 * fn_query_to_fts:
 *
 * Returns: (transfer full): the query for a table with the tokenizer of FnFullText, in the syntax of SQLite's FTS5;
 *   empty for a blank one
 */
char *fn_query_to_fts (const FnQuery *self);

/**
 * fn_query_match:
 * @string: (array length=size): valid UTF-8: a paragraph, a line
 * @marks: (element-type FnSpan) (nullable): where is added, in order and without overlap, what was found
 *
 * Returns: whether the string answers the query, as the index would say
 */
gboolean fn_query_match (const FnQuery *self, const char *string, gsize size, GArray *marks);

/**
 * fn_query_get_needles:
 *
 * Returns: (transfer none) (nullable): words in lower case of which one must stand in what answers the query, as far
 *   as it is written in plain letters, see fn_scan_next(); %NULL when nothing can be said
 */
const char *const *fn_query_get_needles (const FnQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnQuery, fn_query_unref)

G_END_DECLS
