#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnExportWatch:
 * @done: how many figures are written
 * @n: of how many
 * @id: (nullable): of the figure that is next, %NULL after the last
 *
 * Told of each step of an export of many figures, in the thread that exports.
 *
 * Returns: whether to go on
 */
typedef gboolean (*FnExportWatch) (guint done, guint n, const char *id, gpointer data);

/**
 * fn_export_watch_ask:
 * @self: (nullable): whom to tell of the step; nobody always wants to go on
 *
 * Returns: whether to go on, else G_IO_ERROR_CANCELLED
 */
gboolean fn_export_watch_ask (FnExportWatch self, guint done, guint n, const char *id, gpointer data, GError **error);

G_END_DECLS
