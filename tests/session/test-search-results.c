#include "config.h"

#include "session/fn-search-members.h"
#include "session/fn-search-results.h"
#include "text/fn-query.h"
#include "text/fn-scan.h"

#include "fixture.h"

typedef struct
{
  FnSession *session;
  FnSearchIndex *index;
  FnSearchResults *results;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = fixture_session ();
  fixture->index = fn_search_index_new (fixture->session);
  fixture->results = fn_search_results_new (fixture->index);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->results);
  g_assert_finalize_object (fixture->index);
  g_assert_finalize_object (fixture->session);
}

static void
wait_for (Fixture *fixture, FnSearchStage stage)
{
  while (fn_search_results_get_stage (fixture->results) != stage)
    g_main_context_iteration (NULL, TRUE);
}

static void
search (Fixture *fixture, const char *query)
{
  fn_search_results_set_query (fixture->results, query);
  wait_for (fixture, *query == '\0' ? FN_SEARCH_IDLE : FN_SEARCH_DONE);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  struct
  {
    const char *query;
    int texts, facts, figures, sources;
  } const cases[] = {
    { "kettle bay", 0, 4, 2, 1 },
    { "ships 2021 ", 2, 3, 0, 0 },
    { "\"57 ships\"", 1, 1, 0, 0 },
    { "\"ships 57\"", 0, 0, 0, 0 },
    { "counts -57", 1, 0, 0, 0 },
    { "cafe", 1, 0, 0, 0 },
    { "harb", 2, 5, 0, 2 },
    { "wren NEAR light ", 1, 1, 0, 0 },
    { "calls-2020", 0, 1, 0, 0 },
    { "nowhere OR island ", 1, 2, 0, 0 },
    { "nowhere to be found", 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int *wanted = &cases[i].texts;

      g_test_message ("%s", cases[i].query);
      search (fixture, cases[i].query);
      for (guint kind = FN_HIT_TEXT; kind <= FN_HIT_SOURCE; kind++)
        {
          GListModel *hits = fn_search_results_get_hits (fixture->results, kind);

          g_assert_cmpint (fn_search_results_get_count (fixture->results, kind), ==, wanted[kind]);
          g_assert_cmpint (g_list_model_get_n_items (hits), ==, wanted[kind]);
        }
    }
}

static const FnFound *
get_found (Fixture *fixture, FnHitKind kind, guint index)
{
  g_autoptr (FnSearchHit) hit = g_list_model_get_item (fn_search_results_get_hits (fixture->results, kind), index);

  g_assert_nonnull (hit);
  return fn_search_hit_get (hit);
}

static char *
mark_snippet (const FnFound *found)
{
  GString *marked = g_string_new (found->snippet);

  for (guint i = found->marks->len; i-- > 0;)
    {
      g_string_insert_c (marked, (gssize) g_array_index (found->marks, FnSpan, i).end, ']');
      g_string_insert_c (marked, (gssize) g_array_index (found->marks, FnSpan, i).start, '[');
    }
  return g_string_free (marked, FALSE);
}

static void
assert_numbers (const GArray *numbers, const char *wanted)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (told, "%d ", g_array_index (numbers, int, i));
  g_assert_cmpstr (told->str, ==, wanted);
}

static void
test_hits (Fixture *fixture, gconstpointer data)
{
  const FnFound *found;
  g_autofree char *text = NULL, *fact = NULL, *figure = NULL;

  search (fixture, "41 ships ");
  found = get_found (fixture, FN_HIT_TEXT, 0);
  text = mark_snippet (found);
  g_assert_cmpstr (text, ==, "In 2020 the log counts [41] [ships].");
  g_assert_cmpstr (found->title, ==, "Harbour log");
  g_assert_cmpint (found->document, ==, -1);
  g_assert_cmpuint (found->index, ==, fixture_find (fixture->session, FN_PART_SOURCE, "log"));
  assert_numbers (found->facts, "0 ");
  assert_numbers (found->figures, "0 ");

  search (fixture, "tons");
  found = get_found (fixture, FN_HIT_TEXT, 0);
  assert_numbers (found->facts, "3 ");
  assert_numbers (found->figures, "1 ");

  search (fixture, "wren ");
  found = get_found (fixture, FN_HIT_FACT, 0);
  fact = mark_snippet (found);
  g_assert_nonnull (strstr (fact, "Ada [Wren]"));
  assert_numbers (found->facts, "5 ");
  assert_numbers (found->figures, "");

  search (fixture, "traffic");
  found = get_found (fixture, FN_HIT_FIGURE, 0);
  figure = mark_snippet (found);
  g_assert_cmpstr (figure, ==, "[traffic]");
  g_assert_cmpstr (found->title, ==, "Ships that called at Kettle Bay");
  assert_numbers (found->figures, "0 ");
}

