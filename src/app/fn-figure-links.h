#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_figure_links_show:
 * @box: holds nothing else; hidden when there is nothing to show
 * @facts: (element-type int): in the order in which they are asked for
 * @figures: (element-type int): that show any of @facts
 *
 * Fills @box with buttons, each of which leads to the mark of a fact in a figure, or to the figure when it shows none
 * of @facts. Of many figures the first are named and a menu holds the others.
 */
void fn_figure_links_show (GtkBox *box, FnSession *session, const GArray *facts, const GArray *figures);

G_END_DECLS
