#include "config.h"

#include "cli/fn-command.h"
#include "cli/fn-fact-json.h"
#include "model/fn-cited.h"
#include "session/fn-language.h"
#include "session/fn-search.h"

#include <glib/gi18n.h>

/* The notes or the document itself that a hit stands in. */
static FnText *
dup_text (const FnSearch *search, const FnHit *hit)
{
  g_autoptr (FnBlocks) notes = hit->original ? NULL : fn_evidence_dup_notes (search->evidence, hit->index);

  return fn_text_ref (notes != NULL ? fn_blocks_get_text (notes) : fn_originals_get_text (search->originals, hit->index));
}

/* What is being listed; hits in one document follow each other, so only its citations are kept. */
typedef struct
{
  const FnSearch *search;
  FnCited *cited; /* NULL before the first document */
  guint cited_of; /* index of the source */
} Listing;

static const GPtrArray *
find_passages (Listing *self, const FnHit *hit)
{
  const FnSearch *search = self->search;

  if (!hit->original)
    return fn_evidence_get_of_source (search->evidence, hit->index);
  if (self->cited == NULL || self->cited_of != hit->index)
    {
      g_clear_pointer (&self->cited, fn_cited_unref);
      self->cited = fn_cited_new (search->base, hit->index, fn_originals_get_text (search->originals, hit->index));
      self->cited_of = hit->index;
    }
  return fn_cited_get_found (self->cited);
}

/* The facts that rest on what was found. */
static GArray *
find_facts (Listing *listing, const FnHit *hit)
{
  const FnSearch *search = listing->search;
  GArray *facts;

  if (hit->kind == FN_HIT_TEXT)
    return fn_passages_get_facts_at (find_passages (listing, hit), hit->span.start);
  if (hit->kind == FN_HIT_FIGURE)
    return fn_fact_base_select (search->base, fn_fact_base_get_figure (search->base, hit->index));

  facts = g_array_new (FALSE, FALSE, sizeof (int));
  if (hit->kind == FN_HIT_FACT)
    {
      int fact = hit->index;

      g_array_append_val (facts, fact);
    }
  return facts;
}

/* The figures that show any of @facts, each once; of a figure itself. */
static GArray *
find_figures (const FnSearch *search, const FnHit *hit, const GArray *facts)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (hit->kind == FN_HIT_FIGURE)
    {
      int figure = hit->index;

      g_array_append_val (figures, figure);
      return figures;
    }
  for (guint i = 0; i < facts->len; i++)
    {
      g_autoptr (GArray) some = fn_fact_base_get_figures_of (search->base, g_array_index (facts, int, i));

      for (guint k = 0; k < some->len; k++)
        if (g_hash_table_add (seen, GINT_TO_POINTER (g_array_index (some, int, k))))
          g_array_append_val (figures, g_array_index (some, int, k));
    }
  return figures;
}

static const char *
get_source_id (const FnSearch *search, const FnHit *hit)
{
  int source = hit->index;

  if (hit->kind == FN_HIT_FIGURE)
    return NULL;
  if (hit->kind == FN_HIT_FACT)
    source = fn_fact_get_source (fn_fact_base_get_fact (search->base, hit->index));
  return source >= 0 ? fn_fact_base_get_source (search->base, source)->id : NULL;
}

static void
write_hit (FnJsonWriter *json, Listing *listing, const FnHit *hit)
{
  const FnSearch *search = listing->search;
  g_autoptr (GArray) facts = find_facts (listing, hit);
  g_autoptr (GArray) figures = find_figures (search, hit, facts);
  gboolean in_text = hit->kind == FN_HIT_TEXT;
  g_autoptr (FnText) text = in_text ? dup_text (search, hit) : NULL;

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "kind", fn_hit_kind_names[hit->kind]);
  fn_json_writer_member_string (json, "source", get_source_id (search, hit));
  fn_json_writer_member_string (json, "text", !in_text ? NULL : hit->original ? "original" : "notes");
  fn_fact_json_write_ranges (json, text, &hit->span, in_text);
  fn_json_writer_member_string (json, "snippet", hit->snippet);
  fn_fact_json_write_ids (json, "facts", search->base, FN_PART_FACT, facts);
  fn_fact_json_write_ids (json, "figures", search->base, FN_PART_FIGURE, figures);
  fn_json_writer_end_object (json);
}

static char *
to_json (const FnSearch *search, const GArray *hits, guint limit)
{
  FnJsonWriter *json = fn_json_writer_new ();
  Listing listing = { search, NULL, 0 };

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "query", search->query);
  fn_json_writer_member_number (json, "count", hits->len);
  fn_json_writer_name (json, "hits");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < MIN (hits->len, limit); i++)
    write_hit (json, &listing, &g_array_index (hits, FnHit, i));
  fn_json_writer_end_array (json);
  fn_json_writer_end_object (json);
  g_clear_pointer (&listing.cited, fn_cited_unref);
  return fn_json_writer_finish (json);
}

