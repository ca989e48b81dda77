#pragma once

#include "app/fn-look.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnChartView:
 *
 * The chart of the figure in view: painted from its scene, walked with the arrow keys, read aloud as a list
 * of marks. A click or Enter on a mark asks for win.show-fact.
 */
#define FN_TYPE_CHART_VIEW (fn_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (FnChartView, fn_chart_view, FN, CHART_VIEW, GtkWidget)

/** fn_chart_view_attach: shows @session, which it follows from now on; call once */
void fn_chart_view_attach (FnChartView *self, FnSession *session, FnLook *look);

G_END_DECLS
