#include "config.h"

#include "load/fn-load.h"
#include "session/fn-search-job.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

/* Times the search over everything in its own process:
 *
 *     search scan|index BASE
 *
 * "scan" looks through texts that have no index: the cache ($XDG_CACHE_HOME) must then be a file, so that none can be
 * made. "index" makes one in the cache, and searches it as it is typed. Each line of the output is a name, the median,
 * the 99th percentile (or 0 for a single number), the same of the processor's time, which others on the machine do not
 * lengthen (0 for none), and the unit, with tabs between them. */

#define QUERIES 60
#define OPENINGS 30
#define PAGE 50
#define MILLION 1e6

static FnLoaded *loaded;
static GFile *file;

static void
nothing (gpointer data)
{
}

static FnShelf *
open_shelf (void)
{
  FnShelf *shelf = fn_shelf_new (loaded, file, fn_words_english (), nothing, NULL, NULL);

  fn_shelf_start (shelf);
  return shelf;
}

static void
wait_until_done (FnShelf *shelf)
{
  while (fn_shelf_get_progress (shelf) < 1)
    g_usleep (1000);
}

static void
close_shelf (FnShelf *shelf)
{
  fn_shelf_stop (shelf);
  wait_until_done (shelf);
  fn_shelf_unref (shelf);
}

/* What one search takes, in milliseconds: on the clock, and of this thread's processor. */
typedef struct
{
  double clock;
  double processor;
} Taken;

static Taken
look_at_clocks (void)
{
  struct timespec clock, processor;

  clock_gettime (CLOCK_MONOTONIC, &clock);
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &processor);
  return (Taken){ clock.tv_sec * 1e3 + clock.tv_nsec / 1e6, processor.tv_sec * 1e3 + processor.tv_nsec / 1e6 };
}

static Taken
look_since (Taken start)
{
  Taken now = look_at_clocks ();

  return (Taken){ now.clock - start.clock, now.processor - start.processor };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
print_times (const char *name, GArray *times)
{
  double found[4];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GArray) column = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint j = 0; j < times->len; j++)
        {
          const Taken *taken = &g_array_index (times, Taken, j);

          g_array_append_val (column, *(i == 0 ? &taken->clock : &taken->processor));
        }
      g_array_sort (column, compare);
      found[2 * i] = g_array_index (column, double, column->len / 2);
      found[2 * i + 1] = g_array_index (column, double, (column->len * 99) / 100);
    }
  printf ("%s\t%.3f\t%.3f\t%.3f\t%.3f\tms\n", name, found[0], found[1], found[2], found[3]);
}

static void
print_number (const char *name, double number, const char *unit)
{
  printf ("%s\t%.2f\t0\t0\t0\t%s\n", name, number, unit);
}

/* @most: texts that are wanted, beside all else. */
static Taken
search (FnShelf *shelf, FnFigureUses *uses, const char *typed, gboolean ranked, guint most)
{
  Taken start = look_at_clocks (), taken;
  g_autoptr (FnQuery) query = fn_query_new (typed);
  FnSearchJob job = { shelf, uses, fn_words_english (), query, fn_search_filter_none, { most, PAGE, PAGE, PAGE } };
  FnSearchOutcome outcome;

  fn_search_job_run (&job, ranked, NULL, &outcome);
  taken = look_since (start);
  fn_search_outcome_clear (&outcome);
  return taken;
}

/* @joint: what stands between the words: nothing but one of them, a space in a phrase, or an operator. */
static char *
write_query (const char *joint, guint number, const char *first, const char *second)
{
  if (number % 10 == 9)
    return g_strdup_printf ("%d,%03d", g_random_int_range (1, 999), (int) number);
  if (joint == NULL)
    return g_strdup (first);
  if (*joint == '"')
    return g_strconcat ("\"", first, joint + 1, second, "\"", NULL);
  return g_strconcat (first, joint, second, NULL);
}

/* Words as they stand in the texts, so that common ones are asked for more often. */
static GPtrArray *
choose_queries (FnShelf *shelf)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  const char *const joints[] = { NULL, " ", "\" ", " OR ", " -", " NEAR " };
  FnShelfView view;
  g_autoptr (GString) text = g_string_new (NULL);

  fn_shelf_look (shelf, &view);
  for (guint i = 0; i < QUERIES; i++)
    {
      guint n = fn_corpus_get_n_texts (view.corpus);
      g_auto (GStrv) words = NULL;
      guint at;

      fn_corpus_read (view.corpus, (guint) g_random_int_range (0, (gint32) n), text);
      words = g_strsplit_set (text->str, " .\n", 400);
      at = 100 + g_random_int_range (0, 200);
      g_ptr_array_add (queries, write_query (joints[i % G_N_ELEMENTS (joints)], i, words[at], words[at + 1]));
    }
  fn_shelf_view_clear (&view);
  return queries;
}

/* Words as facts are read, likewise. */
static GPtrArray *
choose_fact_queries (void)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < QUERIES; i++)
    {
      guint n = fn_fact_base_count (loaded->base, FN_PART_FACT);
      g_auto (GStrv) words = NULL;

      g_string_truncate (lines, 0);
      fn_members_add (loaded->base, fn_words_english (), FN_HIT_FACT, (guint) g_random_int_range (0, (gint32) n), lines);
      words = g_strsplit_set (lines->str, " ,\n", 4);
      g_ptr_array_add (queries, g_strconcat (words[0], i % 2 == 0 ? NULL : " ", words[2], NULL));
    }
  return queries;
}

