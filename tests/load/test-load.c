#include "config.h"

#include "load/fn-load.h"

#include "base/fn-error.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "dump.h"

static char *
case_path (const char *name, const char *ending)
{
  g_autofree char *base = g_strconcat (name, ending, NULL);

  return g_test_build_filename (G_TEST_DIST, "load", "cases", base, NULL);
}

static FnLoaded *
load_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  FnLoaded *loaded = fn_load (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (loaded->base != NULL, ==, loaded->evidence != NULL);
  return loaded;
}

static char *
list_problems (const FnProblems *problems)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    {
      const FnProblem *problem = fn_problems_get (problems, i);
      g_autofree char *line = fn_problem_to_line (problem);

      g_string_append_printf (list, "%s: %s\n", problem->code, line);
    }
  return g_string_free (list, FALSE);
}

/* With FOOTNOTE_UPDATE_GOLDENS set the golden is written anew instead. */
static void
compare_golden (const char *name, const char *ending, const char *text)
{
  g_autofree char *path = case_path (name, ending);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("FOOTNOTE_UPDATE_GOLDENS") != NULL)
    g_file_set_contents (path, text, -1, &error);
  else
    g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (golden != NULL)
    g_assert_cmpstr (text, ==, golden);
}

static void
test_case (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = case_path (name, ".json");
  g_autoptr (FnLoaded) loaded = load_path (path);
  g_autofree char *problems = list_problems (loaded->problems);
  g_autofree char *dump = loaded->base != NULL ? dump_base (loaded->base, loaded->evidence) : g_strdup ("no base\n");

  compare_golden (name, ".problems", problems);
  compare_golden (name, ".dump", dump);
  if (strcmp (name, "good") == 0)
    g_assert_cmpuint (fn_problems_count (loaded->problems, FN_SEVERITY_ERROR), ==, 0);
  else
    g_assert_cmpuint (fn_problems_get_length (loaded->problems), >, 0);
}

/* Problems name the file from where the program stands, so the goldens hold on any machine. */
static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "load", "cases", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (dir);
  g_assert_no_errno (chdir (folder));
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        char *stem = g_strndup (name, strlen (name) - strlen (".json"));
        g_autofree char *path = g_strconcat ("/load/case/", stem, NULL);

        g_test_add_data_func_full (path, stem, test_case, g_free);
        g_ptr_array_add (names, stem);
      }
  g_assert_cmpuint (names->len, >, 20);
}

static void
test_missing_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("does-not-exist.footnote.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_load (file, NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_READ);
}

static void
test_cancelled (void)
{
  g_autofree char *path = case_path ("good", ".json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fn_load (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Loads bytes from a file of their own. */
static FnLoaded *
load_bytes (const char *bytes, gsize size)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor = g_file_open_tmp ("footnote-XXXXXX.json", &path, &error);
  FnLoaded *loaded;

  g_assert_no_error (error);
  close (descriptor);
  g_file_set_contents (path, bytes, size, &error);
  g_assert_no_error (error);
  loaded = load_path (path);
  g_assert_no_errno (unlink (path));
  return loaded;
}

static void
test_encoding (void)
{
  static const char bytes[] = "{\n  \"id\": \"\xff\"}";
  g_autoptr (FnLoaded) loaded = load_bytes (bytes, strlen (bytes));
  const FnProblem *problem = fn_problems_get (loaded->problems, 0);

  g_assert_null (loaded->base);
  g_assert_cmpuint (fn_problems_get_length (loaded->problems), ==, 1);
  g_assert_cmpstr (problem->code, ==, "encoding");
  g_assert_cmpuint (problem->line, ==, 2);
  g_assert_cmpuint (problem->column, ==, 10);
}

/* Whatever single byte of a good base is broken, loading ends, and a base without errors has no faulty facts. */
static void
test_broken_bytes (void)
{
  g_autofree char *path = case_path ("good", ".json");
  g_autofree char *good = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &good, &size, NULL));
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *broken = g_memdup2 (good, size);
      g_autoptr (FnLoaded) loaded = NULL;

      broken[g_test_rand_int_range (0, size)] = (char)g_test_rand_int_range (1, 127);
      loaded = load_bytes (broken, size);
      if (loaded->base == NULL)
        g_assert_cmpuint (fn_problems_get (loaded->problems, 0)->line, >, 0);
      else if (fn_problems_count (loaded->problems, FN_SEVERITY_ERROR) == 0)
        for (guint j = 0; j < fn_fact_base_count (loaded->base, FN_PART_FACT); j++)
          g_assert_false (fn_fact_base_get_fact (loaded->base, j)->faulty);
    }
}

