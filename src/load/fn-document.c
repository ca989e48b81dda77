#include "config.h"

#include "load/fn-document.h"

/* Reports the first byte that is no UTF-8; what stands before it tells its line and column. */
static void
report_encoding (GBytes *bytes, const char *name, const char *message, FnProblems *problems)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *bad;
  g_autoptr (GBytes) good = NULL;
  g_autoptr (FnText) text = NULL;
  guint line = 0, column = 0;

  g_utf8_validate_len (data, size, &bad);
  good = g_bytes_new_from_bytes (bytes, 0, bad - data);
  text = fn_text_new (good, NULL);
  if (text != NULL)
    fn_text_get_place (text, bad - data, &line, &column);
  fn_problems_add (problems, FN_SEVERITY_ERROR, "encoding", name, line, column, NULL, "%s", message);
}

/* Parses what the strict pass has let through. */
static JsonParser *
parse (FnText *text, const char *name, FnProblems *problems)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (json_parser_load_from_data (parser, fn_text_get_bytes (text), fn_text_get_size (text), &error))
    return g_steal_pointer (&parser);
  fn_problems_add (problems, FN_SEVERITY_ERROR, "json-syntax", name, 0, 0, NULL, "%s", error->message);
  return NULL;
}

FnDocument *
fn_document_open (GBytes *bytes, const char *name, FnProblems *problems)
{
  g_autoptr (FnDocument) self = g_new0 (FnDocument, 1);
  g_autoptr (GError) error = NULL;

  self->name = g_strdup (name);
  self->text = fn_text_new (bytes, &error);
  if (self->text == NULL)
    {
      report_encoding (bytes, name, error->message, problems);
      return NULL;
    }
  self->places = fn_json_check (self->text, name, problems);
  if (self->places != NULL)
    self->parser = parse (self->text, name, problems);
  return self->parser != NULL ? g_steal_pointer (&self) : NULL;
}

void
fn_document_free (FnDocument *self)
{
  g_clear_object (&self->parser);
  g_clear_pointer (&self->places, fn_json_places_free);
  g_clear_pointer (&self->text, fn_text_unref);
  g_free (self->name);
  g_free (self);
}

FnReader
fn_document_read (FnDocument *self, GString *pointer, const char *language, FnProblems *problems)
{
  return (FnReader){ .file = self->name,
                     .text = self->text,
                     .places = self->places,
                     .problems = problems,
                     .language = language,
                     .node = json_parser_get_root (self->parser),
                     .pointer = pointer };
}
