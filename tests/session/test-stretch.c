#include "config.h"

#include "session/fn-session.h"

#include "fixture.h"

/* The stretch of @words in the notes of @source, which have them once. */
static FnSpan
find_stretch (FnSession *session, int source, const char *words)
{
  g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (fn_session_get_evidence (session), (guint) source);
  const char *text = fn_text_get_bytes (fn_blocks_get_text (notes)), *at = strstr (text, words);

  g_assert_nonnull (at);
  return (FnSpan){ (gsize) (at - text), (gsize) (at - text) + strlen (words) };
}

static void
assert_match (FnSession *session, FnSpan expected)
{
  const FnMatch *match = fn_session_get_text_match (session);

  g_assert_nonnull (match);
  g_assert_cmpuint (match->n_ranges, ==, 1);
  g_assert_cmpuint (match->ranges[0].start, ==, expected.start);
  g_assert_cmpuint (match->ranges[0].end, ==, expected.end);
}

static void
test_is_a_step (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int log = fixture_find (session, FN_PART_SOURCE, "log"), first = fn_session_get_fact (session);
  FnSpan pier = find_stretch (session, log, "on the pier"), cafe = find_stretch (session, log, "café");

  fn_session_show_stretch (session, log, -1, pier);
  g_assert_cmpint (fn_session_get_fact (session), ==, -1);
  g_assert_cmpint (fn_session_get_source (session), ==, log);
  assert_match (session, pier);
  fn_session_show_stretch (session, log, -1, pier);
  fn_session_show_stretch (session, log, -1, cafe);
  assert_match (session, cafe);

  g_assert_true (fn_session_go_back (session));
  assert_match (session, pier);
  g_assert_true (fn_session_go_back (session));
  g_assert_cmpint (fn_session_get_fact (session), ==, first);
  g_assert_false (fn_session_go_back (session));
  g_assert_true (fn_session_go_forward (session));
  assert_match (session, pier);
}

static void
test_gives_way (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int log = fixture_find (session, FN_PART_SOURCE, "log"), letter = fixture_find (session, FN_PART_SOURCE, "letter");
  FnSpan pier = find_stretch (session, log, "on the pier");
  int found;

  fn_session_show_stretch (session, log, -1, pier);
  fn_session_show_source (session, letter);
  g_assert_null (fn_session_get_text_match (session));
  fn_session_show_stretch (session, log, -1, pier);
  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, "cargo-2021"), 0);
  g_object_get (session, "found", &found, NULL);
  g_assert_cmpint (found, ==, -1);
  fn_session_show_stretch (session, log, -1, pier);
  fn_session_show_figure (session, fixture_find (session, FN_PART_FIGURE, "calls"));
  g_object_get (session, "found", &found, NULL);
  g_assert_cmpint (found, ==, -1);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_notifies (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int log = fixture_find (session, FN_PART_SOURCE, "log"), n = 0;
  FnSpan pier = find_stretch (session, log, "on the pier");

  g_signal_connect_swapped (session, "notify::found", G_CALLBACK (count_cb), &n);
  fn_session_show_stretch (session, log, -1, pier);
  g_assert_cmpint (n, ==, 1);
  fn_session_show_stretch (session, log, -1, pier);
  g_assert_cmpint (n, ==, 1);
  fn_session_show_stretch (session, log, -1, (FnSpan){ pier.start, pier.end - 1 });
  g_assert_cmpint (n, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stretch/is-a-step", test_is_a_step);
  g_test_add_func ("/stretch/gives-way", test_gives_way);
  g_test_add_func ("/stretch/notifies", test_notifies);

  return g_test_run ();
}
