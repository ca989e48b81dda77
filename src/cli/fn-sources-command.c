#include "config.h"

#include "cli/fn-command.h"
#include "base/fn-json-writer.h"
#include "cli/fn-listing.h"
#include "model/fn-cite-records.h"
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

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  return fn_command_list (self, argc, argv, to_json, to_lines);
}

const FnCommand fn_sources_command = {
  .name = "sources",
  .arguments = N_("[BASE]"),
  .summary = N_("List the sources"),
  .run = run,
};
