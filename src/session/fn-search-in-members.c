#include "config.h"

#include "session/fn-search-run.h"

#include "session/fn-search-snippet.h"

#include <string.h>

/* A search in members of one kind. */
typedef struct
{
  FnSearchRun *run;
  FnHitKind kind;
  GArray *candidates; /* of FnCandidate */
  int count;
} Searching;

static gboolean
is_let_through (const Searching *self, guint index)
{
  switch (self->kind)
    {
    case FN_HIT_FACT:
      return fn_sieve_has_fact (self->run->sieve, index);
    case FN_HIT_FIGURE:
      return fn_sieve_has_figure (self->run->sieve, index);
    default:
      return fn_sieve_has_source (self->run->sieve, index);
    }
}

static gboolean
take (Searching *self, guint index, double rank)
{
  FnCandidate candidate = { { index, 0 }, rank };

  if (!is_let_through (self, index))
    return fn_search_run_goes_on (self->run);
  self->count++;
  return fn_candidates_add (self->candidates, &candidate, self->run->job->most[self->kind], self->run->ranked) &&
         fn_search_run_goes_on (self->run);
}

/* Members stand one behind another, so the hit is in one. */
static gboolean
next_member (const char *string, gsize size, gsize hit, FnSpan *span, gpointer data)
{
  const Searching *self = data;
  const FnMembers *members = self->run->view.members;

  *span = fn_members_get_span (members, self->kind, fn_members_find (members, self->kind, hit));
  return TRUE;
}

static gboolean
take_member (FnSpan span, double rank, gpointer data)
{
  Searching *self = data;

  return take (self, fn_members_find (self->run->view.members, self->kind, span.start), rank);
}

/* The person's own figures may change at any time: they are few, and read as they are. */
static void
look_through_own (Searching *self)
{
  FnFactBase *base = fn_figure_uses_get_base (self->run->job->uses);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = fn_fact_base_get_n_given_figures (base); i < fn_fact_base_count (base, FN_PART_FIGURE); i++)
    {
      g_string_truncate (lines, 0);
      fn_members_add (base, self->run->job->words, FN_HIT_FIGURE, i, lines);
      if (fn_query_match (self->run->job->query, lines->str, lines->len, NULL))
        take (self, i, -1);
    }
}

/* The line with the first hit; the id, which stands last, is only found by and not shown. */
static FnSpan
choose_line (const GString *lines, GArray *marks)
{
  gsize first = marks->len > 0 ? g_array_index (marks, FnSpan, 0).start : 0;
  FnSpan line = { 0, strcspn (lines->str, "\n") };

  while (first > line.end)
    {
      line.start = line.end + 1;
      line.end = line.start + strcspn (lines->str + line.start, "\n");
    }
  if (line.end + 1 >= lines->len && line.start > 0)
    line = (FnSpan){ 0, strcspn (lines->str, "\n") };
  return line;
}

static GArray *
keep_within (const GArray *marks, FnSpan line)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  for (guint i = 0; i < marks->len; i++)
    {
      FnSpan mark = g_array_index (marks, FnSpan, i);

      if (mark.start < line.start || mark.end > line.end)
        continue;
      mark.start -= line.start;
      mark.end -= line.start;
      g_array_append_val (kept, mark);
    }
  return kept;
}

static char *
dup_title (const Searching *self, guint index)
{
  FnFactBase *base = fn_figure_uses_get_base (self->run->job->uses);
  const char *language = self->run->job->words->language;
  int measure;

  switch (self->kind)
    {
    case FN_HIT_FACT:
      measure = fn_fact_base_get_fact (base, index)->measure;
      return g_strdup (measure >= 0 ? fn_fact_base_get_measure_name (base, (guint) measure, language) : "");
    case FN_HIT_FIGURE:
      return g_strdup (fn_label_get (fn_fact_base_get_figure (base, index)->title, language));
    default:
      return g_strdup (fn_source_get_name (fn_fact_base_get_source (base, index), language));
    }
}

static void
describe (const Searching *self, guint index, FnFound *found)
{
  const FnSearchJob *job = self->run->job;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnSpan)), kept = NULL;
  FnSpan line;
  int number = (int) index;

  fn_members_add (fn_figure_uses_get_base (job->uses), job->words, self->kind, index, lines);
  fn_query_match (job->query, lines->str, lines->len, marks);
  line = choose_line (lines, marks);
  kept = keep_within (marks, line);
  *found = (FnFound){ .kind = self->kind, .index = index, .document = -1, .title = dup_title (self, index),
                      .facts = g_array_new (FALSE, FALSE, sizeof (int)) };
  found->snippet = fn_snippet_new (lines->str + line.start, line.end - line.start, kept, &found->marks);
  if (self->kind == FN_HIT_FACT)
    g_array_append_val (found->facts, number);
  found->figures = fn_figure_uses_find (job->uses, found->facts);
  if (self->kind == FN_HIT_FIGURE)
    g_array_append_val (found->figures, number);
}

static void
search_kind (FnSearchRun *run, FnHitKind kind)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (FnCandidate));
  Searching self = { run, kind, candidates, 0 };
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);
  gsize size;
  const char *all = fn_members_get_all (run->view.members, kind, &size);

  run->is_plain = fn_members_is_plain (run->view.members, kind);
  if (fn_search_run_foreach (run, all, size, next_member, take_member, &self) && kind == FN_HIT_FIGURE)
    look_through_own (&self);
  fn_candidates_end (candidates, run->job->most[kind], run->ranked);
  for (guint i = 0; i < candidates->len && fn_search_run_goes_on (run); i++)
    {
      FnFound found;

      describe (&self, g_array_index (candidates, FnCandidate, i).place.text, &found);
      g_ptr_array_add (hits, fn_search_hit_new (&found));
    }
  run->outcome->hits[kind] = hits;
  if (run->ranked)
    run->outcome->count[kind] = self.count;
}

static gboolean
goes_on (gpointer run)
{
  return fn_search_run_goes_on (run);
}

/* A member is looked through as a whole, a long text in passages, and one of those may begin amid a word. */
void
fn_search_members (FnSearchRun *self)
{
  fn_scan_free (self->scan);
  self->scan = fn_scan_new_words (fn_query_get_needles (self->job->query));
  if (self->view.members == NULL && self->ranked)
    self->view.members = fn_members_new (self->view.corpus, goes_on, self);
  for (guint kind = FN_HIT_FACT; self->view.members != NULL && kind < FN_N_HIT_KINDS; kind++)
    if (fn_search_run_goes_on (self))
      search_kind (self, kind);
}
