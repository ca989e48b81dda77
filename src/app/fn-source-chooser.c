#include "config.h"

#include "app/fn-source-chooser.h"

#include <glib/gi18n.h>

struct _FnSourceChooser
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *name;
  GMenu *menu;

  FnSession *session;
};

G_DEFINE_FINAL_TYPE (FnSourceChooser, fn_source_chooser, GTK_TYPE_WIDGET)

static const char *
get_name (FnSourceChooser *self, int source)
{
  return fn_source_get_name (fn_fact_base_get_source (fn_session_get_base (self->session), source),
                             fn_session_get_words (self->session)->language);
}

static void
source_changed_cb (FnSourceChooser *self)
{
  int source = fn_session_get_source (self->session);

  gtk_label_set_label (self->name, source >= 0 ? get_name (self, source) : _("Sources"));
}

static void
base_changed_cb (FnSourceChooser *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  guint n = base != NULL ? fn_fact_base_count (base, FN_PART_SOURCE) : 0;

  g_menu_remove_all (self->menu);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (get_name (self, i), NULL);

      g_menu_item_set_action_and_target (item, "win.show-source", "i", i);
      g_menu_append_item (self->menu, item);
    }
  gtk_widget_set_visible (self->button, n > 0);
  source_changed_cb (self);
}

static void
fn_source_chooser_dispose (GObject *object)
{
  FnSourceChooser *self = FN_SOURCE_CHOOSER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_source_chooser_parent_class)->dispose (object);
}

static void
fn_source_chooser_class_init (FnSourceChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_source_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-source-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, FnSourceChooser, button);
  gtk_widget_class_bind_template_child (widget_class, FnSourceChooser, name);
  gtk_widget_class_bind_template_child (widget_class, FnSourceChooser, menu);
}

static void
fn_source_chooser_init (FnSourceChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_source_chooser_attach (FnSourceChooser *self, FnSession *session)
{
  g_return_if_fail (FN_IS_SOURCE_CHOOSER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (base_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::source", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  base_changed_cb (self);
}
