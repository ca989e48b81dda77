#include "config.h"

#include "fixture.h"

static FnFigure *
make_figure (const char *title, const char *measure)
{
  FnFigure figure = { .title = fn_label_new (), .encoding = { [FN_CHANNEL_X] = { TRUE, FN_FIELD_VALUE } } };

  fn_label_add (figure.title, "en", title);
  fn_figure_set_filter (&figure, FN_FIELD_MEASURE, (const char *const[]){ measure, NULL });
  return g_memdup2 (&figure, sizeof figure);
}

static const char *
get_title (FnSession *session, int figure)
{
  return fn_label_get (fn_fact_base_get_figure (fn_session_get_base (session), (guint) figure)->title, "en");
}

static guint
count (FnSession *session)
{
  return fn_fact_base_count (fn_session_get_base (session), FN_PART_FIGURE);
}

static const char *
get_measure (FnSession *session, guint index)
{
  return fn_fact_base_get_measure (fn_session_get_base (session), index)->id;
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

/* A draft stands behind the figures of the file, shows facts, and takes every step of an edit. */
static void
test_edit (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnFigure) figure = make_figure ("Mine", get_measure (session, 0));
  g_autoptr (GArray) facts = NULL;
  guint given = count (session), changes = 0;
  int index;

  g_signal_connect_swapped (session, "notify::figures-serial", G_CALLBACK (count_cb), &changes);
  index = fn_session_add_figure (session, figure);
  g_assert_cmpint (index, ==, (int) given);
  g_assert_cmpuint (fn_fact_base_get_n_given_figures (fn_session_get_base (session)), ==, given);
  g_assert_true (fn_session_is_own_figure (session, index));
  g_assert_false (fn_session_is_own_figure (session, index - 1));
  g_assert_false (fn_session_is_own_figure (session, index + 1));
  g_assert_false (fn_session_is_kept_figure (session, index));
  g_assert_cmpint (fn_session_get_figure (session), ==, 0);
  g_assert_cmpuint (changes, ==, 1);

  fn_session_show_figure (session, index);
  facts = fn_fact_base_select (fn_session_get_base (session), figure);
  g_assert_cmpint (fn_session_get_fact (session), ==, g_array_index (facts, int, 0));

  fn_session_replace_figure (session, index, figure);
  g_assert_cmpuint (changes, ==, 1);
  fn_figure_set_filter (figure, FN_FIELD_MEASURE, (const char *const[]){ get_measure (session, 1), NULL });
  fn_session_replace_figure (session, index, figure);
  g_assert_cmpuint (changes, ==, 2);
  g_assert_cmpint (fn_fact_base_get_fact (fn_session_get_base (session), fn_session_get_fact (session))->measure, ==, 1);
  g_assert_true (fn_session_go_back (session));
  g_assert_false (fn_session_go_back (session));
}

/* What was looked at before is found again at each step back, whatever comes and goes. */
static void
test_history (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnFigure) removed = NULL;
  int first, second;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %d", i);
      g_autoptr (FnFigure) figure = make_figure (title, get_measure (session, 0));

      fn_session_show_figure (session, fn_session_add_figure (session, figure));
    }
  second = fn_session_get_figure (session) - 1;
  first = second - 1;
  removed = fn_session_remove_figure (session, second);
  g_assert_cmpstr (fn_label_get (removed->title, "en"), ==, "Number 1");
  g_assert_cmpstr (get_title (session, fn_session_get_figure (session)), ==, "Number 2");
  g_assert_true (fn_session_go_back (session));
  g_assert_cmpstr (get_title (session, fn_session_get_figure (session)), ==, "Number 0");

  fn_session_insert_figure (session, second, removed);
  g_assert_true (fn_session_is_kept_figure (session, second));
  g_assert_cmpstr (get_title (session, second), ==, "Number 1");
  g_assert_cmpint (fn_session_get_figure (session), ==, first);
  g_assert_true (fn_session_go_forward (session));
  g_assert_cmpstr (get_title (session, fn_session_get_figure (session)), ==, "Number 2");
}

/* The last one gone, the one before it is in view. */
static void
test_remove_in_view (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnFigure) figure = make_figure ("Mine", get_measure (session, 0));
  g_autoptr (FnFigure) removed = NULL;
  guint given = count (session);

  fn_session_show_figure (session, fn_session_add_figure (session, figure));
  removed = fn_session_remove_figure (session, (int) given);
  g_assert_cmpuint (count (session), ==, given);
  g_assert_cmpint (fn_session_get_figure (session), ==, (int) given - 1);
}

static void
test_duplicate (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int copy = fn_session_duplicate_figure (session, 0, "Copy");

  g_assert_true (fn_session_is_kept_figure (session, copy));
  g_assert_cmpstr (get_title (session, copy), ==, "Copy");
  fn_session_rename_figure (session, copy, "Renamed");
  g_assert_cmpstr (get_title (session, copy), ==, "Renamed");
  g_assert_cmpint (fn_fact_base_get_figure (fn_session_get_base (session), 0)->mark, ==,
                   fn_fact_base_get_figure (fn_session_get_base (session), (guint) copy)->mark);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/own-figures/edit", test_edit);
  g_test_add_func ("/own-figures/history", test_history);
  g_test_add_func ("/own-figures/remove-in-view", test_remove_in_view);
  g_test_add_func ("/own-figures/duplicate", test_duplicate);

  return g_test_run ();
}