/* Puts @value in place of the @left-th value of the tree, counted down as values are passed. */
static void
replace_value (JsonNode *node, int *left, const char *value)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if ((*left)-- == 0)
          {
            json_array_remove_element (array, i);
            json_array_add_element (array, json_from_string (value, NULL));
            return;
          }
        else
          replace_value (json_array_get_element (array, i), left, value);
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *l = names; l != NULL; l = l->next)
        if ((*left)-- == 0)
          {
            json_object_set_member (object, l->data, json_from_string (value, NULL));
            return;
          }
        else
          replace_value (json_object_get_member (object, l->data), left, value);
    }
}

/* Each value of a good base in turn is made odd: loading ends with a base, and all errors have a place. */
static void
test_odd_values (void)
{
  static const char *const odd[] = { "null", "true", "-1", "1e300", "\"\"", "\"odd\"", "\"../..\"", "[]",     "{}",
                                     "[[]]", "[{}]", "[7]", "{\"id\": 7}", "{\"en\": \"odd\"}",   "[\"odd\"]" };
  g_autofree char *path = case_path ("good", ".json");
  g_autofree char *good = NULL;
  int left = -1;

  g_assert_true (g_file_get_contents (path, &good, NULL, NULL));
  for (int i = 0; left < 0; i++)
    {
      g_autoptr (JsonNode) tree = json_from_string (good, NULL);
      g_autofree char *changed = NULL;
      g_autoptr (FnLoaded) loaded = NULL;

      left = i;
      replace_value (tree, &left, odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))]);
      changed = json_to_string (tree, TRUE);
      loaded = load_bytes (changed, strlen (changed));
      g_assert_nonnull (loaded->base);
      for (guint j = 0; j < fn_problems_get_length (loaded->problems); j++)
        {
          g_assert_cmpuint (fn_problems_get (loaded->problems, j)->line, >, 0);
          g_assert_nonnull (fn_problems_get (loaded->problems, j)->pointer);
        }
    }
}

/* The message names the whole path, so this is no golden. */
static void
test_missing_notes (void)
{
  static const char base[] = "{\"version\": 1, \"id\": \"a\", \"title\": \"A\", \"sources\": [{\"id\": \"s\", "
                             "\"type\": \"report\", \"title\": \"S\", \"notes\": \"no/such/file.md\"}]}";
  g_autoptr (FnLoaded) loaded = load_bytes (base, strlen (base));
  const FnProblem *problem = fn_problems_get (loaded->problems, 0);

  g_assert_cmpuint (fn_problems_get_length (loaded->problems), ==, 1);
  g_assert_cmpstr (problem->code, ==, "bad-notes");
  g_assert_cmpstr (problem->pointer, ==, "/sources/0/notes");
  g_assert_null (fn_evidence_dup_notes (loaded->evidence, 0));
}

static void
test_builtin (void)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();
  g_autoptr (GFile) again = fn_load_builtin_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FnLoaded) loaded = fn_load (file, NULL, &error);
  g_autofree char *problems = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_equal (file, again));
  problems = list_problems (loaded->problems);
  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpuint (fn_fact_base_count (loaded->base, FN_PART_FACT), >, 0);
  g_assert_cmpuint (fn_fact_base_count (loaded->base, FN_PART_FIGURE), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ();
  g_test_add_func ("/load/missing-file", test_missing_file);
  g_test_add_func ("/load/cancelled", test_cancelled);
  g_test_add_func ("/load/encoding", test_encoding);
  g_test_add_func ("/load/broken-bytes", test_broken_bytes);
  g_test_add_func ("/load/odd-values", test_odd_values);
  g_test_add_func ("/load/missing-notes", test_missing_notes);
  g_test_add_func ("/load/builtin", test_builtin);

  return g_test_run ();
}
