#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "program.h"

/* What a subcommand wrote, which must be JSON. */
static JsonNode *
parse (const Outcome *outcome)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  g_assert_cmpint (outcome->status, ==, 0);
  root = json_from_string (outcome->out, &error);
  g_assert_no_error (error);
  return root;
}

static void
assert_members (JsonObject *object, const char *const *names)
{
  for (; *names != NULL; names++)
    {
      g_test_message ("%s", *names);
      g_assert_true (json_object_has_member (object, *names));
    }
}

#define MEMBERS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* The element of an array whose "id" is @id. */
static JsonObject *
find (JsonArray *array, const char *id)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (strcmp (json_object_get_string_member (json_array_get_object_element (array, i), "id"), id) == 0)
      return json_array_get_object_element (array, i);
  g_assert_not_reached ();
}

static void
test_figures (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("figures", "--json", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *figure = find (json_node_get_array (root), "riders");

  assert_members (figure, MEMBERS ("id", "title", "subtitle", "mark", "layout", "topic", "facts", "sources"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (figure, "facts")), ==, 4);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (figure, "sources")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (figure, "mark"), ==, "bar");

  /* A derived fact rests on the sources of those that it is computed from. */
  figure = find (json_node_get_array (root), "riders-growth");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (figure, "sources")), ==, 1);
}

static void
test_bibliography (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("sources", "--cite", "csl-json", sandbox->base, NULL);
  g_auto (Outcome) listed = program_run ("sources", "--json", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome), sources = parse (&listed);
  JsonObject *source = find (json_node_get_array (root), "courier-2024");

  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==,
                    json_array_get_length (json_node_get_array (sources)));
  assert_members (source, MEMBERS ("type", "title", "issued"));
}

static void
test_sources (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("sources", "--json", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *source = find (json_node_get_array (root), "courier-2024");

  g_assert_cmpstr (json_object_get_string_member (source, "issued"), ==, "2024-11-20");
  g_assert_cmpint (json_object_get_int_member (source, "facts"), ==, 1);
}

static void
test_fact (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("facts", "--json", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *fact = find (json_node_get_array (root), "riders-2024-courier");
  JsonObject *citation = json_array_get_object_element (json_object_get_array_member (fact, "citations"), 0);

  assert_members (fact, MEMBERS ("id", "entity", "counterpart", "measure", "kind", "period", "as-of", "unit",
                                 "value", "low", "high", "date", "label", "text", "qualifier", "status",
                                 "statistic", "derived", "note", "citations"));
  assert_members (citation, MEMBERS ("source", "section", "paragraph", "notes", "original"));
  g_assert_cmpfloat (json_object_get_double_member (fact, "value"), ==, 9500);
  g_assert_cmpstr (json_object_get_string_member (fact, "as-of"), ==, "2024-11-20");
  g_assert_cmpstr (json_object_get_string_member (fact, "qualifier"), ==, "about");
  g_assert_cmpstr (json_object_get_string_member (fact, "kind"), ==, "count");
  g_assert_cmpstr (json_object_get_string_member (fact, "text"), ==, "≈ 9,500 riders");
  g_assert_true (json_object_get_null_member (fact, "counterpart"));
  g_assert_true (json_object_get_null_member (fact, "low"));
  g_assert_true (json_object_get_null_member (fact, "derived"));
}

static void
test_derived_fact (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome =
      program_run ("facts", "--json", "--figure", "riders-growth", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *derived =
      json_object_get_object_member (find (json_node_get_array (root), "riders-growth"), "derived");

  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (derived, "formula"), ==, "$1 - $2");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (derived, "of"), 1), ==,
                   "riders-2020");
}

