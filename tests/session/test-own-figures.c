#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

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

static char *
get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "footnote", "figures", "harbour.json", NULL);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static void
write_file (const char *content)
{
  g_autofree char *path = get_path (), *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
keep_one (FnSession *session, const char *title)
{
  g_autoptr (FnFigure) figure = make_figure (title, get_measure (session, 0));

  fn_session_keep_figure (session, fn_session_add_figure (session, figure));
}

/* What is kept is there the next time; a draft is not. */
static void
test_stored (void)
{
  FnSession *session = fixture_session ();
  g_autoptr (FnFigure) draft = make_figure ("Draft", get_measure (session, 0));
  g_autofree char *path = get_path ();
  guint given = count (session);

  fn_session_add_figure (session, draft);
  g_object_unref (session);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  session = fixture_session ();
  keep_one (session, "First");
  keep_one (session, "Second");
  fn_session_add_figure (session, draft);
  fn_session_rename_figure (session, (int) given, "Renamed");
  g_object_unref (session);

  session = fixture_session ();
  g_assert_cmpuint (count (session), ==, given + 2);
  g_assert_cmpstr (get_title (session, (int) given), ==, "Renamed");
  g_assert_cmpstr (get_title (session, (int) given + 1), ==, "Second");
  g_assert_true (fn_session_is_kept_figure (session, (int) given));
  g_object_unref (session);
}

static gboolean
give_up_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* A change is stored after a while without one, with the session still there. */
static void
test_stored_soon (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autofree char *path = get_path ();
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, give_up_cb, &late);

  keep_one (session, "Mine");
  while (!g_file_test (path, G_FILE_TEST_EXISTS) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

static void
reload (FnSession *session)
{
  g_autoptr (GFile) file = g_object_ref (fn_session_get_file (session));
  g_autoptr (GError) error = NULL;

  fixture_open (session, file, &error);
  g_assert_no_error (error);
}

/* Loading anew loses nothing: neither drafts nor the place. */
static void
test_reload (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnFigure) draft = make_figure ("Draft", get_measure (session, 1));
  g_autofree char *id = NULL;
  int index;

  keep_one (session, "Kept");
  index = fn_session_add_figure (session, draft);
  fn_session_show_figure (session, index);
  id = g_strdup (fn_fact_base_get_figure (fn_session_get_base (session), (guint) index)->id);
  reload (session);
  g_assert_cmpint (fn_session_get_figure (session), ==, index);
  g_assert_cmpstr (fn_fact_base_get_figure (fn_session_get_base (session), (guint) index)->id, ==, id);
  g_assert_false (fn_session_is_kept_figure (session, index));
  g_assert_true (fn_session_is_kept_figure (session, index - 1));
}

/* What changes while the base is loaded anew is not undone by what was read meanwhile. */
static void
test_change_during_reload (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnFigure) removed = NULL;
  guint given = count (session), before, serial;

  keep_one (session, "One");
  keep_one (session, "Two");
  g_object_get (session, "base-serial", &before, NULL);
  fn_session_open_async (session, fn_session_get_file (session), NULL, NULL, NULL);
  removed = fn_session_remove_figure (session, (int) given);
  fn_session_rename_figure (session, (int) given, "Changed");
  for (serial = before; serial == before; g_object_get (session, "base-serial", &serial, NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (session), ==, given + 1);
  g_assert_cmpstr (get_title (session, (int) given), ==, "Changed");
}

/* A file that cannot be read is said to be so, and is never written over. */
static void
test_damaged (void)
{
  static const char damaged[] = "{\"format\": 1, \"base\": \"harbour\", \"figures\": [{";
  g_autofree char *path = get_path (), *aside = g_strconcat (path, ".damaged-1", NULL), *left = NULL, *put_aside = NULL;
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autoptr (GError) error = NULL;

  write_file (damaged);
  fixture_open (session, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fn_problems_count (fn_session_get_problems (session), FN_SEVERITY_ERROR), ==, 1);
  g_assert_cmpstr (fn_problems_get (fn_session_get_problems (session), 0)->file, ==, path);
  left = read_file (path);
  g_assert_cmpstr (left, ==, damaged);

  keep_one (session, "New");
  g_clear_object (&session);
  put_aside = read_file (aside);
  g_assert_cmpstr (put_aside, ==, damaged);
  session = fixture_session ();
  g_assert_cmpstr (get_title (session, (int) count (session) - 1), ==, "New");
}

/* A figure of facts that are gone is not shown, and still there when they are back. */
static void
test_unresolved (void)
{
  static const char gone[] = "{\"format\": 1, \"base\": \"harbour\", \"figures\": [{\"id\": \"own-1\", \"title\": "
                             "\"T\", \"mark\": \"bar\", \"data\": {\"fact\": [\"once-there\"]}}]}";
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autofree char *path = get_path (), *content = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  write_file (gone);
  fixture_open (session, file, &error);
  g_assert_no_error (error);
  n = count (session);
  g_assert_cmpuint (n, ==, fn_fact_base_get_n_given_figures (fn_session_get_base (session)));
  keep_one (session, "Mine");
  g_assert_cmpuint (count (session), ==, n + 1);
  g_clear_object (&session);
  content = read_file (path);
  g_assert_nonnull (strstr (content, "once-there"));
  g_assert_nonnull (strstr (content, "Mine"));
}

/* Two windows on one fact base do not take each other's figures away. */
static void
test_two_sessions (void)
{
  FnSession *one = fixture_session (), *other = fixture_session ();
  g_autoptr (FnFigure) removed = NULL;
  guint given = count (one);

  keep_one (one, "One's first");
  keep_one (one, "One's second");
  keep_one (other, "The other's");
  removed = fn_session_remove_figure (one, (int) given);
  g_object_unref (other);
  g_object_unref (one);

  one = fixture_session ();
  g_assert_cmpuint (count (one), ==, given + 2);
  g_assert_cmpstr (get_title (one, (int) given), ==, "One's second");
  g_assert_cmpstr (get_title (one, (int) given + 1), ==, "The other's");
  g_object_unref (one);
}

/* Where nothing can be written the session says why, until it can. */
static void
test_not_stored (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autofree char *path = get_path (), *figures = g_path_get_dirname (path), *folder = g_path_get_dirname (figures);
  g_autofree char *error = NULL, *later = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (figures, "in the way", -1, NULL));
  keep_one (session, "Mine");
  reload (session);
  g_object_get (session, "figures-error", &error, NULL);
  g_assert_nonnull (strstr (error, figures));

  g_assert_cmpint (g_unlink (figures), ==, 0);
  reload (session);
  g_object_get (session, "figures-error", &later, NULL);
  g_assert_null (later);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/own-figures/edit", test_edit);
  g_test_add_func ("/own-figures/history", test_history);
  g_test_add_func ("/own-figures/remove-in-view", test_remove_in_view);
  g_test_add_func ("/own-figures/duplicate", test_duplicate);
  g_test_add_func ("/own-figures/stored", test_stored);
  g_test_add_func ("/own-figures/stored-soon", test_stored_soon);
  g_test_add_func ("/own-figures/reload", test_reload);
  g_test_add_func ("/own-figures/change-during-reload", test_change_during_reload);
  g_test_add_func ("/own-figures/damaged", test_damaged);
  g_test_add_func ("/own-figures/unresolved", test_unresolved);
  g_test_add_func ("/own-figures/two-sessions", test_two_sessions);
  g_test_add_func ("/own-figures/not-stored", test_not_stored);

  return g_test_run ();
}
