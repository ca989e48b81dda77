#pragma once

#include "export/fn-export.h"

G_BEGIN_DECLS

/**
 * FnExportWatch:
 * @done: how many files are written
 * @n: of how many
 * @id: (nullable): of the figure that is next, %NULL after the last
 *
 * Told of each step of an export of many figures, in the thread that exports.
 *
 * Returns: whether to go on
 */
typedef gboolean (*FnExportWatch) (guint done, guint n, const char *id, gpointer data);

/**
 * fn_export_folder:
 * @jobs: (array length=n): of one fact base
 * @folder: where the files go; made when it is not there
 * @watch: (nullable): called with @data
 *
 * Writes a file a figure, named by the figure's id. Tables are joined by a description of them all for other
 * programs, see fn_data_package_new(). Each file is whole, and stays when a later one fails.
 *
 * Returns: whether all were written; else FN_ERROR_WRITE or FN_ERROR_LIMIT, or G_IO_ERROR_CANCELLED when
 *   @watch wanted no more
 */
gboolean fn_export_folder (const FnExportJob *jobs, guint n, const FnExportFormat *format, const char *folder,
                           FnExportWatch watch, gpointer data, GError **error);

G_END_DECLS
