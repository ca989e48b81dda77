#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_type_ahead_attach:
 * @list: anything that takes keys, but for letters
 * @entry: in the same window, lives as long as @list
 *
 * What is typed over @list goes on in @entry, at the end of what stands there, and the focus with it. All other keys are
 * the list's: a GtkSearchEntry that captures them would take Enter for itself.
 */
void fn_type_ahead_attach (GtkWidget *list, GtkEditable *entry);

G_END_DECLS
