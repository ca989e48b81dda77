#include "config.h"

#include "reader/fn-bounds.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define MEGABYTE (1024 * 1024)

static const FnBounds bounds = { .memory = 256 * MEGABYTE, .seconds = 1 };

/* Each is tried in a process that is bound, and says whether what it does was refused. */
typedef gboolean (*Trial) (void);

static gboolean
is_memory_bound (void)
{
  g_autofree void *some = g_try_malloc (16 * MEGABYTE), *much = g_try_malloc (300 * MEGABYTE);

  return some != NULL && much == NULL;
}

static gboolean
is_network_closed (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) < 0 && socket (AF_UNIX, SOCK_STREAM, 0) < 0;
}

static gboolean
is_no_process_made (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  return child < 0;
}

static gboolean
is_no_program_started (void)
{
  const char *const arguments[] = { "false", NULL };

  execv ("/bin/false", (char *const *)arguments);
  return errno == EPERM;
}

static gboolean
is_no_file_made (void)
{
  return open ("bounds-test", O_WRONLY | O_CREAT, 0600) < 0 && creat ("bounds-test", 0600) < 0;
}

static gboolean
is_no_file_changed (void)
{
  return unlink ("/nowhere") < 0 && errno == EPERM && rename ("/nowhere", "/elsewhere") < 0 &&
         errno == EPERM && chmod ("/nowhere", 0) < 0 && errno == EPERM;
}

static gboolean
is_reading_left (void)
{
  return open ("/proc/self/status", O_RDONLY) >= 0;
}

static gpointer
answer (gpointer data)
{
  return data;
}

static gboolean
are_threads_left (void)
{
  int something;
  GThread *thread = g_thread_try_new ("bound", answer, &something, NULL);

  return thread != NULL && g_thread_join (thread) == &something;
}

static gboolean
is_time_bound (void)
{
  volatile guint64 turns = 0;

  while (TRUE)
    turns++;
  return FALSE;
}

static const struct
{
  const char *path;
  Trial trial;
  int signal;         /* that ends it, or 0 */
  gboolean by_filter; /* of system calls, which a kernel may lack */
} trials[] = {
  { "/bounds/memory", is_memory_bound, 0 },           { "/bounds/network", is_network_closed, 0, TRUE },
  { "/bounds/process", is_no_process_made, 0, TRUE }, { "/bounds/program", is_no_program_started, 0, TRUE },
  { "/bounds/new-file", is_no_file_made, 0, TRUE },   { "/bounds/old-file", is_no_file_changed, 0, TRUE },
  { "/bounds/reading", is_reading_left, 0 },          { "/bounds/threads", are_threads_left, 0 },
  { "/bounds/time", is_time_bound, SIGXCPU },
};

static void
test_trial (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  pid_t child;
  int status;

  if (trials[index].by_filter && prctl (PR_GET_SECCOMP) < 0)
    {
      g_test_skip ("this kernel filters no system calls");
      return;
    }
  child = fork ();
  if (child == 0)
    _exit (fn_bounds_set (&bounds) && trials[index].trial () ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (trials[index].signal == 0)
    g_assert_cmpint (status, ==, 0);
  else
    g_assert_cmpint (WIFSIGNALED (status) ? WTERMSIG (status) : 0, ==, trials[index].signal);
}

/* What a pipe takes is no file. */
static void
test_output (void)
{
  int ends[2];
  char byte;

  g_assert_cmpint (pipe (ends), ==, 0);
  if (fork () == 0)
    _exit (fn_bounds_set (&bounds) && write (ends[1], "x", 1) == 1 ? 0 : 1);
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);
  g_assert_cmpint (wait (NULL), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    g_test_add_data_func (trials[i].path, GUINT_TO_POINTER (i), test_trial);
  g_test_add_func ("/bounds/output", test_output);
  return g_test_run ();
}
