#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** fn_set_back: sets the content of @widget back behind what is highlighted, or as it was */
void fn_set_back (GtkWidget *widget, gboolean back);

G_END_DECLS
