#include "config.h"

#include "load/fn-reader.h"

#include "load/fn-json-places.h"
#include "load/fn-nearest.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* In a file with more errors than this, ids are not compared with all others any more. */
#define MAX_SUGGESTIONS 200

/* The keys of the lists of a fact base, by FnPart. */
static const char *const part_keys[] = { "units", "entities", "measures", "sources", "facts", "figures" };

G_STATIC_ASSERT (G_N_ELEMENTS (part_keys) == FN_N_PARTS);

static void
report_at (FnReader *self, FnSeverity severity, const char *code, const char *pointer, gsize byte,
           const char *message)
{
  guint line, column;

  fn_text_get_place (self->text, byte, &line, &column);
  fn_problems_add (self->problems, severity, code, self->file, line, column, pointer, "%s", message);
  if (severity == FN_SEVERITY_ERROR)
    self->n_errors++;
}

static void
report_value (FnReader *self, FnSeverity severity, const char *code, const char *format, va_list arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);

  report_at (self, severity, code, self->pointer->str, fn_json_places_find (self->places, self->pointer->str),
             message);
}

void
fn_reader_error (FnReader *self, const char *code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  report_value (self, FN_SEVERITY_ERROR, code, format, arguments);
  va_end (arguments);
}

void
fn_reader_warn (FnReader *self, const char *code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  report_value (self, FN_SEVERITY_WARNING, code, format, arguments);
  va_end (arguments);
}

void
fn_reader_point_at (FnReader *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_vprintf (self->pointer, format, arguments);
  va_end (arguments);
  self->node = NULL;
}

static gboolean
holds (const FnReader *self, GType type)
{
  return JSON_NODE_HOLDS_VALUE (self->node) && json_node_get_value_type (self->node) == type;
}

gboolean
fn_reader_is_object (const FnReader *self)
{
  return JSON_NODE_HOLDS_OBJECT (self->node);
}

gboolean
fn_reader_is_array (const FnReader *self)
{
  return JSON_NODE_HOLDS_ARRAY (self->node);
}

gboolean
fn_reader_is_string (const FnReader *self)
{
  return holds (self, G_TYPE_STRING);
}

/* What stands under the cursor, as a person would call it. */
static const char *
describe_value (const FnReader *self)
{
  if (fn_reader_is_object (self))
    return _("an object");
  if (fn_reader_is_array (self))
    return _("a list");
  if (fn_reader_is_string (self))
    return _("a string");
  if (holds (self, G_TYPE_BOOLEAN))
    return _("true or false");
  return JSON_NODE_HOLDS_NULL (self->node) ? _("null") : _("a number");
}

static void
report_type (FnReader *self, const char *wanted)
{
  fn_reader_error (self, "wrong-type", _("Here stands %s where %s is expected"), describe_value (self), wanted);
}

/* Reads one value below the cursor and puts the cursor back. */
static void
read_below (FnReader *self, JsonNode *node, const char *token, FnReadFunc read, gpointer target)
{
  JsonNode *parent = self->node;
  gsize length = self->pointer->len;

  fn_json_pointer_append (self->pointer, token);
  self->node = node;
  read (self, target);
  self->node = parent;
  g_string_truncate (self->pointer, length);
}

static void
refuse_key (FnReader *self, const char *name, const FnKey *keys)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GString) pointer = g_string_new (self->pointer->str);
  g_autofree char *message = NULL;
  const char *meant;

  for (const FnKey *key = keys; key->name != NULL; key++)
    g_ptr_array_add (known, (gpointer)key->name);
  meant = fn_nearest (name, known);
  if (meant != NULL)
    message = g_strdup_printf (_("The key “%s” is not known here; did you mean “%s”?"), name, meant);
  else
    message = g_strdup_printf (_("The key “%s” is not known here; take it out"), name);
  fn_json_pointer_append (pointer, name);
  report_at (self, FN_SEVERITY_ERROR, "unknown-key", pointer->str,
             fn_json_places_find_name (self->places, pointer->str), message);
}

static void
refuse_unknown_keys (FnReader *self, JsonObject *object, const FnKey *keys)
{
  JsonObjectIter members;
  const char *name;

  json_object_iter_init_ordered (&members, object);
  while (json_object_iter_next_ordered (&members, &name, NULL))
    {
      const FnKey *key = keys;

      while (key->name != NULL && strcmp (key->name, name) != 0)
        key++;
      if (key->name == NULL)
        refuse_key (self, name, keys);
    }
}

gboolean
fn_reader_read_object (FnReader *self, const FnKey *keys, gpointer record)
{
  JsonObject *object;

  if (!fn_reader_is_object (self))
    {
      report_type (self, _("an object"));
      return FALSE;
    }
  object = json_node_get_object (self->node);
  for (const FnKey *key = keys; key->name != NULL; key++)
    {
      JsonNode *member = json_object_get_member (object, key->name);

      if (member != NULL)
        read_below (self, member, key->name, key->read, (char *)record + key->offset);
      else if (key->required)
        fn_reader_error (self, "missing-key", _("The key “%s” is missing here; add it"), key->name);
    }
  refuse_unknown_keys (self, object, keys);
  return TRUE;
}

static void
read_element (FnReader *self, guint index, JsonNode *element, FnReadFunc read, gpointer target)
{
  char token[16];

  g_snprintf (token, sizeof token, "%u", index);
  read_below (self, element, token, read, target);
}

