#include "config.h"

#include "load/fn-excerpt.h"
#include "load/fn-load.h"

#include <string.h>

#include "dump.h"

static FnLoaded *
load (const char *path)
{
  g_autofree char *whole = path != NULL ? g_test_build_filename (G_TEST_DIST, path, NULL) : NULL;
  g_autoptr (GFile) file = whole != NULL ? g_file_new_for_path (whole) : fn_load_builtin_file ();
  g_autoptr (GError) error = NULL;
  FnLoaded *loaded = fn_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (loaded->base);
  return loaded;
}

static GBytes *
take_along (const FnLoaded *loaded, guint figure)
{
  const FnFigure *figures[] = { fn_fact_base_get_figure (loaded->base, figure) };

  return fn_excerpt_new (loaded->base, loaded->evidence, figures, 1);
}

static FnLoaded *
load_excerpt (GBytes *bytes)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/picture.png");
  g_autoptr (GError) error = NULL;
  FnLoaded *loaded = fn_load_excerpt (bytes, nowhere, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (loaded->base);
  return loaded;
}

static GHashTable *
split_lines (const char *text)
{
  GHashTable *lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) split = g_strsplit (text, "\n", -1);

  for (char **line = split; *line != NULL; line++)
    g_hash_table_add (lines, g_strdup (*line));
  return lines;
}

/* All that is in the excerpt stands in the base word by word: members, and what became of each citation. */
static void
assert_part_of (const FnLoaded *excerpt, const FnLoaded *whole)
{
  g_autofree char *part = dump_base (excerpt->base, excerpt->evidence);
  g_autofree char *all = dump_base (whole->base, whole->evidence);
  g_autoptr (GHashTable) known = split_lines (all), said = split_lines (part);
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    if (!g_hash_table_contains (known, line))
      g_test_fail_printf ("Not in the base: %s", (const char *) line);
}

/* The message may guess at fewer ids. */
static gboolean
has_problem (const FnProblems *problems, const FnProblem *wanted)
{
  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    if (strcmp (fn_problems_get (problems, i)->code, wanted->code) == 0 || strcmp (wanted->code, "faulty-before") == 0)
      return TRUE;
  return FALSE;
}

static void
assert_no_new_problem (const FnLoaded *excerpt, const FnLoaded *whole, FnSeverity least)
{
  for (guint i = 0; i < fn_problems_get_length (excerpt->problems); i++)
    {
      const FnProblem *problem = fn_problems_get (excerpt->problems, i);
      g_autofree char *line = fn_problem_to_line (problem);

      if (problem->severity >= least && !has_problem (whole->problems, problem))
        g_test_fail_printf ("A problem of the excerpt alone: %s", line);
    }
}

