#include "config.h"

#include "shelf.h"

#include "session/fn-read-document.h"
#include "scratch.h"

#include <string.h>

void
shelf_set_up (Shelf *self, gconstpointer data)
{
  self->folder = scratch_new ();
}

void
shelf_tear_down (Shelf *self, gconstpointer data)
{
  scratch_remove (self->folder);
  g_free (self->folder);
}

GFile *
shelf_put (const Shelf *self, const char *name, const void *content, gssize size)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, size, NULL));
  return g_file_new_for_path (path);
}

GFile *
shelf_put_bytes (const Shelf *self, const char *name, GBytes *content)
{
  return shelf_put (self, name, g_bytes_get_data (content, NULL), (gssize)g_bytes_get_size (content));
}

void
shelf_expect_error (GFile *file, FnErrorCode code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);

  g_assert_null (fn_read_document (file, NULL, NULL, &error));
  g_assert_error (error, FN_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, reason));
}
