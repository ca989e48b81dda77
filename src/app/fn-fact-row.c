#include "config.h"

#include "app/fn-fact-row.h"

#include "app/fn-figure-links.h"
#include "app/fn-set-back.h"
#include "app/fn-spoken-name.h"

struct _FnFactRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *value;
  GtkLabel *subject;
  GtkLabel *origin;
  FnFigureLinks *figures;

  FnSession *session; /* NULL before the first fact */
  int fact;
};

G_DEFINE_FINAL_TYPE (FnFactRow, fn_fact_row, GTK_TYPE_WIDGET)

static void
fn_fact_row_dispose (GObject *object)
{
  FnFactRow *self = FN_FACT_ROW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_fact_row_parent_class)->dispose (object);
}

static void
fn_fact_row_class_init (FnFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_FIGURE_LINKS);

  G_OBJECT_CLASS (klass)->dispose = fn_fact_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "factrow");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FnFactRow, content);
  gtk_widget_class_bind_template_child (widget_class, FnFactRow, value);
  gtk_widget_class_bind_template_child (widget_class, FnFactRow, subject);
  gtk_widget_class_bind_template_child (widget_class, FnFactRow, origin);
  gtk_widget_class_bind_template_child (widget_class, FnFactRow, figures);
}

static void
fn_fact_row_init (FnFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fn_fact_row_new (void)
{
  return g_object_new (FN_TYPE_FACT_ROW, NULL);
}

static void
focus_changed_cb (FnFactRow *self)
{
  FnFactBase *base = fn_session_get_base (self->session);

  /* A row of the base before is bound anew, or gone, in a moment. */
  if ((guint) self->fact < fn_fact_base_count (base, FN_PART_FACT))
    fn_set_back (GTK_WIDGET (self), !fn_focus_holds (fn_session_get_focus (self->session), base, self->fact));
}

static void
follow (FnFactRow *self, FnSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
}

void
fn_fact_row_show (FnFactRow *self, FnSession *session, FnFactItem *item)
{
  FnFactBase *base = fn_session_get_base (session);
  int fact = fn_fact_item_get_fact (item);
  g_autoptr (GArray) figures = fn_fact_base_get_figures_of (base, fact);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *spoken = NULL;

  g_return_if_fail (FN_IS_FACT_ROW (self));

  if (self->session == NULL)
    follow (self, session);
  self->fact = fact;
  focus_changed_cb (self);
  gtk_label_set_label (self->value, fn_fact_item_get_value (item));
  gtk_label_set_label (self->subject, fn_fact_item_get_subject (item));
  gtk_label_set_label (self->origin, fn_fact_item_get_origin (item));
  g_array_append_val (facts, fact);
  fn_figure_links_show (self->figures, session, facts, figures);
  spoken = g_strdup_printf ("%s, %s, %s", fn_fact_item_get_value (item), fn_fact_item_get_subject (item),
                            fn_fact_item_get_origin (item));
  fn_spoken_name_set (GTK_WIDGET (self), spoken);
}
