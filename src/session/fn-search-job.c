#include "config.h"

#include "session/fn-search-job.h"

#include "session/fn-search-run.h"

#include <math.h>

/* Candidates beyond those wanted that are kept until the worst are let go. */
#define SLACK 1000
/* Bytes of a passage of ordinary length: a longer one has more room for words that are meant by chance. */
#define ORDINARY 500.0

void
fn_search_outcome_clear (FnSearchOutcome *self)
{
  for (guint i = 0; i < FN_N_HIT_KINDS; i++)
    g_clear_pointer (&self->hits[i], g_ptr_array_unref);
  *self = (FnSearchOutcome){ { NULL } };
}

gboolean
fn_search_run_goes_on (const FnSearchRun *self)
{
  return !g_cancellable_is_cancelled (self->cancellable);
}

static double
rank_by_marks (const GArray *marks, gsize size)
{
  return -(double) marks->len / sqrt (1 + size / ORDINARY);
}

/* What is written otherwise than it is folded cannot be screened. */
static gboolean
may_answer (const FnSearchRun *self, const char *string, gsize size)
{
  gboolean is_odd = !self->is_plain && fn_scan_next_odd (string, size, 0) < size;

  return (is_odd || fn_screen_passes (self->screen, string, size)) && g_utf8_validate_len (string, size, NULL);
}

gboolean
fn_search_run_foreach (const FnSearchRun *self, const char *string, gsize size,
                       gboolean (*next) (const char *string, gsize size, gsize hit, FnSpan *span, gpointer data),
                       gboolean (*found) (FnSpan span, double rank, gpointer data), gpointer data)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  FnSpan span = { 0, 0 };
  gsize hit;

  (self->is_plain ? fn_scan_begin_plain : fn_scan_begin) (self->scan, string, size);
  while ((hit = fn_scan_next (self->scan, span.end)) < size && next (string, size, hit, &span, data))
    {
      if (hit >= span.end || !may_answer (self, string + span.start, span.end - span.start))
        continue;
      g_array_set_size (marks, 0);
      if (fn_query_match (self->job->query, string + span.start, span.end - span.start, marks) &&
          !found (span, rank_by_marks (marks, span.end - span.start), data))
        return FALSE;
    }
  return TRUE;
}

static int
compare_places (const FnCandidate *a, const FnCandidate *b)
{
  if (a->place.text != b->place.text)
    return a->place.text < b->place.text ? -1 : 1;
  return a->place.start < b->place.start ? -1 : a->place.start > b->place.start;
}

static int
compare_first (gconstpointer a, gconstpointer b)
{
  return compare_places (a, b);
}

static int
compare_best (gconstpointer a, gconstpointer b)
{
  const FnCandidate *one = a, *two = b;

  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
  return compare_places (one, two);
}

void
fn_candidates_end (GArray *candidates, guint most, gboolean ranked)
{
  g_return_if_fail (candidates != NULL);

  g_array_sort (candidates, ranked ? compare_best : compare_first);
  g_array_set_size (candidates, MIN (candidates->len, most));
}

gboolean
fn_candidates_add (GArray *candidates, const FnCandidate *candidate, guint most, gboolean ranked)
{
  g_return_val_if_fail (candidates != NULL && candidate != NULL, FALSE);

  g_array_append_val (candidates, *candidate);
  if (ranked && candidates->len >= most + SLACK)
    fn_candidates_end (candidates, most, TRUE);
  return ranked || candidates->len < most;
}

gboolean
fn_search_job_run (const FnSearchJob *self, gboolean ranked, GCancellable *cancellable, FnSearchOutcome *outcome)
{
  FnSearchRun run = { .job = self, .ranked = ranked, .cancellable = cancellable, .outcome = outcome };
  gboolean looked;

  g_return_val_if_fail (self != NULL && outcome != NULL && !fn_query_is_blank (self->query), FALSE);

  *outcome = (FnSearchOutcome){ .count = { -1, -1, -1, -1 } };
  /* Before the shelf is looked at: it may be being opened, and that is waited for. */
  run.scan = fn_scan_new (fn_query_get_needles (self->query));
  run.screen = fn_screen_new (self->query);
  run.sieve = fn_sieve_new (&self->filter, fn_figure_uses_get_base (self->uses));
  looked = fn_shelf_look (self->shelf, &run.view);
  if (looked)
    fn_search_texts (&run);
  if (looked && fn_search_run_goes_on (&run))
    fn_search_members (&run);
  fn_sieve_free (run.sieve);
  fn_screen_free (run.screen);
  fn_scan_free (run.scan);
  fn_shelf_view_clear (&run.view);
  return looked && fn_search_run_goes_on (&run);
}
