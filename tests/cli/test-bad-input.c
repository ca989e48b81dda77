#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

/* The subcommands that only read a fact base. */
static const char *const readers[] = { "figures", "sources", "facts", "conflicts", "check" };

static void
assert_all_refuse (const char *path, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_auto (Outcome) outcome = program_run (readers[i], path, NULL);

      g_test_message ("%s: %s", readers[i], outcome.err);
      g_assert_cmpint (outcome.status, ==, 2);
      g_assert_nonnull (strstr (outcome.err, words));
    }
}

static void
test_missing_file (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *path = g_build_filename (sandbox->folder, "no-such.json", NULL);

  assert_all_refuse (path, "no-such.json");
}

static void
test_folder (Sandbox *sandbox, gconstpointer data)
{
  assert_all_refuse (sandbox->folder, sandbox->folder);
}

static void
test_syntax (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *text, *place;
  } const cases[] = {
    { "{\"version\": 1,\n \"id\": }\n", "bad.json:2:8: error: " },
    { "", "bad.json:1:1: error: " },
    { "{\"id\": \"a\", \"id\": \"b\"}", "bad.json:1:13: error: " },
    { "[012]", "bad.json:1:" },
    { "{\"version\": 1} x", "bad.json:1:16: error: " },
    { "{\"title\": \"\xff\"}", "bad.json:1:12: error: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = sandbox_write (sandbox, "bad.json", cases[i].text);

      assert_all_refuse (path, cases[i].place);
    }
}

/* Content that breaks a rule: check tells its place and fails, the others go on. */
static void
test_content (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *from, *to, *pointer;
  } const cases[] = {
    { "\"value\": 8100,", "\"value\": 8100, \"qualifer\": \"about\",", "(at /facts/0/qualifer)" },
    { "\"value\": 12400", "\"value\": \"many\"", "(at /facts/1)" },
    { "\"value\": 12400", "\"value\": 12401", "/facts/1" },
    { "\"exact\": \"12,400 people\"", "\"exact\": \"12,400 fish\"", "/facts/1/citations/0" },
    { "\"value\": 4300", "\"value\": 4200", "/facts/4" },
    { "\"notes\": \"sources/council-2024.md\"", "\"notes\": \"../council-2024.md\"",
      "(at /sources/0/notes)" },
    { "\"notes\": \"sources/council-2024.md\"", "\"notes\": \"/etc/hostname\"", "(at /sources/0/notes)" },
    { "\"entity\": \"riverton\", \"measure\": \"bridge-riders\", \"period\": \"2020\"",
      "\"entity\": \"rivertown\", \"measure\": \"bridge-riders\", \"period\": \"2020\"",
      "(at /facts/0/entity)" },
    { "\"period\": \"2030\"", "\"period\": \"2030-13\"", "(at /facts/3/period)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) before = program_run ("check", sandbox->base, NULL);
      g_auto (Outcome) check = { 0 };
      g_auto (Outcome) facts = { 0 };

      assert_done (before);
      sandbox_replace (sandbox, cases[i].from, cases[i].to);
      check = program_run ("check", sandbox->base, NULL);
      g_test_message ("%s: %s", cases[i].to, check.err);
      g_assert_cmpint (check.status, ==, 1);
      g_assert_nonnull (strstr (check.err, "example.footnote.json:"));
      g_assert_nonnull (strstr (check.err, ": error: "));
      g_assert_nonnull (strstr (check.err, cases[i].pointer));

      facts = program_run ("facts", "--json", sandbox->base, NULL);
      g_assert_cmpint (facts.status, ==, 0);
      g_assert_nonnull (strstr (facts.err, "footnote check"));
      sandbox_replace (sandbox, cases[i].to, cases[i].from);
    }
}

/* The notes of a source must lie in the folder, even by way of a link. */
static void
test_link_out_of_the_folder (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *notes = g_build_filename (sandbox->folder, "sources", "council-2024.md", NULL);
  g_auto (Outcome) outcome = { 0 };

  g_assert_cmpint (g_unlink (notes), ==, 0);
  g_assert_cmpint (symlink ("/etc/hostname", notes), ==, 0);
  outcome = program_run ("check", sandbox->base, NULL);
  g_assert_cmpint (outcome.status, ==, 1);
  g_assert_nonnull (strstr (outcome.err, "(at /sources/0/notes)"));
}

static void
test_unknown_ids (Sandbox *sandbox, gconstpointer data)
{
  const char *const options[] = { "--figure", "--source", "--entity", "--measure" };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_auto (Outcome) outcome = program_run ("facts", options[i], "no-such-id", sandbox->base, NULL);

      assert_refused (outcome, 2, "no-such-id");
    }
}

static void
test_search_usage (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) nothing = program_run ("search", NULL);
  g_auto (Outcome) expression = program_run ("search", "--regex", "(", sandbox->base, NULL);
  g_auto (Outcome) encoding = program_run ("search", "\xff", sandbox->base, NULL);
  g_auto (Outcome) limit = program_run ("search", "--limit", "-5", "riders", sandbox->base, NULL);

  assert_refused (nothing, 2, "footnote search --help");
  assert_refused (expression, 2, "(");
  assert_refused (encoding, 2, "UTF-8");
  assert_refused (limit, 2, "-5");
}

static void
test_missing_originals (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (sandbox->folder, "no-such-folder", NULL);
  g_auto (Outcome) outcome = program_run ("check", "--originals", missing, sandbox->base, NULL);

  assert_refused (outcome, 2, "no-such-folder");
}

static void
test_new_overwrites_nothing (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("new", sandbox->folder, NULL);
  g_auto (Outcome) nothing = program_run ("new", NULL);

  assert_refused (outcome, 2, "example.footnote.json");
  assert_refused (nothing, 2, "footnote new --help");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, test) g_test_add (path, Sandbox, NULL, sandbox_set_up, test, sandbox_tear_down)
  ADD ("/bad-input/missing-file", test_missing_file);
  ADD ("/bad-input/folder", test_folder);
  ADD ("/bad-input/syntax", test_syntax);
  ADD ("/bad-input/content", test_content);
  ADD ("/bad-input/link-out-of-the-folder", test_link_out_of_the_folder);
  ADD ("/bad-input/unknown-ids", test_unknown_ids);
  ADD ("/bad-input/search-usage", test_search_usage);
  ADD ("/bad-input/missing-originals", test_missing_originals);
  ADD ("/bad-input/new-overwrites-nothing", test_new_overwrites_nothing);
  return g_test_run ();
}
