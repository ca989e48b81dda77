#include "config.h"

#include "text/fn-full-text.h"
#include "base/fn-error.h"
#include "text/fn-query.h"

#include "random-text.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ROWS 40

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("footnote-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "index", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GBytes *
build (const char *path, const char *const *strings, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) note = g_bytes_new_static ("noted", 5);
  FnFullTextBuilder *builder = fn_full_text_builder_new (path, &error);
  GBytes *bytes = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    g_assert_true (fn_full_text_builder_add (builder, (gint64) i << 40, strings[i], strlen (strings[i]), NULL));
  fn_full_text_builder_end (builder, note, &bytes, &error);
  g_assert_no_error (error);
  return bytes;
}

static gboolean
add_id (gint64 id, double rank, gpointer ids)
{
  gint64 row = id >> 40;

  g_array_append_val (ids, row);
  return TRUE;
}

static GArray *
search (FnFullText *index, const char *typed)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (FnQuery) query = fn_query_new (typed);
  g_autofree char *fts = fn_query_to_fts (query);
  g_autoptr (GError) error = NULL;
  FnFullTextSearch asked = { .fts = fts, .ranked = g_test_rand_int () % 2, .found = add_id, .data = ids };

  fn_full_text_search (index, &asked, &error);
  g_assert_no_error (error);
  return ids;
}

/* The index says what looking through all strings says. */
static void
test_same_as_match (Fixture *fixture, gconstpointer data)
{
  const char *const pieces[] = { "ship ", "ships ", "Bay ", "5,000 ", "5000 ", "lost ", "two-\nfold ", "灯台", "守", "島 ",
                                 "É", "e", " ", NULL };
  const char *const typed[] = { "ship", "ships ", "ship -lost ", "bay OR 島 ", "5000 ", "\"ship bay\" ", "twofold ",
                                "fold ", "灯台守 ", "守 ", "e", "ship NEAR lost ", "\"lost fold\" ", "台", NULL };

  for (int round = 0; round < 30; round++)
    {
      g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (FnFullText) index = NULL;

      for (int i = 0; i < ROWS; i++)
        g_ptr_array_add (strings, random_string (pieces, 30));
      bytes = build (NULL, (const char *const *) strings->pdata, ROWS);
      index = fn_full_text_open_bytes (bytes, NULL);
      g_assert_nonnull (index);
      for (guint i = 0; typed[i] != NULL; i++)
        {
          g_autoptr (FnQuery) query = fn_query_new (typed[i]);
          g_autoptr (GArray) ids = search (index, typed[i]);
          guint n = 0;

          for (gint64 j = 0; j < ROWS; j++)
            if (fn_query_match (query, strings->pdata[j], strlen (strings->pdata[j]), NULL))
              {
                if (n >= ids->len || g_array_index (ids, gint64, n) != j)
                  g_error ("%s: the index does not find “%s”", typed[i], (char *) strings->pdata[j]);
                n++;
              }
          g_assert_cmpuint (n, ==, ids->len);
        }
    }
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  const char *const strings[] = { "one ship", "two ships", "no boat" };
  g_autoptr (GBytes) none = build (fixture->path, strings, 3), again = NULL, note = NULL;
  g_autoptr (FnFullText) one = fn_full_text_open (fixture->path, NULL), two = fn_full_text_open (fixture->path, NULL);
  g_autoptr (GArray) here = search (one, "ship"), there = search (two, "boat"), later = NULL;

  g_assert_null (none);
  g_assert_cmpuint (here->len, ==, 2);
  g_assert_cmpuint (there->len, ==, 1);
  note = fn_full_text_dup_note (one, NULL);
  g_assert_cmpmem (g_bytes_get_data (note, NULL), g_bytes_get_size (note), "noted", 5);

  /* Who has it open keeps what it was. */
  again = build (fixture->path, strings + 2, 1);
  later = search (one, "ship");
  g_assert_cmpuint (later->len, ==, 2);
}

static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  FnFullTextBuilder *builder = fn_full_text_builder_new (fixture->path, NULL);

  fn_full_text_builder_add (builder, 1, "ship", 4, NULL);
  fn_full_text_builder_free (builder);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_full_text_builder_new (path, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "no”: No such file"));
}

/* Whatever bytes are damaged, or missing, it is said or makes no difference; nothing crashes. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  const char *const strings[] = { "one ship of the bay", "two ships", "no boat" };
  g_autofree char *contents = NULL;
  gsize size;
  guint said = 0;

  build (fixture->path, strings, 3);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  for (int round = 0; round < 300; round++)
    {
      g_autofree char *damaged = g_memdup2 (contents, size);
      gsize left = round % 10 == 0 ? (gsize) g_test_rand_int_range (0, (gint32) size) : size;
      g_autoptr (FnFullText) index = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      FnFullTextSearch asked = { .fts = "(\"ship\" *) AND (\"bay\")", .ranked = TRUE, .found = add_id, .data = ids };

      for (int i = 0; i < 40; i++)
        damaged[g_test_rand_int_range (0, (gint32) size)] = (char) g_test_rand_int ();
      g_assert_true (g_file_set_contents (fixture->path, damaged, (gssize) left, NULL));
      index = fn_full_text_open (fixture->path, &error);
      if (index == NULL || !fn_full_text_search (index, &asked, &error))
        said++;
      g_assert_true (error == NULL || g_error_matches (error, FN_ERROR, FN_ERROR_READ));
    }
  g_assert_cmpuint (said, >, 30);
}

static gboolean
stop (gpointer unused)
{
  return FALSE;
}

static gboolean
count (gint64 id, double rank, gpointer n)
{
  ++*(guint *) n;
  return TRUE;
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree const char **strings = g_new (const char *, 10000);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FnFullText) index = NULL;
  guint n = 0;
  FnFullTextSearch asked = { .fts = "\"ship\"", .found = count, .go_on = stop, .data = &n };

  for (int i = 0; i < 10000; i++)
    strings[i] = "ship";
  bytes = build (NULL, strings, 10000);
  index = fn_full_text_open_bytes (bytes, NULL);
  g_assert_true (fn_full_text_search (index, &asked, NULL));
  g_assert_cmpuint (n, <, 10000);
  asked.go_on = NULL;
  n = 0;
  g_assert_true (fn_full_text_search (index, &asked, NULL));
  g_assert_cmpuint (n, ==, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/full-text/same-as-match", Fixture, NULL, set_up, test_same_as_match, tear_down);
  g_test_add ("/full-text/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add ("/full-text/given-up", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/full-text/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/full-text/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/full-text/stopped", Fixture, NULL, set_up, test_stopped, tear_down);

  return g_test_run ();
}
