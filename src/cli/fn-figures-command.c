#include "config.h"

#include "cli/fn-command.h"
#include "cli/fn-fact-json.h"
#include "cli/fn-listing.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>

/* The sources of @facts, each once, in the order of the first fact that rests on it. */
static GArray *
find_sources (const FnFactBase *base, const GArray *facts)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      int source = fn_fact_get_source (fn_fact_base_get_fact (base, g_array_index (facts, int, i)));

      if (source >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (source)))
        g_array_append_val (sources, source);
    }
  return sources;
}

static void
write_figure (FnJsonWriter *json, const FnFactBase *base, const FnFigure *figure)
{
  const char *language = fn_fact_base_get_language (base);
  g_autoptr (GArray) facts = fn_fact_base_select (base, figure);
  g_autoptr (GArray) sources = find_sources (base, facts);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", figure->id);
  fn_json_writer_member_string (json, "title", fn_label_get (figure->title, language));
  fn_json_writer_member_string (json, "subtitle", fn_label_get (figure->subtitle, language));
  fn_json_writer_member_string (json, "mark", fn_mark_type_names[figure->mark]);
  fn_json_writer_member_string (json, "layout",
                                figure->mark == FN_MARK_TYPE_BAR ? fn_layout_names[figure->layout] : NULL);
  fn_json_writer_member_string (json, "topic", fn_label_get (figure->topic, language));
  fn_fact_json_write_ids (json, "facts", base, FN_PART_FACT, facts);
  fn_fact_json_write_ids (json, "sources", base, FN_PART_SOURCE, sources);
  fn_json_writer_end_object (json);
}

static char *
to_json (const FnFactBase *base)
{
  FnJsonWriter *json = fn_json_writer_new ();

  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FIGURE); i++)
    write_figure (json, base, fn_fact_base_get_figure (base, i));
  fn_json_writer_end_array (json);
  return fn_json_writer_finish (json);
}

static char *
to_lines (const FnFactBase *base)
{
  const char *language = fn_language_get_words (NULL)->language;
  g_autoptr (FnListing) listing = fn_listing_new ();

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FIGURE); i++)
    {
      const FnFigure *figure = fn_fact_base_get_figure (base, i);

      fn_listing_add (listing, figure->id, fn_label_get (figure->title, language));
    }
  return fn_listing_to_text (listing, 0);
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  return fn_command_list (self, argc, argv, to_json, to_lines);
}

const FnCommand fn_figures_command = {
  .name = "figures",
  .arguments = N_("[BASE]"),
  .summary = N_("List the figures"),
  .run = run,
};
