#pragma once

#include "session/fn-search-filter.h"
#include "session/fn-search-hit.h"
#include "session/fn-search-index.h"

G_BEGIN_DECLS

/**
 * FnSearchStage:
 * @FN_SEARCH_IDLE: nothing is asked for
 * @FN_SEARCH_RUNNING: nothing was found yet; what the last search found still stands in the lists
 * @FN_SEARCH_FIRST: first hits are there, in the order of the texts
 * @FN_SEARCH_DONE: all hits are counted, and stand best first
 */
typedef enum
{
  FN_SEARCH_IDLE,
  FN_SEARCH_RUNNING,
  FN_SEARCH_FIRST,
  FN_SEARCH_DONE,
} FnSearchStage;

/**
 * FnSearchResults:
 *
 * One search over everything that follows what is typed. Words, all of which must occur in a paragraph, fact, figure
 * or source; "a phrase"; begin* of a word; -without; one OR another; near NEAR other. What was begun and not ended,
 * such as a quotation mark, is taken as ended. Letter case, accents and width of letters do not matter, and the last
 * word may be unfinished. It follows the index and its session too. Main thread only.
 *
 * Properties, notified: "stage" (int, FnSearchStage; told anew whenever lists or counts have changed).
 */
#define FN_TYPE_SEARCH_RESULTS (fn_search_results_get_type ())
G_DECLARE_FINAL_TYPE (FnSearchResults, fn_search_results, FN, SEARCH_RESULTS, GObject)

/** fn_search_results_new: Returns: (transfer full): a search that asks for nothing */
FnSearchResults *fn_search_results_new (FnSearchIndex *index);

/**
 * fn_search_results_set_query:
 * @query: valid UTF-8, what a person typed; blank for nothing
 *
 * Cancels the search under way and begins this one, in a thread; nothing happens when it is the same.
 */
void fn_search_results_set_query (FnSearchResults *self, const char *query);

/** fn_search_results_get_query: Returns: (transfer none): what is searched for; never %NULL */
const char *fn_search_results_get_query (FnSearchResults *self);

/** fn_search_results_set_filter: likewise, for @filter, which is copied. A base that comes into view clears it. */
void fn_search_results_set_filter (FnSearchResults *self, const FnSearchFilter *filter);

/** fn_search_results_get_filter: Returns: (transfer none): what is let through */
const FnSearchFilter *fn_search_results_get_filter (FnSearchResults *self);

/** fn_search_results_get_stage: Returns: how far the search is */
FnSearchStage fn_search_results_get_stage (FnSearchResults *self);

/**
 * fn_search_results_get_hits:
 *
 * Returns: (transfer none): a list model of FnSearchHit, the same object for good; at most as many as were asked for
 */
GListModel *fn_search_results_get_hits (FnSearchResults *self, FnHitKind kind);

/** fn_search_results_get_count: Returns: how many hits there are of @kind, or -1 as long as they are not counted */
int fn_search_results_get_count (FnSearchResults *self, FnHitKind kind);

/** fn_search_results_list: has at least @n hits of @kind listed, as far as there are; until another search */
void fn_search_results_list (FnSearchResults *self, FnHitKind kind, guint n);

G_END_DECLS
