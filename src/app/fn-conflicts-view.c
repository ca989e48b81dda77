#include "config.h"

#include "app/fn-conflicts-view.h"

#include "chart/fn-value-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _FnConflictsView
{
  GtkWidget parent_instance;

  GtkWidget *content; /* a stack: none or some */
  GtkBox *groups;

  FnSession *session;
  guint serial; /* of the base that is shown */
};

G_DEFINE_FINAL_TYPE (FnConflictsView, fn_conflicts_view, GTK_TYPE_WIDGET)

/* What all statements of a conflict are about. */
static char *
describe_subject (FnFactBase *base, const FnFact *fact, const char *language)
{
  const char *measure = fn_fact_base_get_measure_name (base, fact->measure, language);
  int whom = fact->counterpart >= 0 ? fact->counterpart : fact->entity;

  if (whom < 0)
    return g_strdup (measure);
  return g_strdup_printf ("%s · %s", fn_fact_base_get_entity_name (base, whom, language), measure);
}

/* "CRS 2019 · May 2019: “roughly $2 billion”": who says so, for when, in which words. */
static char *
describe_statement (FnFactBase *base, const FnFact *fact, const FnWords *words)
{
  int source = fn_fact_get_source (fact);
  const char *name = source >= 0 ? fn_source_get_name (fn_fact_base_get_source (base, source), words->language) : "";
  const FnCitation *citation = fact->n_citations > 0 ? &fact->citations[0] : NULL;
  const char *quote = citation == NULL ? NULL
                                       : citation->original.exact != NULL ? citation->original.exact
                                                                          : citation->notes.exact;
  g_autofree char *when = fn_period_to_people (&fact->period, &words->dates);
  GString *line = g_string_new (name);

  if (fn_period_is_dated (&fact->period))
    g_string_append_printf (line, " · %s", when);
  if (quote != NULL)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, _("“%s”"), quote);
    }
  return g_string_free (line, FALSE);
}

static GtkWidget *
create_statement (FnConflictsView *self, int index)
{
  FnFactBase *base = fn_session_get_base (self->session);
  const FnWords *words = fn_session_get_words (self->session);
  const FnFact *fact = fn_fact_base_get_fact (base, index);
  g_autofree char *value = fn_value_to_people (base, fact, words), *origin = describe_statement (base, fact, words);
  g_autofree char *title = g_markup_escape_text (value, -1), *subtitle = g_markup_escape_text (origin, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-fact");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ii)", index, 0);
  return row;
}

static GtkWidget *
create_group (FnConflictsView *self, const FnConflict *conflict)
{
  FnFactBase *base = fn_session_get_base (self->session);
  g_autofree char *subject = describe_subject (base, fn_fact_base_get_fact (base, conflict->facts[0]),
                                               fn_session_get_words (self->session)->language);
  g_autofree char *title = g_markup_escape_text (subject, -1);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < conflict->n_facts; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_statement (self, conflict->facts[i]));
  return group;
}

/* Made when it is first looked at, and anew for another base. */
static void
fill (FnConflictsView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  g_autoptr (GArray) conflicts = NULL;
  GtkWidget *child;
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (base == NULL || serial == self->serial || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->serial = serial;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  conflicts = fn_conflicts_find (base);
  for (guint i = 0; i < conflicts->len; i++)
    gtk_box_append (self->groups, create_group (self, &g_array_index (conflicts, FnConflict, i)));
  gtk_stack_set_visible_child_name (GTK_STACK (self->content), conflicts->len > 0 ? "some" : "none");
}

static void
fn_conflicts_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fn_conflicts_view_parent_class)->map (widget);
  fill (FN_CONFLICTS_VIEW (widget));
}

static void
fn_conflicts_view_dispose (GObject *object)
{
  FnConflictsView *self = FN_CONFLICTS_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fn_conflicts_view_parent_class)->dispose (object);
}

static void
fn_conflicts_view_class_init (FnConflictsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fn_conflicts_view_dispose;
  widget_class->map = fn_conflicts_view_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-conflicts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FnConflictsView, content);
  gtk_widget_class_bind_template_child (widget_class, FnConflictsView, groups);
}

static void
fn_conflicts_view_init (FnConflictsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fn_conflicts_view_attach (FnConflictsView *self, FnSession *session)
{
  g_return_if_fail (FN_IS_CONFLICTS_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::base-serial", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}
