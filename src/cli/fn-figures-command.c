#include "config.h"

#include "chart/fn-figure-data.h"
#include "cli/fn-command.h"
#include "cli/fn-fact-json.h"
#include "cli/fn-listing.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>

static void
write_figure (FnJsonWriter *json, FnFactBase *base, const FnFigure *figure)
{
  const char *language = fn_fact_base_get_language (base);
  g_autoptr (GArray) facts = fn_fact_base_select (base, figure);
  g_autoptr (FnFigureData) data = fn_figure_data_new (base, figure, fn_language_get_words (NULL));

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", figure->id);
  fn_json_writer_member_string (json, "title", fn_label_get (figure->title, language));
  fn_json_writer_member_string (json, "subtitle", fn_label_get (figure->subtitle, language));
  fn_json_writer_member_string (json, "mark", fn_mark_type_names[figure->mark]);
  fn_json_writer_member_string (json, "layout",
                                figure->mark == FN_MARK_TYPE_BAR ? fn_layout_names[figure->layout] : NULL);
  fn_json_writer_member_string (json, "topic", fn_label_get (figure->topic, language));
  fn_fact_json_write_ids (json, "facts", base, FN_PART_FACT, facts);
  fn_fact_json_write_ids (json, "sources", base, FN_PART_SOURCE, fn_figure_data_get_sources (data));
  fn_json_writer_end_object (json);
}

static char *
to_json (FnFactBase *base)
{
  FnJsonWriter *json = fn_json_writer_new ();

  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FIGURE); i++)
    write_figure (json, base, fn_fact_base_get_figure (base, i));
  fn_json_writer_end_array (json);
  return fn_json_writer_finish (json);
}

static char *
to_lines (FnFactBase *base)
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
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Write JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (FnLoaded) loaded = NULL;

  if (!fn_command_parse (self, entries, NULL, 1, argc, argv, &rest))
    return FN_EXIT_USAGE;
  loaded = fn_command_load (rest[0]);
  if (loaded == NULL)
    return FN_EXIT_USAGE;
  return fn_command_print (as_json ? to_json (loaded->base) : to_lines (loaded->base));
}

const FnCommand fn_figures_command = {
  .name = "figures",
  .arguments = N_("[BASE]"),
  .summary = N_("List the figures"),
  .run = run,
};
