#include "config.h"

#include "session/fn-hold-picture.h"

#include "base/fn-file.h"
#include "export/fn-carry.h"

/* For the person alone. */
#define PERMISSIONS 0700

GFile *
fn_hold_picture (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) excerpt = NULL;
  g_autofree char *name = NULL, *folder = NULL, *path = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  excerpt = fn_carry_unpack (bytes, error);
  if (excerpt == NULL)
    return NULL;
  name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  folder = g_build_filename (g_get_user_runtime_dir (), "footnote", NULL);
  path = g_build_filename (folder, name, NULL);
  /* When it fails, writing says so. */
  g_mkdir_with_parents (folder, PERMISSIONS);
  return fn_file_write (path, bytes, error) ? g_file_new_for_path (path) : NULL;
}
