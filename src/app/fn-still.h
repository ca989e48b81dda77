#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_still_open:
 * @window: not realized yet
 *
 * Until the first frame of the window is painted nothing in the program moves: what is opened is there at once, and what
 * an animation would pass on its way is not laid out for nothing.
 */
void fn_still_open (GtkWindow *window);

G_END_DECLS
