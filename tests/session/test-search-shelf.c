#include "config.h"

#include "session/fn-search-job.h"

#include "session/fn-search-cache.h"
#include "scratch.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#define DOCUMENTS 3
/* Enough for an index in a file. */
#define PARAGRAPHS 6000
/* A sentence that is broken off. */
#define WHALE "The last one tells of a whale that was seen from\n\nthe cape."

typedef struct
{
  char *folder;
  GFile *file;
  FnLoaded *loaded;
  gint changes; /* atomic */
} Fixture;

static char *
get_notes_path (Fixture *fixture, int document)
{
  g_autofree char *name = g_strdup_printf ("%d.md", document);

  return g_build_filename (fixture->folder, name, NULL);
}

static void
write_notes (Fixture *fixture, int document, const char *last)
{
  g_autofree char *path = get_notes_path (fixture, document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *filler = g_strnfill (400, '.');

  for (int i = 0; i < PARAGRAPHS; i++)
    g_string_append_printf (text,
                            "Entry %d of book %d tells of the harbour, of ships and sails that came and went, and of "
                            "%d,%03d barrels of salt and fish; the keeper of the light saw them all pass by. %s\n\n",
                            i, document, i % 9 + 1, i % 1000, filler);
  g_string_append_printf (text, "%s\n", last);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

static void
load (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "base.json", NULL);
  g_autoptr (GString) json = g_string_new ("{\"version\": 1, \"id\": \"books\", \"title\": \"Books\", \"sources\": [");

  for (int i = 0; i < DOCUMENTS; i++)
    g_string_append_printf (json, "%s{\"id\": \"book-%d\", \"type\": \"book\", \"title\": \"Book\", \"notes\": \"%d.md\"}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (json, "]}");
  g_assert_true (g_file_set_contents (path, json->str, (gssize) json->len, NULL));
  fixture->file = g_file_new_for_path (path);
  fixture->loaded = fn_load (fixture->file, NULL, NULL);
  g_assert_nonnull (fixture->loaded->base);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
  for (int i = 0; i < DOCUMENTS; i++)
    write_notes (fixture, i, i == 1 ? WHALE : "And so on.");
  load (fixture);
}

static char *
get_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), "footnote", "search", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cache = get_cache ();

  fn_loaded_unref (fixture->loaded);
  g_object_unref (fixture->file);
  scratch_remove (fixture->folder);
  scratch_remove (cache);
  g_free (fixture->folder);
}

static void
note_change (gpointer fixture)
{
  g_atomic_int_inc (&((Fixture *) fixture)->changes);
}

static FnShelf *
open_shelf (Fixture *fixture)
{
  FnShelf *shelf = fn_shelf_new (fixture->loaded, fixture->file, fn_words_english (), note_change, fixture, NULL);

  fn_shelf_start (shelf);
  return shelf;
}

static void
wait_until_indexed (FnShelf *shelf)
{
  while (fn_shelf_get_progress (shelf) < 1)
    g_usleep (1000);
}

static void
close_shelf (FnShelf *shelf)
{
  fn_shelf_stop (shelf);
  wait_until_indexed (shelf);
  fn_shelf_unref (shelf);
}

/* How many passages answer, and whether the index was in order. */
static int
count (Fixture *fixture, FnShelf *shelf, const char *typed, gboolean *damaged)
{
  g_autoptr (FnFigureUses) uses = fn_figure_uses_new (fixture->loaded->base);
  g_autoptr (FnQuery) query = fn_query_new (typed);
  FnSearchJob job = { shelf, uses, fn_words_english (), query, fn_search_filter_none, { 5, 5, 5, 5 } };
  FnSearchOutcome outcome;
  int found;

  g_assert_true (fn_search_job_run (&job, TRUE, NULL, &outcome));
  found = outcome.count[FN_HIT_TEXT];
  g_assert_cmpuint (outcome.hits[FN_HIT_TEXT]->len, ==, MIN (found, 5));
  if (damaged != NULL)
    *damaged = outcome.damaged;
  fn_search_outcome_clear (&outcome);
  return found;
}

