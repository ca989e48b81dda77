#include "config.h"

#include "first-frame.h"

#include <unistd.h>

/* What is timed is the way to the first frame, not the tidying up after it. */
static void
painted_cb (GdkFrameClock *clock)
{
  _exit (0);
}

static void
mapped_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), NULL);
}

void
quit_after_first_frame (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
