#include "config.h"

#include "scratch.h"

#include <glib/gstdio.h>

char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("footnote-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
scratch_remove (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *member = g_build_filename (path, name, NULL);

      scratch_remove (member);
    }
  g_remove (path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}
