#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** fn_line_set: @text: (nullable): what the label says; with nothing to say it takes no room */
void fn_line_set (GtkLabel *label, const char *text);

G_END_DECLS
