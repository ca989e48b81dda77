#include "config.h"

#include "../session/fixture.h"
#include "app/fn-ask-view.h"
#include "app/fn-chart-view.h"
#include "app/fn-conflicts-view.h"
#include "app/fn-fact-card.h"
#include "app/fn-facts-view.h"
#include "app/fn-figure-list.h"
#include "app/fn-figure-view.h"
#include "app/fn-focus-chooser.h"
#include "app/fn-page-list.h"
#include "app/fn-search-view.h"
#include "app/fn-source-chooser.h"
#include "app/fn-source-view.h"
#include "app/fn-table-view.h"
#include "app/fn-ui-resources.h"

#include <adwaita.h>

#include "widgets.h"

static GtkWidget *
create_ask_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_ASK_VIEW, NULL);

  fn_ask_view_attach (FN_ASK_VIEW (view), session);
  return view;
}

static GtkWidget *
create_chart_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_CHART_VIEW, NULL);

  fn_chart_view_attach (FN_CHART_VIEW (view), session, look);
  return view;
}

static GtkWidget *
create_conflicts_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_CONFLICTS_VIEW, NULL);

  fn_conflicts_view_attach (FN_CONFLICTS_VIEW (view), session);
  return view;
}

static GtkWidget *
create_fact_card (FnSession *session, FnLook *look)
{
  GtkWidget *view = fn_fact_card_new ();

  fn_fact_card_show (FN_FACT_CARD (view), session, 0);
  return view;
}

static GtkWidget *
create_facts_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_FACTS_VIEW, NULL);

  fn_facts_view_attach (FN_FACTS_VIEW (view), session);
  return view;
}

static GtkWidget *
create_figure_list (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_FIGURE_LIST, NULL);

  fn_figure_list_attach (FN_FIGURE_LIST (view), session, look);
  return view;
}

static GtkWidget *
create_figure_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_FIGURE_VIEW, NULL);

  fn_figure_view_attach (FN_FIGURE_VIEW (view), session, look);
  return view;
}

static GtkWidget *
create_focus_chooser (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_FOCUS_CHOOSER, NULL);

  fn_focus_chooser_attach (FN_FOCUS_CHOOSER (view), session, FN_FOCUS_SCOPE_BASE);
  return view;
}

static GtkWidget *
create_page_list (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_PAGE_LIST, NULL);

  fn_page_list_attach (FN_PAGE_LIST (view), session);
  return view;
}

static GtkWidget *
create_search_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_SEARCH_VIEW, NULL);

  fn_search_view_attach (FN_SEARCH_VIEW (view), session);
  return view;
}

static GtkWidget *
create_source_chooser (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_SOURCE_CHOOSER, NULL);

  fn_source_chooser_attach (FN_SOURCE_CHOOSER (view), session);
  return view;
}

static GtkWidget *
create_source_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_SOURCE_VIEW, NULL);

  fn_source_view_attach (FN_SOURCE_VIEW (view), session, look);
  return view;
}

static GtkWidget *
create_table_view (FnSession *session, FnLook *look)
{
  GtkWidget *view = g_object_new (FN_TYPE_TABLE_VIEW, NULL);

  fn_table_view_attach (FN_TABLE_VIEW (view), session);
  return view;
}

typedef struct
{
  const char *name;
  GtkWidget *(*create) (FnSession *session, FnLook *look);
} View;

static const View views[] = {
  { "ask-view", create_ask_view },
  { "chart-view", create_chart_view },
  { "conflicts-view", create_conflicts_view },
  { "fact-card", create_fact_card },
  { "facts-view", create_facts_view },
  { "figure-list", create_figure_list },
  { "figure-view", create_figure_view },
  { "focus-chooser", create_focus_chooser },
  { "page-list", create_page_list },
  { "search-view", create_search_view },
  { "source-chooser", create_source_chooser },
  { "source-view", create_source_view },
  { "table-view", create_table_view },
};

/* Shown once, changed once, and then nothing holds it any more, nor does it hold the session. */
static void
test_finalize (gconstpointer data)
{
  const View *view = data;
  FnSession *session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *window = gtk_window_new (), *widget = view->create (session, look);
  gpointer weak = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &weak);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  /* With room to spare: newer GTK warns of a window that is as high as it must be and could be narrower. */
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 700);
  gtk_window_present (GTK_WINDOW (window));
  let_events_pass ();
  fn_session_show_figure (session, 1);
  let_events_pass ();

  gtk_window_destroy (GTK_WINDOW (window));
  let_events_pass ();
  g_assert_null (weak);
  g_assert_finalize_object (session);
}

static void
test_chart_speaks (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *chart = g_object_ref_sink (create_chart_view (session, look));
  GtkWidget *mark = gtk_widget_get_first_child (chart);
  guint n = 0;

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Ships that called at Kettle Bay");
  gtk_test_accessible_assert_state (mark, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  for (; mark != NULL && gtk_widget_get_focusable (mark); mark = gtk_widget_get_next_sibling (mark), n++)
    {
      gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
  g_assert_cmpuint (n, ==, 4);
  g_object_unref (chart);
}

static char *
get_selected_words (GtkWidget *source_view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_by_type (source_view, GTK_TYPE_TEXT_VIEW)));
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
assert_selected (FnSession *session, GtkWidget *view, const char *fact, int citation, const char *words)
{
  g_autofree char *selected = NULL;

  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, fact), citation);
  selected = get_selected_words (view);
  g_assert_cmpstr (selected, ==, words);
}

static void
test_source_selects_the_words (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  GtkWidget *view = g_object_ref_sink (create_source_view (session, look));

  assert_selected (session, view, "calls-2020", 0, "41 ships");
  assert_selected (session, view, "calls-2020", 1, "from 41 to");
  assert_selected (session, view, "cargo-2021", 0, "about 12.5 tons");
  assert_selected (session, view, "calls-2021", 0, "57 ships");
  fn_session_show_source (session, fixture_find (session, FN_PART_SOURCE, "letter"));
  {
    g_autofree char *selected = get_selected_words (view);

    g_assert_cmpstr (selected, ==, "");
  }
  fn_session_go_back (session);
  {
    g_autofree char *selected = get_selected_words (view);

    g_assert_cmpstr (selected, ==, "57 ships");
  }
  g_object_unref (view);
}

static void
test_table_speaks (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  GtkWidget *window = gtk_window_new (), *view = create_table_view (session, NULL);
  GtkListBox *list = GTK_LIST_BOX (find_by_type (view, GTK_TYPE_LIST_BOX));
  GtkListBoxRow *row;
  guint n = 0;

  g_assert_null (gtk_list_box_get_row_at_index (list, 0));
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  for (; (row = gtk_list_box_get_row_at_index (list, n)) != NULL; n++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_cmpuint (n, ==, 1 + 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strconcat ("/app/views/finalize/", views[i].name, NULL);

      g_test_add_data_func (path, &views[i], test_finalize);
    }
  g_test_add_func ("/app/views/chart-speaks", test_chart_speaks);
  g_test_add_func ("/app/views/source-selects-the-words", test_source_selects_the_words);
  g_test_add_func ("/app/views/table-speaks", test_table_speaks);
  return g_test_run ();
}
