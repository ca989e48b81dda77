#include "config.h"

#include "app/fn-own-figure-menu.h"

#include <glib/gi18n.h>

static void
append (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* Made when it is first opened: most rows never are asked. */
static void
create_menu_cb (GtkMenuButton *button, gpointer unused)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  g_autoptr (GMenu) menu = g_menu_new ();

  append (menu, _("_Rename"), "win.rename-figure", id);
  append (menu, _("_Duplicate"), "win.duplicate-figure", id);
  append (menu, _("D_elete"), "win.delete-figure", id);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkMenuButton *button)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (button);
}

static void
held_cb (GtkGesture *gesture, double x, double y, GtkMenuButton *button)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (button);
}

static gboolean
key_cb (GtkWidget *row, GVariant *unused, gpointer button)
{
  gtk_menu_button_popup (button);
  return TRUE;
}

void
fn_own_figure_menu_add (GtkWidget *row, GtkBox *box, const char *id)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkGesture *click = gtk_gesture_click_new (), *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, NULL, NULL);
  gtk_widget_set_tooltip_text (button, _("What to do with this figure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What to do with this figure"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (box, button);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), button);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), button);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (hold));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (key_cb, button, NULL)));
  gtk_widget_add_controller (row, keys);
}
