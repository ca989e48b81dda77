#include "config.h"

#include "session/fn-search.h"
#include "base/fn-error.h"

#include "fixture.h"

typedef struct
{
  FnSession *session;
  FnOriginals *originals;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = fixture_file ("originals");

  fixture->session = fixture_session ();
  fixture->originals = fn_originals_open (fn_session_get_base (fixture->session), folder, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fn_originals_free (fixture->originals);
  g_object_unref (fixture->session);
}

static FnSearch
search_for (Fixture *fixture, const char *query)
{
  return (FnSearch){ .base = fn_session_get_base (fixture->session),
                     .evidence = fn_session_get_evidence (fixture->session),
                     .words = fn_words_english (),
                     .query = query };
}

static guint
count (const FnSearch *search, FnHitKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) hits = fn_search_run (search, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    n += g_array_index (hits, FnHit, i).kind == kind;
  return n;
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  struct
  {
    const char *query;
    guint texts, facts, figures, sources;
  } const cases[] = {
    { "kettle bay", 0, 4, 2, 1 },          { "CALLS", 3, 4, 1, 0 }, { "Ada  Wren", 1, 1, 0, 0 },
    { "nowhere to be found", 0, 0, 0, 0 }, { "  ", 0, 0, 0, 0 },    { "", 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnSearch search = search_for (fixture, cases[i].query);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (count (&search, FN_HIT_TEXT), ==, cases[i].texts);
      g_assert_cmpuint (count (&search, FN_HIT_FACT), ==, cases[i].facts);
      g_assert_cmpuint (count (&search, FN_HIT_FIGURE), ==, cases[i].figures);
      g_assert_cmpuint (count (&search, FN_HIT_SOURCE), ==, cases[i].sources);
    }
}

static void
test_options (Fixture *fixture, gconstpointer data)
{
  struct
  {
    const char *query;
    gboolean is_regex, match_case, whole_words;
    guint texts;
  } const cases[] = {
    { "ship", FALSE, FALSE, FALSE, 3 },      { "ship", FALSE, FALSE, TRUE, 0 },
    { "ships", FALSE, FALSE, TRUE, 3 },      { "Ships", FALSE, TRUE, FALSE, 0 },
    { "in 202[01]", TRUE, FALSE, FALSE, 3 }, { "in 202[01]", TRUE, TRUE, FALSE, 1 },
    { "ship", TRUE, FALSE, TRUE, 0 },        { "x*", TRUE, FALSE, FALSE, 0 },
    { "5", FALSE, FALSE, FALSE, 3 },         { "5", FALSE, FALSE, TRUE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnSearch search = search_for (fixture, cases[i].query);

      search.is_regex = cases[i].is_regex;
      search.match_case = cases[i].match_case;
      search.whole_words = cases[i].whole_words;
      g_test_message ("%s, case %u", cases[i].query, i);
      g_assert_cmpuint (count (&search, FN_HIT_TEXT), ==, cases[i].texts);
    }
}

/* What a hit points at is what was asked for. */
static void
test_spans (Fixture *fixture, gconstpointer data)
{
  FnSearch search = search_for (fixture, "caf\xc3\xa9");
  g_autoptr (GArray) hits = NULL;

  search.originals = fixture->originals;
  hits = fn_search_run (&search, NULL);
  g_assert_cmpuint (hits->len, ==, 2);
  for (guint i = 0; i < hits->len; i++)
    {
      const FnHit *hit = &g_array_index (hits, FnHit, i);
      g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (search.evidence, hit->index);
      FnText *text = hit->original ? fn_originals_get_text (fixture->originals, hit->index) : fn_blocks_get_text (notes);
      g_autofree char *words = fn_text_dup_span (text, hit->span);

      g_assert_cmpint (hit->original, ==, i == 1);
      g_assert_cmpstr (words, ==, "café");
      g_assert_nonnull (strstr (hit->snippet, "café"));
      g_assert_null (strchr (hit->snippet, '\n'));
      g_assert_true (g_str_has_prefix (hit->snippet, "…"));
    }
}

static void
test_bad_expression (Fixture *fixture, gconstpointer data)
{
  FnSearch search = search_for (fixture, "(");
  g_autoptr (GError) error = NULL;

  search.is_regex = TRUE;
  g_assert_null (fn_search_run (&search, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_USAGE);
}

static void
test_explosion (Fixture *fixture, gconstpointer data)
{
  FnSearch search = search_for (fixture, "(\\w+\\W*)+[^\\w\\W]");
  g_autoptr (GError) error = NULL;

  search.is_regex = TRUE;
  g_assert_null (fn_search_run (&search, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/search/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/search/spans", Fixture, NULL, set_up, test_spans, tear_down);
  g_test_add ("/search/bad-expression", Fixture, NULL, set_up, test_bad_expression, tear_down);
  g_test_add ("/search/explosion", Fixture, NULL, set_up, test_explosion, tear_down);
  return g_test_run ();
}
