#include "config.h"

#include "chart/fn-value-label.h"
#include "cli/fn-command.h"
#include "cli/fn-fact-json.h"
#include "cli/fn-listing.h"
#include "export/fn-export.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>

/* What was asked for on the command line; every string is NULL where nothing was said. */
typedef struct
{
  gboolean as_json;
  gboolean as_csv;
  char *figure;
  char *source;
  char *entity;
  char *measure;
  char *originals;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->figure);
  g_free (self->source);
  g_free (self->entity);
  g_free (self->measure);
  g_free (self->originals);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Which facts are wanted, as indices; -1 stands for all. */
typedef struct
{
  int figure;
  int source;
  int entity;
  int measure;
} Filter;

static gboolean
find_filter (const FnFactBase *base, const Options *options, Filter *filter)
{
  return fn_command_find (base, FN_PART_FIGURE, options->figure, &filter->figure) &&
         fn_command_find (base, FN_PART_SOURCE, options->source, &filter->source) &&
         fn_command_find (base, FN_PART_ENTITY, options->entity, &filter->entity) &&
         fn_command_find (base, FN_PART_MEASURE, options->measure, &filter->measure);
}

static gboolean
is_about (const FnFact *fact, int entity)
{
  for (guint i = 0; i < fact->n_participants; i++)
    if (fact->participants[i] == entity)
      return TRUE;
  return fact->entity == entity || fact->counterpart == entity;
}

static gboolean
passes (const FnFact *fact, const Filter *filter)
{
  return (filter->source < 0 || fn_fact_get_source (fact) == filter->source) &&
         (filter->entity < 0 || is_about (fact, filter->entity)) &&
         (filter->measure < 0 || fact->measure == filter->measure);
}

/* The facts of the figure, or all, that pass. */
static GArray *
select_facts (const FnFactBase *base, const Filter *filter)
{
  g_autoptr (GArray) shown = NULL;
  GArray *selected = g_array_new (FALSE, FALSE, sizeof (int));
  guint n = fn_fact_base_count (base, FN_PART_FACT);

  if (filter->figure >= 0)
    {
      shown = fn_fact_base_select (base, fn_fact_base_get_figure (base, filter->figure));
      n = shown->len;
    }
  for (guint i = 0; i < n; i++)
    {
      int fact = shown != NULL ? g_array_index (shown, int, i) : (int)i;

      if (passes (fn_fact_base_get_fact (base, fact), filter))
        g_array_append_val (selected, fact);
    }
  return selected;
}

static char *
to_json (const FnLoaded *loaded, const FnOriginals *originals, const GArray *facts)
{
  FnFactJson writer = { loaded->base, loaded->evidence, originals, fn_language_get_words (NULL) };
  FnJsonWriter *json = fn_json_writer_new ();

  fn_json_writer_begin_array (json);
  for (guint i = 0; i < facts->len; i++)
    fn_fact_json_write (&writer, json, g_array_index (facts, int, i));
  fn_json_writer_end_array (json);
  return fn_json_writer_finish (json);
}

static char *
to_lines (const FnFactBase *base, const GArray *facts)
{
  const FnWords *words = fn_language_get_words (NULL);
  g_autoptr (FnListing) listing = fn_listing_new ();

  for (guint i = 0; i < facts->len; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, g_array_index (facts, int, i));
      g_autofree char *line = fn_fact_to_people (base, fact, words);

      fn_listing_add (listing, fact->id, line);
    }
  return fn_listing_to_text (listing, 0);
}

static FnExit
list (const FnLoaded *loaded, const Options *options)
{
  g_autoptr (FnOriginals) originals = NULL;
  g_autoptr (GArray) facts = NULL;
  Filter filter;

  if (!find_filter (loaded->base, options, &filter) ||
      !fn_command_open_originals (loaded->base, options->originals, &originals))
    return FN_EXIT_USAGE;

  facts = select_facts (loaded->base, &filter);
  if (options->as_json)
    return fn_command_print (to_json (loaded, originals, facts));
  if (options->as_csv)
    return fn_command_print (
        fn_export_facts_to_csv (loaded->base, facts, fn_fact_base_get_language (loaded->base)));
  return fn_command_print (to_lines (loaded->base, facts));
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_("Write JSON"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.as_csv, N_("Write CSV"), NULL },
    { "figure", 0, 0, G_OPTION_ARG_STRING, &options.figure, N_("Only the facts that this figure shows"),
      N_("ID") },
    { "source", 0, 0, G_OPTION_ARG_STRING, &options.source, N_("Only what this source says"), N_("ID") },
    { "entity", 0, 0, G_OPTION_ARG_STRING, &options.entity, N_("Only facts that this entity has a part in"),
      N_("ID") },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &options.measure, N_("Only facts of this measure"), N_("ID") },
    { "originals", 0, 0, G_OPTION_ARG_FILENAME, &options.originals,
      N_("With --json: look up the words in the documents in this folder"), N_("DIR") },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (FnLoaded) loaded = NULL;

  if (!fn_command_parse (self, entries, NULL, 1, argc, argv, &rest))
    return FN_EXIT_USAGE;
  if (options.as_json && options.as_csv)
    {
      fn_command_fail (_("--json and --csv exclude each other"));
      return FN_EXIT_USAGE;
    }
  loaded = fn_command_load (rest[0]);
  return loaded != NULL ? list (loaded, &options) : FN_EXIT_USAGE;
}

const FnCommand fn_facts_command = {
  .name = "facts",
  .arguments = N_("[BASE]"),
  .summary = N_("List the facts"),
  .run = run,
};
