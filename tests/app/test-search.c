#include "config.h"

#include "../session/fixture.h"
#include "app/fn-search-row.h"
#include "app/fn-search-view.h"
#include "app/fn-ui-resources.h"
#include "app/fn-window.h"
#include "app/fn-year-range.h"

#include <string.h>

#include "widgets.h"

/* Seconds after which something will not come any more. */
#define PATIENCE 10

typedef struct
{
  FnSession *session;
  FnLook *look;
  FnWindow *window;
  GtkWidget *view;
  GtkEditable *entry;
  GtkListBox *list;
} Searching;

static void
set_up (Searching *self, gconstpointer unused)
{
  self->session = fixture_session ();
  self->look = fn_look_new ();
  self->window = fn_window_new (NULL, self->session, self->look);
  fn_window_present_when_ready (self->window);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "search", NULL);
  let_events_pass ();
  self->view = find_by_type (GTK_WIDGET (self->window), FN_TYPE_SEARCH_VIEW);
  self->entry = GTK_EDITABLE (find_by_type (self->view, GTK_TYPE_SEARCH_ENTRY));
  self->list = GTK_LIST_BOX (find_by_type (self->view, GTK_TYPE_LIST_BOX));
}

static void
tear_down (Searching *self, gconstpointer unused)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->look);
  /* A thread that is done with the search may hold the session a moment longer. */
  while (G_OBJECT (self->session)->ref_count > 1 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (self->session);
}

static const char *
get_state (Searching *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_STACK)));
}

static FnSearchRow *
get_row (Searching *self, int index)
{
  return FN_SEARCH_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

static guint
count_rows (Searching *self, FnHitKind kind)
{
  guint n = 0;

  for (int i = 0; get_row (self, i) != NULL; i++)
    n += fn_search_row_get_kind (get_row (self, i)) == kind;
  return n;
}

/* Waits until that many rows of each kind are listed. */
static void
assert_rows (Searching *self, guint texts, guint facts, guint figures, guint sources)
{
  const guint wanted[] = { texts, facts, figures, sources };
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;
  gboolean equal;

  do
    {
      g_main_context_iteration (NULL, FALSE);
      equal = TRUE;
      for (guint kind = 0; kind < G_N_ELEMENTS (wanted); kind++)
        equal = equal && count_rows (self, kind) == wanted[kind];
    }
  while (!equal && g_get_monotonic_time () < end);
  for (guint kind = 0; kind < G_N_ELEMENTS (wanted); kind++)
    g_assert_cmpuint (count_rows (self, kind), ==, wanted[kind]);
}

static void
activate_row (Searching *self, int index)
{
  g_signal_emit_by_name (self->list, "row-activated", get_row (self, index));
  let_events_pass ();
}

static void
test_lists (Searching *self, gconstpointer unused)
{
  g_assert_cmpstr (get_state (self), ==, "help");
  gtk_editable_set_text (self->entry, "kettle");
  assert_rows (self, 0, 4, 2, 1);
  g_assert_cmpstr (get_state (self), ==, "hits");
  for (int i = 0; get_row (self, i) != NULL; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (self, i));

      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_cmpint (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row)) != NULL, ==, i == 0 || i == 4 || i == 6);
    }
  gtk_editable_set_text (self->entry, "");
  assert_rows (self, 0, 0, 0, 0);
  g_assert_cmpstr (get_state (self), ==, "help");
}

static void
test_shows_more (Searching *self, gconstpointer unused)
{
  gtk_editable_set_text (self->entry, "202*");
  assert_rows (self, 3, 4 + 1, 0, 2);
  g_assert_null (fn_search_row_get_hit (get_row (self, 3 + 4)));
  activate_row (self, 3 + 4);
  assert_rows (self, 3, 6, 0, 2);
  g_assert_nonnull (fn_search_row_get_hit (get_row (self, 3 + 4)));
  /* Another search begins with few of each again. */
  gtk_editable_set_text (self->entry, "2021 OR 2020");
  assert_rows (self, 3, 4 + 1, 0, 0);
}

static void
test_opens_the_first (Searching *self, gconstpointer unused)
{
  gtk_editable_set_text (self->entry, "57 ships");
  assert_rows (self, 1, 1, 0, 0);
  g_signal_emit_by_name (self->entry, "activate");
  let_events_pass ();
  g_assert_cmpint (fn_session_get_fact (self->session), ==, fixture_find (self->session, FN_PART_FACT, "calls-2021"));
  /* What was found stays, for the next one. */
  g_assert_true (gtk_widget_get_mapped (self->view));
}

