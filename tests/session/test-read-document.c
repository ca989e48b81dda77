#include "config.h"

#include "session/fn-read-document.h"

#include "base/fn-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Shelf;

static void
shelf_set_up (Shelf *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("footnote-XXXXXX", NULL);
}

static void
shelf_tear_down (Shelf *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static GFile *
shelf_put (const Shelf *self, const char *name, const void *content, gssize size)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, size, NULL));
  return g_file_new_for_path (path);
}

static void
expect_text (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FnReading) reading = fn_read_document (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fn_text_get_bytes (reading->text), ==, text);
}

/* The message names the file, as a person knows it, and gives the reason. */
static void
expect_error (GFile *file, FnErrorCode code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (file);

  g_assert_null (fn_read_document (file, NULL, NULL, &error));
  g_assert_error (error, FN_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_plain (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) file = shelf_put (self, "log.txt", "Deux bateaux — à quai\n", -1);
  g_autoptr (GFile) empty = shelf_put (self, "empty.txt", "", 0);
  g_autoptr (GFile) odd = shelf_put (self, "--help", "a name like an option", -1);

  expect_text (file, "Deux bateaux — à quai\n");
  expect_text (empty, "");
  expect_text (odd, "a name like an option");
}

static void
test_no_file (Shelf *self, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (self->folder, "pipe", NULL);
  g_autoptr (GFile) missing = g_file_new_build_filename (self->folder, "missing", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder), queue = g_file_new_for_path (pipe);
  g_autoptr (GFile) distant = g_file_new_for_uri ("sftp://example.invalid/report.pdf");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  expect_error (missing, FN_ERROR_READ, "No such file");
  expect_error (folder, FN_ERROR_READ, "not a file");
  expect_error (queue, FN_ERROR_READ, "not a file");
  expect_error (distant, FN_ERROR_READ, "copy it");
}

/* Four gigabytes that take no room. */
static void
test_vast (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) file = shelf_put (self, "vast.txt", "", 0);

  g_assert_cmpint (truncate (g_file_peek_path (file), (off_t) 4 << 30), ==, 0);
  expect_error (file, FN_ERROR_LIMIT, "larger than");
}

static void
test_cancelled (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) file = shelf_put (self, "log.txt", "One", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fn_read_document (file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_async (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) file = shelf_put (self, "log.txt", "One", -1);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (FnReading) reading = NULL;

  fn_read_document_async (file, NULL, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  reading = fn_read_document_finish (result, NULL);
  g_assert_cmpstr (fn_text_get_bytes (reading->text), ==, "One");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/read-document/" path, Shelf, NULL, shelf_set_up, test, shelf_tear_down)
  ADD ("plain", test_plain);
  ADD ("no-file", test_no_file);
  ADD ("vast", test_vast);
  ADD ("cancelled", test_cancelled);
  ADD ("async", test_async);
#undef ADD
  return g_test_run ();
}