/* The ranges of a citation, counted in code points, are its words. */
static void
test_ranges (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("facts", "--json", "--source", "council-2024", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonArray *facts = json_node_get_array (root);
  g_autofree char *path = g_build_filename (sandbox->folder, "sources", "council-2024.md", NULL);
  g_autofree char *notes = NULL;

  g_assert_true (g_file_get_contents (path, &notes, NULL, NULL));
  g_assert_cmpuint (json_array_get_length (facts), ==, 3);
  for (guint i = 0; i < json_array_get_length (facts); i++)
    {
      JsonObject *fact = json_array_get_object_element (facts, i);
      JsonObject *citation =
          json_array_get_object_element (json_object_get_array_member (fact, "citations"), 0);
      JsonObject *quote = json_object_get_object_member (citation, "notes");
      JsonArray *range = json_array_get_array_element (json_object_get_array_member (quote, "ranges"), 0);
      g_autofree char *words = g_utf8_substring (notes, json_array_get_int_element (range, 0),
                                                 json_array_get_int_element (range, 1));

      g_assert_cmpstr (words, ==, json_object_get_string_member (quote, "exact"));
    }
}

static void
test_conflicts (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("conflicts", "--json", sandbox->base, NULL);
  g_auto (Outcome) failing = program_run ("conflicts", "--json", "--fail", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *conflict = json_array_get_object_element (json_node_get_array (root), 0);

  g_assert_cmpint (failing.status, ==, 1);
  g_assert_cmpstr (failing.out, ==, outcome.out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 1);
  assert_members (conflict, MEMBERS ("entity", "counterpart", "measure", "period", "facts", "reason"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (conflict, "facts")), ==, 2);
}

static void
test_search (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("search", "--json", "--limit", "1", "12,400", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *result = json_node_get_object (root);
  JsonArray *hits = json_object_get_array_member (result, "hits");
  JsonObject *hit = json_array_get_object_element (hits, 0);

  assert_members (result, MEMBERS ("query", "count", "hits"));
  assert_members (hit, MEMBERS ("kind", "source", "text", "ranges", "snippet", "facts", "figures"));
  g_assert_cmpstr (json_object_get_string_member (result, "query"), ==, "12,400");
  g_assert_cmpint (json_object_get_int_member (result, "count"), ==, 2);
  g_assert_cmpuint (json_array_get_length (hits), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (hit, "kind"), ==, "text");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (hit, "facts"), 0), ==,
                   "riders-2024");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (hit, "figures"), 0), ==,
                   "riders");
}

static void
test_search_without_hits (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("search", "--json", "nowhere to be found", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "count"), ==, 0);
}

static void
test_check (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = program_run ("check", "--json", sandbox->base, NULL);
  g_autoptr (JsonNode) root = parse (&outcome);
  JsonObject *report = json_node_get_object (root);
  JsonObject *evidence = json_object_get_object_member (report, "evidence");

  assert_members (report, MEMBERS ("errors", "warnings", "problems", "evidence"));
  g_assert_cmpint (json_object_get_int_member (report, "errors"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (evidence, "facts"), ==, 5);
  g_assert_cmpint (json_object_get_int_member (evidence, "passage"), ==, 4);
  g_assert_cmpint (json_object_get_int_member (evidence, "derived"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (evidence, "source"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (evidence, "none"), ==, 0);
}

/* One digit changed, and check fails with the place of it. */
static void
test_check_changed_digit (Sandbox *sandbox, gconstpointer data)
{
  g_auto (Outcome) outcome = { 0 };
  g_autoptr (JsonNode) root = NULL;
  JsonObject *problem;

  sandbox_replace (sandbox, "\"value\": 12400", "\"value\": 12500");
  outcome = program_run ("check", "--json", sandbox->base, NULL);
  g_assert_cmpint (outcome.status, ==, 1);
  root = json_from_string (outcome.out, NULL);
  problem = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (root), "problems"), 0);

  assert_members (problem, MEMBERS ("severity", "code", "pointer", "line", "column", "message"));
  g_assert_cmpstr (json_object_get_string_member (problem, "severity"), ==, "error");
  g_assert_true (g_str_has_prefix (json_object_get_string_member (problem, "pointer"), "/facts/1"));
  g_assert_cmpint (json_object_get_int_member (problem, "line"), >, 1);
}

/* Gives the council's report its document, and a fact words of it. */
static void
name_original (Sandbox *sandbox)
{
  sandbox_replace (sandbox, "\"notes\": \"sources/council-2024.md\"",
                   "\"notes\": \"sources/council-2024.md\", \"originals\": [{\"file\": \"council.txt\"}]");
  sandbox_replace (sandbox, "{\"exact\": \"there were 8,100\"}",
                   "{\"exact\": \"there were 8,100\"}, \"original\": {\"exact\": \"8,100\"}");
}

/* Words of a document name their facts as those of notes do. */
static void
test_search_originals (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *path = sandbox_write (sandbox, "council.txt", "Of 100 riders (8,100) 100 paid.\n");
  g_auto (Outcome) outcome = { 0 };
  g_autoptr (JsonNode) root = NULL;
  JsonArray *hits;
  guint n_originals = 0, n_facts = 0;

  name_original (sandbox);
  outcome = program_run ("search", "--json", "--originals", sandbox->folder, "100", sandbox->base, NULL);
  root = parse (&outcome);
  hits = json_object_get_array_member (json_node_get_object (root), "hits");
  for (guint i = 0; i < json_array_get_length (hits); i++)
    {
      JsonObject *hit = json_array_get_object_element (hits, i);
      JsonArray *facts = json_object_get_array_member (hit, "facts");

      if (g_strcmp0 (json_object_get_string_member_with_default (hit, "text", NULL), "original") != 0)
        continue;
      n_originals++;
      n_facts += json_array_get_length (facts);
      if (json_array_get_length (facts) > 0)
        g_assert_cmpstr (json_array_get_string_element (facts, 0), ==, "riders-2020");
    }
  g_assert_cmpuint (n_originals, ==, 3);
  g_assert_cmpuint (n_facts, ==, 1);
}

/* The words of a document are looked up in the document, and nowhere else. */
static void
test_originals (Sandbox *sandbox, gconstpointer data)
{
  struct
  {
    const char *text;
    const char *state;
    int status;
  } const cases[] = {
    { "Riders in 2020 were 8.1 thousand (8,100).\n", "found", 0 },
    { "Riders in 2020 were 18,100.\n", "not-found", 1 },
    { "Riders in 2020 were 8,100, and 8,100 more.\n", "ambiguous", 1 },
  };

  name_original (sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = sandbox_write (sandbox, "council.txt", cases[i].text);
      g_auto (Outcome) check = program_run ("check", "--originals", sandbox->folder, sandbox->base, NULL);
      g_auto (Outcome) facts =
          program_run ("facts", "--json", "--originals", sandbox->folder, sandbox->base, NULL);
      g_autoptr (JsonNode) root = parse (&facts);
      JsonObject *fact = find (json_node_get_array (root), "riders-2020");
      JsonObject *citation =
          json_array_get_object_element (json_object_get_array_member (fact, "citations"), 0);
      JsonObject *original = json_object_get_object_member (citation, "original");

      g_assert_cmpint (check.status, ==, cases[i].status);
      g_assert_cmpstr (json_object_get_string_member (original, "file"), ==, "council.txt");
      g_assert_cmpstr (json_object_get_string_member (original, "state"), ==, cases[i].state);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (original, "ranges")), ==,
                        cases[i].status == 0);
    }
}

