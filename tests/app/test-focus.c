#include "config.h"

#include "../session/fixture.h"
#include "app/fn-chart-view.h"
#include "app/fn-facts-view.h"
#include "app/fn-focus-chooser.h"
#include "app/fn-name-item.h"
#include "app/fn-name-list.h"
#include "app/fn-source-chooser.h"
#include "app/fn-source-view.h"
#include "app/fn-table-view.h"
#include "app/fn-ui-resources.h"
#include "chart/fn-describe.h"
#include "chart/fn-figure-data.h"

#include <adwaita.h>

#include "widgets.h"

static void
set_off (FnSession *session, FnFocusKind kind, const char *id)
{
  FnPart part = kind == FN_FOCUS_ENTITY ? FN_PART_ENTITY : FN_PART_SOURCE;

  fn_session_set_focus (session, (FnFocus){ kind, fixture_find (session, part, id) });
}

/* One digit a row, 1 where it is set back; the titles never are. */
static void
assert_set_back (GtkWidget *table, const char *expected)
{
  GtkListBox *list = GTK_LIST_BOX (find_by_type (table, GTK_TYPE_LIST_BOX));
  g_autoptr (GString) found = g_string_new (NULL);
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    g_string_append_c (found, gtk_widget_has_css_class (GTK_WIDGET (row), "set-back") ? '1' : '0');
  g_assert_cmpstr (found->str, ==, expected);
}

/* The log says two of the four, a third is computed from those; the letter says one. All are about the bay. */
static void
test_table_sets_back (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  GtkWidget *window = gtk_window_new (), *view = g_object_new (FN_TYPE_TABLE_VIEW, NULL);

  fn_table_view_attach (FN_TABLE_VIEW (view), session);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  assert_set_back (view, "00000");
  set_off (session, FN_FOCUS_SOURCE, "log");
  assert_set_back (view, "00001");
  set_off (session, FN_FOCUS_SOURCE, "letter");
  assert_set_back (view, "01110");
  set_off (session, FN_FOCUS_ENTITY, "bay");
  assert_set_back (view, "00000");
  set_off (session, FN_FOCUS_ENTITY, "island");
  assert_set_back (view, "01111");
  fn_session_show_figure (session, 1);
  assert_set_back (view, "00");
  fn_session_show_figure (session, 0);
  assert_set_back (view, "01111");
  fn_session_set_focus (session, fn_focus_none);
  assert_set_back (view, "00000");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The chart says what is highlighted; what its marks say stays the same. */
static void
test_chart_says_what_is_highlighted (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *chart = g_object_ref_sink (g_object_new (FN_TYPE_CHART_VIEW, NULL));
  GtkWidget *mark;
  g_autoptr (FnFigureData) data = NULL;
  g_autofree char *plain = NULL, *only = NULL;
  FnChartRequest request = { .base = fn_session_get_base (session), .words = fn_session_get_words (session) };

  fn_chart_view_attach (FN_CHART_VIEW (chart), session, look);
  mark = gtk_widget_get_first_child (chart);
  request.figure = fn_fact_base_get_figure (request.base, 0);
  data = fn_figure_data_new (request.base, request.figure, request.words);
  plain = fn_describe_figure (&request, data);
  only = g_strconcat ("Only Kettle Bay is highlighted. ", plain, NULL);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, plain);
  set_off (session, FN_FOCUS_ENTITY, "bay");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, only);
  g_assert_true (mark == gtk_widget_get_first_child (chart));
  fn_session_set_focus (session, fn_focus_none);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, plain);
  g_object_unref (chart);
}

/* How the words are underlined: "cited", "set-back", both or neither. */
static char *
get_underline (GtkWidget *view, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_by_type (view, GTK_TYPE_TEXT_VIEW)));
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *cited = gtk_text_tag_table_lookup (tags, "cited"), *back = gtk_text_tag_table_lookup (tags, "set-back");
  GtkTextIter start, found, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &found, &end, NULL));
  g_assert_cmpint (gtk_text_tag_get_priority (cited), >, gtk_text_tag_get_priority (back));
  return g_strconcat (gtk_text_iter_has_tag (&found, cited) ? "cited" : "",
                      gtk_text_iter_has_tag (&found, back) ? "set-back" : "", NULL);
}

static void
test_source_sets_back (void)
{
  static const struct
  {
    FnFocusKind kind;
    const char *id;
    const char *calls;
    const char *cargo;
  } rows[] = {
    { FN_FOCUS_ENTITY, "bay", "cited", "cited" },
    { FN_FOCUS_ENTITY, "island", "set-back", "cited" },
    { FN_FOCUS_SOURCE, "log", "set-back", "set-back" },
    { FN_FOCUS_SOURCE, "letter", "cited", "cited" },
  };
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *view = g_object_ref_sink (g_object_new (FN_TYPE_SOURCE_VIEW, NULL));

  fn_source_view_attach (FN_SOURCE_VIEW (view), session, look);
  fn_session_show_source (session, fixture_find (session, FN_PART_SOURCE, "letter"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *calls = NULL, *cargo = NULL;

      set_off (session, rows[i].kind, rows[i].id);
      calls = get_underline (view, "70 ships");
      cargo = get_underline (view, "about 12.5 tons");
      g_assert_cmpstr (calls, ==, rows[i].calls);
      g_assert_cmpstr (cargo, ==, rows[i].cargo);
    }
  g_object_unref (view);
}

static guint
count_set_back (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "set-back");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_set_back (child);
  return n;
}

