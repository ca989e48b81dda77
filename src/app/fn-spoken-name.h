#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_spoken_name_set:
 * @widget: a #GtkDropDown, or what stands in a row of a #GtkListView
 * @name: what a screen reader calls it
 *
 * Names @widget, and with it what is GTK's own and takes the focus in its place: the button in a drop-down, the row of
 * a list.
 */
void fn_spoken_name_set (GtkWidget *widget, const char *name);

G_END_DECLS
