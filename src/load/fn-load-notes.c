#include "config.h"

#include "load/fn-load-notes.h"

#include "base/fn-file.h"
#include "load/fn-load.h"

static FnText *
read_text (GFile *folder, const char *path, GError **error)
{
  g_autoptr (GFile) file = fn_file_resolve_inside (folder, path, error);
  g_autoptr (GBytes) bytes = NULL;
  FnText *text;

  if (file == NULL)
    return NULL;
  bytes = fn_file_read (file, FN_LOAD_LIMIT, error);
  if (bytes == NULL)
    return NULL;
  text = fn_text_new (bytes, error);
  if (text == NULL)
    g_prefix_error (error, "“%s”: ", path);
  return text;
}

static void
unref_text (gpointer text)
{
  if (text != NULL)
    fn_text_unref (text);
}

GPtrArray *
fn_load_notes (FnReader *reader, const GArray *rows, GFile *folder, GCancellable *cancellable)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  GPtrArray *notes = g_ptr_array_new_with_free_func (unref_text);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *path = fn_fact_base_get_source (base, i)->notes_path;
      g_autoptr (GError) error = NULL;
      FnText *text = NULL;

      if (path != NULL && !g_cancellable_is_cancelled (cancellable))
        text = read_text (folder, path, &error);
      if (error != NULL)
        {
          fn_reader_point_at (reader, "/sources/%u/notes", g_array_index (rows, guint, i));
          fn_reader_error (reader, "bad-notes", "%s", error->message);
        }
      g_ptr_array_add (notes, text);
    }
  return notes;
}
