#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnFigureLinks:
 *
 * Buttons in a line, each of which leads to the mark of a fact in a figure, or to the figure when it shows none of the
 * facts. Of many figures the first are named and a menu holds the others. It takes the room it gets and wishes for
 * none. Asks for win.show-fact-in-figure and win.show-figure.
 */
#define FN_TYPE_FIGURE_LINKS (fn_figure_links_get_type ())
G_DECLARE_FINAL_TYPE (FnFigureLinks, fn_figure_links, FN, FIGURE_LINKS, GtkWidget)

/**
 * fn_figure_links_show:
 * @facts: (element-type int): in the order in which they are asked for
 * @figures: (element-type int): that show any of @facts; without one, the widget is hidden
 */
void fn_figure_links_show (FnFigureLinks *self, FnSession *session, const GArray *facts, const GArray *figures);

G_END_DECLS
