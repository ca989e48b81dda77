#include "config.h"

#include "load/fn-attached-store.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "text/fn-reading.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define CHUNK_SIZE (256 * 1024)

char *
fn_attached_store_dup_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "footnote", "originals", NULL);
}

static gboolean
fail_to_write (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The document could not be kept in “%s”: %s"), name, reason);
  return FALSE;
}

static gboolean
fail_to_read (GFile *file, GError *reason, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  g_set_error (error, FN_ERROR, FN_ERROR_READ, _("“%s” could not be read: %s"), name, reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
check_size (GFile *file, goffset size, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file), *most = g_format_size (FN_READING_MOST_BYTES);

  if (size <= FN_READING_MOST_BYTES)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT, _("“%s” is larger than %s, the most that is read"), name, most);
  return FALSE;
}

/* A pipe would be waited for, and a large file need not be read to be refused. */
static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  GError *reason = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &reason);

  if (info == NULL)
    return fail_to_read (file, reason, error);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return check_size (file, g_file_info_get_size (info), error);
  g_set_error (error, FN_ERROR, FN_ERROR_READ, _("“%s” could not be read: %s"), name, _("it is not a file"));
  return FALSE;
}

/* The file may grow while it is read. */
static gboolean
pump (GFile *file, GInputStream *input, GOutputStream *output, const char *path, GChecksum *checksum,
      GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);
  goffset size = 0;

  while (TRUE)
    {
      GError *reason = NULL;
      g_autoptr (GError) failure = NULL;
      gssize n = g_input_stream_read (input, chunk, CHUNK_SIZE, cancellable, &reason);

      if (n < 0)
        return fail_to_read (file, reason, error);
      if (n == 0)
        break;
      size += n;
      if (!check_size (file, size, error))
        return FALSE;
      g_checksum_update (checksum, chunk, n);
      if (!g_output_stream_write_all (output, chunk, (gsize) n, NULL, NULL, &failure))
        return fail_to_write (path, failure->message, error);
    }
  return TRUE;
}

static gboolean
copy_file (GFile *file, const char *path, GChecksum *checksum, GCancellable *cancellable, GError **error)
{
  g_autofree char *draft = g_strconcat (path, ".part", NULL);
  g_autoptr (GFile) to = g_file_new_for_path (draft);
  GError *reason = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) input = g_file_read (file, cancellable, &reason);
  g_autoptr (GFileOutputStream) output = NULL;

  if (input == NULL)
    return fail_to_read (file, reason, error);
  output = g_file_create (to, G_FILE_CREATE_PRIVATE, NULL, &failure);
  if (output == NULL)
    return fail_to_write (path, failure->message, error);
  if (!pump (file, G_INPUT_STREAM (input), G_OUTPUT_STREAM (output), path, checksum, cancellable, error))
    return FALSE;
  if (!g_output_stream_close (G_OUTPUT_STREAM (output), NULL, &failure))
    return fail_to_write (path, failure->message, error);
  return fn_file_replace (path, draft, error);
}

static char *
make_folder (GError **error)
{
  g_autofree char *root = fn_attached_store_dup_root ();
  g_autofree char *folder = g_build_filename (root, ".new-XXXXXX", NULL);
  g_autofree char *inner = NULL;

  if (g_mkdir_with_parents (root, 0700) != 0 || g_mkdtemp (folder) == NULL)
    {
      fail_to_write (root, g_strerror (errno), error);
      return NULL;
    }
  inner = g_build_filename (folder, "document", NULL);
  if (g_mkdir (inner, 0700) == 0)
    return g_steal_pointer (&folder);
  fail_to_write (folder, g_strerror (errno), error);
  g_rmdir (folder);
  return NULL;
}

char *
fn_attached_store_copy (GFile *file, GCancellable *cancellable, char **name, char **sha256, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *raw_name = g_file_get_basename (file);
  g_autofree char *valid_name = raw_name != NULL ? g_utf8_make_valid (raw_name, -1) : g_strdup ("document");
  g_autofree char *folder = NULL, *path = NULL;

  if (!check_file (file, cancellable, error))
    return NULL;
  folder = make_folder (error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "document", valid_name, NULL);
  if (!copy_file (file, path, checksum, cancellable, error))
    {
      fn_attached_store_remove (folder, NULL);
      return NULL;
    }
  *name = g_steal_pointer (&valid_name);
  *sha256 = g_strdup (g_checksum_get_string (checksum));
  return g_steal_pointer (&folder);
}

/* Links are removed, not followed. */
static int
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;
  int number = 0;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && number == 0 && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      number = remove_tree (inner);
    }
  return number != 0 || g_remove (path) == 0 ? number : errno;
}

gboolean
fn_attached_store_remove (const char *folder, GError **error)
{
  g_autofree char *name = g_filename_display_name (folder);
  int number = remove_tree (folder);

  if (number == 0)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("“%s” could not be removed: %s"), name, g_strerror (number));
  return FALSE;
}
