#include "config.h"

#include "session/fn-zoom.h"
#include "scratch.h"

#include <glib/gstdio.h>

/* In a folder that is not there yet. */
static char *
dup_path (const char *folder)
{
  return g_build_filename (folder, "settings", "reading.ini", NULL);
}

/* Each step grows, the last stays, and zero leads back from anywhere. */
static void
test_steps (void)
{
  g_autofree char *scratch = scratch_new (), *path = dup_path (scratch);
  g_autoptr (FnZoom) zoom = fn_zoom_new (path);
  double before;
  int n = 0;

  g_assert_cmpfloat (fn_zoom_get (zoom), ==, 1);
  g_assert_false (fn_zoom_step (zoom, 0));
  do
    {
      before = fn_zoom_get (zoom);
      n++;
    }
  while (fn_zoom_step (zoom, 1) && fn_zoom_get (zoom) > before);
  g_assert_cmpfloat (fn_zoom_get (zoom), ==, before);
  g_assert_cmpfloat (before, >=, 2);
  while (fn_zoom_step (zoom, -1))
    n--;
  g_assert_cmpint (n, <, 0);
  g_assert_cmpfloat (fn_zoom_get (zoom), <, 1);
  g_assert_true (fn_zoom_step (zoom, 0));
  g_assert_cmpfloat (fn_zoom_get (zoom), ==, 1);
  scratch_remove (scratch);
}

static void
test_remembered (void)
{
  g_autofree char *scratch = scratch_new (), *path = dup_path (scratch);

  for (int by = -3; by <= 3; by++)
    {
      g_autoptr (FnZoom) zoom = fn_zoom_new (path), again = NULL;

      fn_zoom_step (zoom, 0);
      for (int i = 0; i < ABS (by); i++)
        fn_zoom_step (zoom, by > 0 ? 1 : -1);
      fn_zoom_save (zoom);
      again = fn_zoom_new (path);
      g_assert_cmpfloat (fn_zoom_get (again), ==, fn_zoom_get (zoom));
    }
  scratch_remove (scratch);
}

/* What a hand has written there. */
static void
test_odd_files (void)
{
  static const struct
  {
    const char *text;
    double zoom;
  } cases[] = {
    { "", 1 },
    { "nonsense", 1 },
    { "[Reading]\nzoom=large\n", 1 },
    { "[Reading]\nzoom=-4\n", 1 },
    { "[Reading]\nzoom=nan\n", 1 },
    { "[Reading]\nzoom=1.12\n", 1.1 },
    { "[Reading]\nzoom=1e300\n", 3 },
  };
  g_autofree char *scratch = scratch_new (), *path = dup_path (scratch), *folder = g_path_get_dirname (path);

  g_mkdir (folder, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnZoom) zoom = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      zoom = fn_zoom_new (path);
      g_assert_cmpfloat (fn_zoom_get (zoom), ==, cases[i].zoom);
    }
  scratch_remove (scratch);
}

/* Where nothing can be written, the size is lost with the program, no more. */
static void
test_unwritable (void)
{
  g_autoptr (FnZoom) zoom = fn_zoom_new ("/dev/null/reading.ini");

  fn_zoom_step (zoom, 1);
  fn_zoom_save (zoom);
  g_assert_cmpfloat (fn_zoom_get (zoom), >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/zoom/steps", test_steps);
  g_test_add_func ("/session/zoom/remembered", test_remembered);
  g_test_add_func ("/session/zoom/odd-files", test_odd_files);
  g_test_add_func ("/session/zoom/unwritable", test_unwritable);
  return g_test_run ();
}
