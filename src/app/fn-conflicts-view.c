#include "config.h"

#include "app/fn-conflicts-view.h"

#include "chart/fn-value-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How much is laid out at once: what fills a few windows. */
#define CONFLICTS 15
#define FIRST_STATEMENTS 6
#define MORE_STATEMENTS 40

struct _FnConflictsView
{
  GtkWidget parent_instance;

  GtkWidget *content; /* a stack: none or some */
  GtkBox *groups;
  GtkButton *more;

  FnSession *session;
  GArray *conflicts; /* of FnConflict; NULL before the first base */
  guint shown;       /* how many of them */
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

static void add_statements (FnConflictsView *self, AdwPreferencesGroup *group, GArray *facts, guint from, guint n);

static void
more_statements_cb (GtkWidget *row, gpointer view)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP));
  g_autoptr (GArray) facts = g_array_ref (g_object_get_data (G_OBJECT (row), "facts"));
  guint from = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "from"));

  adw_preferences_group_remove (group, row);
  add_statements (view, group, facts, from, MORE_STATEMENTS);
}

/* The row that stands for all statements from @from on. */
static GtkWidget *
create_more_statements (FnConflictsView *self, GArray *facts, guint from)
{
  GtkWidget *row = adw_action_row_new ();
  guint n = facts->len - from;
  g_autofree char *title = g_strdup_printf (ngettext ("%u more statement", "%u more statements", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "facts", g_array_ref (facts), (GDestroyNotify) g_array_unref);
  g_object_set_data (G_OBJECT (row), "from", GUINT_TO_POINTER (from));
  g_signal_connect (row, "activated", G_CALLBACK (more_statements_cb), self);
  return row;
}

/* Adds @n of the statements, and what leads to the rest. */
static void
add_statements (FnConflictsView *self, AdwPreferencesGroup *group, GArray *facts, guint from, guint n)
{
  guint end = MIN (from + n, facts->len);

  for (guint i = from; i < end; i++)
    adw_preferences_group_add (group, create_statement (self, g_array_index (facts, int, i)));
  if (end < facts->len)
    adw_preferences_group_add (group, create_more_statements (self, facts, end));
}

static GtkWidget *
create_group (FnConflictsView *self, const FnConflict *conflict)
{
  FnFactBase *base = fn_session_get_base (self->session);
  g_autofree char *subject = describe_subject (base, fn_fact_base_get_fact (base, conflict->facts[0]),
                                               fn_session_get_words (self->session)->language);
  g_autofree char *title = g_markup_escape_text (subject, -1);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (int));
  GtkWidget *group = adw_preferences_group_new ();

  g_array_append_vals (facts, conflict->facts, conflict->n_facts);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  add_statements (self, ADW_PREFERENCES_GROUP (group), facts, 0, FIRST_STATEMENTS);
  return group;
}

static void
more_conflicts_cb (FnConflictsView *self)
{
  guint shown = self->shown, end = MIN (shown + CONFLICTS, self->conflicts->len);
  g_autofree char *label = NULL;

  for (; self->shown < end; self->shown++)
    gtk_box_append (self->groups,
                    create_group (self, &g_array_index (self->conflicts, FnConflict, self->shown)));
  label = g_strdup_printf (ngettext ("%u more conflict", "%u more conflicts", self->conflicts->len - end),
                           self->conflicts->len - end);
  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), end < self->conflicts->len);
}

/* Made when it is first looked at, and anew for another base. */
static void
fill (FnConflictsView *self)
{
  FnFactBase *base = fn_session_get_base (self->session);
  GtkWidget *child;
  guint serial;

  g_object_get (self->session, "base-serial", &serial, NULL);
  if (base == NULL || serial == self->serial || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->serial = serial;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  g_clear_pointer (&self->conflicts, g_array_unref);
  self->conflicts = fn_conflicts_find (base);
  self->shown = 0;
  more_conflicts_cb (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->content), self->conflicts->len > 0 ? "some" : "none");
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
  g_clear_pointer (&self->conflicts, g_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, FnConflictsView, more);
  gtk_widget_class_bind_template_callback (widget_class, more_conflicts_cb);
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
