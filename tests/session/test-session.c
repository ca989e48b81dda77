#include "config.h"

#include "base/fn-error.h"
#include "session/fn-session.h"

#include <string.h>

#include "fixture.h"
#include "notified.h"
#include "scratch.h"

static int
fact (FnSession *session, const char *id)
{
  return fixture_find (session, FN_PART_FACT, id);
}

static void
test_empty (void)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());

  g_assert_null (fn_session_get_base (session));
  g_assert_null (fn_session_get_evidence (session));
  g_assert_null (fn_session_get_problems (session));
  g_assert_null (fn_session_get_file (session));
  g_assert_null (fn_session_get_passage (session));
  g_assert_null (fn_session_get_text_page (session));
  g_assert_null (fn_session_get_text_match (session));
  g_assert_null (fn_session_get_text_passages (session));
  g_assert_cmpint (fn_session_get_figure (session), ==, -1);
  g_assert_cmpint (fn_session_get_fact (session), ==, -1);
  g_assert_cmpint (fn_session_get_source (session), ==, -1);
  g_assert_false (fn_session_go_back (session));
  g_assert_false (fn_session_go_forward (session));
}

static void
test_open (void)
{
  g_autoptr (FnSession) session = fn_session_new (fn_words_english ());
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");
  g_autoptr (GError) error = NULL;

  gt_signal_logger_connect (logger, session, "notify");
  g_assert_true (fixture_open (session, file, &error));
  g_assert_no_error (error);

  /* "loading" comes and goes. */
  assert_notified (logger, "base-serial fact figure figures-serial loading loading source text-serial");
  g_assert_true (g_file_equal (fn_session_get_file (session), file));
  g_assert_cmpstr (fn_fact_base_get_id (fn_session_get_base (session)), ==, "harbour");
  g_assert_cmpint (fn_session_get_figure (session), ==, 0);
  g_assert_cmpint (fn_session_get_fact (session), ==, fact (session, "calls-2020"));
  g_assert_cmpint (fn_session_get_source (session), ==, fixture_find (session, FN_PART_SOURCE, "log"));
}

static void
test_properties_agree (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int figure, shown, citation, source;
  guint serial;
  gboolean loading, back, forward;

  fn_session_show_fact (session, fact (session, "cargo-2021"), 0);
  g_object_get (session, "figure", &figure, "fact", &shown, "citation", &citation, "source", &source,
                "base-serial", &serial, "loading", &loading, "can-go-back", &back, "can-go-forward", &forward,
                NULL);
  g_assert_cmpint (figure, ==, fixture_find (session, FN_PART_FIGURE, "cargo"));
  g_assert_cmpint (shown, ==, fact (session, "cargo-2021"));
  g_assert_cmpint (citation, ==, 0);
  g_assert_cmpint (source, ==, fixture_find (session, FN_PART_SOURCE, "letter"));
  g_assert_cmpuint (serial, ==, 1);
  g_assert_false (loading);
  g_assert_true (back);
  g_assert_false (forward);
}

static void
test_show_fact_notifies (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, session, "notify");

  fn_session_show_fact (session, fact (session, "calls-2021-letter"), 0);
  assert_notified (logger, "can-go-back fact source text-serial");
  fn_session_show_fact (session, fact (session, "calls-2021-letter"), 0);
  assert_notified (logger, "");
  fn_session_show_fact (session, fact (session, "calls-2020"), 1);
  assert_notified (logger, "citation fact source text-serial");
  fn_session_show_fact (session, -1, 0);
  assert_notified (logger, "citation fact");
  fn_session_show_fact (session, -1, 5);
  assert_notified (logger, "");
}

static void
test_shows_the_figure_of_a_fact (void)
{
  g_autoptr (FnSession) session = fixture_session ();

  fn_session_show_fact (session, fact (session, "cargo-2021"), 0);
  g_assert_cmpint (fn_session_get_figure (session), ==, fixture_find (session, FN_PART_FIGURE, "cargo"));

  /* No figure shows it: the one in view stays. */
  fn_session_show_fact (session, fact (session, "keeper-2021"), 0);
  g_assert_cmpint (fn_session_get_figure (session), ==, fixture_find (session, FN_PART_FIGURE, "cargo"));
}

static void
test_same_figure_keeps_the_fact (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int selected = fact (session, "calls-2021");

  fn_session_show_fact (session, selected, 0);
  fn_session_show_figure (session, fn_session_get_figure (session));
  g_assert_cmpint (fn_session_get_fact (session), ==, selected);
}

static void
test_citations_wrap (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  int two = fact (session, "calls-2020");

  for (int citation = -4; citation <= 4; citation++)
    {
      fn_session_show_fact (session, two, citation);
      g_assert_cmpint (fn_session_get_citation (session), ==, citation & 1);
    }
  /* Stepping through the citations of one fact is no way to go back. */
  g_assert_false (fn_session_go_back (session));
}

