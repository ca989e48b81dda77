#include "config.h"

#include "export/fn-data-package.h"

#include "base/fn-json-writer.h"
#include "chart/fn-figure-data.h"
#include "export/fn-export.h"

#include <string.h>

/* The columns of fn_export_facts_to_csv(), taken from the row of titles of a table without rows. */
static char **
list_columns (const FnFactBase *base)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *titles = fn_export_facts_to_csv (base, none, NULL);

  return g_strsplit (g_strchomp (titles), ",", -1);
}

/* A value may be a name, so only the ends of a range are always numbers. */
static const char *
get_type (const char *column)
{
  if (strcmp (column, "value") == 0)
    return "any";
  return strcmp (column, "low") == 0 || strcmp (column, "high") == 0 ? "number" : "string";
}

static void
write_schema (FnJsonWriter *json, char **columns)
{
  fn_json_writer_name (json, "schema");
  fn_json_writer_begin_object (json);
  fn_json_writer_name (json, "fields");
  fn_json_writer_begin_array (json);
  fn_json_writer_set_compact (json, TRUE);
  for (char **column = columns; *column != NULL; column++)
    {
      fn_json_writer_begin_object (json);
      fn_json_writer_member_string (json, "name", *column);
      fn_json_writer_member_string (json, "type", get_type (*column));
      fn_json_writer_end_object (json);
    }
  fn_json_writer_set_compact (json, FALSE);
  fn_json_writer_end_array (json);
  fn_json_writer_member_string (json, "primaryKey", "id");
  fn_json_writer_end_object (json);
}

static void
write_source (FnJsonWriter *json, const FnSource *source, const FnWords *words)
{
  g_autofree char *line = fn_words_cite (words, source);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "title", line);
  if (source->url != NULL)
    fn_json_writer_member_string (json, "path", source->url);
  fn_json_writer_end_object (json);
}

static void
write_sources (FnJsonWriter *json, FnFactBase *base, const FnFigure *figure, const FnWords *words)
{
  g_autoptr (FnFigureData) data = fn_figure_data_new (base, figure, words);
  const GArray *sources = fn_figure_data_get_sources (data);

  fn_json_writer_name (json, "sources");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < sources->len; i++)
    write_source (json, fn_fact_base_get_source (base, (guint)g_array_index (sources, int, i)), words);
  fn_json_writer_end_array (json);
}

static void
write_table (FnJsonWriter *json, FnFactBase *base, const FnFigure *figure, const char *path,
             const FnWords *words)
{
  g_auto (GStrv) columns = list_columns (base);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "name", figure->id);
  fn_json_writer_member_string (json, "title", fn_label_get (figure->title, words->language));
  fn_json_writer_member_string (json, "path", path);
  fn_json_writer_member_string (json, "format", "csv");
  fn_json_writer_member_string (json, "mediatype", "text/csv");
  fn_json_writer_member_string (json, "encoding", "utf-8");
  write_schema (json, columns);
  write_sources (json, base, figure, words);
  fn_json_writer_end_object (json);
}

char *
fn_data_package_new (FnFactBase *base, const GArray *figures, const GPtrArray *paths, const FnWords *words)
{
  FnJsonWriter *json;

  g_return_val_if_fail (base != NULL && figures->len == paths->len, NULL);

  json = fn_json_writer_new ();
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "name", fn_fact_base_get_id (base));
  fn_json_writer_member_string (json, "title", fn_label_get (fn_fact_base_get_title (base), words->language));
  fn_json_writer_name (json, "resources");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < figures->len; i++)
    write_table (json, base, fn_fact_base_get_figure (base, (guint)g_array_index (figures, int, i)),
                 paths->pdata[i], words);
  fn_json_writer_end_array (json);
  fn_json_writer_end_object (json);
  return fn_json_writer_finish (json);
}
