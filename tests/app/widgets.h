#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** let_events_pass: handles all that is waiting */
void let_events_pass (void);

/** find_by_type: Returns: (nullable): the first of @widget and all in it that is a @type */
GtkWidget *find_by_type (GtkWidget *widget, GType type);

G_END_DECLS
