#include "config.h"

#include "base/fn-xml-writer.h"

#include "base/fn-number.h"

/* An element that is being written. */
typedef struct
{
  const char *name;
  gboolean filled; /* its start tag is closed */
  gboolean inlined; /* text stands in it or around it, so white space would show */
} Element;

struct _FnXmlWriter
{
  GString *text;
  GArray *elements;
};

FnXmlWriter *
fn_xml_writer_new (void)
{
  FnXmlWriter *self = g_new (FnXmlWriter, 1);

  self->text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  return self;
}

void
fn_xml_writer_free (FnXmlWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_array_unref (self->elements);
  g_free (self);
}

static Element *
get_innermost (FnXmlWriter *self)
{
  guint depth = self->elements->len;

  return depth > 0 ? &g_array_index (self->elements, Element, depth - 1) : NULL;
}

static void
close_start_tag (FnXmlWriter *self, Element *element)
{
  if (!element->filled)
    g_string_append_c (self->text, '>');
  element->filled = TRUE;
}

static void
break_line (FnXmlWriter *self)
{
  g_string_append_printf (self->text, "\n%*s", (int) self->elements->len, "");
}

static gboolean
is_allowed (gunichar c)
{
  return c >= 0x20 ? c != 0xfffe && c != 0xffff : c == '\t' || c == '\n' || c == '\r';
}

/* Line breaks and tabs are written as references where a reader would turn them into spaces. */
static void
append_character (GString *text, gunichar c, gboolean in_attribute)
{
  if (c == '&')
    g_string_append (text, "&amp;");
  else if (c == '<')
    g_string_append (text, "&lt;");
  else if (c == '>')
    g_string_append (text, "&gt;");
  else if (c == '"' && in_attribute)
    g_string_append (text, "&quot;");
  else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t')))
    g_string_append_printf (text, "&#%u;", c);
  else
    g_string_append_unichar (text, is_allowed (c) ? c : 0xfffd);
}

static void
append_escaped (GString *text, const char *string, gboolean in_attribute)
{
  g_autofree char *repaired = NULL;

  if (!g_utf8_validate (string, -1, NULL))
    string = repaired = g_utf8_make_valid (string, -1);
  for (const char *c = string; *c != '\0'; c = g_utf8_next_char (c))
    append_character (text, g_utf8_get_char (c), in_attribute);
}

void
fn_xml_writer_begin (FnXmlWriter *self, const char *name)
{
  Element *outer;
  Element element = { .name = name };

  g_return_if_fail (self != NULL && name != NULL);

  outer = get_innermost (self);
  if (outer != NULL)
    {
      close_start_tag (self, outer);
      element.inlined = outer->inlined;
    }
  if (!element.inlined)
    break_line (self);
  g_string_append_printf (self->text, "<%s", name);
  g_array_append_val (self->elements, element);
}

void
fn_xml_writer_attribute (FnXmlWriter *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (self->elements->len > 0 && !get_innermost (self)->filled);

  if (value == NULL)
    return;
  g_string_append_printf (self->text, " %s=\"", name);
  append_escaped (self->text, value, TRUE);
  g_string_append_c (self->text, '"');
}

void
fn_xml_writer_length (FnXmlWriter *self, const char *name, double value)
{
  g_autofree char *text = fn_number_to_length (value);

  fn_xml_writer_attribute (self, name, text);
}

void
fn_xml_writer_text (FnXmlWriter *self, const char *text)
{
  Element *element;

  g_return_if_fail (self != NULL && text != NULL && self->elements->len > 0);

  element = get_innermost (self);
  close_start_tag (self, element);
  element->inlined = TRUE;
  append_escaped (self->text, text, FALSE);
}

void
fn_xml_writer_end (FnXmlWriter *self)
{
  Element element;

  g_return_if_fail (self != NULL && self->elements->len > 0);

  element = *get_innermost (self);
  g_array_set_size (self->elements, self->elements->len - 1);
  if (!element.filled)
    {
      g_string_append (self->text, "/>");
      return;
    }
  if (!element.inlined)
    break_line (self);
  g_string_append_printf (self->text, "</%s>", element.name);
}

void
fn_xml_writer_element (FnXmlWriter *self, const char *name, const char *text)
{
  fn_xml_writer_begin (self, name);
  fn_xml_writer_text (self, text);
  fn_xml_writer_end (self);
}

char *
fn_xml_writer_finish (FnXmlWriter *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  while (self->elements->len > 0)
    fn_xml_writer_end (self);
  g_string_append_c (self->text, '\n');
  text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  fn_xml_writer_free (self);
  return text;
}
