#include "config.h"

#include "session/fn-search-run.h"

#include "base/fn-int-list.h"
#include "session/fn-search-snippet.h"
#include "text/fn-passages.h"

/* A search in texts. */
typedef struct
{
  FnSearchRun *run;
  GArray *candidates; /* of FnCandidate */
  int count;
  GString *text; /* that is looked through */
  guint index;   /* of that text */
  GString *part; /* of a text, for one passage */
} Searching;

static gboolean
is_within (const FnMatch *match, FnSpan passage)
{
  for (guint i = 0; i < match->n_ranges; i++)
    if (match->ranges[i].start < passage.end && match->ranges[i].end > passage.start)
      return TRUE;
  return FALSE;
}

/* Facts with words in the passage; that stand nearer to the hit come first. Those of a document that was not looked
 * into before follow with the rank, for that takes longer than first hits may. */
static GArray *
find_facts (const FnSearchRun *run, guint text, FnSpan passage, gsize hit)
{
  const GPtrArray *cited = fn_corpus_get_cited (run->view.corpus, text, run->ranked);
  GArray *facts = cited != NULL ? fn_passages_get_facts_at (cited, hit) : g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; cited != NULL && i < cited->len; i++)
    {
      const FnPassage *words = cited->pdata[i];

      if (is_within (&words->match, passage) && !fn_int_list_holds (facts, words->fact))
        g_array_append_val (facts, words->fact);
    }
  return facts;
}

/* Reads the passage into @part. Returns: whether it is still there */
static gboolean
read_passage (const FnSearchRun *run, const FnPassagePlace *place, GString *part, FnSpan *passage)
{
  FnSpan reach = { place->start, place->start + FN_PASSAGE_LIMIT + 1 };

  return fn_corpus_read_part (run->view.corpus, place->text, reach, part) &&
         fn_passage_next (part->str, part->len, 0, passage) && passage->start == 0;
}

/* The filter may ask for passages with certain facts, which takes the text to know where the passage ends. */
static gboolean
is_let_through (Searching *self, const FnPassagePlace *place)
{
  const FnSearchRun *run = self->run;
  const FnCorpusText *text = fn_corpus_get_text (run->view.corpus, place->text);
  g_autoptr (GArray) facts = NULL;
  FnSpan passage;

  if (!fn_sieve_has_source (run->sieve, text->source))
    return FALSE;
  if (!fn_sieve_asks_for_facts (run->sieve))
    return TRUE;
  if (!read_passage (run, place, self->part, &passage))
    return FALSE;
  facts = find_facts (run, place->text, (FnSpan){ place->start, place->start + passage.end }, place->start);
  for (guint i = 0; i < facts->len; i++)
    if (fn_sieve_has_fact (run->sieve, (guint) g_array_index (facts, int, i)))
      return TRUE;
  return FALSE;
}

static gboolean
take (const FnPassagePlace *place, double rank, gpointer data)
{
  Searching *self = data;
  FnCandidate candidate = { *place, rank };

  if (!is_let_through (self, place))
    return fn_search_run_goes_on (self->run);
  self->count++;
  return fn_candidates_add (self->candidates, &candidate, self->run->job->most[FN_HIT_TEXT], self->run->ranked);
}

static gboolean
next_passage (const char *string, gsize size, gsize hit, FnSpan *span, gpointer data)
{
  return fn_passage_next (string, size, span->end, span);
}

static gboolean
take_passage (FnSpan span, double rank, gpointer data)
{
  Searching *self = data;
  FnPassagePlace place = { self->index, span.start };

  return take (&place, rank, self);
}

/* Returns: whether to go on */
static gboolean
look_through (Searching *self, guint index)
{
  if (!fn_search_run_goes_on (self->run))
    return FALSE;
  if (!fn_sieve_has_source (self->run->sieve, fn_corpus_get_text (self->run->view.corpus, index)->source) ||
      !fn_corpus_read (self->run->view.corpus, index, self->text))
    return TRUE;
  self->index = index;
  self->run->is_plain = fn_corpus_is_plain (self->run->view.corpus, index, self->text);
  return fn_search_run_foreach (self->run, self->text->str, self->text->len, next_passage, take_passage, self);
}

