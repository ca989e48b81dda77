#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_open_choose_async:
 * @parent: the window that asks
 * @callback: called once a file is chosen, or the person thought better of it
 *
 * Asks which fact base to open, or which picture of a figure.
 */
void fn_open_choose_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);

/**
 * fn_open_choose_finish:
 *
 * Returns: (transfer full) (nullable): the file chosen; %NULL with G_IO_ERROR_CANCELLED when there is none
 */
GFile *fn_open_choose_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

G_END_DECLS
