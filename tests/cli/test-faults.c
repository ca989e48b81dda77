#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program.h"

#define OLD "what was there before"
#define FIGURE "riders"

/* A file is made, written, brought to the disk and renamed. */
#define LEAST_FAULTS 4
#define MOST_FAULTS 100

static const char *const endings[] = { "png", "svg", "pdf", "csv", "vl.json", "txt" };

/* Lets the next programs meet a fault of that kind. */
static void
plan_fault (const Sandbox *sandbox, const char *kind, int number, guint at)
{
  g_autofree char *preload = g_strjoin (":", g_getenv ("FAULT_LIBRARY"), g_getenv ("FAULT_PRELOAD_BEFORE"), NULL);
  g_autofree char *which = g_strdup_printf ("%u", at), *what = g_strdup_printf ("%d", number);

  g_setenv ("LD_PRELOAD", preload, TRUE);
  g_setenv ("FAULT_FOLDER", sandbox->folder, TRUE);
  g_setenv ("FAULT_AT", which, TRUE);
  g_unsetenv ("FAULT_ERROR");
  g_unsetenv ("FAULT_SIGNAL");
  g_setenv (kind, what, TRUE);
}

static void
end_faults (void)
{
  if (g_getenv ("FAULT_PRELOAD_BEFORE") != NULL)
    g_setenv ("LD_PRELOAD", g_getenv ("FAULT_PRELOAD_BEFORE"), TRUE);
  else
    g_unsetenv ("LD_PRELOAD");
}

static Outcome
export_with_fault (const Sandbox *sandbox, const char *path, const char *kind, int number, guint at)
{
  Outcome outcome;

  plan_fault (sandbox, kind, number, at);
  outcome = program_run ("export", "--figure", FIGURE, "-o", path, sandbox->base, NULL);
  end_faults ();
  return outcome;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static gboolean
is_old (const char *path)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return strcmp (content, OLD) == 0;
}

/* Fails one call after the other, until none is left to fail. */
static void
fail_each_call (const Sandbox *sandbox, const char *ending, int number)
{
  g_autofree char *name = g_strconcat ("picture.", ending, NULL), *path = sandbox_write (sandbox, name, OLD);
  guint entries = count_entries (sandbox->folder), at;

  for (at = 1; at < MOST_FAULTS; at++)
    {
      g_auto (Outcome) outcome = export_with_fault (sandbox, path, "FAULT_ERROR", number, at);

      g_assert_cmpuint (count_entries (sandbox->folder), ==, entries);
      if (outcome.status == 0)
        break;
      assert_refused (outcome, 3, path);
      g_assert_nonnull (strstr (outcome.err, g_strerror (number)));
      g_assert_true (is_old (path));
    }
  g_test_message ("%s, %s: %u calls can fail", ending, g_strerror (number), at - 1);
  g_assert_cmpuint (at, >, LEAST_FAULTS);
  g_assert_cmpuint (at, <, MOST_FAULTS);
  g_assert_false (is_old (path));
}

static void
test_errors (Sandbox *sandbox, gconstpointer data)
{
  static const int numbers[] = { ENOSPC, EIO, EDQUOT, EROFS };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    fail_each_call (sandbox, endings[i], numbers[i % G_N_ELEMENTS (numbers)]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    fail_each_call (sandbox, "svg", numbers[i]);
}

/* A signal that can be caught lets the file at hand be finished; after one that cannot, a temporary file may stay. */
static void
test_signals (Sandbox *sandbox, gconstpointer data)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGKILL };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint at = 1; at <= LEAST_FAULTS + 1; at++)
      {
        g_autofree char *path = sandbox_write (sandbox, "picture.svg", OLD);
        guint entries = count_entries (sandbox->folder);
        g_auto (Outcome) outcome = export_with_fault (sandbox, path, "FAULT_SIGNAL", numbers[i], at);
        g_autofree char *content = NULL;

        g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
        g_assert_true (strcmp (content, OLD) == 0 || g_str_has_suffix (content, "</svg>\n"));
        if (numbers[i] == SIGKILL)
          continue;
        g_assert_cmpint (outcome.status, ==, 130);
        g_assert_cmpuint (count_entries (sandbox->folder), ==, entries);
      }
}

/* Sent whenever it happens to arrive, in the middle of many files. */
static void
test_interrupts (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (sandbox->folder, "all", NULL);

  for (int delay = 0; delay < 40; delay += 2)
    {
      GPid child;
      const char *arguments[] = { g_getenv ("FOOTNOTE_PROGRAM"), "export", "--all", "--output-dir", folder, NULL };
      g_autoptr (GDir) dir = NULL;
      const char *name;

      g_assert_true (g_spawn_async (NULL, (char **) arguments, NULL,
                                    G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &child, NULL));
      g_usleep ((gulong) delay * 5000);
      kill (child, delay % 4 == 0 ? SIGINT : SIGTERM);
      g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
      dir = g_dir_open (folder, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL), *content = NULL;
          gsize size;

          g_assert_true (g_str_has_suffix (name, ".png"));
          g_assert_true (g_file_get_contents (path, &content, &size, NULL));
          g_assert_cmpuint (size, >, 12);
          g_assert_cmpmem (content + size - 8, 4, "IEND", 4);
        }
    }
}

/* A reader that went away is told, with the status of an output that could not be written. */
static void
test_closed_pipe (Sandbox *sandbox, gconstpointer data)
{
  const char *const arguments[] = { g_getenv ("FOOTNOTE_PROGRAM"), "export", "--figure", FIGURE, "--format", "svg", "-o", "-",
                              sandbox->base, NULL };
  int ends[2], status;
  GPid child;

  signal (SIGPIPE, SIG_DFL); /* whatever runs the tests may ignore it */
  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_assert_true (g_spawn_async_with_fds (NULL, (char **) arguments, NULL,
                                         G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &child, -1,
                                         ends[1], -1, NULL));
  close (ends[1]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 3);
}

/* Root may write everywhere, and would see nothing of this. */
static void
test_read_only_folder (Sandbox *sandbox, gconstpointer data)
{
  g_autofree char *path = sandbox_write (sandbox, "picture.svg", OLD);

  if (geteuid () == 0)
    {
      g_test_skip ("root may write into every folder");
      return;
    }
  g_assert_cmpint (g_chmod (sandbox->folder, 0500), ==, 0);
  {
    g_auto (Outcome) outcome = program_run ("export", "--figure", FIGURE, "-o", path, sandbox->base, NULL);

    assert_refused (outcome, 3, g_strerror (EACCES));
  }
  g_assert_cmpint (g_chmod (sandbox->folder, 0700), ==, 0);
  g_assert_true (is_old (path));
}

#define ADD(path, test) g_test_add (path, Sandbox, NULL, sandbox_set_up, test, sandbox_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("LD_PRELOAD") != NULL)
    g_setenv ("FAULT_PRELOAD_BEFORE", g_getenv ("LD_PRELOAD"), TRUE);
  ADD ("/faults/errors", test_errors);
  ADD ("/faults/signals", test_signals);
  ADD ("/faults/interrupts", test_interrupts);
  ADD ("/faults/closed-pipe", test_closed_pipe);
  ADD ("/faults/read-only-folder", test_read_only_folder);
  return g_test_run ();
}