/* A document that cannot be read is no proof of anything. */
static void
test_unreadable_original (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *path = sandbox_write (sandbox, "council.pdf", "%PDF-1.4 and no more");
  g_auto (Outcome) check = { 0 };

  sandbox_replace (sandbox, "\"notes\": \"sources/council-2024.md\"",
                   "\"notes\": \"sources/council-2024.md\", \"originals\": [{\"file\": \"council.pdf\"}]");
  check = program_run ("check", "--json", "--originals", sandbox->folder, sandbox->base, NULL);
  g_assert_cmpint (check.status, ==, 1);
  g_assert_nonnull (strstr (check.out, "\"original-unreadable\""));
  g_assert_nonnull (strstr (check.out, "is damaged"));
}

/* Only where the documents are at hand, which are no part of the project. */
static void
test_builtin_originals (void)
{
  const char *folder = g_getenv ("FOOTNOTE_ORIGINALS");
  g_auto (Outcome) check = { 0 };

  if (folder == NULL)
    {
      g_test_skip ("FOOTNOTE_ORIGINALS is not set");
      return;
    }
  check = program_run ("check", "--originals", folder, NULL);
  assert_done (check);
}

static void
test_builtin (void)
{
  g_auto (Outcome) check = program_run ("check", "--json", NULL);
  g_auto (Outcome) facts = program_run ("facts", "--json", NULL);
  g_auto (Outcome) figures = program_run ("figures", "--json", NULL);
  g_autoptr (JsonNode) report = parse (&check);
  g_autoptr (JsonNode) all = parse (&facts);
  g_autoptr (JsonNode) shown = parse (&figures);

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (report), "errors"), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (all)), >, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (shown)), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, test) g_test_add (path, Sandbox, NULL, sandbox_set_up, test, sandbox_tear_down)
  ADD ("/json/figures", test_figures);
  ADD ("/json/bibliography", test_bibliography);
  ADD ("/json/sources", test_sources);
  ADD ("/json/fact", test_fact);
  ADD ("/json/derived-fact", test_derived_fact);
  ADD ("/json/ranges", test_ranges);
  ADD ("/json/conflicts", test_conflicts);
  ADD ("/json/search", test_search);
  ADD ("/json/search-without-hits", test_search_without_hits);
  ADD ("/json/check", test_check);
  ADD ("/json/check-changed-digit", test_check_changed_digit);
  ADD ("/json/originals", test_originals);
  ADD ("/json/search-originals", test_search_originals);
  ADD ("/json/unreadable-original", test_unreadable_original);
  g_test_add_func ("/json/builtin", test_builtin);
  g_test_add_func ("/json/builtin-originals", test_builtin_originals);
  return g_test_run ();
}
