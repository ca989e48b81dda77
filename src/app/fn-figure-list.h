#pragma once

#include "app/fn-look.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnFigureList:
 *
 * The figures of the fact base in view by topic, each with a small live picture. Asks for win.show-figure.
 */
#define FN_TYPE_FIGURE_LIST (fn_figure_list_get_type ())
G_DECLARE_FINAL_TYPE (FnFigureList, fn_figure_list, FN, FIGURE_LIST, GtkWidget)

/** fn_figure_list_attach: shows @session, which it follows from now on; call once */
void fn_figure_list_attach (FnFigureList *self, FnSession *session, FnLook *look);

G_END_DECLS