/* Steps through the citations that a fact rests on and compares the words each one leads to. */
static void
assert_passages (const char *id, const char *const *expected)
{
  g_autoptr (FnSession) session = fixture_session ();
  int source = fixture_find (session, FN_PART_SOURCE, "log");
  g_autoptr (FnBlocks) blocks = fn_evidence_dup_notes (fn_session_get_evidence (session), source);
  FnText *notes = fn_blocks_get_text (blocks);

  for (guint i = 0; expected[i] != NULL; i++)
    {
      const FnPassage *passage;
      g_autofree char *words = NULL;

      fn_session_show_fact (session, fact (session, id), i);
      passage = fn_session_get_passage (session);
      g_assert_nonnull (passage);
      g_assert_cmpint (passage->match.state, ==, FN_MATCH_FOUND);
      words = fn_text_dup_span (notes, passage->match.ranges[0]);
      g_assert_cmpstr (words, ==, expected[i]);
      g_assert_cmpint (fn_session_get_source (session), ==, source);
    }
  g_assert_cmpuint (fn_session_get_n_citations (session), ==, g_strv_length ((char **) expected));
}

static void
test_passage (void)
{
  assert_passages ("calls-2020", (const char *const[]){ "41 ships", "from 41 to", NULL });
}

/* What was computed rests on the words of all that it was computed from. */
/* Until a document is attached, the text in view is that of the notes. */
static void
test_text_is_the_notes (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  guint source;
  g_autoptr (GArray) facts = NULL;
  const FnMatch *match;

  fn_session_show_fact (session, fact (session, "calls-2021"), 0);
  source = (guint) fn_session_get_source (session);
  match = fn_session_get_text_match (session);
  g_assert_cmpint (fn_session_get_document (session), ==, -1);
  g_assert_true (fn_session_get_text_page (session) == fn_session_get_page (session, source));
  g_assert_true (match == &fn_session_get_passage (session)->match);
  g_assert_cmpuint (fn_session_get_text_passages (session)->len, ==, 3);
  facts = fn_session_dup_facts_at (session, match->ranges[0].start);
  g_assert_cmpuint (facts->len, ==, 1);
  g_assert_cmpint (g_array_index (facts, int, 0), ==, fact (session, "calls-2021"));

  fn_session_show_fact (session, -1, 0);
  g_assert_null (fn_session_get_text_match (session));
  g_assert_nonnull (fn_session_get_text_page (session));
}

static void
test_passage_of_derived (void)
{
  assert_passages ("calls-both-years", (const char *const[]){ "41 ships", "from 41 to", "57 ships", NULL });
}

static void
test_pages_are_kept (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  FnPage *page = fn_session_get_page (session, 0);

  g_assert_nonnull (page);
  g_assert_true (fn_session_get_page (session, 0) == page);
  g_assert_true (fn_session_get_page (session, 1) != page);
}

static void
test_back_and_forward (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  int first = fn_session_get_fact (session);

  fn_session_show_figure (session, fixture_find (session, FN_PART_FIGURE, "cargo"));
  fn_session_show_source (session, fixture_find (session, FN_PART_SOURCE, "log"));
  g_assert_cmpint (fn_session_get_fact (session), ==, -1);
  g_assert_null (fn_session_get_passage (session));

  gt_signal_logger_connect (logger, session, "notify");
  g_assert_true (fn_session_go_back (session));
  assert_notified (logger, "can-go-forward fact source text-serial");
  g_assert_cmpint (fn_session_get_fact (session), ==, fact (session, "cargo-2021"));
  g_assert_true (fn_session_go_back (session));
  assert_notified (logger, "can-go-back fact figure source text-serial");
  g_assert_cmpint (fn_session_get_fact (session), ==, first);
  g_assert_false (fn_session_go_back (session));
  g_assert_true (fn_session_go_forward (session));
  g_assert_cmpint (fn_session_get_figure (session), ==, fixture_find (session, FN_PART_FIGURE, "cargo"));
}

static void
test_focus_notifies (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  FnFocus bay = { FN_FOCUS_ENTITY, fixture_find (session, FN_PART_ENTITY, "bay") };
  FnFocus log = { FN_FOCUS_SOURCE, fixture_find (session, FN_PART_SOURCE, "log") };

  gt_signal_logger_connect (logger, session, "notify");
  g_assert_true (fn_focus_equal (fn_session_get_focus (session), fn_focus_none));
  fn_session_set_focus (session, fn_focus_none);
  assert_notified (logger, "");
  fn_session_set_focus (session, bay);
  assert_notified (logger, "focus");
  fn_session_set_focus (session, bay);
  assert_notified (logger, "");
  g_assert_cmpint (bay.index, ==, log.index);
  fn_session_set_focus (session, log);
  assert_notified (logger, "focus");
  fn_session_show_figure (session, 1);
  assert_notified (logger, "can-go-back fact figure source text-serial");
  g_assert_true (fn_focus_equal (fn_session_get_focus (session), log));
  fn_session_set_focus (session, fn_focus_none);
  assert_notified (logger, "focus");
  g_assert_true (fn_session_go_back (session));
  g_assert_true (fn_focus_equal (fn_session_get_focus (session), fn_focus_none));
}

