#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_own_figure_menu_add:
 * @row: of a list
 * @box: its child
 * @id: of an own figure
 *
 * Adds a button for what can be done with an own figure; a right click, a long press and the menu key ask for
 * the same. Asks for win.rename-figure, win.duplicate-figure and win.delete-figure.
 */
void fn_own_figure_menu_add (GtkWidget *row, GtkBox *box, const char *id);

G_END_DECLS