static void
test_stages (Fixture *fixture, gconstpointer data)
{
  fn_search_results_set_query (fixture->results, "ships ");
  g_assert_cmpint (fn_search_results_get_stage (fixture->results), ==, FN_SEARCH_RUNNING);
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_TEXT), ==, -1);
  wait_for (fixture, FN_SEARCH_FIRST);
  g_assert_cmpstr (get_found (fixture, FN_HIT_TEXT, 0)->title, ==, "Harbour log");
  wait_for (fixture, FN_SEARCH_DONE);
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_TEXT), ==, 3);
  fn_search_results_set_query (fixture->results, " ");
  g_assert_cmpint (fn_search_results_get_stage (fixture->results), ==, FN_SEARCH_IDLE);
  g_assert_cmpint (g_list_model_get_n_items (fn_search_results_get_hits (fixture->results, FN_HIT_TEXT)), ==, 0);

  /* What was asked in between is of no interest any more. */
  fn_search_results_set_query (fixture->results, "ships ");
  search (fixture, "wren ");
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_TEXT), ==, 1);
}

static void
assert_counts (Fixture *fixture, const FnSearchFilter *filter, const int *wanted)
{
  fn_search_results_set_filter (fixture->results, filter);
  wait_for (fixture, FN_SEARCH_DONE);
  for (guint kind = FN_HIT_TEXT; kind <= FN_HIT_SOURCE; kind++)
    g_assert_cmpint (fn_search_results_get_count (fixture->results, kind), ==, wanted[kind]);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  FnSearchFilter letter = fn_search_filter_none, cargo = letter, island = letter, year = letter;

  letter.source = fixture_find (fixture->session, FN_PART_SOURCE, "letter");
  cargo.measure = fixture_find (fixture->session, FN_PART_MEASURE, "cargo");
  island.entity = fixture_find (fixture->session, FN_PART_ENTITY, "island");
  fn_period_parse ("2020", &year.period, NULL);
  search (fixture, "20 OR ships OR tons OR wren OR cargo OR harbour");
  assert_counts (fixture, &fn_search_filter_none, (const int[]){ 8, 6, 2, 2 });
  assert_counts (fixture, &letter, (const int[]){ 5, 3, 2, 1 });
  assert_counts (fixture, &cargo, (const int[]){ 1, 1, 1, 1 });
  assert_counts (fixture, &island, (const int[]){ 2, 2, 1, 1 });
  assert_counts (fixture, &year, (const int[]){ 0, 2, 1, 0 });
}

/* A period may be open at either end, and has both of its ends in it. */
static void
test_periods (Fixture *fixture, gconstpointer data)
{
  struct
  {
    const char *period;
    int wanted[FN_HIT_SOURCE + 1];
  } const cases[] = {
    { "2020", { 0, 2, 1, 0 } },          { "2020/2021", { 0, 6, 2, 0 } }, { "2021/2022", { 8, 5, 2, 2 } },
    { "2022-01/2022-02", { 3, 0, 0, 1 } }, { "../2020", { 0, 2, 1, 0 } },   { "2022/..", { 8, 0, 0, 2 } },
    { "../2019", { 0, 0, 0, 0 } },
  };

  search (fixture, "20 OR ships OR tons OR wren OR cargo OR harbour");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnSearchFilter filter = fn_search_filter_none;

      g_test_message ("%s", cases[i].period);
      g_assert_true (fn_period_parse (cases[i].period, &filter.period, NULL));
      assert_counts (fixture, &filter, cases[i].wanted);
    }
}