/* A fact base with one entity. */
static void
save_base (GFile *file, const char *entity)
{
  g_autofree char *text = g_strdup_printf (
      "{\"version\": 1, \"id\": \"a\", \"title\": \"A\", \"entities\": [{\"id\": \"%s\"}]}", entity);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

/* What is set off is found again by its id, at another place of the list, or not at all. */
static void
test_focus_across_bases (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "other.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  FnFocus island = { FN_FOCUS_ENTITY, fixture_find (session, FN_PART_ENTITY, "island") };

  save_base (file, "island");
  fn_session_set_focus (session, island);
  g_assert_true (fixture_open (session, file, NULL));
  g_assert_true (fn_focus_equal (fn_session_get_focus (session), (FnFocus){ FN_FOCUS_ENTITY, 0 }));

  save_base (file, "reef");
  g_assert_true (fixture_open (session, file, NULL));
  g_assert_true (fn_focus_equal (fn_session_get_focus (session), fn_focus_none));
  scratch_remove (folder);
}

/* Two openings, the first of which is cancelled in one way or another. */
static void
test_finalizes (void)
{
  FnSession *session = fixture_session ();

  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  fn_session_get_page (session, 0);
  g_object_unref (session);
  g_assert_null (session);
}

static void
assert_search (FnSession *session, int search, const char *fact)
{
  g_assert_cmpint (fn_session_get_search (session), ==, search);
  g_assert_cmpint (fn_session_get_fact (session), ==, fixture_find (session, FN_PART_FACT, fact));
}

/* The search stands where a figure would, with facts and sources beside it. */
static void
test_search (void)
{
  g_autoptr (FnSession) session = fixture_session ();

  fn_session_leave_search (session);
  g_assert_false (fn_session_go_back (session));
  fn_session_show_search (session);
  fn_session_show_search (session);
  assert_search (session, 1, "calls-2020");
  fn_session_show_fact (session, fixture_find (session, FN_PART_FACT, "cargo-2021"), 0);
  assert_search (session, 1, "cargo-2021");
  fn_session_show_source (session, fixture_find (session, FN_PART_SOURCE, "log"));
  fn_session_show_stretch (session, fixture_find (session, FN_PART_SOURCE, "letter"), -1, (FnSpan){ 3, 9 });
  g_assert_cmpint (fn_session_get_search (session), ==, 1);
  fn_session_show_fact_in_figure (session, fixture_find (session, FN_PART_FACT, "calls-2021"), 0);
  assert_search (session, 0, "calls-2021");
  g_assert_true (fn_session_go_back (session));
  g_assert_cmpint (fn_session_get_search (session), ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_true (fn_session_go_back (session));
  assert_search (session, 1, "calls-2020");
  g_assert_true (fn_session_go_back (session));
  assert_search (session, 0, "calls-2020");
  g_assert_true (fn_session_go_forward (session));
  assert_search (session, 1, "calls-2020");
  /* To leave what was only opened is to go back. */
  fn_session_leave_search (session);
  assert_search (session, 0, "calls-2020");
  g_assert_false (fn_session_go_back (session));
  fn_session_show_search (session);
  assert_search (session, 2, "calls-2020");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/session/empty", test_empty);
  g_test_add_func ("/session/open", test_open);
  g_test_add_func ("/session/properties-agree", test_properties_agree);
  g_test_add_func ("/session/show-fact-notifies", test_show_fact_notifies);
  g_test_add_func ("/session/shows-the-figure-of-a-fact", test_shows_the_figure_of_a_fact);
  g_test_add_func ("/session/same-figure-keeps-the-fact", test_same_figure_keeps_the_fact);
  g_test_add_func ("/session/citations-wrap", test_citations_wrap);
  g_test_add_func ("/session/passage", test_passage);
  g_test_add_func ("/session/text-is-the-notes", test_text_is_the_notes);
  g_test_add_func ("/session/passage-of-derived", test_passage_of_derived);
  g_test_add_func ("/session/pages-are-kept", test_pages_are_kept);
  g_test_add_func ("/session/back-and-forward", test_back_and_forward);
  g_test_add_func ("/session/focus-notifies", test_focus_notifies);
  g_test_add_func ("/session/focus-across-bases", test_focus_across_bases);
  g_test_add_func ("/session/finalizes", test_finalizes);
  g_test_add_func ("/session/search", test_search);
  return g_test_run ();
}