static gboolean
goes_on (gpointer data)
{
  return fn_search_run_goes_on (((Searching *) data)->run);
}

static void
forget_text (GArray *candidates, guint text)
{
  for (guint i = candidates->len; i-- > 0;)
    if (g_array_index (candidates, FnCandidate, i).place.text == text)
      g_array_remove_index (candidates, i);
}

/* A segment that cannot be read is looked through, text by text; what it told before that is forgotten. */
static gboolean
search_segment (Searching *self, FnSegment *segment, const char *fts)
{
  FnSegmentSearch search = { fts, self->run->ranked, take, goes_on, self };
  int count = self->count;
  const int *texts;
  guint n;

  if (!fn_segment_is_damaged (segment) && fn_segment_search (segment, &search))
    return self->run->ranked || self->candidates->len < self->run->job->most[FN_HIT_TEXT];
  self->run->outcome->damaged = TRUE;
  self->count = count;
  texts = fn_segment_get_texts (segment, &n);
  for (guint i = 0; i < n; i++)
    {
      if (texts[i] < 0)
        continue;
      forget_text (self->candidates, (guint) texts[i]);
      if (!look_through (self, (guint) texts[i]))
        return FALSE;
    }
  return TRUE;
}

static void
find_candidates (Searching *self)
{
  g_autofree char *fts = fn_query_to_fts (self->run->job->query);
  const FnShelfView *view = &self->run->view;
  gboolean more = TRUE;

  for (guint i = 0; more && i < view->segments->len && fn_search_run_goes_on (self->run); i++)
    more = search_segment (self, view->segments->pdata[i], fts);
  for (guint i = 0; more && i < view->rest->len; i++)
    more = look_through (self, g_array_index (view->rest, guint, i));
}

/* Returns: whether it is still so; the text may have changed since it was indexed */
static gboolean
describe (Searching *self, const FnPassagePlace *place, FnFound *found)
{
  const FnSearchRun *run = self->run;
  const FnCorpusText *text = fn_corpus_get_text (run->view.corpus, place->text);
  FnFactBase *base = fn_figure_uses_get_base (run->job->uses);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  const char *words = NULL;
  FnSpan passage, hit;

  if (!read_passage (run, place, self->part, &passage))
    return FALSE;
  words = self->part->str;
  if (!g_utf8_validate_len (words, passage.end, NULL) || !fn_query_match (run->job->query, words, passage.end, marks))
    return FALSE;
  hit = g_array_index (marks, FnSpan, 0);
  found->kind = FN_HIT_TEXT;
  found->index = text->source;
  found->document = text->document;
  found->span = (FnSpan){ place->start + hit.start, place->start + hit.end };
  found->title = g_strdup (fn_source_get_name (fn_fact_base_get_source (base, text->source), run->job->words->language));
  found->snippet = fn_snippet_new (words, passage.end, marks, &found->marks);
  passage = (FnSpan){ place->start, place->start + passage.end };
  found->facts = find_facts (run, place->text, passage, found->span.start);
  found->figures = fn_figure_uses_find (run->job->uses, found->facts);
  return TRUE;
}

static void
describe_all (Searching *self)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->candidates->len && fn_search_run_goes_on (self->run); i++)
    {
      const FnCandidate *candidate = &g_array_index (self->candidates, FnCandidate, i);
      FnFound found = { 0 };

      if (describe (self, &candidate->place, &found))
        g_ptr_array_add (hits, fn_search_hit_new (&found));
      else
        self->run->outcome->damaged = TRUE;
    }
  self->run->outcome->hits[FN_HIT_TEXT] = hits;
}

void
fn_search_texts (FnSearchRun *self)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (FnCandidate));
  g_autoptr (GString) text = g_string_new (NULL), part = g_string_new (NULL);
  Searching searching = { self, candidates, 0, text, 0, part };

  find_candidates (&searching);
  fn_candidates_end (candidates, self->job->most[FN_HIT_TEXT], self->ranked);
  describe_all (&searching);
  if (self->ranked)
    self->outcome->count[FN_HIT_TEXT] = searching.count;
}