static void
test_own_figures (Fixture *fixture, gconstpointer data)
{
  const FnFigure *given = fn_fact_base_get_figure (fn_session_get_base (fixture->session), 0);
  g_autoptr (FnFigure) own = fn_figure_copy (given);
  int index;

  search (fixture, "ships called ");
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_FIGURE), ==, 1);
  index = fn_session_add_figure (fixture->session, own);
  g_assert_cmpint (fn_search_results_get_stage (fixture->results), ==, FN_SEARCH_RUNNING);
  wait_for (fixture, FN_SEARCH_DONE);
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_FIGURE), ==, 2);
  g_assert_cmpint (get_found (fixture, FN_HIT_FIGURE, 1)->index, ==, index);
}

static void
test_another_base (Fixture *fixture, gconstpointer data)
{
  FnSearchFilter letter = fn_search_filter_none;
  g_autoptr (GFile) file = fixture_file ("harbour/harbour.footnote.json");

  letter.source = 0;
  search (fixture, "ships ");
  fn_search_results_set_filter (fixture->results, &letter);
  g_assert_true (fixture_open (fixture->session, file, NULL));
  g_assert_cmpint (fn_search_results_get_filter (fixture->results)->source, ==, -1);
  wait_for (fixture, FN_SEARCH_DONE);
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_TEXT), ==, 3);
}

