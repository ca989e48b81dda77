#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FnOpenKind:
 * @FN_OPEN_BASE: a fact base, or a picture of a figure
 * @FN_OPEN_DOCUMENT: a document to attach to a source
 */
typedef enum
{
  FN_OPEN_BASE,
  FN_OPEN_DOCUMENT,
} FnOpenKind;

/**
 * fn_open_choose_async:
 * @parent: the window that asks
 * @callback: called once a file is chosen, or the person thought better of it
 *
 * Asks which file to open, or which documents to attach.
 */
void fn_open_choose_async (GtkWindow *parent, FnOpenKind kind, GAsyncReadyCallback callback, gpointer user_data);

/**
 * fn_open_choose_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GFile): what was chosen, one base or one document or more; %NULL
 *   with G_IO_ERROR_CANCELLED when there is none
 */
GListModel *fn_open_choose_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

G_END_DECLS
