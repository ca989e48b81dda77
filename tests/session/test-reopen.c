#include "config.h"

#include "fixture.h"
#include "load/fn-excerpt.h"
#include "load/fn-load.h"
#include "session/fn-hold-picture.h"
#include "session/fn-read-base.h"
#include "session/fn-reopen.h"
#include "scratch.h"

#include <string.h>

/* A folder that pictures are saved in. */
typedef struct
{
  char *folder;
  GPtrArray *files; /* (element-type GFile) */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = scratch_new ();
  fixture->files = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  scratch_remove (fixture->folder);
  g_ptr_array_unref (fixture->files);
  g_free (fixture->folder);
}

static GFile *
save (Fixture *fixture, GBytes *bytes)
{
  g_autofree char *name = g_strdup_printf ("%s/%u", fixture->folder, fixture->files->len);
  GFile *file = g_file_new_for_path (name);

  g_assert_true (g_file_set_contents (name, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_ptr_array_add (fixture->files, file);
  return file;
}

static FnLoaded *
load_builtin (void)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();

  return fn_load (file, NULL, NULL);
}

static void
done_cb (GObject *session, GAsyncResult *result, gpointer kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}

static gboolean
reopen (FnSession *session, GFile *file, FnReopened **reopened, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  fn_reopen_async (session, file, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return fn_reopen_finish (session, result, reopened, error);
}

static void
show (FnSession *session, const FnReopened *reopened, gboolean carried)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fn_reopen_show_async (session, reopened, carried, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (fn_reopen_show_finish (session, result, &error));
  g_assert_no_error (error);
}

static const char *
get_figure_id (FnSession *session)
{
  return fn_fact_base_get_member_id (fn_session_get_base (session), FN_PART_FIGURE,
                                     (guint) fn_session_get_figure (session));
}

/* A picture whose base is not at hand brings its own: the same figure, drawn alike to the last byte. */
static void
test_absent (Fixture *fixture, gconstpointer format)
{
  g_autoptr (FnLoaded) harbour = fixture_load_harbour (NULL);

  for (guint i = 0; i < fn_fact_base_count (harbour->base, FN_PART_FIGURE); i++)
    {
      g_autoptr (GBytes) picture = fixture_draw (harbour, (int) i, format), again = NULL;
      g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
      g_autoptr (FnReopened) reopened = NULL;
      g_autoptr (FnLoaded) carried = NULL;
      GFile *file = save (fixture, picture);

      g_assert_true (reopen (session, file, &reopened, NULL));
      g_assert_true (fn_session_is_excerpt (session));
      g_assert_null (reopened->base);
      g_assert_null (reopened->changes);
      g_assert_cmpstr (get_figure_id (session), ==, fn_fact_base_get_figure (harbour->base, i)->id);
      g_assert_nonnull (fn_session_get_passage (session));
      carried = fn_read_base (file, NULL, NULL);
      again = fixture_draw (carried, 0, format);
      g_assert_true (g_bytes_equal (again, picture));
    }
}

/* Each figure of the built-in base is drawn from what it carries as it is from the whole base. */
static void
test_builtin (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (FnLoaded) builtin = load_builtin ();
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent");

  for (guint i = 0; i < fn_fact_base_count (builtin->base, FN_PART_FIGURE); i++)
    {
      const FnFigure *figures[] = { fn_fact_base_get_figure (builtin->base, i) };
      g_autoptr (GBytes) excerpt = fn_excerpt_new (builtin->base, builtin->evidence, figures, 1);
      g_autoptr (FnLoaded) carried = fn_load_excerpt (excerpt, nowhere, NULL, NULL);
      g_autoptr (GBytes) drawing = fixture_draw (builtin, (int) i, "svg"), again = fixture_draw (carried, 0, "svg");
      g_autoptr (GArray) changes = fn_changes_find (carried->base, builtin->base);

      g_test_message ("%s", figures[0]->id);
      g_assert_true (g_bytes_equal (again, drawing));
      g_assert_cmpuint (changes->len, ==, 0);
    }
}

static void
test_builtin_at_hand (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (FnLoaded) builtin = load_builtin ();
  g_autoptr (GBytes) picture = fixture_draw (builtin, 3, "png");
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (FnReopened) reopened = NULL;

  g_assert_true (reopen (session, save (fixture, picture), &reopened, NULL));
  g_assert_false (fn_session_is_excerpt (session));
  g_assert_cmpint (fn_session_get_figure (session), ==, 3);
  g_assert_nonnull (reopened->base);
  g_assert_cmpuint (reopened->changes->len, ==, 0);
}

/* The harbour is in view; its picture is from a time when it said something else. */
static void
test_changed (Fixture *fixture, gconstpointer unused)
{
  static const char *const edits[] = { "\"value\": 41", "\"value\": 40", "\"calls-2021-letter\"", "\"calls-2021-post\"", NULL };
  static const struct
  {
    FnChangeKind kind;
    const char *id;
  } expected[] = { { FN_CHANGE_STATED, "calls-2020" },
                   { FN_CHANGE_GONE, "calls-2021-post" },
                   { FN_CHANGE_NEW, "calls-2021-letter" } };
  g_autoptr (FnLoaded) once = fixture_load_harbour (edits);
  g_autoptr (GBytes) picture = fixture_draw (once, 0, "png");
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnReopened) reopened = NULL;
  guint serial, after;

  fn_session_show_figure (session, 1);
  g_object_get (session, "base-serial", &serial, NULL);
  g_assert_true (reopen (session, save (fixture, picture), &reopened, NULL));
  g_object_get (session, "base-serial", &after, NULL);
  g_assert_cmpuint (after, ==, serial); /* it was there already */
  g_assert_cmpint (fn_session_get_figure (session), ==, 0);
  g_assert_cmpuint (reopened->changes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      FnChange change = g_array_index (reopened->changes, FnChange, i);
      const FnFact *fact = change.then >= 0 ? fn_fact_base_get_fact (reopened->excerpt, (guint) change.then)
                                            : fn_fact_base_get_fact (fn_session_get_base (session), (guint) change.now);

      g_assert_cmpint (change.kind, ==, expected[i].kind);
      g_assert_cmpstr (fact->id, ==, expected[i].id);
    }
}

/* There and back: what the picture carries, and what the fact base says now. */
static void
test_both_ways (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (FnLoaded) harbour = fixture_load_harbour (NULL);
  g_autoptr (GBytes) picture = fixture_draw (harbour, 1, "svg");
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnReopened) reopened = NULL;

  g_assert_true (reopen (session, save (fixture, picture), &reopened, NULL));
  show (session, reopened, TRUE);
  g_assert_true (fn_session_is_excerpt (session));
  g_assert_cmpuint (fn_fact_base_count (fn_session_get_base (session), FN_PART_FIGURE), ==, 1);
  show (session, reopened, FALSE);
  g_assert_false (fn_session_is_excerpt (session));
  g_assert_cmpstr (get_figure_id (session), ==, "cargo");
}

