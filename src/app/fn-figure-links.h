#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_figure_links_show:
 * @box: holds nothing else; hidden when there is nothing to show
 * @facts: (element-type int): in the order in which they are asked for
 * @figures: (element-type int): that show any of @facts
 * @most: how many buttons there may be; a number tells of the rest
 *
 * Fills @box with buttons, each of which leads to the mark of a fact in a figure, or to the figure when it shows none
 * of @facts.
 */
void fn_figure_links_show (GtkFlowBox *box, FnSession *session, const GArray *facts, const GArray *figures,
                           guint most);

G_END_DECLS
