#pragma once

#include "session/fn-search-filter.h"
#include "session/fn-search-hit.h"
#include "session/fn-search-shelf.h"
#include "session/fn-search-uses.h"
#include "text/fn-query.h"

G_BEGIN_DECLS

/** FN_N_HIT_KINDS: how many kinds of hits there are */
#define FN_N_HIT_KINDS (FN_HIT_SOURCE + 1)

/**
 * FnSearchJob:
 * @shelf: where to look
 * @uses: the fact base with the person's own figures, and where they show what
 * @words: in which words facts are read
 * @query: what to look for, not blank
 * @filter: what is let through
 * @most: how many hits of each kind are wanted
 *
 * All that a search needs, to run in any thread; owned by who made it.
 */
typedef struct
{
  FnShelf *shelf;
  FnFigureUses *uses;
  const FnWords *words;
  FnQuery *query;
  FnSearchFilter filter;
  guint most[FN_N_HIT_KINDS];
} FnSearchJob;

/**
 * FnSearchOutcome:
 * @hits: (element-type FnSearchHit): by kind; %NULL when nothing can be said yet
 * @count: by kind; -1 when they were not counted
 * @damaged: whether a part of the index turned out to be damaged or of another day; the hits are right all the same
 */
typedef struct
{
  GPtrArray *hits[FN_N_HIT_KINDS];
  int count[FN_N_HIT_KINDS];
  gboolean damaged;
} FnSearchOutcome;

/** fn_search_outcome_clear: frees what it holds and zeroes it */
void fn_search_outcome_clear (FnSearchOutcome *self);

/**
 * fn_search_job_run:
 * @ranked: whether to find all, count them and list the best; else the first ones in the order of texts
 * @outcome: (out caller-allocates): what was found
 *
 * Returns: whether it came to its end; else it was cancelled
 */
gboolean fn_search_job_run (const FnSearchJob *self, gboolean ranked, GCancellable *cancellable,
                            FnSearchOutcome *outcome);

G_END_DECLS
