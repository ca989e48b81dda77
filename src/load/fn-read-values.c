#include "config.h"

#include "load/fn-read-values.h"

#include "base/fn-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* With an ending such as ".footnote.json" an id still fits into a file name everywhere. */
#define MAX_ID_BYTES 120

void
fn_read_nothing (FnReader *reader, gpointer target)
{
}

void
fn_read_string (FnReader *reader, gpointer target)
{
  char **string = target;
  const char *read = fn_reader_get_string (reader);

  if (read == NULL)
    return;
  if (*read == '\0')
    {
      fn_reader_error (reader, "empty", _("This string is empty; fill it in or leave the key out"));
      return;
    }
  g_free (*string);
  *string = g_strdup (read);
}

static gboolean
is_id (const char *string)
{
  if (*string == '\0' || *string == '.' || *string == '-' || strlen (string) > MAX_ID_BYTES)
    return FALSE;
  for (const char *c = string; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isalnum (g_utf8_get_char (c)) && strchr ("-_.", *c) == NULL)
      return FALSE;
  return TRUE;
}

void
fn_read_id (FnReader *reader, gpointer target)
{
  char **id = target;
  const char *read = fn_reader_get_string (reader);

  if (read == NULL)
    return;
  if (!is_id (read))
    {
      fn_reader_error (reader, "bad-id",
                       _("“%s” cannot be an id; use letters, digits, “-”, “_” and “.”, beginning with a letter or digit"),
                       read);
      return;
    }
  g_free (*id);
  *id = g_strdup (read);
}

static gboolean
add_language (FnReader *reader, FnLabel *label, const char *language, JsonNode *text)
{
  if (*language == '\0' || !JSON_NODE_HOLDS_VALUE (text) || json_node_get_value_type (text) != G_TYPE_STRING)
    {
      fn_reader_error (reader, "wrong-type", _("Each language must stand with a string, as in {\"en\": \"text\"}"));
      return FALSE;
    }
  fn_label_add (label, language, json_node_get_string (text));
  return TRUE;
}

/* The object maps language tags to texts; there is no table of known keys for it. The base's own language
   comes first, since the first text stands in for languages that are missing. */
static gboolean
add_languages (FnReader *reader, FnLabel *label)
{
  JsonObject *object = json_node_get_object (reader->node);
  JsonNode *own = json_object_get_member (object, reader->language);
  JsonObjectIter iter;
  const char *language;
  JsonNode *text;

  if (own != NULL && !add_language (reader, label, reader->language, own))
    return FALSE;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &language, &text))
    if (text != own && !add_language (reader, label, language, text))
      return FALSE;
  if (fn_label_get_length (label) > 0)
    return TRUE;
  fn_reader_error (reader, "empty", _("No language stands here; give the text as in {\"en\": \"text\"}"));
  return FALSE;
}

void
fn_read_label (FnReader *reader, gpointer target)
{
  FnLabel **label = target;
  g_autoptr (FnLabel) read = fn_label_new ();

  if (fn_reader_is_object (reader))
    {
      if (!add_languages (reader, read))
        return;
    }
  else
    {
      const char *text = fn_reader_get_string (reader);

      if (text == NULL)
        return;
      fn_label_add (read, reader->language, text);
    }
  g_clear_pointer (label, fn_label_free);
  *label = g_steal_pointer (&read);
}

void
fn_read_period (FnReader *reader, gpointer target)
{
  const char *edtf = fn_reader_get_string (reader);
  g_autoptr (GError) error = NULL;

  if (edtf != NULL && !fn_period_parse (edtf, target, &error))
    fn_reader_error (reader, "bad-date", "%s", error->message);
}

gboolean
fn_read_integer (FnReader *reader, int least, int most, int *number)
{
  double read;

  if (!fn_reader_get_number (reader, &read))
    return FALSE;
  if (read != floor (read) || read < least || read > most)
    {
      fn_reader_error (reader, "out-of-range", _("Here a whole number from %d to %d is expected"), least, most);
      return FALSE;
    }
  *number = (int)read;
  return TRUE;
}

static void
add_string (FnReader *reader, gpointer target)
{
  const char *read = fn_reader_get_string (reader);

  if (read != NULL)
    g_ptr_array_add (target, g_strdup (read));
}

void
fn_read_strings (FnReader *reader, gpointer target)
{
  if (fn_reader_is_string (reader))
    add_string (reader, target);
  else
    fn_reader_read_array (reader, add_string, target);
}

void
fn_read_unit (FnReader *reader, gpointer target)
{
  fn_reader_get_reference (reader, FN_PART_UNIT, target);
}

void
fn_read_entity (FnReader *reader, gpointer target)
{
  fn_reader_get_reference (reader, FN_PART_ENTITY, target);
}

void
fn_read_measure (FnReader *reader, gpointer target)
{
  fn_reader_get_reference (reader, FN_PART_MEASURE, target);
}

void
fn_read_source (FnReader *reader, gpointer target)
{
  fn_reader_get_reference (reader, FN_PART_SOURCE, target);
}
