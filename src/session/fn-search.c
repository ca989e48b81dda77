#include "config.h"

#include "session/fn-search.h"
#include "chart/fn-value-label.h"
#include "text/fn-finder.h"

#include <string.h>

/* Code points shown on either side of a hit. */
#define SNIPPET_REACH 40

const char *const fn_hit_kind_names[] = { "text", "fact", "figure", "source", NULL };

typedef struct
{
  const FnSearch *search;
  FnFinder *finder;
  FnFindEnd end;
  GArray *hits;
} Run;

static void
hit_clear (gpointer data)
{
  g_free (((FnHit *)data)->snippet);
}

static char *
make_snippet (FnText *text, FnSpan span)
{
  gsize start = fn_text_to_code_points (text, span.start), end = fn_text_to_code_points (text, span.end);
  gsize from = start > SNIPPET_REACH ? start - SNIPPET_REACH : 0;
  gsize to = MIN (end + SNIPPET_REACH, fn_text_get_length (text));
  FnSpan around = { fn_text_to_bytes (text, from), fn_text_to_bytes (text, to) };
  g_autofree char *words = fn_text_dup_span (text, around);

  g_strstrip (g_strdelimit (words, "\r\n\t", ' '));
  return g_strconcat (from > 0 ? "…" : "", words, to < fn_text_get_length (text) ? "…" : "", NULL);
}

/* Who has given up once does not begin again. */
static GArray *
find (Run *run, FnText *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  if (run->end == FN_FIND_DONE)
    run->end = fn_finder_find_all (run->finder, text, NULL, NULL, spans);
  return spans;
}

static void
search_text (Run *run, guint source, FnText *text, gboolean original)
{
  g_autoptr (GArray) spans = find (run, text);

  for (guint i = 0; i < spans->len; i++)
    {
      FnSpan span = g_array_index (spans, FnSpan, i);
      FnHit hit = { FN_HIT_TEXT, source, original, span, make_snippet (text, span) };

      g_array_append_val (run->hits, hit);
    }
}

/* Whether any of the strings has the words; the first that does becomes the snippet. */
static void
search_strings (Run *run, FnHitKind kind, guint index, const char *const *strings, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) bytes =
          strings[i] != NULL ? g_bytes_new_static (strings[i], strlen (strings[i])) : NULL;
      g_autoptr (FnText) text = bytes != NULL ? fn_text_new (bytes, NULL) : NULL;
      g_autoptr (GArray) spans = text != NULL ? find (run, text) : NULL;

      if (spans != NULL && spans->len > 0)
        {
          FnHit hit = { kind, index, FALSE, g_array_index (spans, FnSpan, 0), g_strdup (strings[i]) };

          g_array_append_val (run->hits, hit);
          return;
        }
    }
}

static void
search_fact (Run *run, guint index)
{
  const FnSearch *search = run->search;
  const FnFact *fact = fn_fact_base_get_fact (search->base, index);
  g_autofree char *line = fn_fact_to_people (search->base, fact, search->words);
  const char *language = search->words->language;
  const char *strings[] = { line, fn_label_get (fact->label, language), fn_label_get (fact->note, language),
                            fact->id };

  search_strings (run, FN_HIT_FACT, index, strings, G_N_ELEMENTS (strings));
}

static void
search_figure (Run *run, guint index)
{
  const FnFigure *figure = fn_fact_base_get_figure (run->search->base, index);
  const char *language = run->search->words->language;
  const char *strings[] = { fn_label_get (figure->title, language), fn_label_get (figure->subtitle, language),
                            fn_label_get (figure->notes, language), fn_label_get (figure->topic, language),
                            figure->id };

  search_strings (run, FN_HIT_FIGURE, index, strings, G_N_ELEMENTS (strings));
}

static void
search_source (Run *run, guint index)
{
  const FnWords *words = run->search->words;
  const FnSource *source = fn_fact_base_get_source (run->search->base, index);
  g_autofree char *line = fn_words_cite (words, source);
  const char *strings[] = { line, fn_label_get (source->short_title, words->language),
                            fn_label_get (source->appraisal, words->language), source->id };

  search_strings (run, FN_HIT_SOURCE, index, strings, G_N_ELEMENTS (strings));
}

static void
search_texts (Run *run)
{
  const FnSearch *search = run->search;

  for (guint i = 0; i < fn_fact_base_count (search->base, FN_PART_SOURCE); i++)
    {
      g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (search->evidence, i);
      FnText *original = search->originals != NULL ? fn_originals_get_text (search->originals, i) : NULL;

      if (notes != NULL)
        search_text (run, i, fn_blocks_get_text (notes), FALSE);
      if (original != NULL)
        search_text (run, i, original, TRUE);
    }
}

static FnFindOptions
get_options (const FnSearch *self)
{
  return (self->is_regex ? FN_FIND_EXPRESSION : FN_FIND_PLAIN) | (self->match_case ? FN_FIND_CASE : 0) |
         (self->whole_words ? FN_FIND_WHOLE_WORDS : 0);
}

GArray *
fn_search_run (const FnSearch *self, GError **error)
{
  g_autoptr (FnFinder) finder = NULL;
  Run run = { .search = self };

  g_return_val_if_fail (self->base != NULL && self->evidence != NULL && self->words != NULL, NULL);
  g_return_val_if_fail (self->query != NULL && g_utf8_validate (self->query, -1, NULL), NULL);

  finder = fn_finder_new (self->query, get_options (self), error);
  if (finder == NULL)
    {
      g_prefix_error (error, "“%s”: ", self->query);
      return NULL;
    }
  run.finder = finder;
  run.hits = g_array_new (FALSE, FALSE, sizeof (FnHit));
  g_array_set_clear_func (run.hits, hit_clear);

  search_texts (&run);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_FACT); i++)
    search_fact (&run, i);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_FIGURE); i++)
    search_figure (&run, i);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_SOURCE); i++)
    search_source (&run, i);
  if (!fn_finder_check (run.end, error))
    {
      g_prefix_error (error, "“%s”: ", self->query);
      g_clear_pointer (&run.hits, g_array_unref);
    }
  return run.hits;
}
