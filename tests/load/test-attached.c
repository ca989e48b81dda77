#include "config.h"

#include "load/fn-attached.h"

#include "base/fn-error.h"
#include "load/fn-load.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define LOG "forty-one ships\n"

static FnLoaded *
load_base (const char *id)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, LOG, -1), *upper = g_ascii_strup (hash, -1);
  g_autofree char *json = g_strdup_printf (
      "{\"version\": 1, \"id\": \"%s\", \"title\": \"Bay\", \"language\": \"en\", \"units\": [], \"entities\": [],"
      "\"measures\": [], \"facts\": [], \"figures\": [], \"sources\": ["
      "{\"id\": \"letter\", \"type\": \"report\", \"title\": \"Letter\"},"
      "{\"id\": \"log\", \"type\": \"report\", \"title\": \"Log\","
      " \"originals\": [{\"file\": \"log.txt\", \"sha256\": \"%s\"}]}]}",
      id, upper);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/bay.footnote.json");
  FnLoaded *loaded = fn_load_bytes (bytes, file, NULL, NULL);

  g_assert_nonnull (loaded->base);
  return loaded;
}

static GFile *
write_file (const char *name, const char *content, gssize size)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, size, NULL));
  return g_file_new_for_path (path);
}

static FnAttached *
attach (const FnLoaded *loaded, guint source, const char *name, const char *content)
{
  g_autoptr (GFile) file = write_file (name, content, -1);
  g_autoptr (GError) error = NULL;
  FnAttached *attached = fn_attached_add (loaded->base, source, file, NULL, &error);

  g_assert_no_error (error);
  return attached;
}

/* What the folder holds, hidden leftovers included. */
static guint
count_folders (void)
{
  g_autofree char *root = g_build_filename (g_get_user_data_dir (), "footnote", "originals", NULL);
  g_autoptr (GDir) folder = g_dir_open (root, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
assert_listed (const FnFactBase *base, const char *expected)
{
  g_autoptr (GPtrArray) list = fn_attached_list (base);
  g_autoptr (GString) listed = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const FnAttached *attached = list->pdata[i];

      g_string_append_printf (listed, "%d %s %s\n", attached->source, attached->name, attached->same ? "same" : "other");
    }
  g_assert_cmpstr (listed->str, ==, expected);
}

static void
test_add (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay");
  g_autoptr (FnAttached) same = attach (loaded, 1, "as-saved.txt", LOG);
  g_autoptr (FnAttached) other = attach (loaded, 1, "log.txt", "42 ships\n");
  g_autoptr (FnAttached) letter = attach (loaded, 0, "Brief – 4 = vier.txt", "70\n");
  g_autoptr (FnAttached) again = attach (loaded, 1, "another-name.txt", LOG);
  g_autoptr (GFile) copy = fn_attached_get_file (same);
  g_autofree char *content = NULL;

  g_assert_true (same->same);
  g_assert_false (other->same);
  g_assert_cmpstr (again->name, ==, "as-saved.txt");
  g_assert_true (g_file_load_contents (copy, NULL, &content, NULL, NULL, NULL));
  g_assert_cmpstr (content, ==, LOG);
  assert_listed (loaded->base, "0 Brief – 4 = vier.txt other\n1 as-saved.txt same\n1 log.txt other\n");
  g_assert_cmpuint (count_folders (), ==, 3);
}

/* A document that one fact base records serves it, whichever it was attached to; another edition does not. */
static void
test_other_base (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay"), again = load_base ("bay-revised");
  g_autoptr (FnAttached) same = attach (loaded, 0, "log.txt", LOG);
  g_autoptr (FnAttached) other = attach (loaded, 1, "other.txt", "42 ships\n");

  assert_listed (again->base, "1 log.txt same\n");
  assert_listed (loaded->base, "1 log.txt same\n1 other.txt other\n");
}

/* The very document of another source goes there, and only once; who attaches it anew does mean the one that is named. */
static void
test_owner (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay"), again = load_base ("bay-revised");
  g_autoptr (FnAttached) log = attach (loaded, 0, "log.txt", LOG);
  g_autoptr (FnAttached) letter = NULL, of_another_base = NULL;

  g_assert_cmpint (log->source, ==, 1);
  g_assert_true (log->same);
  g_assert_true (fn_attached_remove (log, loaded->base, NULL));
  g_clear_pointer (&log, fn_attached_free);
  log = attach (loaded, 0, "log.txt", LOG);
  g_assert_cmpint (log->source, ==, 1);
  of_another_base = attach (again, 0, "log.txt", LOG);
  g_assert_cmpint (of_another_base->source, ==, 0);
  letter = attach (loaded, 0, "log.txt", LOG);
  assert_listed (loaded->base, "0 log.txt other\n1 log.txt same\n");
  g_assert_true (fn_attached_remove (log, loaded->base, NULL));
  assert_listed (loaded->base, "0 log.txt other\n");
}

static void
test_remove (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay");
  g_autoptr (FnAttached) log = attach (loaded, 1, "log.txt", LOG);
  g_autoptr (FnAttached) letter = attach (loaded, 0, "log.txt", LOG);

  g_assert_true (fn_attached_remove (log, loaded->base, NULL));
  assert_listed (loaded->base, "0 log.txt other\n");
  g_assert_true (fn_attached_remove (letter, loaded->base, NULL));
  g_assert_cmpuint (count_folders (), ==, 0);
  g_assert_true (fn_attached_remove (letter, loaded->base, NULL));
}

static void
test_encoding (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay");
  g_autoptr (FnAttached) log = attach (loaded, 1, "log.txt", LOG);
  g_autoptr (FnAttached) chosen = NULL, found = NULL;
  g_autoptr (GBytes) text = g_bytes_new_static ("read", 4), kept = NULL;
  g_autoptr (GPtrArray) list = NULL;

  fn_attached_keep_text (log, text);
  kept = fn_attached_read_text (log);
  g_assert_true (g_bytes_equal (kept, text));
  chosen = fn_attached_set_encoding (log, "Shift_JIS", NULL);
  g_assert_cmpstr (chosen->encoding, ==, "Shift_JIS");
  g_assert_null (fn_attached_read_text (chosen));
  list = fn_attached_list (loaded->base);
  g_assert_cmpstr (((FnAttached *) list->pdata[0])->encoding, ==, "Shift_JIS");
  found = fn_attached_set_encoding (chosen, NULL, NULL);
  g_assert_null (found->encoding);
  assert_listed (loaded->base, "1 log.txt same\n");
}

static void
expect_refused (const FnLoaded *loaded, GFile *file, FnErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_attached_add (loaded->base, 1, file, NULL, &error));
  g_assert_error (error, FN_ERROR, (int) code);
  g_assert_cmpuint (count_folders (), ==, 0);
}

