#pragma once

#include "app/fn-look.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnFigureView:
 *
 * The figure in view: its title, the chart or its table, and where the numbers come from.
 */
#define FN_TYPE_FIGURE_VIEW (fn_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (FnFigureView, fn_figure_view, FN, FIGURE_VIEW, GtkWidget)

/** fn_figure_view_attach: shows @session, which it follows from now on; call once */
void fn_figure_view_attach (FnFigureView *self, FnSession *session, FnLook *look);

/** fn_figure_view_set_table: sets the property */
void fn_figure_view_set_table (FnFigureView *self, gboolean table);

G_END_DECLS
