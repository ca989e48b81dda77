#include "config.h"

#include "session/fn-originals.h"
#include "base/fn-error.h"

#include "fixture.h"
#include "shelf.h"

#include <string.h>

#define WORDS "In 2020 there called forty-one (41) ships \342\200\224 no more"

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

static FnMatchState
locate (const Shelf *shelf, const char *fact, FnOriginals **originals)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GFile) folder = g_file_new_for_path (shelf->folder);
  const FnFact *found =
      fn_fact_base_get_fact (fn_session_get_base (session), fixture_find (session, FN_PART_FACT, fact));
  FnMatchState state = FN_MATCH_NOT_FOUND;
  FnMatch match;

  *originals = fn_originals_open (fn_session_get_base (session), folder, NULL);
  g_assert_nonnull (*originals);
  if (fn_originals_locate (*originals, &found->citations[0], &match))
    {
      state = match.state;
      fn_match_clear (&match);
    }
  return state;
}

/* Whatever the document is, the words of a citation are found in it, and others are not. */
static void
test_kinds (Shelf *self, gconstpointer data)
{
  const struct
  {
    const char *before;
    const char *encoding;
  } kinds[] = {
    { "", "UTF-8" },           { "\357\273\277", "UTF-8" }, { "", "UTF-16LE" },
    { "", "windows-1252" }, { "<html><body><p>", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *words = g_strconcat (kinds[i].before, WORDS, NULL), *content = NULL;
      gsize size;
      g_autoptr (GFile) file = NULL;
      g_autoptr (FnOriginals) originals = NULL;

      content = g_convert (words, -1, kinds[i].encoding, "UTF-8", NULL, &size, NULL);
      file = shelf_put (self, "log.txt", content, size);
      g_assert_cmpint (locate (self, "calls-2020", &originals), ==, FN_MATCH_FOUND);
      g_assert_null (fn_originals_get_failure (originals, 0));
      g_assert_true (g_str_has_prefix (fn_text_get_bytes (fn_originals_get_text (originals, 0)), "In 2020"));
      g_assert_cmpuint (fn_originals_count_unread (originals, 0), ==, 0);
      fn_originals_free (g_steal_pointer (&originals));
      g_assert_cmpint (locate (self, "calls-2021", &originals), ==, FN_MATCH_NOT_FOUND);
    }
}

/* A document that cannot be read is said to be there, and why. */
static void
test_failure (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) file = shelf_put (self, "log.txt", "%PDF-1.4\nand no more", -1);
  g_autoptr (FnOriginals) originals = NULL;

  g_assert_cmpint (locate (self, "calls-2020", &originals), ==, FN_MATCH_NOT_FOUND);
  g_assert_null (fn_originals_get_text (originals, 0));
  g_assert_cmpstr (fn_originals_get_name (originals, 0), ==, "log.txt");
  g_assert_nonnull (strstr (fn_originals_get_failure (originals, 0), "damaged"));
  g_assert_null (fn_originals_get_failure (originals, 1));
}

/* One that is known by its name is another edition if the record has a hash; without one, nobody knows. */
static void
test_edition (void)
{
  const char *name = "\"file\": \"log.txt\"";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "session", "originals", "log.txt", NULL);
  g_autofree char *content = NULL;
  g_autofree char *hash = NULL, *same = NULL, *other = NULL;
  g_autoptr (GFile) folder = fixture_file ("originals");

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  same = g_strdup_printf ("%s, \"sha256\": \"%s\"", name, hash);
  hash[0] = hash[0] == '0' ? '1' : '0';
  other = g_strdup_printf ("%s, \"sha256\": \"%s\"", name, hash);
  for (int i = 0; i < 3; i++)
    {
      const char *const recorded[] = { name, same, other };
      g_autoptr (FnLoaded) loaded = fixture_load_harbour ((const char *const[]){ name, recorded[i], NULL });
      g_autoptr (FnOriginals) originals = fn_originals_open (loaded->base, folder, NULL);

      g_assert_cmpstr (fn_originals_get_name (originals, 0), ==, "log.txt");
      g_assert_cmpint (fn_originals_is_other_edition (originals, 0), ==, recorded[i] == other);
      g_assert_false (fn_originals_is_other_edition (originals, 1));
    }
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
  SHELF_TEST ("/originals/kinds", test_kinds);
  SHELF_TEST ("/originals/failure", test_failure);
  g_test_add_func ("/originals/edition", test_edition);
  g_test_add_func ("/originals/missing-folder", test_missing_folder);
  return g_test_run ();
}
