#include "config.h"

#include "fixture.h"

#include "export/fn-export.h"
#include "load/fn-excerpt.h"

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

FnLoaded *
fixture_load_harbour (const char *const *edits)
{
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autofree char *contents = NULL;
  g_autoptr (GString) json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FnLoaded *loaded;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  json = g_string_new (contents);
  for (; edits != NULL && *edits != NULL; edits += 2)
    g_assert_cmpuint (g_string_replace (json, edits[0], edits[1], 0), >, 0);
  bytes = g_bytes_new (json->str, json->len);
  loaded = fn_load_bytes (bytes, file, NULL, NULL);
  g_assert_nonnull (loaded->base);
  return loaded;
}

GBytes *
fixture_draw (const FnLoaded *loaded, int figure, const char *format)
{
  const FnFigure *figures[] = { fn_fact_base_get_figure (loaded->base, (guint) figure) };
  g_autoptr (GBytes) excerpt = fn_excerpt_new (loaded->base, loaded->evidence, figures, 1);
  FnExportJob job = { .base = loaded->base,
                      .figure = figures[0],
                      .size = { 480, 270 },
                      .scale = 1,
                      .theme = fn_theme_find ("light"),
                      .words = fn_words_english (),
                      .excerpt = excerpt };
  g_autoptr (GError) error = NULL;
  GBytes *file = fn_export_to_bytes (&job, fn_export_format_find (format), &error);

  g_assert_no_error (error);
  return file;
}
