#include "config.h"

#include "session/fn-read-base.h"

#include "base/fn-file.h"
#include "export/fn-carry.h"

/* Bytes that tell what a file is. */
#define START 4096

static FnLoaded *
load_picture (GBytes *picture, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) excerpt = fn_carry_unpack (picture, error);
  g_autofree char *name = NULL;

  if (excerpt != NULL)
    return fn_load_excerpt (excerpt, file, cancellable, error);
  name = g_file_get_parse_name (file);
  g_prefix_error (error, "“%s”: ", name);
  return NULL;
}

FnLoaded *
fn_read_base (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = fn_file_read (file, FN_LOAD_LIMIT, error);
  if (bytes == NULL)
    return NULL;
  return fn_carry_is_picture (bytes) ? load_picture (bytes, file, cancellable, error)
                                     : fn_load_bytes (bytes, file, cancellable, error);
}

gboolean
fn_is_picture (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  char start[START];
  gsize size;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof start, &size, cancellable, NULL))
    return FALSE;
  bytes = g_bytes_new_static (start, size);
  return fn_carry_is_picture (bytes);
}