/* What is in view is no whole base, though its id is the same: the picture brings its own. */
static void
test_beside_excerpt (Fixture *fixture, gconstpointer unused)
{
  static const char *const edits[] = { "\"value\": 41", "\"value\": 40", NULL };
  g_autoptr (FnLoaded) once = fixture_load_harbour (edits), harbour = fixture_load_harbour (NULL);
  g_autoptr (GBytes) older = fixture_draw (once, 0, "png"), newer = fixture_draw (harbour, 0, "png");
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (FnReopened) first = NULL, second = NULL;

  g_assert_true (reopen (session, save (fixture, older), &first, NULL));
  g_assert_true (reopen (session, save (fixture, newer), &second, NULL));
  g_assert_null (second->changes);
  g_assert_cmpfloat (fn_fact_base_get_fact (fn_session_get_base (session), 0)->value.low, ==, 41);
}

/* A figure that the base no longer has is shown as it was. */
static void
test_figure_gone (Fixture *fixture, gconstpointer unused)
{
  static const char *const edits[] = { "\"cargo\", \"topic\"", "\"freight\", \"topic\"",
                                       "\"value\": 41", "\"value\": 40", "{\"fact\": [\"cargo-2021\"]}",
                                       "{\"fact\": [\"cargo-2021\", \"calls-2020\"]}", NULL };
  g_autoptr (FnLoaded) once = fixture_load_harbour (edits);
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnReopened) reopened = NULL;
  g_autoptr (GBytes) picture = fixture_draw (once, 1, "pdf");

  g_assert_true (reopen (session, save (fixture, picture), &reopened, NULL));
  g_assert_true (fn_session_is_excerpt (session));
  g_assert_cmpstr (get_figure_id (session), ==, "freight");
  g_assert_null (reopened->base);
  g_assert_cmpuint (reopened->changes->len, ==, 1);
}