static void
assert_same_outline (const FnBlocks *excerpt, const FnBlocks *whole)
{
  g_assert_cmpuint (fn_blocks_get_length (excerpt), ==, fn_blocks_get_length (whole));
  for (guint i = 0; i < fn_blocks_get_length (whole); i++)
    {
      const FnBlock *one = fn_blocks_get (excerpt, i), *other = fn_blocks_get (whole, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpint (one->section, ==, other->section);
      g_assert_cmpint (one->paragraph, ==, other->paragraph);
    }
}

static void
assert_same_notes (const FnLoaded *excerpt, const FnLoaded *whole)
{
  for (guint i = 0; i < fn_fact_base_count (excerpt->base, FN_PART_SOURCE); i++)
    {
      const char *id = fn_fact_base_get_source (excerpt->base, i)->id;
      int index = fn_fact_base_find (whole->base, FN_PART_SOURCE, id);
      g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (whole->evidence, (guint) index);
      g_autoptr (FnBlocks) carried = fn_evidence_dup_notes (excerpt->evidence, i);

      g_assert_cmpint (notes != NULL, ==, carried != NULL);
      if (notes != NULL)
        assert_same_outline (carried, notes);
    }
}

static void
test_figures (gconstpointer path)
{
  g_autoptr (FnLoaded) whole = load (path);

  g_assert_cmpuint (fn_fact_base_count (whole->base, FN_PART_FIGURE), >, 0);
  for (guint i = 0; i < fn_fact_base_count (whole->base, FN_PART_FIGURE); i++)
    {
      g_autoptr (GBytes) bytes = take_along (whole, i), again = NULL;
      g_autoptr (FnLoaded) excerpt = load_excerpt (bytes);

      g_assert_cmpuint (fn_fact_base_count (excerpt->base, FN_PART_FIGURE), ==, 1);
      assert_part_of (excerpt, whole);
      assert_no_new_problem (excerpt, whole, FN_SEVERITY_WARNING);
      assert_same_notes (excerpt, whole);
      again = take_along (excerpt, 0);
      g_assert_true (g_bytes_equal (again, bytes));
    }
}

/* What a figure leads to without showing it: the fact that a change counts from, a paragraph that begins with the
 * words behind a quote, a second source with the same notes, a measure that is only sorted by, an error that nothing
 * shows any more. */
static const char reaching[] =
    "{\"version\": 1, \"id\": \"pond\", \"title\": \"Pond\","
    " \"units\": [{\"id\": \"m\"}, {\"id\": \"ft\", \"factor\": 0.3048}],"
    " \"measures\": [{\"id\": \"depth\", \"kind\": \"quantity\", \"unit\": \"m\", \"persists\": \"P1Y2M3D\"},"
    "  {\"id\": \"width\", \"kind\": \"quantity\", \"unit\": \"ft\"}],"
    " \"sources\": [{\"id\": \"a\", \"type\": \"report\", \"title\": {\"ja\": \"池\"}, \"notes\": \"n.md\"},"
    "  {\"id\": \"b\", \"type\": \"report\", \"title\": \"B\", \"notes\": \"n.md\"}],"
    " \"facts\": ["
    "  {\"id\": \"before\", \"measure\": \"depth\", \"value\": 3, \"as-of\": \"2023-02-30\","
    "   \"citations\": [{\"source\": \"b\", \"section\": \"Pond\", \"notes\": {\"exact\": \"3 m\"}}]},"
    "  {\"id\": \"rise\", \"measure\": \"depth\", \"value\": 1, \"statistic\": \"change\", \"relative-to\": \"before\","
    "   \"citations\": [{\"source\": \"a\", \"section\": \"Pond\","
    "    \"notes\": {\"exact\": \"1 m\", \"prefix\": \"Then\", \"suffix\": \"higher. It\"}}]},"
    "  {\"id\": \"other\", \"measure\": \"depth\", \"value\": 9, \"period\": \"1900\"}],"
    " \"figures\": [{\"id\": \"rises\", \"title\": \"Rises\", \"mark\": \"dot\", \"data\": {\"fact\": [\"rise\"]},"
    "   \"encoding\": {\"x\": {\"field\": \"value\", \"scale\": {\"zero\": false, \"type\": \"log\"}},"
    "                \"y\": {\"field\": \"measure\", \"sort\": [\"width\", \"depth\"]}}}],"
    " \"texts\": [{\"path\": \"n.md\", \"text\":"
    "  \"# Pond\\n\\nIt was 3 m deep.\\n\\n- Nothing here.\\n\\nThen\\n\\n1 m higher.\\n\\nIt stays.\\n\\n| a | b |\\n\\nEnd.\"}]}";

static void
test_reaching (void)
{
  g_autoptr (GBytes) base = g_bytes_new_static (reaching, strlen (reaching)), bytes = NULL;
  g_autoptr (FnLoaded) whole = load_excerpt (base), excerpt = NULL;

  bytes = take_along (whole, 0);
  excerpt = load_excerpt (bytes);
  assert_part_of (excerpt, whole);
  assert_no_new_problem (excerpt, whole, FN_SEVERITY_WARNING);
  assert_same_notes (excerpt, whole);
  g_assert_cmpint (fn_fact_base_find (excerpt->base, FN_PART_FACT, "before"), >=, 0);
  g_assert_cmpint (fn_fact_base_find (excerpt->base, FN_PART_FACT, "other"), <, 0);
  g_assert_null (strstr (g_bytes_get_data (bytes, NULL), "Nothing here"));
  g_assert_null (strstr (g_bytes_get_data (bytes, NULL), "End."));
}

/* Pieces that mean something to the loader, to be put anywhere. */
static const char *
pick_piece (void)
{
  static const char *const pieces[] = { "\"", "{", "}", "[", "]", ",", ":", "null", "1e999", "-1", "\\u0000", "\xff", "calls",
                                        "\"texts\"", "\"n.md\"", "../", "$9", "before", "rise", "\"value\"", "2024/" };

  return pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
}

/* Whatever a picture carries, it is loaded or refused; and what was loaded can be taken along once more. */
static void
test_hostile (void)
{
  guint n_loaded = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) json = g_string_new (reaching);
      g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/picture.png");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (FnLoaded) loaded = NULL;

      for (guint j = 0; j <= i % 3; j++)
        {
          gssize at = g_test_rand_int_range (0, (gint32) json->len), size = g_test_rand_int_range (0, 12);

          g_string_erase (json, at, MIN (size, (gssize) json->len - at));
          g_string_insert (json, at, pick_piece ());
        }
      bytes = g_bytes_new (json->str, json->len);
      loaded = fn_load_excerpt (bytes, nowhere, NULL, NULL);
      g_assert_nonnull (loaded);
      for (guint j = 0; loaded->base != NULL && j < fn_fact_base_count (loaded->base, FN_PART_FIGURE); j++)
        {
          g_autoptr (GBytes) again = take_along (loaded, j);
          g_autoptr (FnLoaded) excerpt = load_excerpt (again);

          n_loaded++;
        }
    }
  g_assert_cmpuint (n_loaded, >, 100);
}