/* Accents, case and script make no difference to how fast facts are looked through. */
static void
test_members_are_folded (void)
{
  struct
  {
    const char *name;
    const char *query;
    gboolean is_plain;
  } const cases[] = {
    { "K\303\251ttle B\303\240y", "kettle bay", TRUE },
    { "\320\234\320\276\321\201\320\272\320\262\320\260", "\320\274\320\276\321\201\320\272\320\262\320\260", TRUE },
    { "\346\235\261\344\272\254\346\271\276", "\346\235\261\344\272\254", TRUE },
    { "\357\274\253\357\275\205\357\275\224", "ket", TRUE },
    { "\357\276\204\357\275\263\357\275\267\357\275\256\357\275\263", "\343\203\210\343\202\246", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *named = g_strdup_printf ("\"label\": \"%s\"", cases[i].name);
      const char *const edits[] = { "\"label\": \"Kettle Bay\"", named, NULL };
      g_autoptr (FnLoaded) loaded = fixture_load_harbour (edits);
      g_autoptr (FnCorpus) corpus = fn_corpus_new (loaded, NULL, fn_words_english ());
      g_autoptr (FnMembers) members = fn_members_new (corpus, NULL, NULL);
      g_autoptr (FnQuery) query = fn_query_new (cases[i].query);
      g_autoptr (FnScan) scan = fn_scan_new (fn_query_get_needles (query));
      gsize size;
      const char *all = fn_members_get_all (members, FN_HIT_FACT, &size);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (fn_members_is_plain (members, FN_HIT_FACT), ==, cases[i].is_plain);
      g_assert_true (g_utf8_validate_len (all, size, NULL));
      for (guint fact = 0; fact < 3; fact++)
        {
          FnSpan span = fn_members_get_span (members, FN_HIT_FACT, fact);

          g_assert_true (fn_query_match (query, all + span.start, span.end - span.start, NULL));
          fn_scan_begin_plain (scan, all + span.start, span.end - span.start);
          g_assert_cmpint (fn_scan_next (scan, 0) < span.end - span.start, ==, cases[i].is_plain);
        }
    }
}

static void
attached_cb (GObject *documents, GAsyncResult *result, gpointer kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}

static void
attach_log (Fixture *fixture, const char *content)
{
  FnDocuments *documents = fn_session_get_documents (fixture->session);
  guint log = (guint) fixture_find (fixture->session, FN_PART_SOURCE, "log");
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "log.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint source;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  fn_documents_attach_async (documents, log, file, NULL, attached_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fn_documents_attach_finish (documents, result, &source, &error), ==, 0);
  g_assert_no_error (error);
}

static void
detach_log (Fixture *fixture)
{
  guint log = (guint) fixture_find (fixture->session, FN_PART_SOURCE, "log");
  g_autoptr (GError) error = NULL;

  g_assert_true (fn_documents_remove (fn_session_get_documents (fixture->session), log, 0, &error));
  g_assert_no_error (error);
}

static void
await_texts (Fixture *fixture, int n)
{
  while (fn_search_results_get_count (fixture->results, FN_HIT_TEXT) != n ||
         fn_search_results_get_stage (fixture->results) != FN_SEARCH_DONE)
    g_main_context_iteration (NULL, TRUE);
}

/* A document is found in from when it is attached. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  const FnFound *found;

  search (fixture, "whale");
  g_assert_cmpint (fn_search_results_get_count (fixture->results, FN_HIT_TEXT), ==, 0);
  attach_log (fixture, "Nothing here.\n\nA whale was seen from the pier.\n");
  await_texts (fixture, 1);
  found = get_found (fixture, FN_HIT_TEXT, 0);
  g_assert_cmpuint (found->index, ==, fixture_find (fixture->session, FN_PART_SOURCE, "log"));
  g_assert_cmpint (found->document, ==, 0);
  g_assert_cmpuint (found->span.start, ==, 17);
  g_assert_cmpstr (found->snippet, ==, "A whale was seen from the pier.");
  assert_numbers (found->facts, "");
  detach_log (fixture);
  await_texts (fixture, 0);
}

/* What a document says in another encoding is found, and what it said before no more. */
static void
test_encoding (Fixture *fixture, gconstpointer data)
{
  FnDocuments *documents = fn_session_get_documents (fixture->session);
  guint log = (guint) fixture_find (fixture->session, FN_PART_SOURCE, "log");

  attach_log (fixture, "The ketch Roz\351 lay at the pier.\n");
  search (fixture, "roz\u00e9");
  await_texts (fixture, 1);
  g_assert_true (fn_documents_set_encoding (documents, log, 0, "ISO-8859-5", NULL));
  await_texts (fixture, 0);
  search (fixture, "roz\u0449");
  await_texts (fixture, 1);
  g_assert_true (fn_documents_set_encoding (documents, log, 0, "UTF-8", NULL));
  await_texts (fixture, 0);
  detach_log (fixture);
}

/* What facts cite from a document is known there too, even where it goes on in another paragraph. */
static void
test_facts_of_documents (Fixture *fixture, gconstpointer data)
{
  FnSearchFilter calls = fn_search_filter_none, cargo = calls;
  const FnFound *found;

  calls.measure = fixture_find (fixture->session, FN_PART_MEASURE, "calls");
  cargo.measure = fixture_find (fixture->session, FN_PART_MEASURE, "cargo");
  attach_log (fixture, "A barrel of tar.\n\nWith barley there called forty-one\n\n(41) ships with barrels.\n\n"
                       "No barge, but 57 vessels of 57 vessels.\n");
  search (fixture, "bar*");
  await_texts (fixture, 4);
  assert_numbers (get_found (fixture, FN_HIT_TEXT, 0)->facts, "");
  for (guint i = 1; i < 3; i++)
    {
      found = get_found (fixture, FN_HIT_TEXT, i);
      assert_numbers (found->facts, "0 ");
      assert_numbers (found->figures, "0 ");
    }
  /* Words that stand there twice could be either. */
  assert_numbers (get_found (fixture, FN_HIT_TEXT, 3)->facts, "");
  fn_search_results_set_filter (fixture->results, &calls);
  await_texts (fixture, 2);
  fn_search_results_set_filter (fixture->results, &cargo);
  await_texts (fixture, 0);
  detach_log (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/search-results/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/search-results/hits", Fixture, NULL, set_up, test_hits, tear_down);
  g_test_add ("/search-results/stages", Fixture, NULL, set_up, test_stages, tear_down);
  g_test_add ("/search-results/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/search-results/periods", Fixture, NULL, set_up, test_periods, tear_down);
  g_test_add ("/search-results/own-figures", Fixture, NULL, set_up, test_own_figures, tear_down);
  g_test_add ("/search-results/another-base", Fixture, NULL, set_up, test_another_base, tear_down);
  g_test_add ("/search-results/documents", Fixture, NULL, set_up, test_documents, tear_down);
  g_test_add ("/search-results/encoding", Fixture, NULL, set_up, test_encoding, tear_down);
  g_test_add ("/search-results/facts-of-documents", Fixture, NULL, set_up, test_facts_of_documents, tear_down);

  g_test_add_func ("/search-results/members-are-folded", test_members_are_folded);

  return g_test_run ();
}
