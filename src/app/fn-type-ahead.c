#include "config.h"

#include "app/fn-type-ahead.h"

/* Whether the key writes a letter or a part of one, or takes one back. A space is a key of lists and buttons. */
static gboolean
is_typing (guint key, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  return key == GDK_KEY_BackSpace || key == GDK_KEY_Multi_key || (key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_greek) ||
         g_unichar_isgraph (gdk_keyval_to_unicode (key));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer entry)
{
  if (!is_typing (key, state))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (entry, -1);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (entry)));
}

void
fn_type_ahead_attach (GtkWidget *list, GtkEditable *entry)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (list) && gtk_editable_get_delegate (entry) != NULL);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), entry);
  gtk_widget_add_controller (list, controller);
}