static void
test_opens_what_is_not_cited (Searching *self, gconstpointer unused)
{
  const FnMatch *match;

  gtk_editable_set_text (self->entry, "pier");
  assert_rows (self, 1, 0, 0, 0);
  activate_row (self, 0);
  g_assert_cmpint (fn_session_get_fact (self->session), ==, -1);
  match = fn_session_get_text_match (self->session);
  g_assert_nonnull (match);
  g_assert_cmpuint (match->ranges[0].end - match->ranges[0].start, ==, strlen ("pier"));
  g_assert_true (fn_session_go_back (self->session));
  g_assert_nonnull (fn_session_get_passage (self->session));
}

/* The chooser of sources is the first. */
static GtkDropDown *
find_chooser (Searching *self)
{
  return GTK_DROP_DOWN (find_by_type (self->view, GTK_TYPE_DROP_DOWN));
}

static void
test_filters (Searching *self, gconstpointer unused)
{
  gtk_editable_set_text (self->entry, "57 ships");
  assert_rows (self, 1, 1, 0, 0);
  gtk_drop_down_set_selected (find_chooser (self), 1 + fixture_find (self->session, FN_PART_SOURCE, "letter"));
  assert_rows (self, 0, 0, 0, 0);
  g_assert_cmpstr (get_state (self), ==, "nothing");
  gtk_drop_down_set_selected (find_chooser (self), 1 + fixture_find (self->session, FN_PART_SOURCE, "log"));
  assert_rows (self, 1, 1, 0, 0);
}

/* The drop-down of one end of the range of years. */
static GtkDropDown *
find_end (GtkWidget *range, const char *id)
{
  return GTK_DROP_DOWN (gtk_widget_get_template_child (range, FN_TYPE_YEAR_RANGE, id));
}

static const char *
get_range (GtkWidget *range)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (range, FN_TYPE_YEAR_RANGE, "label")));
}

/* The harbour has the years 2022, 2021 and 2020, behind the open end. */
static void
test_years (Searching *self, gconstpointer unused)
{
  GtkWidget *range = find_by_type (self->view, FN_TYPE_YEAR_RANGE);
  GtkDropDown *from = find_end (range, "from"), *to = find_end (range, "to");

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (from)), ==, 4);
  gtk_editable_set_text (self->entry, "20 OR ships OR tons OR wren OR cargo OR harbour");
  assert_rows (self, 4 + 1, 4 + 1, 2, 2);
  gtk_drop_down_set_selected (to, 3);
  g_assert_cmpstr (get_range (range), ==, "until 2020");
  assert_rows (self, 0, 2, 1, 0);
  gtk_drop_down_set_selected (to, 2);
  gtk_drop_down_set_selected (from, 2);
  g_assert_cmpstr (get_range (range), ==, "2021");
  assert_rows (self, 0, 5, 2, 0);
  /* The other end gives way, so that the range is never empty. */
  gtk_drop_down_set_selected (from, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (to), ==, 1);
  g_assert_cmpstr (get_range (range), ==, "2022");
  gtk_drop_down_set_selected (to, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (from), ==, 3);
  gtk_drop_down_set_selected (to, 0);
  g_assert_cmpstr (get_range (range), ==, "since 2020");
  g_signal_emit_by_name (gtk_widget_get_template_child (range, FN_TYPE_YEAR_RANGE, "any"), "clicked");
  g_assert_false (fn_year_range_get (FN_YEAR_RANGE (range)).given);
  assert_rows (self, 4 + 1, 4 + 1, 2, 2);
}

static void
test_filters_are_of_a_base (Searching *self, gconstpointer unused)
{
  g_autoptr (GFile) file = g_object_ref (fn_session_get_file (self->session));

  gtk_editable_set_text (self->entry, "57 ships");
  gtk_drop_down_set_selected (find_chooser (self), 1 + fixture_find (self->session, FN_PART_SOURCE, "letter"));
  assert_rows (self, 0, 0, 0, 0);
  g_assert_true (fixture_open (self->session, file, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "search", NULL);
  assert_rows (self, 1, 1, 0, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_chooser (self)), ==, 0);
}

/* What is found is no reason for the window to fold. */
static void
test_takes_little_room (Searching *self, gconstpointer unused)
{
  int minimum, natural;

  gtk_editable_set_text (self->entry, "kettle");
  assert_rows (self, 0, 4, 2, 1);
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (natural, <=, 400);
}

