#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnTableView:
 *
 * The figure in view as a table, a row a datum; the long form of the chart for those who read with a
 * screen reader. Filled while it is on screen only. A row asks for win.show-fact.
 */
#define FN_TYPE_TABLE_VIEW (fn_table_view_get_type ())
G_DECLARE_FINAL_TYPE (FnTableView, fn_table_view, FN, TABLE_VIEW, GtkWidget)

/** fn_table_view_attach: shows @session, which it follows from now on; call once */
void fn_table_view_attach (FnTableView *self, FnSession *session);

G_END_DECLS