/* Of the six facts two are about the island, and three rest on the log, one of which is computed. */
static void
test_facts_are_set_back (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  GtkWidget *window = gtk_window_new (), *view = g_object_new (FN_TYPE_FACTS_VIEW, NULL);

  fn_facts_view_attach (FN_FACTS_VIEW (view), session);
  set_off (session, FN_FOCUS_ENTITY, "island");
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 1200);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  let_events_pass ();
  g_assert_cmpuint (count_set_back (view), ==, 4);
  set_off (session, FN_FOCUS_SOURCE, "log");
  g_assert_cmpuint (count_set_back (view), ==, 3);
  fn_session_set_focus (session, fn_focus_none);
  g_assert_cmpuint (count_set_back (view), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_listed (GListModel *items, guint at, const char *name, int source)
{
  g_autoptr (FnNameItem) item = g_list_model_get_item (items, at);

  g_assert_cmpstr (fn_name_item_get_name (item), ==, name);
  if (source >= 0)
    g_assert_cmpint (g_variant_get_int32 (fn_name_item_get_target (item)), ==, source);
  else
    g_assert_null (fn_name_item_get_target (item));
}

/* What a list says is asked for each time it opens. */
static GListModel *
open_names (GtkMenuButton *button)
{
  gtk_menu_button_popdown (button);
  let_events_pass ();
  gtk_menu_button_popup (button);
  return fn_name_list_get_items (FN_NAME_LIST (gtk_menu_button_get_popover (button)));
}

static void
test_sources_that_are_highlighted_come_first (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  GtkWidget *window = gtk_window_new (), *view = g_object_new (FN_TYPE_SOURCE_CHOOSER, NULL);
  GtkMenuButton *button = GTK_MENU_BUTTON (find_by_type (view, GTK_TYPE_MENU_BUTTON));
  int letter = fixture_find (session, FN_PART_SOURCE, "letter"), log = fixture_find (session, FN_PART_SOURCE, "log");
  GListModel *items;

  fn_source_chooser_attach (FN_SOURCE_CHOOSER (view), session);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  let_events_pass ();
  g_assert_null (gtk_menu_button_get_popover (button));
  g_assert_cmpuint (g_list_model_get_n_items (open_names (button)), ==, 2);
  set_off (session, FN_FOCUS_ENTITY, "island");
  items = open_names (button);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 4);
  assert_listed (items, 0, "Only Gull Island", -1);
  assert_listed (items, 1, "Letter to the harbour office", letter);
  assert_listed (items, 2, "Other sources", -1);
  assert_listed (items, 3, "Harbour log", log);
  /* No heading has the focus: Enter chooses at once. */
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_by_type (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_LABEL))),
                   ==, "Letter to the harbour office");
  fn_session_set_focus (session, fn_focus_none);
  g_assert_cmpuint (g_list_model_get_n_items (open_names (button)), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *
get_chosen (GtkWidget *chooser)
{
  return gtk_label_get_label (GTK_LABEL (find_by_type (chooser, GTK_TYPE_LABEL)));
}

static void
test_chooser_names_what_is_highlighted (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  GtkWidget *chooser = g_object_ref_sink (g_object_new (FN_TYPE_FOCUS_CHOOSER, NULL));

  fn_focus_chooser_attach (FN_FOCUS_CHOOSER (chooser), session, FN_FOCUS_SCOPE_BASE);
  g_assert_cmpstr (get_chosen (chooser), ==, "Highlight");
  set_off (session, FN_FOCUS_ENTITY, "island");
  g_assert_cmpstr (get_chosen (chooser), ==, "Only Gull Island");
  fn_session_set_focus (session, fn_focus_none);
  g_assert_cmpstr (get_chosen (chooser), ==, "Highlight");
  g_object_unref (chooser);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  g_test_add_func ("/app/focus/table-sets-back", test_table_sets_back);
  g_test_add_func ("/app/focus/source-sets-back", test_source_sets_back);
  g_test_add_func ("/app/focus/facts-set-back", test_facts_are_set_back);
  g_test_add_func ("/app/focus/highlighted-sources-come-first", test_sources_that_are_highlighted_come_first);
  g_test_add_func ("/app/focus/chart-says-what-is-highlighted", test_chart_says_what_is_highlighted);
  g_test_add_func ("/app/focus/chooser-names-what-is-highlighted", test_chooser_names_what_is_highlighted);
  return g_test_run ();
}
