#include "config.h"

#include "../session/fixture.h"
#include "app/fn-picture-bar.h"
#include "app/fn-ui-resources.h"
#include "app/fn-window.h"

#include <glib/gstdio.h>

static void
wait_until_loaded (FnSession *session)
{
  gboolean loading = TRUE;

  while (loading)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (session, "loading", &loading, NULL);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkInfoBar *
find_info_bar (GtkWidget *widget)
{
  if (GTK_IS_INFO_BAR (widget))
    return GTK_INFO_BAR (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkInfoBar *found = find_info_bar (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
open_text (FnWindow *window, FnSession *session, const char *text)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "fn-test-window.footnote.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  fn_window_open (window, file);
  wait_until_loaded (session);
  g_remove (path);
}

/* A base that cannot be read leaves the one in view, with a line that says why. */
static void
test_broken_base (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);
  FnFactBase *before = fn_session_get_base (session);
  g_autoptr (GFile) good = fixture_file ("harbour/harbour.footnote.json");
  static const char *const broken[] = { NULL, "", "{\"version\": 1,", "[]" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      open_text (window, session, broken[i]);
      g_assert_true (fn_session_get_base (session) == before);
      g_assert_true (gtk_info_bar_get_revealed (find_info_bar (GTK_WIDGET (window))));
    }
  fn_window_open (window, good);
  wait_until_loaded (session);
  g_assert_true (fn_session_get_base (session) != before);
  g_assert_false (gtk_info_bar_get_revealed (find_info_bar (GTK_WIDGET (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GFile *
save_picture (const char *const *edits)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "fn-test-window.png", NULL);
  g_autoptr (FnLoaded) once = fixture_load_harbour (edits);
  g_autoptr (GBytes) picture = fixture_draw (once, 0, "png");

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (picture, NULL), (gssize) g_bytes_get_size (picture), NULL));
  return g_file_new_for_path (path);
}

static FnWindow *
open_picture (FnSession *session, FnLook *look, const char *const *edits)
{
  g_autoptr (GFile) file = save_picture (edits);
  FnWindow *window = fn_window_new (NULL, session, look);

  fn_window_open (window, file);
  wait_until_loaded (session);
  g_remove (g_file_peek_path (file));
  return window;
}

/* The last file counts, and none does once the window is closed. */
static void
test_hurry (void)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (FnLook) look = fn_look_new ();
  g_autoptr (GFile) picture = save_picture (NULL), base = fn_load_builtin_file ();
  FnWindow *window = fn_window_new (NULL, session, look);

  fn_window_open (window, picture);
  fn_window_open (window, base);
  wait_until_loaded (session);
  g_assert_false (fn_session_is_excerpt (session));
  g_assert_true (g_file_equal (fn_session_get_file (session), base));
  fn_window_open (window, picture);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_loaded (session);
  g_remove (g_file_peek_path (picture));
}

/* What is said of a picture: nothing where all is the same, that something has changed, that nobody knows. */
static void
test_picture (void)
{
  static const char *const edits[] = { "\"value\": 41", "\"value\": 40", NULL };
  static const struct
  {
    gboolean at_hand;
    const char *const *edits;
    gboolean revealed;
  } cases[] = { { TRUE, NULL, FALSE }, { TRUE, edits, TRUE }, { FALSE, NULL, TRUE } };
  g_autoptr (FnLook) look = fn_look_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnSession) session = cases[i].at_hand ? fixture_session () : fn_session_new (fn_words_english ());
      FnWindow *window = open_picture (session, look, cases[i].edits);
      GtkInfoBar *bar = find_info_bar (GTK_WIDGET (window)); /* that of the picture stands before that of failures */

      g_assert_cmpint (fn_session_is_excerpt (session), ==, !cases[i].at_hand);
      g_assert_cmpint (fn_session_get_figure (session), ==, 0);
      g_assert_cmpint (gtk_info_bar_get_revealed (bar), ==, cases[i].revealed);
      g_assert_nonnull (gtk_widget_get_ancestor (GTK_WIDGET (bar), FN_TYPE_PICTURE_BAR));
      if (cases[i].at_hand)
        {
          fn_session_show_figure (session, 1);
          g_assert_false (gtk_info_bar_get_revealed (bar));
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A base with fewer figures than the one before. */
static void
test_fewer_figures (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  open_text (window, session,
             "{\"version\": 1, \"id\": \"a\", \"title\": \"A\", \"measures\": [{\"id\": \"m\", \"kind\": \"count\"}],"
             " \"facts\": [{\"id\": \"f\", \"measure\": \"m\", \"value\": 1}], \"figures\": [{\"id\": \"g\", \"title\": \"G\","
             " \"mark\": \"number\", \"data\": {\"measure\": \"m\"}}]}");
  g_assert_cmpint (fn_session_get_figure (session), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
ask_for (FnWindow *window, int kind, int index)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.focus", "(ii)", kind, index);
}

static void
assert_set_off (FnWindow *window, int kind, int index)
{
  FnFocus focus = fn_session_get_focus (fn_window_get_session (window));
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "focus");
  int state_kind, state_index;

  g_variant_get (state, "(ii)", &state_kind, &state_index);
  g_assert_cmpint (focus.kind, ==, kind);
  g_assert_cmpint (focus.index, ==, index);
  g_assert_cmpint (state_kind, ==, kind);
  g_assert_cmpint (state_index, ==, index);
}

/* The same again ends it, as does Escape; what the base does not have changes nothing. */
static void
test_focus (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);

  assert_set_off (window, FN_FOCUS_NONE, -1);
  ask_for (window, FN_FOCUS_ENTITY, 1);
  assert_set_off (window, FN_FOCUS_ENTITY, 1);
  ask_for (window, FN_FOCUS_SOURCE, 0);
  assert_set_off (window, FN_FOCUS_SOURCE, 0);
  ask_for (window, FN_FOCUS_SOURCE, 99);
  ask_for (window, 7, 0);
  ask_for (window, FN_FOCUS_ENTITY, -1);
  assert_set_off (window, FN_FOCUS_SOURCE, 0);
  ask_for (window, FN_FOCUS_SOURCE, 0);
  assert_set_off (window, FN_FOCUS_NONE, -1);

  ask_for (window, FN_FOCUS_ENTITY, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.escape", NULL);
  assert_set_off (window, FN_FOCUS_NONE, -1);
  ask_for (window, FN_FOCUS_ENTITY, 0);
  ask_for (window, FN_FOCUS_NONE, -1);
  assert_set_off (window, FN_FOCUS_NONE, -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_finalize (void)
{
  FnSession *session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  fn_window_present_when_ready (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak);
  g_assert_finalize_object (session);
}

/* Actions may be asked for by anyone, with anything. */
static void
test_actions_ignore_what_is_not_there (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);
  GActionGroup *actions = G_ACTION_GROUP (window);

  g_action_group_activate_action (actions, "show-figure", g_variant_new_int32 (99));
  g_action_group_activate_action (actions, "show-fact", g_variant_new ("(ii)", -7, 0));
  g_action_group_activate_action (actions, "show-source", g_variant_new_int32 (99));
  g_action_group_activate_action (actions, "show-passage", g_variant_new ("(it)", 99, (guint64) 0));
  g_assert_cmpint (fn_session_get_figure (session), ==, 0);

  g_action_group_activate_action (actions, "show-figure", g_variant_new_int32 (1));
  g_assert_cmpint (fn_session_get_figure (session), ==, 1);
  g_assert_cmpint (fn_session_get_fact (session), ==, fixture_find (session, FN_PART_FACT, "cargo-2021"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A caret in cited words shows their fact, and which of its citations they are. */
static void
test_caret_finds_the_fact (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);
  int fact = fixture_find (session, FN_PART_FACT, "calls-2020"), log = fixture_find (session, FN_PART_SOURCE, "log");
  guint n;
  const FnPassage *passages = fn_evidence_get_passages (fn_session_get_evidence (session), fact, &n);

  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, "calls-2021"), 0);
  for (guint i = 0; i < n; i++)
    {
      guint64 byte = passages[i].match.ranges[0].start + 1;

      g_action_group_activate_action (G_ACTION_GROUP (window), "show-passage", g_variant_new ("(it)", log, byte));
      g_assert_cmpint (fn_session_get_fact (session), ==, fact);
      g_assert_cmpint (fn_session_get_citation (session), ==, passages[i].citation);
    }
  g_assert_cmpuint (n, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_animated (void)
{
  gboolean animated;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animated, NULL);
  return animated;
}

/* Nothing moves up to the first frame, and all does afterwards, also when the window was gone before. */
static void
test_still_at_first (gconstpointer seen)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (FnLook) look = fn_look_new ();
  FnWindow *window = fn_window_new (NULL, session, look);

  g_assert_true (is_animated ());
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (is_animated ());
  while (GPOINTER_TO_INT (seen) && !is_animated ())
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (is_animated ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  g_test_add_func ("/app/window/broken-base", test_broken_base);
  g_test_add_func ("/app/window/picture", test_picture);
  g_test_add_func ("/app/window/hurry", test_hurry);
  g_test_add_func ("/app/window/fewer-figures", test_fewer_figures);
  g_test_add_func ("/app/window/focus", test_focus);
  g_test_add_func ("/app/window/finalize", test_finalize);
  g_test_add_func ("/app/window/actions-ignore-what-is-not-there", test_actions_ignore_what_is_not_there);
  g_test_add_func ("/app/window/caret-finds-the-fact", test_caret_finds_the_fact);
  g_test_add_data_func ("/app/window/still-at-first/seen", GINT_TO_POINTER (TRUE), test_still_at_first);
  g_test_add_data_func ("/app/window/still-at-first/unseen", GINT_TO_POINTER (FALSE), test_still_at_first);
  return g_test_run ();
}
