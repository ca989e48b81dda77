#include "config.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "scratch.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  scratch_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  fn_file_write (path, bytes, &error);
  g_assert_no_error (error);
}

static void
refuse_write (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fn_file_write (path, bytes, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
assert_content (const char *path, const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fn_file_read (file, 1000, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (folder) != NULL)
    count++;
  return count;
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  struct stat status;
  mode_t mask = umask (027);

  write_text (path, "one");
  assert_content (path, "one");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);

  g_assert_cmpint (g_chmod (path, 0606), ==, 0);
  write_text (path, "");
  assert_content (path, "");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0606);
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
  umask (mask);
}

static void
test_write_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);

  g_assert_cmpint (symlink ("a", link), ==, 0);
  write_text (link, "one");
  assert_content (path, "one");
  write_text (link, "two");
  assert_content (path, "two");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_write_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  g_autofree char *below = g_build_filename (path, "b", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop", NULL);

  write_text (path, "one");
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  refuse_write (fixture->folder, bytes);
  refuse_write (below, bytes);
  refuse_write (loop, bytes);
  refuse_write ("/dev/full", bytes);
  assert_content (path, "one");
}

/* A limit on the size of files stands in for a full disk. */
static void
test_write_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  g_autofree guint8 *zeros = g_malloc0 (100000);
  g_autoptr (GBytes) bytes = g_bytes_new_static (zeros, 100000);
  struct rlimit before, small;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);

  write_text (path, "one");
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 5000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  refuse_write (path, bytes);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, handler);
  assert_content (path, "one");
  g_assert_cmpuint (count_entries (fixture->folder), ==, 1);
}

static void
test_write_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  char content[8] = "";
  struct stat status;
  int reader;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  reader = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  write_text (path, "one");
  g_assert_cmpint (read (reader, content, sizeof content), ==, 3);
  g_assert_cmpstr (content, ==, "one");
  close (reader);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_true (S_ISFIFO (status.st_mode));
}

/* Writes to the standard output with something else put in its place. */
static gboolean
write_stdout_to (int descriptor, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  int before = dup (STDOUT_FILENO);
  gboolean written;

  g_assert_cmpint (dup2 (descriptor, STDOUT_FILENO), ==, STDOUT_FILENO);
  written = fn_file_write_stdout (bytes, error);
  g_assert_cmpint (dup2 (before, STDOUT_FILENO), ==, STDOUT_FILENO);
  close (before);
  return written;
}

static void
test_stdout (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out", NULL);
  g_autoptr (GError) error = NULL, full = NULL, closed = NULL;
  int file = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600),
      device = g_open ("/dev/full", O_WRONLY | O_CLOEXEC, 0);
  int ends[2];

  fflush (stdout);
  g_assert_true (write_stdout_to (file, "one", &error));
  assert_content (path, "one");
  g_assert_false (write_stdout_to (device, "one", &full));
  g_assert_error (full, FN_ERROR, FN_ERROR_WRITE);
  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_assert_false (write_stdout_to (ends[1], "one", &closed));
  g_assert_error (closed, FN_ERROR, FN_ERROR_WRITE);
  close (ends[1]);
  close (file);
  close (device);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path), folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) absent = NULL, large = NULL, directory = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (fn_file_read (file, 3, &absent));
  g_assert_error (absent, FN_ERROR, FN_ERROR_READ);
  g_assert_nonnull (strstr (absent->message, path));
  write_text (path, "one");
  bytes = fn_file_read (file, 3, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3);
  g_assert_null (fn_file_read (file, 2, &large));
  g_assert_error (large, FN_ERROR, FN_ERROR_LIMIT);
  g_assert_null (fn_file_read (folder, 100, &directory));
  g_assert_error (directory, FN_ERROR, FN_ERROR_READ);
}

static void
test_resolve (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *path;
    gboolean inside;
  } rows[] = {
    { "a.md", TRUE },  { "sub/a.md", TRUE },     { "sub/absent.md", TRUE },
    { "..a/b", TRUE }, { "good", TRUE },         { "", FALSE },
    { ".", FALSE },    { "/etc/passwd", FALSE }, { "..", FALSE },
    { "../x", FALSE }, { "sub/../../x", FALSE }, { "sub/../a.md", FALSE },
    { "bad", FALSE },  { "out/passwd", FALSE },
  };
  g_autofree char *inner = g_build_filename (fixture->folder, "base", NULL);
  g_autofree char *sub = g_build_filename (inner, "sub", NULL),
                  *good = g_build_filename (inner, "good", NULL);
  g_autofree char *bad = g_build_filename (inner, "bad", NULL), *out = g_build_filename (inner, "out", NULL);
  g_autofree char *target = g_build_filename (sub, "a.md", NULL),
                  *beside = g_build_filename (fixture->folder, "base2", NULL);
  g_autoptr (GFile) local = g_file_new_for_path (inner),
                    resource = g_file_new_for_uri ("resource:///org/example");

  g_assert_cmpint (g_mkdir_with_parents (sub, 0700), ==, 0);
  write_text (target, "one");
  write_text (beside, "two");
  g_assert_cmpint (symlink ("sub/a.md", good), ==, 0);
  g_assert_cmpint (symlink ("../base2", bad), ==, 0);
  g_assert_cmpint (symlink ("/etc", out), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL, other = NULL;
      g_autoptr (GFile) file = fn_file_resolve_inside (local, rows[i].path, &error);
      g_autoptr (GFile) packed = fn_file_resolve_inside (resource, rows[i].path, &other);

      g_assert_cmpint (file != NULL, ==, rows[i].inside);
      g_assert_true (g_error_matches (error, FN_ERROR, FN_ERROR_READ) == !rows[i].inside);
      g_assert_true (packed == NULL || g_file_has_prefix (packed, resource));
      g_assert_true (packed != NULL || !rows[i].inside);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  signal (SIGPIPE, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  ADD ("/file/write", test_write);
  ADD ("/file/write-link", test_write_link);
  /* First, and the first failure ends the program: a build that replaced a pipe would replace a device of the
   * machine in the next. */
  ADD ("/file/write-pipe", test_write_pipe);
  ADD ("/file/write-refused", test_write_refused);
  ADD ("/file/write-disk-full", test_write_disk_full);
  ADD ("/file/stdout", test_stdout);
  ADD ("/file/read", test_read);
  ADD ("/file/resolve", test_resolve);
  return g_test_run ();
}
