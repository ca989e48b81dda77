#include "config.h"

#include "app/fn-reading-menu.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkTextView *text;
  GtkWidget *popover; /* (nullable): a child of the text, whose actions it asks for */
} Menu;

/* @keys: (nullable): that do it anyway, if the program does not know them */
static void
append (GMenu *menu, const char *label, const char *action, const char *keys)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (keys != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new (), all = g_menu_new ();

  append (words, _("_Copy"), "clipboard.copy", "<Control>c");
  append (words, _("Copy with C_itation"), "win.copy-with-citation", NULL);
  append (all, _("Select _All"), "selection.select-all", "<Control>a");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  return G_MENU_MODEL (menu);
}

static void
ensure_popover (Menu *self)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->popover != NULL)
    return;
  model = create_model ();
  self->popover = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->text));
}

/* @place: in the text's own coordinates */
static void
pop_up (Menu *self, GdkRectangle place)
{
  ensure_popover (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->text), "clipboard.copy",
                                 gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->text)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (Menu *self, int times, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, (GdkRectangle){ (int) x, (int) y, 1, 1 });
}

/* At the caret, or where that is not in sight, at the top. */
static void
pop_up_at_caret (Menu *self)
{
  GdkRectangle caret, visible;
  GtkTextIter iter;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (self->text, &iter, &caret);
  gtk_text_view_get_visible_rect (self->text, &visible);
  if (!gdk_rectangle_intersect (&caret, &visible, NULL))
    caret = (GdkRectangle){ visible.x, visible.y, 1, 1 };
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
  pop_up (self, caret);
}

static gboolean
key_cb (Menu *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if (!(key == GDK_KEY_Menu && held == 0) && !(key == GDK_KEY_F10 && held == GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  pop_up_at_caret (self);
  return GDK_EVENT_STOP;
}

static void
text_gone_cb (Menu *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

void
fn_reading_menu_attach (GtkTextView *text)
{
  GtkGesture *click;
  GtkEventController *key;
  Menu *self;

  g_return_if_fail (GTK_IS_TEXT_VIEW (text));

  self = g_new0 (Menu, 1);
  self->text = text;
  g_object_set_data_full (G_OBJECT (text), "fn-reading-menu", self, g_free);
  g_signal_connect_swapped (text, "destroy", G_CALLBACK (text_gone_cb), self);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (text), GTK_EVENT_CONTROLLER (click));
  key = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (text), key);
}