static guint
count_segments (FnShelf *shelf)
{
  FnShelfView view;
  guint n;

  g_assert_true (fn_shelf_look (shelf, &view));
  n = view.segments->len;
  fn_shelf_view_clear (&view);
  return n;
}

/* The only file of the cache, or NULL. */
static char *
find_index (void)
{
  g_autofree char *cache = get_cache ();
  g_autoptr (GDir) bases = g_dir_open (cache, 0, NULL);
  g_autofree char *base = bases != NULL ? g_build_filename (cache, g_dir_read_name (bases), NULL) : NULL;
  g_autoptr (GDir) files = base != NULL ? g_dir_open (base, 0, NULL) : NULL;
  const char *name = files != NULL ? g_dir_read_name (files) : NULL;

  g_assert_true (files == NULL || g_dir_read_name (files) == NULL);
  return name != NULL ? g_build_filename (base, name, NULL) : NULL;
}

static const struct
{
  const char *query;
  int count;
} cases[] = {
  { "\"seen from the cape\" ", 1 }, { "whale ", 1 },        { "harbour", DOCUMENTS *PARAGRAPHS },   { "\"entry 15\" ", DOCUMENTS }, { "1,000 ", DOCUMENTS * 2 },
  { "whale -harbour", 1 }, { "whale OR \"book 2\" ", PARAGRAPHS + 1 }, { "squid", 0 },
};

static void
check_cases (Fixture *fixture, FnShelf *shelf)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean damaged = TRUE;

      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (count (fixture, shelf, cases[i].query, &damaged), ==, cases[i].count);
      g_assert_false (damaged);
    }
}

/* At any time the same is found: before there is an index, with one, and with one from the cache. */
static void
test_same_at_any_time (Fixture *fixture, gconstpointer data)
{
  FnShelf *shelf = open_shelf (fixture);
  g_autofree char *path = NULL;

  check_cases (fixture, shelf);
  wait_until_indexed (shelf);
  g_assert_cmpuint (count_segments (shelf), ==, 1);
  check_cases (fixture, shelf);
  close_shelf (shelf);
  g_assert_cmpint (fixture->changes, >, 1);
  path = find_index ();
  g_assert_nonnull (path);

  shelf = open_shelf (fixture);
  g_assert_cmpuint (count_segments (shelf), ==, 1);
  check_cases (fixture, shelf);
  close_shelf (shelf);
}

static void
test_stale (Fixture *fixture, gconstpointer data)
{
  FnShelf *shelf = open_shelf (fixture);
  g_autofree char *before = NULL, *after = NULL;

  wait_until_indexed (shelf);
  close_shelf (shelf);
  before = find_index ();
  write_notes (fixture, 2, "No whale, but a squid.");
  fn_loaded_unref (fixture->loaded);
  g_object_unref (fixture->file);
  load (fixture);

  shelf = open_shelf (fixture);
  wait_until_indexed (shelf);
  g_assert_cmpint (count (fixture, shelf, "squid", NULL), ==, 1);
  g_assert_cmpint (count (fixture, shelf, "whale", NULL), ==, 2);
  close_shelf (shelf);
  after = find_index ();
  g_assert_cmpstr (before, !=, after);
}

