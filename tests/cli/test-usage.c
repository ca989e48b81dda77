#include "config.h"

#include <locale.h>
#include <string.h>

#include "program.h"

static const char *const subcommands[] = { "new",       "figures", "sources", "facts",
                                           "conflicts", "search",  "check",   "export" };

static void
test_help (void)
{
  g_auto (Outcome) outcome = program_run ("--help", NULL);

  assert_done (outcome);
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    {
      g_auto (Outcome) own = program_run (subcommands[i], "--help", NULL);

      g_assert_nonnull (strstr (outcome.out, subcommands[i]));
      assert_done (own);
      g_assert_nonnull (strstr (own.out, subcommands[i]));
    }
}

/* Whatever --help tells of, the manual page does too. */
static void
test_manual (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "footnote.1", NULL);
  g_autofree char *manual = NULL;
  g_autoptr (GRegex) option = g_regex_new ("--[a-z-]+", 0, 0, NULL);

  g_assert_true (g_file_get_contents (path, &manual, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    {
      g_auto (Outcome) help = program_run (subcommands[i], "--help", NULL);
      g_autoptr (GMatchInfo) match = NULL;

      g_assert_nonnull (strstr (manual, subcommands[i]));
      for (g_regex_match (option, help.out, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *name = g_match_info_fetch (match, 0);
          g_auto (GStrv) parts = g_strsplit (name, "-", -1);
          g_autofree char *written = g_strjoinv ("\\-", parts);

          g_test_message ("%s %s", subcommands[i], name);
          g_assert_nonnull (strstr (manual, written));
        }
    }
}

/* Each style has its entries, and is one that the shell completes. */
static void
test_citation_styles (void)
{
  g_auto (Outcome) unknown = program_run ("sources", "--cite", "no-such-style", NULL);
  g_auto (Outcome) both = program_run ("sources", "--cite", "ris", "--json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "completions", "footnote", NULL);
  g_autofree char *completions = NULL, *completed = NULL;
  g_auto (GStrv) styles = NULL;

  assert_refused (unknown, 2, "“no-such-style”; there are ");
  assert_refused (both, 2, "--json and --cite");
  styles = g_strsplit (g_strchomp (strstr (unknown.err, "there are ") + strlen ("there are ")), ", ", -1);
  g_assert_true (g_file_get_contents (path, &completions, NULL, NULL));
  completed = g_strjoinv (" ", styles);
  g_assert_nonnull (strstr (completions, completed));
  for (char **style = styles; *style != NULL; style++)
    {
      g_auto (Outcome) outcome = program_run ("sources", "--cite", *style, NULL);

      g_test_message ("%s", *style);
      assert_done (outcome);
      g_assert_nonnull (strstr (outcome.out, "Council on Foreign Relations"));
      g_assert_true (g_str_has_suffix (outcome.out, "\n"));
    }
}

static void
test_version (void)
{
  g_auto (Outcome) outcome = program_run ("--version", NULL);

  assert_done (outcome);
  g_assert_cmpstr (outcome.out, ==, "footnote " FN_VERSION "\n");
}

static void
test_unknown_option (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++)
    {
      g_auto (Outcome) outcome = program_run (subcommands[i], "--no-such-option", NULL);

      assert_refused (outcome, 2, "--no-such-option");
    }
}

static void
test_too_many_arguments (void)
{
  g_auto (Outcome) outcome = program_run ("figures", "one", "two", NULL);

  assert_refused (outcome, 2, "two");
}

static void
test_slip (void)
{
  g_auto (Outcome) outcome = program_run ("figurs", NULL);

  assert_refused (outcome, 2, "figurs");
}

/* Without a display it is said in one line what is wrong and what to try. */
static void
test_no_display (void)
{
  g_auto (Outcome) outcome = program_run (NULL, NULL);

  assert_refused (outcome, 2, "footnote --help");
  g_assert_true (strchr (outcome.err, '\n') == outcome.err + strlen (outcome.err) - 1);
}

/* The same slip in other surroundings; what is not asked for comes back afterwards. */
static void
assert_told (const char *variable, const char *value, const char *words)
{
  g_autofree char *before = g_strdup (g_getenv (variable));
  g_auto (Outcome) outcome = { 0 };

  g_setenv (variable, value, TRUE);
  outcome = program_run ("figurs", NULL);
  g_setenv (variable, before, TRUE);
  assert_refused (outcome, 2, words);
}

static void
test_languages (void)
{
  assert_told ("LANGUAGE", "en", "“figurs” is neither");
  assert_told ("LC_ALL", "C", "“figurs” is neither");
  assert_told ("LC_ALL", "xx_XX.UTF-8", "“figurs” is neither");
}

/* It takes a locale of the system: newer C libraries let LANGUAGE count for nothing under C.UTF-8. */
static void
test_japanese (void)
{
  locale_t locale = newlocale (LC_ALL_MASK, "ja_JP.UTF-8", NULL);

  if (locale == NULL)
    {
      g_test_skip ("no Japanese locale is installed");
      return;
    }
  freelocale (locale);
  g_setenv ("LANGUAGE", "ja", TRUE);
  assert_told ("LC_ALL", "ja_JP.UTF-8", "「figurs」はサブコマンドでもファイルでもありません");
  g_setenv ("LANGUAGE", "en", TRUE);
}

static void
test_full_device (void)
{
  const char *const arguments[][2] = { { "--version", NULL }, { "--help", NULL },  { "facts", "--json" },
                                       { "facts", "--csv" },  { "figures", NULL }, { "check", "--json" } };

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      g_auto (Outcome) outcome = program_run_into ("/dev/full", arguments[i][0], arguments[i][1], NULL);

      g_assert_cmpint (outcome.status, ==, 3);
      g_assert_cmpstr (outcome.err, !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/usage/help", test_help);
  g_test_add_func ("/usage/manual", test_manual);
  g_test_add_func ("/usage/citation-styles", test_citation_styles);
  g_test_add_func ("/usage/version", test_version);
  g_test_add_func ("/usage/unknown-option", test_unknown_option);
  g_test_add_func ("/usage/too-many-arguments", test_too_many_arguments);
  g_test_add_func ("/usage/slip", test_slip);
  g_test_add_func ("/usage/no-display", test_no_display);
  g_test_add_func ("/usage/languages", test_languages);
  g_test_add_func ("/usage/japanese", test_japanese);
  g_test_add_func ("/usage/full-device", test_full_device);
  return g_test_run ();
}
