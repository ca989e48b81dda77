#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/** FnConflictsView: the statements that cannot all hold, side by side with their words */
#define FN_TYPE_CONFLICTS_VIEW (fn_conflicts_view_get_type ())
G_DECLARE_FINAL_TYPE (FnConflictsView, fn_conflicts_view, FN, CONFLICTS_VIEW, GtkWidget)

/** fn_conflicts_view_attach: shows the conflicts of what @session has in view; to be called once */
void fn_conflicts_view_attach (FnConflictsView *self, FnSession *session);

G_END_DECLS
