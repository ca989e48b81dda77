#include "config.h"

#include "session/fn-originals.h"
#include "base/fn-error.h"

#include "fixture.h"

static void
test_locate (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  FnFactBase *base = fn_session_get_base (session);
  g_autoptr (GFile) folder = fixture_file ("originals");
  g_autoptr (GError) error = NULL;
  g_autoptr (FnOriginals) originals = fn_originals_open (base, folder, &error);
  struct
  {
    const char *fact;
    FnMatchState state;
  } expected[] = { { "calls-2020", FN_MATCH_FOUND }, { "calls-2021", FN_MATCH_NOT_FOUND } };

  g_assert_no_error (error);
  g_assert_cmpstr (fn_originals_get_name (originals, 0), ==, "log.txt");
  g_assert_null (fn_originals_get_text (originals, 1));
  g_assert_null (fn_originals_get_name (originals, 1));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const FnFact *fact =
          fn_fact_base_get_fact (base, fixture_find (session, FN_PART_FACT, expected[i].fact));
      FnMatch match;

      g_assert_true (fn_originals_locate (originals, &fact->citations[0], &match));
      g_assert_cmpint (match.state, ==, expected[i].state);
      g_assert_cmpuint (match.n_ranges > 0, ==, match.state == FN_MATCH_FOUND);
      fn_match_clear (&match);
    }
}

/* No words of the document, or no document: nothing is looked up. */
static void
test_nothing_to_locate (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  FnFactBase *base = fn_session_get_base (session);
  g_autoptr (GFile) folder = fixture_file ("originals");
  g_autoptr (FnOriginals) originals = fn_originals_open (base, folder, NULL);
  const FnFact *two = fn_fact_base_get_fact (base, fixture_find (session, FN_PART_FACT, "calls-2020"));
  const FnFact *letter = fn_fact_base_get_fact (base, fixture_find (session, FN_PART_FACT, "cargo-2021"));
  FnMatch match;

  g_assert_false (fn_originals_locate (originals, &two->citations[1], &match));
  g_assert_false (fn_originals_locate (originals, &letter->citations[0], &match));
}

static void
test_missing_folder (void)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GFile) folder = fixture_file ("no-such-folder");
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_originals_open (fn_session_get_base (session), folder, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_READ);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/originals/locate", test_locate);
  g_test_add_func ("/originals/nothing-to-locate", test_nothing_to_locate);
  g_test_add_func ("/originals/missing-folder", test_missing_folder);
  return g_test_run ();
}
