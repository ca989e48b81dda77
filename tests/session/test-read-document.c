#include "config.h"

#include "session/fn-read-document.h"

#include "base/fn-error.h"
#include "shelf.h"

#include <string.h>
#include <sys/stat.h>

static void
expect_text (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FnReading) reading = fn_read_document (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fn_text_get_bytes (reading->text), ==, text);
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
test_kinds (Shelf *self, gconstpointer data)
{
  const struct
  {
    const char *name;
    const char *content;
    const char *encoding; /* as chosen */
    const char *media_type;
    const char *read_as;
    const char *text;
  } cases[] = {
    { "a.txt", "Ship 4", NULL, "text/plain", "UTF-8", "Ship 4" },
    { "a.md", "# Ship\n\n| 4 |\n", NULL, "text/markdown", "UTF-8", "# Ship\n\n| 4 |\n" },
    { "a.html", "<h1>Ship</h1><p>4", NULL, "text/html", "UTF-8", "Ship\n\n4\n" },
    { "a", "<!doctype html><p>4", NULL, "text/html", "UTF-8", "4\n" },
    { "a.htm", "<meta charset=shift_jis><p>\221\104", NULL, "text/html", "Shift_JIS", "船\n" },
    { "a.htm", "<meta charset=utf-8><p>\221\104", "Shift_JIS", "text/html", "Shift_JIS", "船\n" },
    { "a.txt", "\221\104", "Shift_JIS", "text/plain", "Shift_JIS", "船" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = shelf_put (self, cases[i].name, cases[i].content, -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (FnReading) reading = fn_read_document (file, cases[i].encoding, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (reading->media_type, ==, cases[i].media_type);
      g_assert_cmpstr (reading->encoding, ==, cases[i].read_as);
      g_assert_false (reading->encoding_is_guess);
      g_assert_cmpstr (fn_text_get_bytes (reading->text), ==, cases[i].text);
    }
}

static void
test_no_file (Shelf *self, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (self->folder, "pipe", NULL);
  g_autoptr (GFile) missing = g_file_new_build_filename (self->folder, "missing", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder), queue = g_file_new_for_path (pipe);
  g_autoptr (GFile) distant = g_file_new_for_uri ("sftp://example.invalid/report.pdf");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  shelf_expect_error (missing, FN_ERROR_READ, "No such file");
  shelf_expect_error (folder, FN_ERROR_READ, "not a file");
  shelf_expect_error (queue, FN_ERROR_READ, "not a file");
  shelf_expect_error (distant, FN_ERROR_READ, "copy it");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SHELF_TEST ("/read-document/plain", test_plain);
  SHELF_TEST ("/read-document/kinds", test_kinds);
  SHELF_TEST ("/read-document/no-file", test_no_file);
  SHELF_TEST ("/read-document/cancelled", test_cancelled);
  return g_test_run ();
}
