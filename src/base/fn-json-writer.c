#include "config.h"

#include "base/fn-json-writer.h"

#include "base/fn-number.h"

#include <math.h>

/* An object or array that is being written. */
typedef struct
{
  gboolean compact;
  gboolean filled;
} Container;

struct _FnJsonWriter
{
  GString *text;
  GArray *containers;
  gboolean compact;
  gboolean named; /* a name was written, so its value follows on the same line */
};

FnJsonWriter *
fn_json_writer_new (void)
{
  FnJsonWriter *self = g_new0 (FnJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->containers = g_array_new (FALSE, FALSE, sizeof (Container));
  return self;
}

void
fn_json_writer_free (FnJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_array_unref (self->containers);
  g_free (self);
}

static Container *
get_innermost (FnJsonWriter *self)
{
  guint depth = self->containers->len;

  return depth > 0 ? &g_array_index (self->containers, Container, depth - 1) : NULL;
}

static void
break_line (FnJsonWriter *self)
{
  g_string_append_printf (self->text, "\n%*s", (int) self->containers->len * 2, "");
}

/* Puts what must stand before the next name or value. */
static void
begin_item (FnJsonWriter *self)
{
  Container *container = get_innermost (self);

  if (self->named || container == NULL)
    {
      self->named = FALSE;
      return;
    }
  if (container->filled)
    g_string_append (self->text, container->compact ? ", " : ",");
  if (!container->compact)
    break_line (self);
  container->filled = TRUE;
}

static void
begin_container (FnJsonWriter *self, char bracket)
{
  const Container *outer;
  Container inner = { .compact = self->compact };

  begin_item (self);
  outer = get_innermost (self);
  inner.compact = inner.compact || (outer != NULL && outer->compact);
  g_array_append_val (self->containers, inner);
  g_string_append_c (self->text, bracket);
}

static void
end_container (FnJsonWriter *self, char bracket)
{
  Container container;

  g_assert (self->containers->len > 0 && !self->named);

  container = *get_innermost (self);
  g_array_set_size (self->containers, self->containers->len - 1);
  if (container.filled && !container.compact)
    break_line (self);
  g_string_append_c (self->text, bracket);
}

void
fn_json_writer_begin_object (FnJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, '{');
}

void
fn_json_writer_end_object (FnJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, '}');
}

void
fn_json_writer_begin_array (FnJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, '[');
}

void
fn_json_writer_end_array (FnJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, ']');
}

void
fn_json_writer_set_compact (FnJsonWriter *self, gboolean compact)
{
  g_return_if_fail (self != NULL);

  self->compact = compact;
}

static void
append_character (GString *text, char c)
{
  static const char escaped[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";

  for (guint i = 0; i < sizeof escaped - 1; i++)
    if (c == escaped[i])
      {
        g_string_append_c (text, '\\');
        g_string_append_c (text, letters[i]);
        return;
      }
  if ((guchar) c < 0x20)
    g_string_append_printf (text, "\\u%04x", (guint) c);
  else
    g_string_append_c (text, c);
}

static void
append_quoted (GString *text, const char *string)
{
  g_autofree char *repaired = NULL;

  if (!g_utf8_validate (string, -1, NULL))
    string = repaired = g_utf8_make_valid (string, -1);
  g_string_append_c (text, '"');
  for (const char *c = string; *c != '\0'; c++)
    append_character (text, *c);
  g_string_append_c (text, '"');
}

void
fn_json_writer_name (FnJsonWriter *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL && !self->named);

  begin_item (self);
  append_quoted (self->text, name);
  g_string_append (self->text, ": ");
  self->named = TRUE;
}

static void
append_word (FnJsonWriter *self, const char *word)
{
  begin_item (self);
  g_string_append (self->text, word);
}

void
fn_json_writer_string (FnJsonWriter *self, const char *value)
{
  g_return_if_fail (self != NULL);

  if (value == NULL)
    {
      fn_json_writer_null (self);
      return;
    }
  begin_item (self);
  append_quoted (self->text, value);
}

void
fn_json_writer_number (FnJsonWriter *self, double value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);

  if (isfinite (value))
    text = fn_number_to_machine (value);
  append_word (self, text != NULL ? text : "null");
}

void
fn_json_writer_boolean (FnJsonWriter *self, gboolean value)
{
  g_return_if_fail (self != NULL);

  append_word (self, value ? "true" : "false");
}

void
fn_json_writer_null (FnJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  append_word (self, "null");
}

void
fn_json_writer_member_string (FnJsonWriter *self, const char *name, const char *value)
{
  fn_json_writer_name (self, name);
  fn_json_writer_string (self, value);
}

void
fn_json_writer_member_if_any (FnJsonWriter *self, const char *name, const char *value)
{
  if (value != NULL)
    fn_json_writer_member_string (self, name, value);
}

void
fn_json_writer_member_number (FnJsonWriter *self, const char *name, double value)
{
  fn_json_writer_name (self, name);
  fn_json_writer_number (self, value);
}

char *
fn_json_writer_finish (FnJsonWriter *self)
{
  char *text;

  g_return_val_if_fail (self != NULL && self->containers->len == 0, NULL);

  g_string_append_c (self->text, '\n');
  text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  fn_json_writer_free (self);
  return text;
}