/* Where a hit is, as a person may follow it: notes by line and column, all else by its id. */
static char *
describe_place (const FnSearch *search, const FnHit *hit)
{
  const FnSource *source = hit->kind == FN_HIT_TEXT || hit->kind == FN_HIT_SOURCE
                               ? fn_fact_base_get_source (search->base, hit->index)
                               : NULL;
  g_autoptr (FnText) text = NULL;
  const char *file;
  guint line, column;

  if (hit->kind == FN_HIT_FACT)
    return g_strdup (fn_fact_base_get_fact (search->base, hit->index)->id);
  if (hit->kind == FN_HIT_FIGURE)
    return g_strdup (fn_fact_base_get_figure (search->base, hit->index)->id);
  if (hit->kind == FN_HIT_SOURCE)
    return g_strdup (source->id);

  file = hit->original ? fn_originals_get_name (search->originals, hit->index) : source->notes_path;
  text = dup_text (search, hit);
  fn_text_get_place (text, hit->span.start, &line, &column);
  return g_strdup_printf ("%s:%u:%u", file, line, column);
}

static char *
to_lines (const FnSearch *search, const GArray *hits, guint limit)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < MIN (hits->len, limit); i++)
    {
      const FnHit *hit = &g_array_index (hits, FnHit, i);
      g_autofree char *place = describe_place (search, hit);

      g_string_append_printf (lines, "%s: %s: %s\n", fn_hit_kind_names[hit->kind], place, hit->snippet);
    }
  g_string_append_printf (lines, ngettext ("%u hit\n", "%u hits\n", hits->len), hits->len);
  return g_string_free (lines, FALSE);
}

typedef struct
{
  gboolean as_json;
  gboolean is_regex;
  gboolean match_case;
  gboolean whole_words;
  int limit; /* -1 for all hits */
  char *originals;
} Options;

static FnExit
search_base (const FnLoaded *loaded, const Options *options, const char *query)
{
  g_autoptr (FnOriginals) originals = NULL;
  g_autoptr (GArray) hits = NULL;
  GError *error = NULL;
  guint limit = options->limit >= 0 ? (guint)options->limit : G_MAXUINT;
  FnSearch search;

  if (!fn_command_open_originals (loaded->base, options->originals, &originals))
    return FN_EXIT_USAGE;
  search = (FnSearch){ loaded->base, loaded->evidence,  originals,           fn_language_get_words (NULL),
                       query,        options->is_regex, options->match_case, options->whole_words };
  hits = fn_search_run (&search, &error);
  if (hits == NULL)
    return fn_command_fail_with (error);
  return fn_command_print (options->as_json ? to_json (&search, hits, limit)
                                            : to_lines (&search, hits, limit));
}

static gboolean
check_usage (const Options *options, char **rest)
{
  if (rest[0] == NULL)
    fn_command_fail (_("What to search for is missing; see “footnote search --help”"));
  else if (!g_utf8_validate (rest[0], -1, NULL))
    fn_command_fail (_("What to search for is not valid UTF-8"));
  else if (options->limit < -1)
    fn_command_fail (_("The limit %d is negative"), options->limit);
  else
    return TRUE;
  return FALSE;
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  Options options = { .limit = -1 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_("Write JSON"), NULL },
    { "regex", 0, 0, G_OPTION_ARG_NONE, &options.is_regex, N_("Take QUERY for a regular expression"), NULL },
    { "case", 0, 0, G_OPTION_ARG_NONE, &options.match_case, N_("Tell capital from small letters"), NULL },
    { "word", 0, 0, G_OPTION_ARG_NONE, &options.whole_words, N_("Find whole words only"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, N_("List at most this many hits"), N_("N") },
    { "originals", 0, 0, G_OPTION_ARG_FILENAME, &options.originals,
      N_("Search the documents in this folder as well"), N_("DIR") },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (FnLoaded) loaded = NULL;
  FnExit status = FN_EXIT_USAGE;

  if (fn_command_parse (self, entries, NULL, 2, argc, argv, &rest) && check_usage (&options, rest))
    loaded = fn_command_load (rest[1]);
  if (loaded != NULL)
    status = search_base (loaded, &options, rest[0]);
  g_free (options.originals);
  return status;
}

const FnCommand fn_search_command = {
  .name = "search",
  .arguments = N_("QUERY [BASE]"),
  .summary = N_("Search texts, facts, figures and sources"),
  .run = run,
};
