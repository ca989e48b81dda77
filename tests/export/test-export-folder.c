#include "config.h"

#include "chart/fn-words.h"
#include "export/fn-data-package.h"
#include "export/fn-export-folder.h"
#include "orchard.h"
#include "scratch.h"

#include <gio/gio.h>

/* How often the watch has to be asked before it wants no more. */
static guint patience;

static gboolean
watch_cb (guint done, guint n, const char *id, gpointer data)
{
  guint *last = data;

  g_assert_cmpuint (done, <=, n);
  g_assert_cmpint (id == NULL, ==, done == n);
  *last = done;
  return patience-- > 0;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The same figure three times under other names, as tables. */
static gboolean
export_three (const char *folder, guint stop_after, guint *last, GError **error)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  const FnFigure *figure = fn_fact_base_get_figure (base, 0);
  FnFigure figures[3];
  FnExportJob jobs[3];
  char *ids[] = { (char *) "one", (char *) "two", (char *) "../three" };

  for (guint i = 0; i < 3; i++)
    {
      figures[i] = *figure;
      figures[i].id = ids[i];
      jobs[i] = (FnExportJob){ .base = base, .figure = i == 0 ? figure : &figures[i], .size = { 960, 540 }, .scale = 1,
                               .theme = fn_theme_find ("light"), .words = fn_words_english () };
    }
  patience = stop_after;
  return fn_export_folder (jobs, 3, fn_export_format_find ("csv"), folder, watch_cb, last, error);
}

static void
test_a_file_each_and_one_that_describes_them (void)
{
  g_autofree char *parent = scratch_new ();
  g_autofree char *folder = g_build_filename (parent, "made", "for it", NULL);
  g_autofree char *package = g_build_filename (folder, FN_DATA_PACKAGE_NAME, NULL);
  g_autofree char *made = g_path_get_dirname (folder);
  g_autoptr (GError) error = NULL;
  guint last;

  g_assert_true (export_three (folder, 100, &last, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, 3);
  g_assert_true (g_file_test (package, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (made), ==, 1);
  g_assert_cmpuint (count_files (folder), ==, 4);
  scratch_remove (parent);
}

static void
test_what_is_written_stays_when_it_is_stopped (void)
{
  g_autofree char *folder = scratch_new ();
  g_autoptr (GError) error = NULL;
  guint last;

  g_assert_false (export_three (folder, 2, &last, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (last, ==, 2);
  g_assert_cmpuint (count_files (folder), ==, 2);
  scratch_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-folder/whole", test_a_file_each_and_one_that_describes_them);
  g_test_add_func ("/export-folder/stopped", test_what_is_written_stays_when_it_is_stopped);
  return g_test_run ();
}
