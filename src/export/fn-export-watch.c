#include "config.h"

#include "export/fn-export-watch.h"

#include "base/fn-file.h" /* for the errors of GIO */

#include <glib/gi18n.h>

gboolean
fn_export_watch_ask (FnExportWatch self, guint done, guint n, const char *id, gpointer data, GError **error)
{
  if (self == NULL || self (done, n, id, data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The export was stopped"));
  return FALSE;
}
