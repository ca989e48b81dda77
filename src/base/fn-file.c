#include "config.h"

#include "base/fn-file.h"

#include "base/fn-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Links to links, as many as Linux follows. */
#define MOST_LINKS 40
#define CHUNK_SIZE (64 * 1024)
#define LARGE_PAGE (2 * 1024 * 1024)
#define PERMISSIONS 07777

static gboolean
fail_to_write (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("“%s” could not be written: %s"), name, reason);
  return FALSE;
}

/* Returns zero, or the error number. */
static int
write_all (int descriptor, GBytes *bytes)
{
  gsize size, done = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  int number = 0;

  while (done < size && number == 0)
    {
      gssize written = write (descriptor, data + done, size - done);

      if (written >= 0)
        done += written;
      else if (errno != EINTR)
        number = errno;
    }
  return number;
}

static gboolean
write_plainly (const char *path, GBytes *bytes, GError **error)
{
  int descriptor = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int number;

  if (descriptor < 0)
    return fail_to_write (path, g_strerror (errno), error);
  number = write_all (descriptor, bytes);
  if (close (descriptor) != 0 && number == 0)
    number = errno;
  return number == 0 || fail_to_write (path, g_strerror (number), error);
}

/* The path behind all links, even when nothing stands there yet. */
static char *
follow_links (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = g_path_get_dirname (target);

      if (link == NULL)
        break;
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }
  return g_steal_pointer (&target);
}

/* GLib's own message names its temporary file, which says nothing to a person. */
static const char *
describe (const GError *reason)
{
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return _("its folder does not exist");
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return g_strerror (ENOSPC);
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    return g_strerror (EACCES);
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return g_strerror (EROFS);
  if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_IO))
    return g_strerror (EIO);
  return reason->message;
}

gboolean
fn_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *target = NULL;
  struct stat before;
  gboolean exists;
  int mode = 0666;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  exists = stat (path, &before) == 0;
  if (!exists && errno != ENOENT)
    return fail_to_write (path, g_strerror (errno), error);
  if (exists && S_ISDIR (before.st_mode))
    return fail_to_write (path, _("it is a folder; name a file in it"), error);
  if (exists && !S_ISREG (before.st_mode))
    return write_plainly (path, bytes, error);
  if (exists)
    mode = before.st_mode & PERMISSIONS;
  target = follow_links (path);
  if (!g_file_set_contents_full (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, &reason))
    return fail_to_write (path, describe (reason), error);
  /* The umask may have taken away what the old file allowed. */
  if (exists && chmod (target, mode) != 0)
    return fail_to_write (path, g_strerror (errno), error);
  return TRUE;
}

gboolean
fn_file_replace (const char *path, const char *draft, GError **error)
{
  int descriptor, number;

  g_return_val_if_fail (path != NULL && draft != NULL, FALSE);

  descriptor = g_open (draft, O_RDONLY | O_CLOEXEC, 0);
  if (descriptor < 0)
    return fail_to_write (path, g_strerror (errno), error);
  number = fsync (descriptor) == 0 ? 0 : errno;
  close (descriptor);
  if (number == 0 && g_rename (draft, path) != 0)
    number = errno;
  return number == 0 || fail_to_write (path, g_strerror (number), error);
}

gboolean
fn_file_write_stdout (GBytes *bytes, GError **error)
{
  int number;

  g_return_val_if_fail (bytes != NULL, FALSE);

  number = fflush (stdout) != 0 ? errno : write_all (STDOUT_FILENO, bytes);
  if (number == 0)
    return TRUE;
  g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The standard output could not be written: %s"),
               g_strerror (number));
  return FALSE;
}

static char *
dup_name (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL ? g_filename_display_name (path) : g_file_get_uri (file);
}

static void
fail_to_read (GFile *file, const GError *reason, GError **error)
{
  g_autofree char *name = dup_name (file);

  g_set_error (error, FN_ERROR, FN_ERROR_READ, _("“%s” could not be read: %s"), name, reason->message);
}

/* Room for a file of that many bytes. The machine gives a large one out in large pages, for most of the time of
 * reading it would else be spent on handing out small ones. */
static GByteArray *
make_room (GFileInputStream *stream, gsize limit)
{
  g_autoptr (GFileInfo) info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  goffset size = info != NULL ? g_file_info_get_size (info) : 0;
  GByteArray *content;
  void *room;

  if (size < 2 * LARGE_PAGE || (gsize) size > MIN (limit, G_MAXINT) ||
      posix_memalign (&room, LARGE_PAGE, size + CHUNK_SIZE) != 0)
    return g_byte_array_new ();
  madvise (room, size, MADV_HUGEPAGE);
  content = g_byte_array_new_take (room, size + CHUNK_SIZE);
  g_byte_array_set_size (content, 0);
  return content;
}

/* Returns: how many bytes were appended, 0 at the end, -1 on failure */
static gssize
read_chunk (GFileInputStream *stream, GByteArray *content, GError **error)
{
  guint length = content->len;
  gssize size;

  g_byte_array_set_size (content, length + CHUNK_SIZE);
  size = g_input_stream_read (G_INPUT_STREAM (stream), content->data + length, CHUNK_SIZE, NULL, error);
  g_byte_array_set_size (content, length + MAX (size, 0));
  return size;
}

GBytes *
fn_file_read (GFile *file, gsize limit, GError **error)
{
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  gssize size = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, NULL, &reason);
  content = stream != NULL ? make_room (stream, limit) : NULL;
  while (stream != NULL && content->len <= limit && (size = read_chunk (stream, content, &reason)) > 0)
    ;
  if (stream == NULL || size < 0)
    {
      fail_to_read (file, reason, error);
      return NULL;
    }
  if (content->len > limit)
    {
      g_autofree char *name = dup_name (file), *most = g_format_size (limit);

      g_set_error (error, FN_ERROR, FN_ERROR_LIMIT, _("“%s” is larger than %s, the most that is read"), name,
                   most);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static gboolean
climbs (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  return g_strv_contains ((const char *const *) parts, "..");
}

/* Whether links take a local file out of the folder. One that does not exist leads nowhere. */
static gboolean
leads_outside (GFile *folder, GFile *file)
{
  g_autofree char *folder_path = g_file_get_path (folder), *file_path = g_file_get_path (file);
  char *real_folder, *real_file;
  gboolean outside = FALSE;

  if (folder_path == NULL || file_path == NULL)
    return FALSE;
  real_folder = realpath (folder_path, NULL);
  real_file = realpath (file_path, NULL);
  if (real_folder != NULL && real_file != NULL)
    {
      g_autoptr (GFile) inner = g_file_new_for_path (real_file), outer = g_file_new_for_path (real_folder);

      outside = !g_file_has_prefix (inner, outer);
    }
  free (real_folder);
  free (real_file);
  return outside;
}

GFile *
fn_file_resolve_inside (GFile *folder, const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && path != NULL, NULL);

  if (*path != '\0' && *path != '/' && !climbs (path))
    file = g_file_resolve_relative_path (folder, path);
  if (file != NULL && g_file_has_prefix (file, folder) && !leads_outside (folder, file))
    return g_steal_pointer (&file);
  g_set_error (error, FN_ERROR, FN_ERROR_READ,
               _("“%s” leaves the folder of the fact base; name a file inside it"), path);
  return NULL;
}
