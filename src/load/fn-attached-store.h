#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The folder of attached documents: for each a folder that is called by its hash, with "document/NAME", the file
 * "about" and what was read out of it. */

/** fn_attached_store_dup_root: Returns: (transfer full): where the folders stand; it may be missing */
char *fn_attached_store_dup_root (void);

/**
 * fn_attached_store_copy:
 * @name: (out): the file name, valid as UTF-8
 * @sha256: (out)
 *
 * Copies @file into a new folder beside those of the other documents.
 *
 * Returns: (transfer full) (nullable): that folder, or %NULL with an error as fn_attached_add()
 */
char *fn_attached_store_copy (GFile *file, GCancellable *cancellable, char **name, char **sha256, GError **error);

/** fn_attached_store_remove: removes a folder and all in it. Returns: whether it is gone, else FN_ERROR_WRITE */
gboolean fn_attached_store_remove (const char *folder, GError **error);

G_END_DECLS
