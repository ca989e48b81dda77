#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_reading_menu_attach:
 * @text: to read; gives the popovers among its children their place, as gtk_popover_present() has it
 *
 * A menu for a text that nobody can change, on a click or by keys, in place of GTK's own: that one offers to cut, paste
 * and undo. It is made when it is first asked for. Call once.
 */
void fn_reading_menu_attach (GtkTextView *text);

G_END_DECLS
