#include "config.h"

#include "load/fn-load-kept.h"

#include "base/fn-json-writer.h"
#include "load/fn-document.h"
#include "load/fn-load-parts.h"
#include "load/fn-read-values.h"
#include "load/fn-write-parts.h"

#include <glib/gi18n.h>
#include <string.h>

/* The version of the file's own keys; figures have those of a fact base. */
#define VERSION 1

/* The file as it is read. */
typedef struct
{
  char *base;
  GArray *kept; /* FnKeptFigure; NULL until a list of figures is found */
} KeptDraft;

static void
clear_kept (gpointer data)
{
  FnKeptFigure *kept = data;

  fn_figure_free (kept->figure);
  g_free (kept->text);
}

GArray *
fn_kept_figures_new (void)
{
  GArray *kept = g_array_new (FALSE, TRUE, sizeof (FnKeptFigure));

  g_array_set_clear_func (kept, clear_kept);
  return kept;
}

static void
read_version (FnReader *reader, gpointer unused)
{
  double version;

  if (fn_reader_get_number (reader, &version) && version != VERSION)
    fn_reader_error (reader, "bad-version", _("This program reads version %d of the format"), VERSION);
}

static void
read_base (FnReader *reader, gpointer target)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  char **id = target;

  fn_read_id (reader, id);
  if (*id != NULL && strcmp (*id, fn_fact_base_get_id (base)) != 0)
    fn_reader_error (reader, "other-base", _("These are figures of “%s”, not of “%s”"), *id,
                     fn_fact_base_get_id (base));
}

static void
read_kept (FnReader *reader, gpointer target)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  guint n_before = fn_fact_base_count (base, FN_PART_FIGURE), errors_before = reader->n_errors;
  FnKeptFigure kept = { NULL };

  fn_load_figure (reader, NULL);
  if (fn_fact_base_count (base, FN_PART_FIGURE) > n_before)
    kept.figure = fn_figure_copy (fn_fact_base_get_figure (base, n_before));
  if (kept.figure == NULL || reader->n_errors > errors_before)
    kept.text = json_to_string (reader->node, FALSE);
  g_array_append_val ((GArray *) target, kept);
}

/* A broken head tells that the file is another's; after it no figure is read. */
static void
read_figures (FnReader *reader, gpointer target)
{
  GArray **kept = target;

  if (reader->n_errors > 0)
    return;
  *kept = fn_kept_figures_new ();
  if (!fn_reader_read_array (reader, read_kept, *kept))
    g_clear_pointer (kept, g_array_unref);
}

static const FnKey kept_keys[] = {
  { "format", TRUE, 0, read_version },
  { "base", TRUE, G_STRUCT_OFFSET (KeptDraft, base), read_base },
  { "figures", TRUE, G_STRUCT_OFFSET (KeptDraft, kept), read_figures },
  { NULL },
};

GArray *
fn_load_kept_figures (FnFactBase *base, GBytes *bytes, const char *name, FnProblems *problems)
{
  g_autoptr (FnDocument) document = NULL;
  g_autoptr (GString) pointer = g_string_new (NULL);
  KeptDraft draft = { NULL };
  FnReader reader;

  g_return_val_if_fail (base != NULL && bytes != NULL && name != NULL && problems != NULL, NULL);

  document = fn_document_open (bytes, name, problems);
  if (document == NULL)
    return NULL;
  reader = fn_document_read (document, pointer, fn_fact_base_get_language (base), problems);
  reader.builder = fn_fact_base_builder_new_over (base);
  fn_reader_read_object (&reader, kept_keys, &draft);
  fn_fact_base_builder_free (reader.builder);
  g_free (draft.base);
  return draft.kept;
}

static void write_node (FnJsonWriter *json, JsonNode *node);

static void
write_object (FnJsonWriter *json, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  fn_json_writer_begin_object (json);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      fn_json_writer_name (json, name);
      write_node (json, member);
    }
  fn_json_writer_end_object (json);
}

static void
write_array (FnJsonWriter *json, JsonArray *array)
{
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < json_array_get_length (array); i++)
    write_node (json, json_array_get_element (array, i));
  fn_json_writer_end_array (json);
}

static void
write_node (FnJsonWriter *json, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (json, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (json, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    fn_json_writer_null (json);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    fn_json_writer_string (json, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    fn_json_writer_boolean (json, json_node_get_boolean (node));
  else
    fn_json_writer_number (json, json_node_get_double (node));
}

static void
write_kept (FnJsonWriter *json, const FnFactBase *base, const FnKeptFigure *kept)
{
  g_autoptr (JsonNode) node = kept->text != NULL ? json_from_string (kept->text, NULL) : NULL;

  if (node != NULL)
    write_node (json, node);
  else if (kept->figure != NULL)
    fn_write_figure (json, base, kept->figure);
}

GBytes *
fn_write_kept_figures (const FnFactBase *base, const GArray *kept)
{
  FnJsonWriter *json;
  char *text;

  g_return_val_if_fail (base != NULL && kept != NULL, NULL);

  json = fn_json_writer_new ();
  fn_json_writer_begin_object (json);
  fn_json_writer_member_number (json, "format", VERSION);
  fn_json_writer_member_string (json, "base", fn_fact_base_get_id (base));
  fn_json_writer_name (json, "figures");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < kept->len; i++)
    write_kept (json, base, &g_array_index (kept, FnKeptFigure, i));
  fn_json_writer_end_array (json);
  fn_json_writer_end_object (json);
  text = fn_json_writer_finish (json);
  return g_bytes_new_take (text, strlen (text));
}
