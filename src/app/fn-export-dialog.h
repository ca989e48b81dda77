#pragma once

#include <adwaita.h>

#include "app/fn-look.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnExportDialog:
 *
 * What a figure will look like once it has left the program, and how it leaves: saved, copied, printed, alone or
 * with all others. What is chosen is remembered.
 *
 * Signal "finished" (string message): files were written; the dialog closes.
 */
#define FN_TYPE_EXPORT_DIALOG (fn_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FnExportDialog, fn_export_dialog, FN, EXPORT_DIALOG, AdwWindow)

/** fn_export_dialog_new: Returns: (transfer none): a dialog over @parent for the figure in view of @session */
FnExportDialog *fn_export_dialog_new (GtkWindow *parent, FnSession *session, FnLook *look);

G_END_DECLS