static void
test_refused (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay");
  g_autoptr (GFile) missing = g_file_new_build_filename (g_get_user_cache_dir (), "missing.txt", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_user_cache_dir ());
  g_autoptr (GFile) huge = write_file ("huge.txt", "", 0);
  g_autofree char *path = g_file_get_path (huge);

  /* 4 GB that take no room. */
  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 32), ==, 0);
  expect_refused (loaded, missing, FN_ERROR_READ);
  expect_refused (loaded, folder, FN_ERROR_READ);
  expect_refused (loaded, huge, FN_ERROR_LIMIT);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A disk that is full in the midst of the copy, as far as a program can tell. */
static void
test_full_disk (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay");
  g_autofree char *content = g_strnfill (1000000, 'x');
  g_autoptr (GFile) file = write_file ("long.txt", content, -1);
  struct rlimit limit, little;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  little = limit;
  little.rlim_cur = 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  expect_refused (loaded, file, FN_ERROR_WRITE);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (FnLoaded) loaded = load_base ("bay");
  g_autoptr (GFile) file = write_file ("log.txt", LOG, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fn_attached_add (loaded->base, 1, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_folders (), ==, 0);
}

/* A copy that something has happened to is not listed, and attaching the document again mends it. */
static void
test_damaged (void)
{
  static const char *const damages[] = { "", "[document]\n", "[document]\nname=../../about\n", "\001" };
  g_autoptr (FnLoaded) loaded = load_base ("bay");

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (FnAttached) log = attach (loaded, 1, "log.txt", LOG), again = NULL;
      g_autofree char *about = g_build_filename (log->folder, "about", NULL);

      g_assert_true (g_file_set_contents (about, damages[i], -1, NULL));
      assert_listed (loaded->base, "");
      again = attach (loaded, 1, "log.txt", LOG);
      assert_listed (loaded->base, "1 log.txt same\n");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/attached/add", test_add);
  g_test_add_func ("/attached/other-base", test_other_base);
  g_test_add_func ("/attached/owner", test_owner);
  g_test_add_func ("/attached/remove", test_remove);
  g_test_add_func ("/attached/encoding", test_encoding);
  g_test_add_func ("/attached/refused", test_refused);
  g_test_add_func ("/attached/full-disk", test_full_disk);
  g_test_add_func ("/attached/cancelled", test_cancelled);
  g_test_add_func ("/attached/damaged", test_damaged);
  return g_test_run ();
}
