#include "config.h"

#include "load/fn-load-notes.h"

#include "base/fn-file.h"
#include "base/fn-error.h"
#include "load/fn-load-parts.h"
#include "load/fn-load.h"
#include "load/fn-read-values.h"

#include <glib/gi18n.h>
#include <string.h>

/* A text that stands in the document itself, as it is read. */
typedef struct
{
  char *path;
  char *text;
} TextDraft;

/* Notes may be empty, unlike other texts. */
static void
read_words (FnReader *reader, gpointer target)
{
  *(char **)target = g_strdup (fn_reader_get_string (reader));
}

const FnKey fn_text_keys[] = {
  { "path", TRUE, G_STRUCT_OFFSET (TextDraft, path), fn_read_string },
  { "text", TRUE, G_STRUCT_OFFSET (TextDraft, text), read_words },
  { NULL },
};

void
fn_load_text (FnReader *reader, gpointer texts)
{
  TextDraft draft = { NULL };

  fn_reader_read_object (reader, fn_text_keys, &draft);
  if (draft.path != NULL && draft.text != NULL)
    {
      gsize size = strlen (draft.text);
      g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&draft.text), size);

      g_hash_table_replace (texts, g_steal_pointer (&draft.path), fn_text_new (bytes, NULL));
    }
  g_free (draft.path);
  g_free (draft.text);
}

GHashTable *
fn_texts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)fn_text_unref);
}

static FnText *
read_text (GFile *folder, const char *path, GError **error)
{
  g_autoptr (GFile) file = folder != NULL ? fn_file_resolve_inside (folder, path, error) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  FnText *text;

  if (folder == NULL)
    g_set_error (error, FN_ERROR, FN_ERROR_READ, _("“%s” is not among “texts”"), path);
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
fn_load_notes (FnReader *reader, const GArray *rows, GHashTable *texts, GFile *folder, GCancellable *cancellable)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  GPtrArray *notes = g_ptr_array_new_with_free_func (unref_text);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *path = fn_fact_base_get_source (base, i)->notes_path;
      g_autoptr (GError) error = NULL;
      FnText *text = path != NULL ? g_hash_table_lookup (texts, path) : NULL;

      if (text != NULL)
        fn_text_ref (text);
      else if (path != NULL && !g_cancellable_is_cancelled (cancellable))
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
