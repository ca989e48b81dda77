#pragma once

#include "session/fn-search-shelf.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnSearchIndex:
 *
 * Makes all that the base in view holds searchable: the texts of its sources, its facts, figures and sources. It
 * follows the session. A small base is indexed in memory, a large one in a cache on disk; until that is there, what
 * is not indexed yet is read through, so that a search finds the same at any time. Main thread only.
 *
 * Properties, all notified: "progress" (double: how much is indexed, 1 when all is), "message" (string: what is wrong
 * with the cache, for people, %NULL for nothing; searching works all the same).
 */
#define FN_TYPE_SEARCH_INDEX (fn_search_index_get_type ())
G_DECLARE_FINAL_TYPE (FnSearchIndex, fn_search_index, FN, SEARCH_INDEX, GObject)

/** fn_search_index_new: Returns: (transfer full): an index of what @session has in view, now and later */
FnSearchIndex *fn_search_index_new (FnSession *session);

/** fn_search_index_get_session: Returns: (transfer none): whose base is searched */
FnSession *fn_search_index_get_session (FnSearchIndex *self);

/** fn_search_index_get_progress: Returns: how much is indexed, from 0 to 1 */
double fn_search_index_get_progress (FnSearchIndex *self);

/** fn_search_index_get_message: Returns: (transfer none) (nullable): what is wrong with the cache, in a sentence */
const char *fn_search_index_get_message (FnSearchIndex *self);

/** fn_search_index_get_shelf: Returns: (transfer none) (nullable): where to look now; %NULL before the first base */
FnShelf *fn_search_index_get_shelf (FnSearchIndex *self);

/** fn_search_index_mend: for who sees that a part of it is damaged or of another day: that part is made anew */
void fn_search_index_mend (FnSearchIndex *self);

G_END_DECLS
