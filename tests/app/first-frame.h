#pragma once

#include <gtk/gtk.h>

/** quit_after_first_frame: ends the program once its first window has painted itself */
void quit_after_first_frame (GtkApplication *application);
