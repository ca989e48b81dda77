#include "config.h"

#include "session/fn-reader-process.h"

#include "session/fn-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHUNK_SIZE (256 * 1024)

typedef enum
{
  ENDED,
  TOOK_TOO_LONG,
  SAID_TOO_MUCH,
  WAS_CANCELLED,
} Outcome;

void
fn_reader_process_fail (GFile *file, FnErrorCode code, const char *reason, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_file_get_uri (file);

  g_set_error (error, FN_ERROR, code, _ ("“%s” could not be read: %s"), name, reason);
}

/* A pipe would be waited for; a device has no end. */
static int
open_file (GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  int descriptor = path != NULL ? g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) : -1;
  struct stat status;

  if (descriptor >= 0 && fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode))
    return descriptor;
  fn_reader_process_fail (file, FN_ERROR_READ,
                          path == NULL     ? _ ("copy it to this computer first")
                          : descriptor < 0 ? g_strerror (errno)
                                           : _ ("it is not a file"),
                          error);
  if (descriptor >= 0)
    close (descriptor);
  return -1;
}

/* Takes both descriptors. */
static gboolean
start (const char *name, const FnReaderTask *task, int input, int output, GPid *process, GError **error)
{
  g_autofree char *program = fn_place_dup_program ("reader", "footnote-read");
  const char *const arguments[] = { program, task->what, name, task->how, NULL };
  gboolean started = g_spawn_async_with_fds (NULL, (char **)arguments, NULL,
                                             G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                                             NULL, process, input, output, -1, error);

  close (input);
  close (output);
  return started;
}

/* Waits until there is something to read, or no more. */
static Outcome
await_output (int output, gint64 deadline, GCancellable *cancellable)
{
  GPollFD polled[] = { { output, G_IO_IN | G_IO_HUP, 0 }, { -1, 0, 0 } };
  gboolean can_be_cancelled = g_cancellable_make_pollfd (cancellable, &polled[1]);
  gint64 left;
  int ready;

  do
    {
      left = (deadline - g_get_monotonic_time () + 999) / 1000;
      ready = left > 0 ? g_poll (polled, can_be_cancelled ? 2 : 1, (int)left) : 0;
    }
  while (ready < 0 && errno == EINTR);
  if (can_be_cancelled)
    g_cancellable_release_fd (cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return WAS_CANCELLED;
  return ready > 0 ? ENDED : TOOK_TOO_LONG;
}

static Outcome
collect (int output, const FnReaderTask *task, GCancellable *cancellable, GByteArray *collected)
{
  gint64 deadline = g_get_monotonic_time () + task->patience * G_TIME_SPAN_SECOND;
  g_autofree guint8 *chunk = g_malloc (CHUNK_SIZE);

  while (TRUE)
    {
      Outcome outcome = await_output (output, deadline, cancellable);
      gssize size;

      if (outcome != ENDED)
        return outcome;
      size = read (output, chunk, CHUNK_SIZE);
      if (size == 0)
        return ENDED;
      if (size > 0 && collected->len + (gsize)size > task->most)
        return SAID_TOO_MUCH;
      if (size > 0)
        g_byte_array_append (collected, chunk, size);
    }
}

/* The system ends the program at the bound on its time by a signal, memory that is refused lets it end
 * itself. */
static gboolean
judge (GFile *file, Outcome outcome, int status, GCancellable *cancellable, GError **error)
{
  if (outcome == WAS_CANCELLED)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (outcome == TOOK_TOO_LONG || (WIFSIGNALED (status) && WTERMSIG (status) == SIGXCPU))
    fn_reader_process_fail (file, FN_ERROR_LIMIT, _ ("it takes too long; try a smaller document"), error);
  else if (outcome == SAID_TOO_MUCH)
    fn_reader_process_fail (file, FN_ERROR_LIMIT, _ ("it holds too much; try a smaller document"), error);
  else if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    fn_reader_process_fail (file, FN_ERROR_READ, _ ("it is damaged, or takes too much memory"), error);
  else
    return TRUE;
  return FALSE;
}

GBytes *
fn_reader_process_run (GFile *file, const FnReaderTask *task, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) collected = g_byte_array_new ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;
  int input, pipe[2], status = 0;
  GPid process;
  Outcome outcome;

  g_return_val_if_fail (G_IS_FILE (file) && task != NULL, NULL);

  input = open_file (file, error);
  if (input < 0)
    return NULL;
  if (!g_unix_open_pipe (pipe, FD_CLOEXEC, error))
    {
      close (input);
      return NULL;
    }
  name = g_file_get_basename (file);
  if (!start (name, task, input, pipe[1], &process, &reason))
    {
      close (pipe[0]);
      fn_reader_process_fail (file, FN_ERROR_READ, reason->message, error);
      return NULL;
    }
  outcome = collect (pipe[0], task, cancellable, collected);
  close (pipe[0]);
  /* One that has ended takes no harm; one that only closed its output must not stay. */
  kill (process, SIGKILL);
  while (waitpid (process, &status, 0) < 0 && errno == EINTR)
    ;
  return judge (file, outcome, status, cancellable, error)
             ? g_byte_array_free_to_bytes (g_steal_pointer (&collected))
             : NULL;
}
