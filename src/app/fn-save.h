#pragma once

#include <gtk/gtk.h>

#include "session/fn-export-jobs.h"

G_BEGIN_DECLS

/**
 * fn_save_figure_async:
 * @parent: the window that asks
 * @jobs: the first of them is saved
 * @format: the one that is proposed; the ending of the file's name decides
 * @callback: called once the file is there, or could not be written, or the person thought better of it
 *
 * Asks where to and saves a figure.
 */
void fn_save_figure_async (GtkWindow *parent, FnExportJobs *jobs, const FnExportFormat *format,
                           GAsyncReadyCallback callback, gpointer user_data);

/**
 * fn_save_figure_finish:
 *
 * Returns: (transfer full) (nullable): the file that was written; else %NULL with G_IO_ERROR_CANCELLED when
 *   the person did not want it, or what went wrong
 */
GFile *fn_save_figure_finish (GtkWindow *parent, GAsyncResult *result, GError **error);

G_END_DECLS
