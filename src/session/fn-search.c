#include "config.h"

#include "session/fn-search.h"
#include "base/fn-error.h"
#include "chart/fn-value-label.h"
#include "text/fn-boundary.h"
#include "text/fn-find.h"

#include <glib/gi18n.h>
#include <string.h>

/* Code points shown on either side of a hit. */
#define SNIPPET_REACH 40

const char *const fn_hit_kind_names[] = { "text", "fact", "figure", "source", NULL };

typedef struct
{
  const FnSearch *search;
  GRegex *regex; /* NULL for plain words */
  GArray *hits;
} Run;

static void
hit_clear (gpointer data)
{
  g_free (((FnHit *)data)->snippet);
}

static GRegex *
compile (const FnSearch *search, GError **error)
{
  GRegexCompileFlags flags =
      G_REGEX_MULTILINE | G_REGEX_OPTIMIZE | (search->match_case ? 0 : G_REGEX_CASELESS);
  g_autofree char *whole = g_strdup_printf ("\\b(?:%s)\\b", search->query);
  g_autoptr (GError) reason = NULL;
  GRegex *regex = g_regex_new (search->whole_words ? whole : search->query, flags, 0, &reason);

  if (regex == NULL)
    g_set_error (error, FN_ERROR, FN_ERROR_USAGE, _("The expression “%s” cannot be read: %s"), search->query,
                 reason->message);
  return regex;
}

/* An expression can match nothing at all, which is no place in a text. */
static GArray *
find_expression (const Run *run, FnText *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match_full (run->regex, fn_text_get_bytes (text), fn_text_get_size (text), 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end;

      if (g_match_info_fetch_pos (match, 0, &start, &end) && end > start)
        {
          FnSpan span = { start, end };

          g_array_append_val (spans, span);
        }
    }
  return spans;
}

/* Whether neither end of @span cuts through a word or a number. */
static gboolean
is_whole (FnText *text, FnSpan span)
{
  const char *bytes = fn_text_get_bytes (text);

  return fn_boundary_is_at (bytes, span.start) && fn_boundary_is_at (bytes, span.end);
}

static gboolean
has_same_case (FnText *text, FnSpan span, const char *query)
{
  g_autofree char *words = fn_text_dup_span (text, span);
  g_autofree char *found = fn_normalise (words);
  g_autofree char *wanted = fn_normalise (query);

  return strcmp (found, wanted) == 0;
}

static GArray *
find (const Run *run, FnText *text)
{
  const FnSearch *search = run->search;
  g_autoptr (GArray) all = NULL;
  GArray *kept;

  if (run->regex != NULL)
    return find_expression (run, text);

  all = fn_find_all (text, search->query);
  kept = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  for (guint i = 0; i < all->len; i++)
    {
      FnSpan span = g_array_index (all, FnSpan, i);

      if ((!search->whole_words || is_whole (text, span)) &&
          (!search->match_case || has_same_case (text, span, search->query)))
        g_array_append_val (kept, span);
    }
  return kept;
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
      FnBlocks *notes = fn_evidence_get_notes (search->evidence, i);
      FnText *original = search->originals != NULL ? fn_originals_get_text (search->originals, i) : NULL;

      if (notes != NULL)
        search_text (run, i, fn_blocks_get_text (notes), FALSE);
      if (original != NULL)
        search_text (run, i, original, TRUE);
    }
}

GArray *
fn_search_run (const FnSearch *self, GError **error)
{
  Run run = { .search = self };

  g_return_val_if_fail (self->base != NULL && self->evidence != NULL && self->words != NULL, NULL);
  g_return_val_if_fail (self->query != NULL && g_utf8_validate (self->query, -1, NULL), NULL);

  if (self->is_regex)
    {
      run.regex = compile (self, error);
      if (run.regex == NULL)
        return NULL;
    }
  run.hits = g_array_new (FALSE, FALSE, sizeof (FnHit));
  g_array_set_clear_func (run.hits, hit_clear);

  search_texts (&run);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_FACT); i++)
    search_fact (&run, i);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_FIGURE); i++)
    search_figure (&run, i);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_SOURCE); i++)
    search_source (&run, i);

  g_clear_pointer (&run.regex, g_regex_unref);
  return run.hits;
}
