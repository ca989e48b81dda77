#pragma once

#include <adwaita.h>

#include "base/fn-problems.h"

G_BEGIN_DECLS

/**
 * FnProblemsDialog:
 *
 * All that is wrong with the fact base in view, a row a problem.
 */
#define FN_TYPE_PROBLEMS_DIALOG (fn_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FnProblemsDialog, fn_problems_dialog, FN, PROBLEMS_DIALOG, AdwWindow)

/** fn_problems_dialog_new: Returns: (transfer none): the dialog, owned by the toolkit until it is closed */
GtkWindow *fn_problems_dialog_new (GtkWindow *parent, FnProblems *problems);

G_END_DECLS
