#include "config.h"

#include "session/fn-search-results.h"

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

/* The thread of a search that has ended may hold it a moment longer. */
static void
wait_until_let_go (gpointer object)
{
  while (g_atomic_int_get ((int *) &G_OBJECT (object)->ref_count) > 1)
    g_usleep (100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wait_until_let_go (fixture->results);
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
    { "nowhere to be found", 0, 0, 0, 0 },
    { "", 0, 0, 0, 0 },
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/search-results/counts", Fixture, NULL, set_up, test_counts, tear_down);

  return g_test_run ();
}
