#include "config.h"

#include "app/fn-focus-chooser.h"

#include "app/fn-name-list.h"

#include <glib/gi18n.h>

struct _FnFocusChooser
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkMenuButton *button;
  GtkLabel *name;
  GtkWidget *clear;

  FnSession *session;
  FnFocusScope scope;
};

G_DEFINE_FINAL_TYPE (FnFocusChooser, fn_focus_chooser, GTK_TYPE_WIDGET)

static GArray *
list_all (FnFocusChooser *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  int figure = fn_session_get_figure (self->session);
  g_autoptr (GArray) facts = NULL;

  if (self->scope == FN_FOCUS_SCOPE_FIGURE)
    facts = fn_fact_base_select (base, fn_fact_base_get_figure (base, figure));
  else
    {
      facts = g_array_new (FALSE, FALSE, sizeof (int));
      for (int i = 0; i < (int) fn_fact_base_count (base, FN_PART_FACT); i++)
        g_array_append_val (facts, i);
    }
  return fn_focus_list (base, (int *) facts->data, facts->len);
}

static void
add_section (FnFocusChooser *self, FnNameList *names, const GArray *list, FnFocusKind kind, const char *title)
{
  for (guint i = 0; i < list->len; i++)
    {
      FnFocus focus = g_array_index (list, FnFocus, i);

      if (focus.kind != kind)
        continue;
      if (title != NULL)
        fn_name_list_add_heading (names, title);
      title = NULL;
      fn_name_list_add (names,
                        fn_focus_get_name (focus, fn_session_get_base (self->session),
                                           fn_session_get_words (self->session)->language),
                        g_variant_new ("(ii)", (int) focus.kind, focus.index));
    }
}

/* What there is to choose is looked up when someone wants to. */
static void
fill_cb (FnNameList *names, gpointer chooser)
{
  FnFocusChooser *self = chooser;
  g_autoptr (GArray) list = NULL;

  if (fn_session_get_base (self->session) == NULL ||
      (self->scope == FN_FOCUS_SCOPE_FIGURE && fn_session_get_figure (self->session) < 0))
    return;
  list = list_all (self);
  add_section (self, names, list, FN_FOCUS_ENTITY, _("Concerned"));
  add_section (self, names, list, FN_FOCUS_SOURCE, _("Sources"));
}

static void
focus_changed_cb (FnFocusChooser *self)
{
  FnFocus focus = fn_session_get_focus (self->session);
  gboolean any = focus.kind != FN_FOCUS_NONE;
  g_autofree char *only = NULL;

  if (any)
    /* TRANSLATORS: of all that a figure shows, only this entity or source is highlighted */
    only = g_strdup_printf (_("Only %s"), fn_focus_get_name (focus, fn_session_get_base (self->session),
                                                              fn_session_get_words (self->session)->language));
  gtk_label_set_label (self->name, any ? only : _("Highlight"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->name), -1);
  gtk_widget_set_visible (self->clear, any);
  if (any)
    gtk_widget_add_css_class (self->content, "active");
  else
    gtk_widget_remove_css_class (self->content, "active");
}

static void
fn_focus_chooser_dispose (GObject *object)
{
  FnFocusChooser *self = FN_FOCUS_CHOOSER (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_focus_chooser_parent_class)->dispose (object);
}

static void
fn_focus_chooser_class_init (FnFocusChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_focus_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "focuschooser");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-focus-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFocusChooser, content);
  gtk_widget_class_bind_template_child (widget_class, FnFocusChooser, name);
  gtk_widget_class_bind_template_child (widget_class, FnFocusChooser, clear);
  gtk_widget_class_bind_template_child (widget_class, FnFocusChooser, button);
}

static void
fn_focus_chooser_init (FnFocusChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fn_name_list_offer (self->button, "win.focus", _("Highlight"), fill_cb, self);
}

void
fn_focus_chooser_attach (FnFocusChooser *self, FnSession *session, FnFocusScope scope)
{
  g_return_if_fail (FN_IS_FOCUS_CHOOSER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->scope = scope;
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  focus_changed_cb (self);
}
