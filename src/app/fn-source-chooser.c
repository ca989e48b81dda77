#include "config.h"

#include "app/fn-source-chooser.h"

#include "app/fn-name-list.h"

#include <glib/gi18n.h>

struct _FnSourceChooser
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *name;

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
  const char *name = source >= 0 ? get_name (self, source) : _("Sources");

  gtk_label_set_label (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Whether any fact that is highlighted rests on @source. */
static gboolean
is_held (FnSourceChooser *self, int source)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const GPtrArray *passages = fn_evidence_get_of_source (fn_session_get_evidence (self->session), source);
  FnFocus focus = fn_session_get_focus (self->session);

  if (focus.kind == FN_FOCUS_SOURCE)
    return focus.index == source;
  for (guint i = 0; i < passages->len; i++)
    if (fn_focus_holds (focus, base, ((const FnPassage *) passages->pdata[i])->fact))
      return TRUE;
  return focus.kind == FN_FOCUS_NONE;
}

static void
add_section (FnSourceChooser *self, FnNameList *names, gboolean held, const char *title)
{
  guint n = fn_fact_base_count (fn_session_get_base (self->session), FN_PART_SOURCE);

  for (guint i = 0; i < n; i++)
    {
      if (is_held (self, (int) i) != held)
        continue;
      if (title != NULL)
        fn_name_list_add_heading (names, title);
      title = NULL;
      fn_name_list_add (names, get_name (self, (int) i), g_variant_new_int32 ((int) i));
    }
}

/* A list sets nothing back, so what is highlighted stands first. */
static void
fill_cb (FnNameList *names, gpointer chooser)
{
  FnSourceChooser *self = chooser;
  FnFactBase *base = fn_session_get_base (self->session);
  FnFocus focus = fn_session_get_focus (self->session);
  g_autofree char *only = NULL;

  if (base == NULL)
    return;
  if (focus.kind != FN_FOCUS_NONE)
    only = g_strdup_printf (_("Only %s"),
                            fn_focus_get_name (focus, base, fn_session_get_words (self->session)->language));
  add_section (self, names, TRUE, only);
  add_section (self, names, FALSE, only != NULL ? _("Other sources") : NULL);
}

static void
base_changed_cb (FnSourceChooser *self)
{
  FnFactBase *base = fn_session_get_base (self->session);

  gtk_widget_set_visible (self->button, base != NULL && fn_fact_base_count (base, FN_PART_SOURCE) > 0);
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
}

static void
fn_source_chooser_init (FnSourceChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fn_name_list_offer (GTK_MENU_BUTTON (self->button), "win.show-source", _("Sources"), fill_cb, self);
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