/* What no figure shows stays behind: other facts, and paragraphs that nothing taken along cites. */
static void
test_left_out (void)
{
  g_autoptr (FnLoaded) whole = load ("session/harbour/harbour.footnote.json");
  g_autoptr (GBytes) bytes = take_along (whole, 0);
  g_autoptr (FnLoaded) excerpt = load_excerpt (bytes);
  const char *text = g_bytes_get_data (bytes, NULL);

  g_assert_cmpuint (fn_fact_base_count (excerpt->base, FN_PART_FACT), <,
                    fn_fact_base_count (whole->base, FN_PART_FACT));
  g_assert_nonnull (strstr (text, "…"));
}

/* An excerpt is no reason to read files, however it names them. */
static void
test_alone (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "session", "harbour", NULL);
  g_autofree char *path = g_build_filename (folder, "harbour.footnote.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *json = NULL;
  gsize size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FnLoaded) beside = NULL, alone = NULL;
  g_autoptr (FnBlocks) there = NULL, left_out = NULL;

  g_assert_true (g_file_get_contents (path, &json, &size, NULL));
  bytes = g_bytes_new (json, size);
  beside = fn_load_bytes (bytes, file, NULL, NULL);
  alone = fn_load_excerpt (bytes, file, NULL, NULL);
  there = fn_evidence_dup_notes (beside->evidence, 0);
  left_out = fn_evidence_dup_notes (alone->evidence, 0);
  g_assert_nonnull (there);
  g_assert_null (left_out);
}

static void
assert_as_faulty (const FnLoaded *excerpt, const FnLoaded *whole)
{
  for (guint i = 0; i < fn_fact_base_count (excerpt->base, FN_PART_FACT); i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (excerpt->base, i);
      int index = fn_fact_base_find (whole->base, FN_PART_FACT, fact->id);

      g_assert_cmpint (fact->faulty, ==, fn_fact_base_get_fact (whole->base, (guint) index)->faulty);
    }
}

/* What is wrong in a base is no worse in an excerpt of it. A warning may come where an error hid it before. */
static void
test_faulty (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "load", "cases", NULL);
  g_autoptr (GDir) cases = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name = g_dir_read_name (cases); name != NULL; name = g_dir_read_name (cases))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (FnLoaded) whole = g_str_has_suffix (name, ".json") ? fn_load (file, NULL, NULL) : NULL;

      for (guint i = 0; whole != NULL && whole->base != NULL && i < fn_fact_base_count (whole->base, FN_PART_FIGURE); i++)
        {
          g_autoptr (GBytes) bytes = take_along (whole, i);
          g_autoptr (FnLoaded) excerpt = load_excerpt (bytes);

          g_test_message ("%s", name);
          assert_as_faulty (excerpt, whole);
          assert_no_new_problem (excerpt, whole, FN_SEVERITY_ERROR);
          n++;
        }
    }
  g_assert_cmpuint (n, >=, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/load/excerpt/builtin", NULL, test_figures);
  g_test_add_data_func ("/load/excerpt/harbour", "session/harbour/harbour.footnote.json", test_figures);
  g_test_add_data_func ("/load/excerpt/good", "load/cases/good.json", test_figures);
  g_test_add_data_func ("/load/excerpt/example", "../src/cli/example/example.footnote.json", test_figures);
  g_test_add_func ("/load/excerpt/faulty", test_faulty);
  g_test_add_func ("/load/excerpt/reaching", test_reaching);
  g_test_add_func ("/load/excerpt/hostile", test_hostile);
  g_test_add_func ("/load/excerpt/left-out", test_left_out);
  g_test_add_func ("/load/excerpt/alone", test_alone);
  return g_test_run ();
}
