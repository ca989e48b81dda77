#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fn_file_write:
 * @path: in the file system's encoding; links are followed
 * @bytes: the whole content
 *
 * Writes all of @bytes or nothing: a regular file is replaced only once the new content is complete and
 * on disk, with the permissions it had. A device or pipe is written plainly. A folder is an error.
 *
 * Returns: whether it was written; else FN_ERROR_WRITE with the path and the reason
 */
gboolean fn_file_write (const char *path, GBytes *bytes, GError **error);

/**
 * fn_file_replace:
 * @path: in the file system's encoding
 * @draft: the path of a finished file in the same folder
 *
 * Puts @draft in the place of @path once it is on disk.
 *
 * Returns: whether it stands there; else FN_ERROR_WRITE with the path and the reason, and @draft is still where it was
 */
gboolean fn_file_replace (const char *path, const char *draft, GError **error);

/**
 * fn_file_write_stdout:
 *
 * Writes all of @bytes to the standard output and flushes it.
 *
 * Returns: whether all went out; a closed pipe or a full disk is FN_ERROR_WRITE
 */
gboolean fn_file_write_stdout (GBytes *bytes, GError **error);

/**
 * fn_file_read:
 * @limit: most bytes accepted
 *
 * Returns: (transfer full) (nullable): the file's content, or %NULL with FN_ERROR_READ (the file's name
 *   and the reason) or FN_ERROR_LIMIT
 */
GBytes *fn_file_read (GFile *file, gsize limit, GError **error);

/**
 * fn_file_resolve_inside:
 * @folder: the folder that must not be left
 * @path: a relative path with forward slashes, as written in a fact base
 *
 * Absolute paths, "..", and links that lead outside of @folder are refused. Works for resources too.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with FN_ERROR_READ
 */
GFile *fn_file_resolve_inside (GFile *folder, const char *path, GError **error);

G_END_DECLS
