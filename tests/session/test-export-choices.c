#include "config.h"

#include "session/fn-export-choices.h"
#include "scratch.h"

#include <glib/gstdio.h>

/* In a folder that is not there yet. */
static char *
dup_path (const char *folder)
{
  return g_build_filename (folder, "settings", "export.ini", NULL);
}

static void
assert_equal (const FnExportChoices *a, const FnExportChoices *b)
{
  g_assert_cmpstr (a->format, ==, b->format);
  g_assert_cmpstr (a->preset, ==, b->preset);
  g_assert_cmpfloat (a->size.width, ==, b->size.width);
  g_assert_cmpfloat (a->size.height, ==, b->size.height);
  g_assert_cmpfloat (a->scale, ==, b->scale);
  g_assert_cmpstr (a->theme, ==, b->theme);
  g_assert_cmpint (a->transparent, ==, b->transparent);
  g_assert_cmpint (a->outlines, ==, b->outlines);
  g_assert_cmpint (a->footnotes, ==, b->footnotes);
  g_assert_cmpstr (a->language, ==, b->language);
}

static void
choose_at_random (FnExportChoices *choices)
{
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);
  const FnExportPreset *presets;
  const FnTheme *themes;

  choices->format = formats[g_test_rand_int_range (0, (int) n)].id;
  themes = fn_themes (&n);
  choices->theme = themes[g_test_rand_int_range (0, (int) n)].id;
  presets = fn_export_presets (&n);
  if (g_test_rand_bit ())
    {
      const FnExportPreset *preset = &presets[g_test_rand_int_range (0, (int) n)];

      choices->preset = preset->id;
      choices->size = preset->size;
    }
  else
    {
      choices->preset = NULL;
      choices->size = (FnSize){ g_test_rand_int_range (1, 8000), g_test_rand_double_range (1, 5000) };
    }
  choices->scale = g_test_rand_double_range (0.1, 20);
  choices->transparent = g_test_rand_bit ();
  choices->outlines = g_test_rand_bit ();
  choices->footnotes = g_test_rand_bit ();
  choices->language = g_test_rand_bit () ? g_strdup ("ja") : NULL;
}

static void
test_what_is_written_is_read (void)
{
  g_autofree char *scratch = scratch_new (), *path = dup_path (scratch);

  for (guint i = 0; i < 100; i++)
    {
      g_auto (FnExportChoices) written = { 0 }, read = { 0 };
      g_autoptr (GError) error = NULL;

      fn_export_choices_init (&written);
      fn_export_choices_init (&read);
      choose_at_random (&written);
      g_assert_true (fn_export_choices_write (&written, path, &error));
      g_assert_no_error (error);
      fn_export_choices_read (&read, path);
      assert_equal (&written, &read);
    }
  scratch_remove (scratch);
}

static void
assert_stays_as_it_was (const char *content)
{
  g_autofree char *scratch = scratch_new (), *path = dup_path (scratch), *folder = g_path_get_dirname (path);
  g_auto (FnExportChoices) plain = { 0 }, read = { 0 };

  fn_export_choices_init (&plain);
  fn_export_choices_init (&read);
  g_mkdir (folder, 0700);
  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, -1, NULL));
  fn_export_choices_read (&read, path);
  assert_equal (&plain, &read);
  scratch_remove (scratch);
}

static void
test_what_cannot_be_read_changes_nothing (void)
{
  assert_stays_as_it_was (NULL);
  assert_stays_as_it_was ("");
  assert_stays_as_it_was ("no key file");
  assert_stays_as_it_was ("[Export]\nformat=gif\ntheme=pink\npreset=wall\nscale=-1\n");
  assert_stays_as_it_was ("[Export]\nscale=nan\n");
  assert_stays_as_it_was ("[Export]\nscale=1e300\n");
  assert_stays_as_it_was ("[Other]\nformat=pdf\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-choices/round-trip", test_what_is_written_is_read);
  g_test_add_func ("/export-choices/garbage", test_what_cannot_be_read_changes_nothing);
  return g_test_run ();
}
