#pragma once

#include "export/fn-export.h"
#include "export/fn-export-watch.h"

G_BEGIN_DECLS

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