/* A file that was only touched holds what it held. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  FnShelf *shelf = open_shelf (fixture);
  g_autofree char *path = NULL;
  struct stat before, after;

  wait_until_indexed (shelf);
  close_shelf (shelf);
  path = find_index ();
  g_assert_cmpint (stat (path, &before), ==, 0);
  write_notes (fixture, 2, "And so on.");
  shelf = open_shelf (fixture);
  wait_until_indexed (shelf);
  close_shelf (shelf);
  g_assert_cmpint (stat (path, &after), ==, 0);
  g_assert_cmpint (before.st_ino, ==, after.st_ino);
}

static void
damage (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  memset (contents + size / 8, 'x', size / 2);
  g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
}

/* What is found is right all the same, and the index is made anew. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  FnShelf *shelf = open_shelf (fixture);
  g_autofree char *path = NULL;
  gboolean damaged = FALSE;

  wait_until_indexed (shelf);
  close_shelf (shelf);
  path = find_index ();
  damage (path);
  shelf = open_shelf (fixture);
  wait_until_indexed (shelf);
  g_assert_cmpint (count (fixture, shelf, "harbour", &damaged), ==, DOCUMENTS * PARAGRAPHS);
  g_assert_true (damaged);
  fn_shelf_start (shelf);
  wait_until_indexed (shelf);
  check_cases (fixture, shelf);
  close_shelf (shelf);

  g_assert_true (g_file_set_contents (path, "no index", -1, NULL));
  shelf = open_shelf (fixture);
  wait_until_indexed (shelf);
  check_cases (fixture, shelf);
  close_shelf (shelf);
}

/* Deleted while it is read. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  FnShelf *shelf = open_shelf (fixture);
  g_autofree char *cache = get_cache ();

  wait_until_indexed (shelf);
  scratch_remove (cache);
  g_assert_cmpint (count (fixture, shelf, "harbour", NULL), ==, DOCUMENTS * PARAGRAPHS);
  close_shelf (shelf);
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cache = get_cache (), *parent = g_path_get_dirname (cache), *message = NULL;
  FnShelf *shelf;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (cache, "a file in its place", -1, NULL));
  shelf = open_shelf (fixture);
  wait_until_indexed (shelf);
  message = fn_shelf_dup_message (shelf);
  g_assert_nonnull (strstr (message, "could not be made"));
  g_assert_cmpuint (count_segments (shelf), ==, 0);
  check_cases (fixture, shelf);
  close_shelf (shelf);
}

/* Bytes of a file; as if the disk had no more. */
static void
limit_files (rlim_t most)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (most, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* What was begun is taken away, and the texts are looked through without. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message = NULL, *left = NULL;
  FnShelf *shelf;

  signal (SIGXFSZ, SIG_IGN);
  limit_files (100 * 1024);
  shelf = open_shelf (fixture);
  wait_until_indexed (shelf);
  message = fn_shelf_dup_message (shelf);
  limit_files (RLIM_INFINITY);
  g_assert_nonnull (message);
  g_test_message ("%s", message);
  g_assert_nonnull (strstr (message, "could not be made in"));
  left = find_index ();
  g_assert_null (left);
  check_cases (fixture, shelf);
  close_shelf (shelf);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  FnShelf *shelf = open_shelf (fixture);
  g_autoptr (FnFigureUses) uses = fn_figure_uses_new (fixture->loaded->base);
  g_autoptr (FnQuery) query = fn_query_new ("harbour");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  FnSearchJob job = { shelf, uses, fn_words_english (), query, fn_search_filter_none, { 5, 5, 5, 5 } };
  FnSearchOutcome outcome;

  g_cancellable_cancel (cancellable);
  g_assert_false (fn_search_job_run (&job, TRUE, cancellable, &outcome));
  fn_search_outcome_clear (&outcome);
  close_shelf (shelf);
}

int
main (int argc, char **argv)
{
  g_autofree char *home = scratch_new ();
  int status;

  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/search-shelf/same-at-any-time", Fixture, NULL, set_up, test_same_at_any_time, tear_down);
  g_test_add ("/search-shelf/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/search-shelf/touched", Fixture, NULL, set_up, test_touched, tear_down);
  g_test_add ("/search-shelf/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/search-shelf/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  g_test_add ("/search-shelf/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/search-shelf/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/search-shelf/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);

  status = g_test_run ();
  scratch_remove (home);
  return status;
}
