#include "config.h"

#include "base/fn-error.h"
#include "session/fn-session.h"

#include <string.h>

#include "fixture.h"
#include "notified.h"
#include "scratch.h"

static void
save (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

static void
test_broken_file_keeps_the_base (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "broken.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) broken = NULL;
  g_autoptr (GError) missing = NULL;
  FnFactBase *base = fn_session_get_base (session);

  save (file, "{\"version\": 1,\n \"id\": }\n");
  gt_signal_logger_connect (logger, session, "notify");
  g_assert_false (fixture_open (session, file, &broken));
  g_assert_error (broken, FN_ERROR, FN_ERROR_SYNTAX);
  g_assert_nonnull (strstr (broken->message, "broken.json:2:"));

  g_file_delete (file, NULL, NULL);
  g_assert_false (fixture_open (session, file, &missing));
  g_assert_error (missing, FN_ERROR, FN_ERROR_READ);

  assert_notified (logger, "loading loading loading loading");
  g_assert_true (fn_session_get_base (session) == base);
  scratch_remove (folder);
}

static void
test_same_file_keeps_the_place (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GFile) file = g_object_ref (fn_session_get_file (session));
  g_autoptr (GError) error = NULL;

  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, "cargo-2021"), 0);
  g_assert_true (fixture_open (session, file, &error));
  g_assert_cmpint (fn_session_get_fact (session), ==, fixture_find (session, FN_PART_FACT, "cargo-2021"));
  g_assert_cmpint (fn_session_get_figure (session), ==, fixture_find (session, FN_PART_FIGURE, "cargo"));
  g_assert_false (fn_session_go_back (session));

  fn_session_show_source (session, fixture_find (session, FN_PART_SOURCE, "log"));
  g_assert_true (fixture_open (session, file, &error));
  g_assert_cmpint (fn_session_get_source (session), ==, fixture_find (session, FN_PART_SOURCE, "log"));
  g_assert_cmpint (fn_session_get_fact (session), ==, -1);
}

/* What was looked at is gone from the file: it is entered anew, with what is left of the place. */
static void
test_same_file_with_less_in_it (void)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "changing.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *head = "{\"version\": 1, \"id\": \"a\", \"title\": \"A\", \"sources\": "
                     "[{\"id\": \"s\", \"type\": \"report\", \"title\": \"S\"}], \"figures\": [";
  const char *figure = "{\"id\": \"%s\", \"title\": \"F\", \"mark\": \"bar\", \"data\": {\"entity\": []}}";
  const char *const ids[][2] = { { "one", "two" }, { "two", "one" }, { "three", "one" } };
  const int expected[] = { 1, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_auto (GStrv) parts = g_strsplit (figure, "%s", 2);
      g_autofree char *text =
          g_strconcat (head, parts[0], ids[i][0], parts[1], ",", parts[0], ids[i][1], parts[1], "]}", NULL);

      save (file, text);
      g_assert_true (fixture_open (session, file, NULL));
      if (i == 0)
        fn_session_show_figure (session, 1);
      g_assert_cmpint (fn_session_get_figure (session), ==, expected[i]);
    }

  save (file, "{\"version\": 1, \"id\": \"a\", \"title\": \"A\"}");
  g_assert_true (fixture_open (session, file, NULL));
  g_assert_cmpint (fn_session_get_figure (session), ==, -1);
  g_assert_cmpint (fn_session_get_source (session), ==, -1);
  scratch_remove (folder);
}

typedef struct
{
  GAsyncResult *first;
  GAsyncResult *second;
} Openings;

static void
first_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  ((Openings *)user_data)->first = g_object_ref (result);
}

static void
second_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  ((Openings *)user_data)->second = g_object_ref (result);
}

static void
test_second_opening_cancels_the_first (void)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autoptr (GError) error = NULL;
  Openings openings = { 0 };

  fn_session_open_async (session, file, NULL, first_cb, &openings);
  fn_session_open_async (session, file, NULL, second_cb, &openings);
  while (openings.first == NULL || openings.second == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (fn_session_open_finish (session, openings.first, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (fn_session_open_finish (session, openings.second, &error));
  g_assert_no_error (error);
  g_object_unref (openings.first);
  g_object_unref (openings.second);
}

static void
test_opening_can_be_cancelled (void)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Openings openings = { 0 };

  fn_session_open_async (session, file, cancellable, first_cb, &openings);
  g_cancellable_cancel (cancellable);
  while (openings.first == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (fn_session_open_finish (session, openings.first, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (fn_session_get_base (session));
  g_object_unref (openings.first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening/broken-file-keeps-the-base", test_broken_file_keeps_the_base);
  g_test_add_func ("/opening/same-file-keeps-the-place", test_same_file_keeps_the_place);
  g_test_add_func ("/opening/same-file-with-less-in-it", test_same_file_with_less_in_it);
  g_test_add_func ("/opening/second-cancels-the-first", test_second_opening_cancels_the_first);
  g_test_add_func ("/opening/can-be-cancelled", test_opening_can_be_cancelled);
  return g_test_run ();
}
