#include "config.h"

#include "fixture.h"

GFile *
fixture_file (const char *path)
{
  g_autofree char *name = g_test_build_filename (G_TEST_DIST, "session", path, NULL);

  return g_file_new_for_path (name);
}

static void
opened_cb (GObject *session, GAsyncResult *result, gpointer kept)
{
  *(GAsyncResult **)kept = g_object_ref (result);
}

gboolean
fixture_open (FnSession *session, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  fn_session_open_async (session, file, NULL, opened_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return fn_session_open_finish (session, result, error);
}

FnSession *
fixture_session (void)
{
  FnSession *session = fn_session_new (fn_words_english ());
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autoptr (GError) error = NULL;

  fixture_open (session, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fn_problems_count (fn_session_get_problems (session), FN_SEVERITY_ERROR), ==, 0);
  return session;
}

int
fixture_find (FnSession *session, FnPart part, const char *id)
{
  int index = fn_fact_base_find (fn_session_get_base (session), part, id);

  g_assert_cmpint (index, >=, 0);
  return index;
}