/* A fact base opens as ever. */
static void
test_base (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autoptr (FnReopened) reopened = NULL;

  g_assert_true (reopen (session, file, &reopened, NULL));
  g_assert_null (reopened);
  g_assert_false (fn_session_is_excerpt (session));
}

/* Pictures of others and damaged ones change nothing. */
static void
test_refused (Fixture *fixture, gconstpointer unused)
{
  static const char *const files[] = { "\x89PNG\r\n\x1a\n", "<svg/>", "%PDF-1.4", "{", "" };
  g_autoptr (FnSession) session = fixture_session ();
  FnFactBase *base = fn_session_get_base (session);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (files[i], strlen (files[i]));
      g_autoptr (FnReopened) reopened = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (reopen (session, save (fixture, bytes), &reopened, &error));
      g_assert_nonnull (error);
      g_assert_true (fn_session_get_base (session) == base);
    }
}

static guint
count_held (void)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "footnote", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* A picture without a file gets one, once, and opens like any other; one without facts leaves nothing behind. */
static void
test_held (Fixture *fixture, gconstpointer format)
{
  g_autoptr (FnLoaded) harbour = fixture_load_harbour (NULL);
  g_autoptr (GBytes) picture = fixture_draw (harbour, 1, format), part = NULL, kept = NULL;
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (FnReopened) reopened = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = fn_hold_picture (picture, NULL), again = fn_hold_picture (picture, NULL);
  guint n = count_held ();

  g_assert_true (g_file_equal (file, again));
  kept = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (kept, picture));
  g_assert_true (reopen (session, file, &reopened, NULL));
  g_assert_cmpstr (get_figure_id (session), ==, fn_fact_base_get_figure (harbour->base, 1)->id);

  part = g_bytes_new_from_bytes (picture, 0, 20);
  g_assert_null (fn_hold_picture (part, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_held (), ==, n);
}

#define ADD(path, data, test) g_test_add ("/session/reopen/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("absent/png", "png", test_absent);
  ADD ("absent/svg", "svg", test_absent);
  ADD ("absent/pdf", "pdf", test_absent);
  ADD ("builtin", NULL, test_builtin);
  ADD ("builtin-at-hand", NULL, test_builtin_at_hand);
  ADD ("changed", NULL, test_changed);
  ADD ("both-ways", NULL, test_both_ways);
  ADD ("beside-excerpt", NULL, test_beside_excerpt);
  ADD ("figure-gone", NULL, test_figure_gone);
  ADD ("base", NULL, test_base);
  ADD ("refused", NULL, test_refused);
  ADD ("held/png", "png", test_held);
  ADD ("held/svg", "svg", test_held);
  ADD ("held/pdf", "pdf", test_held);
  return g_test_run ();
}
