#include "config.h"

#include "golden.h"

void
golden_compare (const char *name, const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "export", "golden", name, NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("FOOTNOTE_UPDATE_GOLDENS") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}
