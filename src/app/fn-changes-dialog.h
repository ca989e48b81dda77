#pragma once

#include <adwaita.h>

#include "chart/fn-words.h"
#include "session/fn-reopen.h"

G_BEGIN_DECLS

/**
 * FnChangesDialog:
 *
 * The facts of a picture that the fact base states otherwise by now, each as it was and as it is. Its signal
 * "show-picture" asks for the figure as it was.
 */
#define FN_TYPE_CHANGES_DIALOG (fn_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FnChangesDialog, fn_changes_dialog, FN, CHANGES_DIALOG, AdwWindow)

/**
 * fn_changes_dialog_new:
 * @reopened: a picture whose fact base is at hand
 * @base: that fact base
 *
 * Returns: (transfer none): a dialog over @parent, to be presented
 */
FnChangesDialog *fn_changes_dialog_new (GtkWindow *parent, const FnReopened *reopened, FnFactBase *base,
                                        const FnWords *words);

G_END_DECLS
