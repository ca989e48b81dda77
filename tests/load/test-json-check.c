#include "config.h"

#include "load/fn-json-check.h"

#include <string.h>

/* Runs the strict pass over @json; bytes that are no text at all are refused as well. */
static FnJsonPlaces *
check (const char *json, gsize size, FnProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, size);
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);

  return text != NULL ? fn_json_check (text, "test.json", problems) : NULL;
}

static gboolean
accepts (const char *json, gsize size)
{
  g_autoptr (FnProblems) problems = fn_problems_new ();
  g_autoptr (FnJsonPlaces) places = check (json, size, problems);

  g_assert_cmpuint (fn_problems_get_length (problems), <=, 1);
  if (places != NULL)
    g_assert_cmpuint (fn_problems_get_length (problems), ==, 0);
  return places != NULL;
}

static void
test_suite_case (gconstpointer data)
{
  const char *const *row = data; /* file, wanted */
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "load", "json", row[0], NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &json, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accepts (json, size) ? "accept" : "reject", ==, row[1]);
}

static void
add_suite (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "load", "json", "WANTED.tsv", NULL);
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      {
        char **row = g_strsplit (lines[i], "\t", 2);
        g_autofree char *name = g_strconcat ("/json-check/suite/", row[0], NULL);

        g_test_add_data_func_full (name, row, test_suite_case, (GDestroyNotify)g_strfreev);
      }
}

static char *
nest (const char *open, const char *close, guint levels)
{
  GString *json = g_string_new (NULL);

  for (guint i = 0; i < levels; i++)
    g_string_append (json, open);
  for (guint i = 0; i < levels; i++)
    g_string_append (json, close);
  return g_string_free (json, FALSE);
}

static void
test_depth (void)
{
  for (guint levels = 1; levels < 200000; levels = levels < 70 ? levels + 1 : levels * 3)
    {
      g_autofree char *arrays = nest ("[", "]", levels);
      g_autofree char *unclosed = nest ("[{\"\":", "", levels);

      g_assert_cmpint (accepts (arrays, strlen (arrays)), ==, levels <= 64);
      g_assert_false (accepts (unclosed, strlen (unclosed)));
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *json;
    gboolean fine;
  } cases[] = {
    { "9007199254740992", TRUE },   { "-9007199254740992", TRUE }, { "9007199254740994", FALSE },
    { "-9007199254740994", FALSE }, { "1e308", TRUE },             { "1e309", FALSE },
    { "-1e400", FALSE },            { "1e-400", TRUE },            { "0.1", TRUE },
    { "012", FALSE },               { "-", FALSE },                { "1.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (accepts (cases[i].json, strlen (cases[i].json)), ==, cases[i].fine);
}

static void
test_breach_place (void)
{
  static const struct
  {
    const char *json;
    const char *line;
  } cases[] = {
    { "{\"a\": [1,\n  2,]}", "test.json:2:5: error: Here stands “]” where a value is expected (at /a/2)" },
    { "{\"a\": 1, \"a\": 2}",
      "test.json:1:10: error: This name stands twice in one object; only one of the two can hold (at /a)" },
    { "[\"é\", \"\\ud800\"]", "test.json:1:8: error: This escape is one half of a surrogate pair; write both "
                              "halves or the character itself (at /1)" },
    { "[1", "test.json:1:3: error: The file ends where a comma or “]” is expected; it may have been cut off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnProblems) problems = fn_problems_new ();
      g_autofree char *line = NULL;

      g_assert_null (check (cases[i].json, strlen (cases[i].json), problems));
      g_assert_cmpuint (fn_problems_get_length (problems), ==, 1);
      line = fn_problem_to_line (fn_problems_get (problems, 0));
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_places (void)
{
  static const char json[] = "\xEF\xBB\xBF{\"a~/\\u0062\": [10, {\"c\": null}], \"\": \"x\"}";
  static const struct
  {
    const char *pointer;
    const char *value;
    const char *name;
  } cases[] = {
    { "", "{\"a~", "{\"a~" },
    { "/a~0~1b", "[10", "\"a~/" },
    { "/a~0~1b/0", "10", "10" },
    { "/a~0~1b/1/c", "null", "\"c\"" },
    { "/", "\"x\"", "\"\":" },
    { "/a~0~1b/7/missing", "[10", "[10" },
    { "/missing", "{\"a~", "{\"a~" },
    { "odd", "{\"a~", "{\"a~" },
  };
  g_autoptr (FnProblems) problems = fn_problems_new ();
  g_autoptr (FnJsonPlaces) places = check (json, strlen (json), problems);

  g_assert_nonnull (places);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *value = json + fn_json_places_find (places, cases[i].pointer);
      const char *name = json + fn_json_places_find_name (places, cases[i].pointer);

      g_assert_true (g_str_has_prefix (value, cases[i].value));
      g_assert_true (g_str_has_prefix (name, cases[i].name));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_suite ();
  g_test_add_func ("/json-check/depth", test_depth);
  g_test_add_func ("/json-check/numbers", test_numbers);
  g_test_add_func ("/json-check/breach-place", test_breach_place);
  g_test_add_func ("/json-check/places", test_places);

  return g_test_run ();
}
