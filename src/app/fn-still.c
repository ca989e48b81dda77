#include "config.h"

#include "app/fn-still.h"

#define ANIMATIONS "gtk-enable-animations"

static gboolean
move_again_cb (gpointer settings)
{
  gtk_settings_reset_property (settings, ANIMATIONS);
  return G_SOURCE_REMOVE;
}

/* The clock may tick before the window has its size. Others wait for the frame, so the rest can wait. */
static void
painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  if (gtk_widget_get_height (window) == 0)
    return;
  g_signal_handlers_disconnect_by_func (clock, painted_cb, window);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, move_again_cb, g_object_ref (gtk_widget_get_settings (window)),
                   g_object_unref);
}

static void
realized_cb (GtkWidget *window)
{
  g_object_set (gtk_widget_get_settings (window), ANIMATIONS, FALSE, NULL);
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), window, 0);
}

/* A window that goes before it was seen has nothing painted. */
static void
unrealized_cb (GtkWidget *window)
{
  gtk_settings_reset_property (gtk_widget_get_settings (window), ANIMATIONS);
}

void
fn_still_open (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window) && !gtk_widget_get_realized (GTK_WIDGET (window)));

  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
  g_signal_connect (window, "unrealize", G_CALLBACK (unrealized_cb), NULL);
}
