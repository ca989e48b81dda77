#pragma once

#include "session/fn-search-job.h"
#include "text/fn-scan.h"
#include "text/fn-screen.h"

G_BEGIN_DECLS

/** FnCandidate: something that answers a query: a passage, or a member of the base at @place.text */
typedef struct
{
  FnPassagePlace place;
  double rank;
} FnCandidate;

/**
 * FnSearchRun:
 * @job: what is asked
 * @ranked: whether all is to be found
 * @cancellable: (nullable): stops it
 * @view: where to look
 * @sieve: what is let through
 * @scan, @screen: for what is not indexed
 * @is_plain: whether it is known that what is looked through has no odd places, see fn_scan_next_odd()
 * @outcome: what is found
 *
 * A job under way, in its thread.
 */
typedef struct
{
  const FnSearchJob *job;
  gboolean ranked;
  GCancellable *cancellable;
  FnShelfView view;
  FnSieve *sieve;
  FnScan *scan;
  FnScreen *screen;
  gboolean is_plain;
  FnSearchOutcome *outcome;
} FnSearchRun;

/** fn_search_run_goes_on: Returns: whether it was not cancelled */
gboolean fn_search_run_goes_on (const FnSearchRun *self);

/**
 * fn_search_run_foreach:
 * @string: (array length=size): what is looked through; not all need be UTF-8
 * @next: puts into the span the next part, starting at or after its end; none need be told that ends before @hit, the byte
 *   at which something may answer next; returns whether there is one
 * @found: told of each part that answers with its rank; returns whether to go on
 *
 * Looks closer only where the scan says so.
 *
 * Returns: whether to go on
 */
gboolean fn_search_run_foreach (const FnSearchRun *self, const char *string, gsize size,
                                gboolean (*next) (const char *string, gsize size, gsize hit, FnSpan *span, gpointer data),
                                gboolean (*found) (FnSpan span, double rank, gpointer data), gpointer data);

/** fn_candidates_add: @most: how many are wanted; with @ranked, the best of them. Returns: whether more are wanted */
gboolean fn_candidates_add (GArray *candidates, const FnCandidate *candidate, guint most, gboolean ranked);

/** fn_candidates_end: puts them in order, the best or else the first, and leaves out those too many */
void fn_candidates_end (GArray *candidates, guint most, gboolean ranked);

/* Parts of fn_search_job_run(): each fills what of the outcome is its own. */
void fn_search_texts (FnSearchRun *self);
void fn_search_members (FnSearchRun *self);

G_END_DECLS