static void
test_leaves (Searching *self, gconstpointer unused)
{
  g_signal_emit_by_name (self->entry, "stop-search");
  let_events_pass ();
  g_assert_false (gtk_widget_get_mapped (self->view));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "search", NULL);
  let_events_pass ();
  g_assert_true (gtk_widget_get_mapped (self->view));
}

static void
go (Searching *self, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, NULL);
  let_events_pass ();
}

static void
assert_searching (Searching *self, gboolean searching, const char *query)
{
  g_assert_cmpint (gtk_widget_get_mapped (self->view), ==, searching);
  g_assert_cmpint (fn_session_get_search (self->session) > 0, ==, searching);
  g_assert_cmpstr (gtk_editable_get_text (self->entry), ==, query);
}

/* The search is a place on the way: Back leads from a hit to it, and from there to where one was. */
static void
test_is_a_step (Searching *self, gconstpointer unused)
{
  int figure = fn_session_get_figure (self->session), fact = fn_session_get_fact (self->session);

  gtk_editable_set_text (self->entry, "tons");
  assert_rows (self, 1, 0, 0, 0);
  activate_row (self, 0);
  g_assert_cmpint (fn_session_get_fact (self->session), ==, fixture_find (self->session, FN_PART_FACT, "cargo-2021"));
  assert_searching (self, TRUE, "tons");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-fact-in-figure",
                                  g_variant_new ("(ii)", fn_session_get_fact (self->session), 1));
  let_events_pass ();
  assert_searching (self, FALSE, "tons");
  g_assert_cmpint (fn_session_get_figure (self->session), ==, 1);
  go (self, "back");
  assert_searching (self, TRUE, "tons");
  assert_rows (self, 1, 0, 0, 0);
  go (self, "back");
  assert_searching (self, TRUE, "tons");
  g_assert_cmpint (fn_session_get_fact (self->session), ==, fact);
  go (self, "back");
  assert_searching (self, FALSE, "tons");
  g_assert_cmpint (fn_session_get_figure (self->session), ==, figure);
  g_assert_false (fn_session_go_back (self->session));
  go (self, "forward");
  assert_searching (self, TRUE, "tons");
}

/* Each visit is as it was left, whatever was searched for later. */
static void
test_visits (Searching *self, gconstpointer unused)
{
  GtkWidget *range = find_by_type (self->view, FN_TYPE_YEAR_RANGE);
  GtkScrolledWindow *scroller =
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (scroller);
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 400);
  gtk_editable_set_text (self->entry, "20 OR ships OR tons OR wren OR cargo OR harbour");
  assert_rows (self, 4 + 1, 4 + 1, 2, 2);
  activate_row (self, 4);
  assert_rows (self, 8, 4 + 1, 2, 2);
  gtk_drop_down_set_selected (find_end (range, "from"), 2);
  assert_rows (self, 8, 5, 2, 2);
  while (gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll) < 150 &&
         g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  gtk_adjustment_set_value (scroll, 150);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-figure", g_variant_new_int32 (1));
  go (self, "search");
  /* Time for the list to become as long as it will be again. */
  for (int frame = 0; frame < 20; frame++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  gtk_editable_set_text (self->entry, "nowhere to be found");
  assert_rows (self, 0, 0, 0, 0);
  gtk_drop_down_set_selected (find_end (range, "from"), 0);
  go (self, "back");
  go (self, "back");
  assert_searching (self, TRUE, "20 OR ships OR tons OR wren OR cargo OR harbour");
  assert_rows (self, 8, 5, 2, 2);
  g_assert_cmpstr (get_range (range), ==, "since 2021");
  while (gtk_adjustment_get_value (scroll) != 150 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 150);
  go (self, "forward");
  go (self, "forward");
  assert_searching (self, TRUE, "nowhere to be found");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Searching *self, gconstpointer unused);
  } tests[] = {
    { "/app/search/lists", test_lists },
    { "/app/search/shows-more", test_shows_more },
    { "/app/search/opens-the-first", test_opens_the_first },
    { "/app/search/opens-what-is-not-cited", test_opens_what_is_not_cited },
    { "/app/search/filters", test_filters },
    { "/app/search/years", test_years },
    { "/app/search/filters-are-of-a-base", test_filters_are_of_a_base },
    { "/app/search/takes-little-room", test_takes_little_room },
    { "/app/search/leaves", test_leaves },
    { "/app/search/is-a-step", test_is_a_step },
    { "/app/search/visits", test_visits },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Searching, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
