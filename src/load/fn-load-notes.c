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

/* Where the notes of a fact base are; read from whenever one of them is asked for. */
typedef struct
{
  GPtrArray *paths;  /* by source; NULL where it has none */
  GHashTable *texts; /* those that the document itself holds, by path */
  GFile *folder;     /* NULL when it holds all there are */
} Place;

static void
place_free (gpointer data)
{
  Place *self = data;

  g_ptr_array_unref (self->paths);
  g_hash_table_unref (self->texts);
  g_clear_object (&self->folder);
  g_free (self);
}

static FnText *
read_file (const Place *self, const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FnText *text;

  if (self->folder == NULL)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_READ, _("“%s” is not among “texts”"), path);
      return NULL;
    }
  file = fn_file_resolve_inside (self->folder, path, error);
  bytes = file != NULL ? fn_file_read (file, FN_LOAD_LIMIT, error) : NULL;
  if (bytes == NULL)
    return NULL;
  text = fn_text_new_take (g_steal_pointer (&bytes), error);
  if (text == NULL)
    g_prefix_error (error, "“%s”: ", path);
  return text;
}

static FnText *
read_notes (gpointer data, guint source, GError **error)
{
  const Place *self = data;
  const char *path = g_ptr_array_index (self->paths, source);
  FnText *text = path != NULL ? g_hash_table_lookup (self->texts, path) : NULL;

  if (text != NULL)
    return fn_text_ref (text);
  if (path == NULL || g_cancellable_set_error_if_cancelled (g_cancellable_get_current (), error))
    return NULL;
  return read_file (self, path, error);
}

FnNotes *
fn_load_notes (FnReader *reader, GHashTable *texts, GFile *folder)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  guint n = fn_fact_base_count (base, FN_PART_SOURCE);
  Place *place = g_new (Place, 1);

  *place = (Place){ g_ptr_array_new_full (n, g_free), g_hash_table_ref (texts), folder != NULL ? g_object_ref (folder) : NULL };
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (place->paths, g_strdup (fn_fact_base_get_source (base, i)->notes_path));
  return fn_notes_new (n, read_notes, place, place_free);
}

void
fn_report_notes (FnReader *reader, const GArray *rows, FnNotes *notes)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *error = fn_notes_dup_error (notes, i);

      if (error == NULL)
        continue;
      fn_reader_point_at (reader, "/sources/%u/notes", g_array_index (rows, guint, i));
      fn_reader_error (reader, "bad-notes", "%s", error);
    }
}
