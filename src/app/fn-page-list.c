#include "config.h"

#include "app/fn-page-list.h"

#include "app/fn-problems-dialog.h"

struct _FnPageList
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *fact_count;
  GtkLabel *conflict_count;
  GtkWidget *problems; /* the row, hidden where there are none */
  GtkLabel *problem_count;

  FnSession *session;
};

G_DEFINE_FINAL_TYPE (FnPageList, fn_page_list, GTK_TYPE_WIDGET)

/* In its row, beside its name. */
static void
show_count (FnPageList *self, GtkLabel *label, guint count)
{
  g_autofree char *text = fn_number_to_people (count, 0, &fn_session_get_words (self->session)->numbers);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_LIST_BOX_ROW);
  GtkLabel *name = GTK_LABEL (gtk_widget_get_prev_sibling (GTK_WIDGET (label)));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", gtk_label_get_label (name), text);

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
base_changed_cb (FnPageList *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  g_autoptr (GArray) conflicts = NULL;
  guint n_problems;

  if (base == NULL)
    return;
  conflicts = fn_conflicts_find (base);
  show_count (self, self->fact_count, fn_fact_base_count (base, FN_PART_FACT));
  show_count (self, self->conflict_count, conflicts->len);
  gtk_widget_show (self->content);
  n_problems = fn_problems_get_length (fn_session_get_problems (self->session));
  show_count (self, self->problem_count, n_problems);
  gtk_widget_set_visible (self->problems, n_problems > 0);
}

static void
show_problems_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FnPageList *self = FN_PAGE_LIST (widget);

  gtk_window_present (fn_problems_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                              fn_session_get_problems (self->session)));
}

static void
fn_page_list_dispose (GObject *object)
{
  FnPageList *self = FN_PAGE_LIST (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_page_list_parent_class)->dispose (object);
}

static void
fn_page_list_class_init (FnPageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_page_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-page-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FnPageList, content);
  gtk_widget_class_bind_template_child (widget_class, FnPageList, fact_count);
  gtk_widget_class_bind_template_child (widget_class, FnPageList, conflict_count);
  gtk_widget_class_bind_template_child (widget_class, FnPageList, problems);
  gtk_widget_class_bind_template_child (widget_class, FnPageList, problem_count);
  gtk_widget_class_install_action (widget_class, "pages.show-problems", NULL, show_problems_cb);
}

static void
fn_page_list_init (FnPageList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_page_list_attach (FnPageList *self, FnSession *session)
{
  g_return_if_fail (FN_IS_PAGE_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (base_changed_cb), self, G_CONNECT_SWAPPED);
  base_changed_cb (self);
}
