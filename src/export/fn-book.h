#pragma once

#include "export/fn-export.h"
#include "export/fn-export-watch.h"

G_BEGIN_DECLS

/**
 * fn_book_new:
 * @jobs: (array length=n): of one fact base, in one size, at least one
 * @watch: (nullable): called with @data before each figure, and after the last
 *
 * Several figures in one PDF file: a page each, then the sources of them all.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with FN_ERROR_LIMIT as in fn_export_to_bytes(), or
 *   G_IO_ERROR_CANCELLED when @watch wanted no more
 */
GBytes *fn_book_new (const FnExportJob *jobs, guint n, FnExportWatch watch, gpointer data, GError **error);

G_END_DECLS