/* Of the document's own lists one element is parsed at a time. What the strict pass let through, json-glib should take. */
static void
read_list (FnReader *self, const FnSpan *elements, guint n, FnReadFunc read, gpointer target)
{
  for (guint i = 0; i < n; i++)
    {
      const char *start = fn_text_get_bytes (self->text) + elements[i].start;
      g_autoptr (GError) error = NULL;

      if (json_parser_load_from_data (self->elements, start, (gssize) (elements[i].end - elements[i].start), &error))
        read_element (self, i, json_parser_get_root (self->elements), read, target);
      else
        fn_reader_error (self, "json-syntax", "%s", error->message);
    }
}

/* Whether the array under the cursor is one of the document's own. */
static gboolean
find_list (const FnReader *self, const FnSpan **elements, guint *n)
{
  for (guint i = 0; i < fn_json_places_get_n_lists (self->places); i++)
    {
      const char *pointer;

      *elements = fn_json_places_get_elements (self->places, i, &pointer, n);
      if (strcmp (pointer, self->pointer->str) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
fn_reader_read_array (FnReader *self, FnReadFunc read, gpointer target)
{
  const FnSpan *elements;
  JsonArray *array;
  guint n;

  if (!fn_reader_is_array (self))
    {
      report_type (self, _("a list"));
      return FALSE;
    }
  if (find_list (self, &elements, &n))
    {
      read_list (self, elements, n, read, target);
      return TRUE;
    }
  array = json_node_get_array (self->node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    read_element (self, i, json_array_get_element (array, i), read, target);
  return TRUE;
}

gpointer
fn_reader_read_list (FnReader *self, FnReadFunc add, guint size, guint *n)
{
  g_autoptr (GArray) list = g_array_new (FALSE, TRUE, size);

  g_return_val_if_fail (self != NULL && add != NULL && n != NULL, NULL);

  fn_reader_read_array (self, add, list);
  *n = list->len;
  return g_array_free (g_steal_pointer (&list), FALSE);
}

guint
fn_reader_get_index (const FnReader *self)
{
  return strtoul (strrchr (self->pointer->str, '/') + 1, NULL, 10);
}

const char *
fn_reader_get_string (FnReader *self)
{
  if (fn_reader_is_string (self))
    return json_node_get_string (self->node);
  report_type (self, _("a string"));
  return NULL;
}

gboolean
fn_reader_get_number (FnReader *self, double *number)
{
  if (holds (self, G_TYPE_INT64))
    *number = json_node_get_int (self->node);
  else if (holds (self, G_TYPE_DOUBLE))
    *number = json_node_get_double (self->node);
  else
    {
      report_type (self, _("a number"));
      return FALSE;
    }
  return TRUE;
}

gboolean
fn_reader_get_boolean (FnReader *self, gboolean *value)
{
  if (!holds (self, G_TYPE_BOOLEAN))
    {
      report_type (self, _("true or false"));
      return FALSE;
    }
  *value = json_node_get_boolean (self->node);
  return TRUE;
}

/* Enumerations are written to as well. */
G_STATIC_ASSERT (sizeof (FnStatus) == sizeof (int));

gboolean
fn_reader_get_name (FnReader *self, const char *const *names, int *index)
{
  const char *name = fn_reader_get_string (self);
  g_autofree char *allowed = NULL;
  int found;

  if (name == NULL)
    return FALSE;
  found = fn_names_find (names, name);
  if (found >= 0)
    {
      *index = found;
      return TRUE;
    }
  allowed = g_strjoinv (", ", (char **)names);
  fn_reader_error (self, "unknown-word", _("“%s” is none of the words allowed here: %s"), name, allowed);
  return FALSE;
}

int
fn_reader_find (FnReader *self, FnPart part, const char *id)
{
  const FnFactBase *base = fn_fact_base_builder_peek (self->builder);
  g_autoptr (GPtrArray) known = NULL;
  const char *meant;
  int found = fn_fact_base_builder_find (self->builder, part, id);

  if (found >= 0)
    return found;
  known = g_ptr_array_new ();
  for (guint i = 0; i < fn_fact_base_count (base, part) && self->n_errors < MAX_SUGGESTIONS; i++)
    g_ptr_array_add (known, (gpointer)fn_fact_base_get_member_id (base, part, i));
  meant = fn_nearest (id, known);
  if (meant != NULL)
    fn_reader_error (self, "unknown-id", _("“%s” is no id in “%s”; did you mean “%s”?"), id, part_keys[part], meant);
  else
    fn_reader_error (self, "unknown-id", _("“%s” is no id in “%s”; add it there or correct it"), id,
                     part_keys[part]);
  return -1;
}

gboolean
fn_reader_get_reference (FnReader *self, FnPart part, int *index)
{
  const char *id = fn_reader_get_string (self);
  int found;

  if (id == NULL)
    return FALSE;
  found = fn_reader_find (self, part, id);
  if (found < 0)
    return FALSE;
  *index = found;
  return TRUE;
}

gboolean
fn_reader_claim_id (FnReader *self, FnPart part, const char *id)
{
  if (id == NULL)
    return FALSE;
  if (fn_fact_base_builder_find (self->builder, part, id) < 0)
    return TRUE;
  fn_reader_error (self, "duplicate-id",
                   _("The id “%s” stands in “%s” already; this one is left out until it has its own"), id,
                   part_keys[part]);
  return FALSE;
}
