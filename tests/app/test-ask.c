#include "config.h"

#include "../session/fixture.h"
#include "app/fn-ui-resources.h"
#include "app/fn-window.h"
#include "widgets.h"

typedef struct
{
  FnSession *session;
  FnLook *look;
  FnWindow *window;
} Asking;

static void
set_up (Asking *self, gconstpointer unused)
{
  self->session = fixture_session ();
  self->look = fn_look_new ();
  self->window = fn_window_new (NULL, self->session, self->look);
  fn_window_present_when_ready (self->window);
  let_events_pass ();
}

static void
tear_down (Asking *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  let_events_pass ();
  g_object_unref (self->look);
  g_assert_finalize_object (self->session);
}

static void
act (Asking *self, const char *name, GVariant *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), name, parameter);
  let_events_pass ();
}

typedef gboolean (*Test) (GtkWidget *widget, const char *word);

static GtkWidget *
find (GtkWidget *widget, Test test, const char *word)
{
  if (test (widget, word))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, test, word);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_label (GtkWidget *widget, const char *word)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), word) == 0;
}

/* What is chosen is also named above its list. */
static gboolean
is_label_in_row (GtkWidget *widget, const char *word)
{
  return is_label (widget, word) && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW) != NULL;
}

static GtkWidget *
find_row (Asking *self, const char *name)
{
  GtkWidget *label = find (GTK_WIDGET (fn_window_ask (self->window)), is_label_in_row, name);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

static void
press (GtkWidget *row)
{
  g_signal_emit_by_name (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), "row-activated", row);
  let_events_pass ();
}

static guint
count_figures (Asking *self)
{
  return fn_fact_base_count (fn_session_get_base (self->session), FN_PART_FIGURE);
}

static const FnFigure *
get_figure (Asking *self)
{
  return fn_fact_base_get_figure (fn_session_get_base (self->session), fn_session_get_figure (self->session));
}

static const char *
get_title (Asking *self)
{
  return fn_label_get (get_figure (self)->title, "en");
}

/* The measure's row is the fixture's first; its name is asked of the base. */
static const char *
get_measure_name (Asking *self, guint index)
{
  return fn_fact_base_get_measure_name (fn_session_get_base (self->session), index, "en");
}

static void
test_figure_of_the_base_stays (Asking *self, gconstpointer unused)
{
  guint n = count_figures (self);
  g_autoptr (FnFigure) before = fn_figure_copy (get_figure (self));

  act (self, "ask", NULL);
  g_assert_cmpuint (count_figures (self), ==, n);
  press (find_row (self, get_measure_name (self, 0)));
  g_assert_cmpuint (count_figures (self), ==, n + 1);
  g_assert_true (fn_session_is_own_figure (self->session, fn_session_get_figure (self->session)));
  g_assert_true (fn_figure_equal (before, fn_fact_base_get_figure (fn_session_get_base (self->session), 0)));
}

/* A tick shows at once in figure and title, the row stays the same one, and says that it is ticked. */
static void
test_figure_follows (Asking *self, gconstpointer unused)
{
  GtkWidget *row;
  const char *const *measures;
  int index;

  act (self, "new-figure", NULL);
  index = fn_session_get_figure (self->session);
  measures = fn_figure_get_filter (get_figure (self), FN_FIELD_MEASURE);
  g_assert_cmpuint (g_strv_length ((char **) measures), ==, 1);
  row = find_row (self, get_measure_name (self, fn_fact_base_find (fn_session_get_base (self->session),
                                                                   FN_PART_MEASURE, measures[0])));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  press (row);
  g_assert_cmpint (fn_session_get_figure (self->session), ==, index);
  g_assert_null (fn_figure_get_filter (get_figure (self), FN_FIELD_MEASURE));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  press (row);
  g_assert_nonnull (fn_figure_get_filter (get_figure (self), FN_FIELD_MEASURE));
  g_assert_false (fn_session_is_kept_figure (self->session, index));
}

static void
test_title (Asking *self, gconstpointer unused)
{
  g_autofree char *suggested = NULL;
  GtkEditable *title;

  act (self, "new-figure", NULL);
  suggested = g_strdup (get_title (self));
  title = GTK_EDITABLE (find_by_type (GTK_WIDGET (fn_window_ask (self->window)), GTK_TYPE_ENTRY));
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "");
  gtk_editable_set_text (title, "Mine ");
  g_assert_cmpstr (get_title (self), ==, "Mine ");
  g_assert_cmpstr (gtk_editable_get_text (title), ==, "Mine ");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Mine ");
  gtk_editable_set_text (title, "");
  g_assert_cmpstr (get_title (self), ==, suggested);
}

/* What is deleted comes back whole; what is copied stands beside it. */
static void
test_own_figures (Asking *self, gconstpointer unused)
{
  guint n = count_figures (self);
  g_autofree char *id = NULL;
  g_autoptr (FnFigure) before = NULL;
  GtkWidget *undo;

  act (self, "new-figure", NULL);
  fn_session_keep_figure (self->session, fn_session_get_figure (self->session));
  before = fn_figure_copy (get_figure (self));
  id = g_strdup (before->id);
  act (self, "delete-figure", g_variant_new_string (id));
  g_assert_cmpuint (count_figures (self), ==, n);
  act (self, "delete-figure", g_variant_new_string (id));
  act (self, "delete-figure", g_variant_new_string (fn_fact_base_get_figure (fn_session_get_base (self->session), 0)->id));
  g_assert_cmpuint (count_figures (self), ==, n);

  undo = gtk_widget_get_ancestor (find (GTK_WIDGET (self->window), is_label, "_Undo"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (undo, "clicked");
  let_events_pass ();
  g_assert_true (fn_figure_equal (before, get_figure (self)));

  act (self, "duplicate-figure", g_variant_new_string (id));
  g_assert_cmpuint (count_figures (self), ==, n + 2);
  g_assert_cmpstr (get_figure (self)->id, !=, id);
  g_assert_nonnull (find (GTK_WIDGET (self->window), is_label, get_title (self)));
}

/* Escape leads back to the source. */
static void
test_escape (Asking *self, gconstpointer unused)
{
  GtkWidget *view;

  act (self, "ask", NULL);
  view = GTK_WIDGET (fn_window_ask (self->window));
  g_assert_true (gtk_widget_get_child_visible (view));
  act (self, "escape", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_parent (view))), ==, "source");
}

static void
add (const char *path, void (*test) (Asking *, gconstpointer))
{
  g_test_add (path, Asking, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  add ("/app/ask/figure-of-the-base-stays", test_figure_of_the_base_stays);
  add ("/app/ask/figure-follows", test_figure_follows);
  add ("/app/ask/title", test_title);
  add ("/app/ask/own-figures", test_own_figures);
  add ("/app/ask/escape", test_escape);
  return g_test_run ();
}
