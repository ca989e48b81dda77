#include "config.h"

#include "base/fn-error.h"
#include "export/fn-export.h"
#include "orchard.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static FnExportJob
make_job (FnFactBase *base)
{
  return (FnExportJob){
    .base = base,
    .figure = fn_fact_base_get_figure (base, 0),
    .size = { 240, 160 },
    .scale = 1,
    .theme = fn_theme_find ("light"),
    .words = fn_words_english (),
  };
}

static void
test_formats (void)
{
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("some.folder/a.b.", formats[i].ending, NULL);
      g_autofree char *shouted = g_ascii_strup (path, -1);

      g_assert_true (fn_export_format_find (formats[i].id) == &formats[i]);
      g_assert_true (fn_export_format_for_path (path) == &formats[i]);
      g_assert_true (fn_export_format_for_path (shouted) == &formats[i]);
    }
  g_assert_null (fn_export_format_find ("PNG"));
  g_assert_null (fn_export_format_for_path ("figure"));
  g_assert_null (fn_export_format_for_path ("folder.svg/figure"));
  g_assert_null (fn_export_format_for_path ("figure."));
}

static void
test_presets (void)
{
  guint n;
  const FnExportPreset *presets = fn_export_presets (&n);

  g_assert_cmpstr (presets[0].id, ==, "slide");
  g_assert_cmpfloat (presets[0].size.width, ==, 960);
  for (guint i = 0; i < n; i++)
    g_assert_true (fn_export_preset_find (presets[i].id) == &presets[i]);
  g_assert_null (fn_export_preset_find ("poster"));
}

static void
test_limits (void)
{
  const struct
  {
    const char *format;
    FnSize size;
    double scale;
    gboolean fits;
  } cases[] = {
    { "svg", { 1, 1 }, 1, TRUE },
    { "svg", { 0, 100 }, 1, FALSE },
    { "svg", { 14400, 14400 }, 1000, TRUE },
    { "svg", { 14401, 10 }, 1, FALSE },
    { "pdf", { NAN, 10 }, 1, FALSE },
    { "png", { 100, 100 }, 0, FALSE },
    { "png", { 100, 100 }, -1, FALSE },
    { "png", { 100, 100 }, NAN, FALSE },
    { "png", { 100, 1 }, 327.68, FALSE },
    { "png", { 14400, 14400 }, 2, FALSE },
    { "png", { 100, 1 }, 327, TRUE },
  };
  g_autoptr (FnFactBase) base = orchard_new_base ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnExportJob job = make_job (base);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      job.size = cases[i].size;
      job.scale = cases[i].scale;
      bytes = fn_export_to_bytes (&job, fn_export_format_find (cases[i].format), &error);
      if (cases[i].fits)
        g_assert_no_error (error);
      else
        g_assert_error (error, FN_ERROR, FN_ERROR_LIMIT);
      g_assert_true ((bytes != NULL) == cases[i].fits);
    }
}

/* Every format, twice, from two loads of the same base: the same bytes. */
static void
test_repeats (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  g_autoptr (FnFactBase) other = orchard_new_base ();
  FnExportJob job = make_job (base), again = make_job (other);
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) first = fn_export_to_bytes (&job, &formats[i], NULL);
      g_autoptr (GBytes) second = fn_export_to_bytes (&again, &formats[i], NULL);

      g_assert_nonnull (first);
      g_assert_cmpuint (g_bytes_get_size (first), >, 100);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* A derived fact brings along the sources of what it was computed from, each once. */
static void
test_citations (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = make_job (base);
  g_auto (FnSheet) sheet = { 0 };

  fn_sheet_init (&sheet, &job);
  g_assert_cmpuint (g_strv_length (sheet.citations), ==, 2);
  g_assert_nonnull (strstr (sheet.citations[0], "Almanac of <Orchards> & Meadows"));
  g_assert_nonnull (strstr (sheet.citations[1], "Letters"));
}

/* A wider typeface has its room: what the layout takes a text to cover is so much wider. */
static void
test_slack (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = make_job (base);
  g_auto (FnSheet) exact = { 0 }, slack = { 0 };
  const FnMark *one, *other;

  fn_sheet_init (&exact, &job);
  fn_sheet_init_with_slack (&slack, &job);
  one = fn_scene_get_mark (exact.scene, 1);
  other = fn_scene_get_mark (slack.scene, 1);
  g_assert_cmpint (one->role, ==, FN_ROLE_TITLE);
  g_assert_cmpstr (one->text, ==, other->text);
  g_assert_cmpfloat_with_epsilon (other->box.width, one->box.width * FN_SHEET_SLACK, 1e-9);
}

static void
test_file (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = make_job (base);
  const FnExportFormat *format = fn_export_format_find ("svg");
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "harvest.svg", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) expected = fn_export_to_bytes (&job, format, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (fn_export_to_file (&job, format, path, &error));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpmem (content, size, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  scratch_remove (folder);
}

/* Whatever goes wrong, nothing is left behind and what was there stays. */
static void
test_failures (void)
{
  g_autoptr (FnFactBase) base = orchard_new_base ();
  FnExportJob job = make_job (base);
  g_autofree char *folder = scratch_new ();
  g_autofree char *missing = g_build_filename (folder, "nowhere", "harvest.svg", NULL);
  g_autofree char *present = g_build_filename (folder, "harvest.svg", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) full = NULL, nowhere = NULL, limit = NULL;
  const FnExportFormat *format = fn_export_format_find ("svg");

  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_assert_false (fn_export_to_file (&job, format, "/dev/full", &full));
      g_assert_error (full, FN_ERROR, FN_ERROR_WRITE);
    }
  g_assert_false (fn_export_to_file (&job, format, missing, &nowhere));
  g_assert_error (nowhere, FN_ERROR, FN_ERROR_WRITE);
  g_assert_true (g_file_set_contents (present, "before", -1, NULL));
  job.size.width = 0;
  g_assert_false (fn_export_to_file (&job, format, present, &limit));
  g_assert_error (limit, FN_ERROR, FN_ERROR_LIMIT);
  g_assert_true (g_file_get_contents (present, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  g_unlink (present);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/presets", test_presets);
  g_test_add_func ("/export/limits", test_limits);
  g_test_add_func ("/export/repeats", test_repeats);
  g_test_add_func ("/export/citations", test_citations);
  g_test_add_func ("/export/slack", test_slack);
  g_test_add_func ("/export/file", test_file);
  g_test_add_func ("/export/failures", test_failures);
  return g_test_run ();
}
