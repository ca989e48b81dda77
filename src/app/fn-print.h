#pragma once

#include <gtk/gtk.h>

#include "export/fn-export.h"

G_BEGIN_DECLS

/**
 * fn_print_new:
 * @job: its figure and words count, and its theme where it has paper of its own; the base is referenced
 *
 * Returns: (transfer full): an operation that prints the figure on one page, as large as the page is; run it with
 *   gtk_print_operation_run()
 */
GtkPrintOperation *fn_print_new (const FnExportJob *job);

G_END_DECLS
