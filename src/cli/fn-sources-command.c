#include "config.h"

#include "cli/fn-command.h"
#include "base/fn-json-writer.h"
#include "cli/fn-listing.h"
#include "model/fn-cite-records.h"
#include "model/fn-cite-styles.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>

static void
write_originals (FnJsonWriter *json, const FnSource *source)
{
  fn_json_writer_name (json, "originals");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < source->n_originals; i++)
    {
      fn_json_writer_begin_object (json);
      fn_json_writer_member_string (json, "file", source->originals[i].file);
      fn_json_writer_member_string (json, "sha256", source->originals[i].sha256);
      fn_json_writer_member_string (json, "media-type", source->originals[i].media_type);
      fn_json_writer_end_object (json);
    }
  fn_json_writer_end_array (json);
}

static guint
count_facts (const FnFactBase *base, guint source)
{
  guint n = 0;

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    n += fn_fact_get_source (fn_fact_base_get_fact (base, i)) == (int)source;
  return n;
}

static void
write_source (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  const FnSource *source = fn_fact_base_get_source (base, index);
  const char *language = fn_fact_base_get_language (base);
  g_autofree char *issued = fn_period_to_edtf (&source->issued);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", source->id);
  fn_json_writer_member_string (json, "type", source->type);
  fn_json_writer_member_string (json, "title", fn_label_get (source->title, language));
  fn_json_writer_member_string (json, "container-title", fn_label_get (source->container_title, language));
  fn_json_writer_member_string (json, "publisher", fn_label_get (source->publisher, language));
  fn_cite_write_authors (json, source);
  fn_json_writer_member_string (json, "issued", issued);
  fn_json_writer_member_string (json, "URL", source->url);
  fn_json_writer_member_string (json, "notes", source->notes_path);
  write_originals (json, source);
  fn_json_writer_member_string (json, "appraisal", fn_label_get (source->appraisal, language));
  fn_json_writer_member_number (json, "facts", count_facts (base, index));
  fn_json_writer_end_object (json);
}

static char *
to_json (FnFactBase *base)
{
  FnJsonWriter *json = fn_json_writer_new ();

  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    write_source (json, base, i);
  fn_json_writer_end_array (json);
  return fn_json_writer_finish (json);
}

static char *
to_lines (FnFactBase *base)
{
  const FnWords *words = fn_language_get_words (NULL);
  g_autoptr (FnListing) listing = fn_listing_new ();

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    {
      const FnSource *source = fn_fact_base_get_source (base, i);
      g_autofree char *line = fn_words_cite (words, source);

      fn_listing_add (listing, source->id, line);
    }
  return fn_listing_to_text (listing, 0);
}

static char *
to_bibliography (const FnFactBase *base, const FnCitationStyle *style)
{
  guint n = fn_fact_base_count (base, FN_PART_SOURCE);
  g_autofree const FnSource **sources = g_new (const FnSource *, n);

  for (guint i = 0; i < n; i++)
    sources[i] = fn_fact_base_get_source (base, i);
  return fn_citation_style_cite_all (style, sources, n);
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (FnCitationStyle, id) == 0);

/* Returns whether the options go together; @style stays NULL where none was asked for. */
static gboolean
read_style (const char *typed, gboolean as_json, const FnCitationStyle **style)
{
  guint n;
  const FnCitationStyle *styles = fn_citation_styles (&n);
  g_autofree char *known = fn_command_list_ids (styles, sizeof *styles, n);

  if (typed == NULL)
    return TRUE;
  *style = fn_citation_style_find (typed);
  if (*style == NULL)
    fn_command_fail (_("There is no citation style “%s”; there are %s"), typed, known);
  else if (as_json)
    fn_command_fail (_("--json and --cite exclude each other"));
  return *style != NULL && !as_json;
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_autofree char *typed = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("Write JSON"), NULL },
    { "cite", 0, 0, G_OPTION_ARG_STRING, &typed, N_("Write a bibliography in this style"), N_("STYLE") },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (FnLoaded) loaded = NULL;
  const FnCitationStyle *style = NULL;

  if (!fn_command_parse (self, entries, NULL, 1, argc, argv, &rest) || !read_style (typed, as_json, &style))
    return FN_EXIT_USAGE;
  loaded = fn_command_load (rest[0]);
  if (loaded == NULL)
    return FN_EXIT_USAGE;
  if (style != NULL)
    return fn_command_print (to_bibliography (loaded->base, style));
  return fn_command_print (as_json ? to_json (loaded->base) : to_lines (loaded->base));
}

const FnCommand fn_sources_command = {
  .name = "sources",
  .arguments = N_("[BASE]"),
  .summary = N_("List the sources"),
  .run = run,
};