/* Types each query letter by letter; what is not ranked are first hits. */
static void
type_all (const char *name, FnShelf *shelf, gboolean ranked, guint most)
{
  g_autoptr (FnFigureUses) uses = fn_figure_uses_new (loaded->base);
  g_autoptr (GPtrArray) queries = most > 0 ? choose_queries (shelf) : choose_fact_queries ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Taken));

  search (shelf, uses, "once", ranked, most);
  for (guint i = 0; i < queries->len; i++)
    for (gsize size = 1; size <= strlen (queries->pdata[i]); size++)
      {
        g_autofree char *typed = g_strndup (queries->pdata[i], size);
        g_autoptr (FnQuery) query = NULL;
        Taken taken;

        if (!g_utf8_validate (typed, -1, NULL))
          continue;
        query = fn_query_new (typed);
        if (fn_query_is_blank (query))
          continue;
        taken = search (shelf, uses, typed, ranked, most);
        g_array_append_val (times, taken);
      }
  print_times (name, times);
}

/* Bytes of memory for what facts, figures and sources say. */
static double
measure_members (FnShelf *shelf)
{
  FnShelfView view;
  double all = 0;

  fn_shelf_look (shelf, &view);
  for (guint kind = FN_HIT_FACT; view.members != NULL && kind < FN_N_HIT_KINDS; kind++)
    {
      gsize size;

      fn_members_get_all (view.members, kind, &size);
      all += (double) (size + fn_members_get_length (view.members, kind) * sizeof (gsize));
    }
  fn_shelf_view_clear (&view);
  return all;
}

/* Bytes of the texts. */
static double
measure_texts (FnShelf *shelf)
{
  FnShelfView view;
  double size = 0;

  fn_shelf_look (shelf, &view);
  for (guint i = 0; i < fn_corpus_get_n_texts (view.corpus); i++)
    size += (double) fn_corpus_get_stamp (view.corpus, i).size;
  fn_shelf_view_clear (&view);
  return size;
}

static double
measure_cache (FnShelf *shelf)
{
  FnShelfView view;
  double size = 0;
  struct stat found;

  fn_shelf_look (shelf, &view);
  for (guint i = 0; i < view.segments->len; i++)
    if (stat (fn_segment_get_path (view.segments->pdata[i]), &found) == 0)
      size += (double) found.st_size;
  fn_shelf_view_clear (&view);
  return size;
}

/* Megabytes of memory that are this process's alone. */
static double
measure_memory (void)
{
  g_autofree char *contents = NULL;
  double size = 0;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &contents, NULL, NULL))
    return 0;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Private_"))
      size += g_ascii_strtod (strchr (lines[i], ':') + 1, NULL) * 1024;
  return size / MILLION;
}

static void
build_index (void)
{
  double before = measure_memory (), most = before;
  gint64 start = g_get_monotonic_time ();
  FnShelf *shelf = open_shelf ();
  double size, seconds;
  clock_t processor = clock ();

  while (fn_shelf_get_progress (shelf) < 1)
    {
      most = MAX (most, measure_memory ());
      g_usleep (100000);
    }
  seconds = (g_get_monotonic_time () - start) / MILLION;
  size = measure_texts (shelf);
  processor = clock () - processor;
  print_number ("building", size / MILLION / seconds, "MB/s");
  print_number ("building, processor", size / MILLION / (processor / (double) CLOCKS_PER_SEC), "MB/s");
  print_number ("size of the cache", measure_cache (shelf) / size, "of the text");
  print_number ("memory more while building", most - before, "MB");
  close_shelf (shelf);
}

static void
open_again (void)
{
  g_autoptr (FnFigureUses) uses = fn_figure_uses_new (loaded->base);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Taken));

  for (guint i = 0; i < OPENINGS; i++)
    {
      Taken start = look_at_clocks (), taken;
      FnShelf *shelf = open_shelf ();

      search (shelf, uses, "entry", FALSE, PAGE);
      taken = look_since (start);
      g_array_append_val (times, taken);
      close_shelf (shelf);
    }
  print_times ("opening and first query", times);
}

int
main (int argc, char **argv)
{
  gboolean scan = argc == 3 && g_str_equal (argv[1], "scan");
  double before;
  FnShelf *shelf;

  g_return_val_if_fail (argc == 3, 2);
  g_random_set_seed (1);
  file = g_file_new_for_commandline_arg (argv[2]);
  loaded = fn_load (file, NULL, NULL);
  if (loaded == NULL || loaded->base == NULL)
    return 2;
  if (!scan)
    {
      build_index ();
      open_again ();
    }
  before = measure_memory ();
  shelf = open_shelf ();
  wait_until_done (shelf);
  type_all (scan ? "first hits without an index" : "first hits", shelf, FALSE, PAGE);
  type_all (scan ? "all ranked without an index" : "all ranked and counted", shelf, TRUE, PAGE);
  type_all (scan ? "first facts without an index" : "first facts", shelf, FALSE, 0);
  print_number ("what facts and sources say", measure_members (shelf) / MILLION, "MB");
  print_number (scan ? "memory more without an index" : "memory more with an index", measure_memory () - before, "MB");
  close_shelf (shelf);
  return 0;
}
