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

/* The document as it would be with all its lists empty. */
static GString *
leave_out_elements (FnText *text, const FnJsonPlaces *places)
{
  const char *bytes = fn_text_get_bytes (text);
  GString *head = g_string_new (NULL);
  gsize done = 0;

  for (guint i = 0; i < fn_json_places_get_n_lists (places); i++)
    {
      guint n;
      const FnSpan *elements = fn_json_places_get_elements (places, i, NULL, &n);

      g_string_append_len (head, bytes + done, (gssize) (elements[0].start - done));
      done = elements[n - 1].end;
    }
  g_string_append_len (head, bytes + done, (gssize) (fn_text_get_size (text) - done));
  return head;
}

/* Parses what the strict pass has let through. */
static JsonParser *
parse_head (FnText *text, const FnJsonPlaces *places, const char *name, FnProblems *problems)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) head = leave_out_elements (text, places);
  g_autoptr (GError) error = NULL;

  if (json_parser_load_from_data (parser, head->str, (gssize) head->len, &error))
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
    self->parser = parse_head (self->text, self->places, name, problems);
  self->elements = json_parser_new ();
  return self->parser != NULL ? g_steal_pointer (&self) : NULL;
}

void
fn_document_free (FnDocument *self)
{
  g_clear_object (&self->parser);
  g_clear_object (&self->elements);
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
                     .elements = self->elements,
                     .pointer = pointer };
}
