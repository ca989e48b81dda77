#include "config.h"

#include "program.h"
#include "scratch.h"

#include <gio/gio.h>
#include <string.h>

void
outcome_clear (Outcome *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

static Outcome
run (const char *path, const char *first, va_list rest)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  launcher = g_subprocess_launcher_new ((path == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : 0) |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  if (path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, path);
  g_ptr_array_add (arguments, (gpointer)g_getenv ("FOOTNOTE_PROGRAM"));
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer)argument);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &outcome.out, &outcome.err, &error);
  g_assert_no_error (error);
  outcome.status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  if (outcome.out == NULL)
    outcome.out = g_strdup ("");
  return outcome;
}

Outcome
program_run (const char *argument, ...)
{
  va_list rest;
  Outcome outcome;

  va_start (rest, argument);
  outcome = run (NULL, argument, rest);
  va_end (rest);
  return outcome;
}

Outcome
program_run_into (const char *path, const char *argument, ...)
{
  va_list rest;
  Outcome outcome;

  va_start (rest, argument);
  outcome = run (path, argument, rest);
  va_end (rest);
  return outcome;
}

void
sandbox_set_up (Sandbox *self, gconstpointer data)
{
  g_auto (Outcome) outcome = { 0 };

  self->folder = scratch_new ();
  self->base = g_build_filename (self->folder, "example.footnote.json", NULL);
  outcome = program_run ("new", self->folder, NULL);
  assert_done (outcome);
}

void
sandbox_tear_down (Sandbox *self, gconstpointer data)
{
  scratch_remove (self->folder);
  g_free (self->folder);
  g_free (self->base);
}

char *
sandbox_write (const Sandbox *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

void
sandbox_replace (const Sandbox *self, const char *from, const char *to)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *path = NULL;

  g_assert_true (g_file_get_contents (self->base, &text, NULL, NULL));
  parts = g_strsplit (text, from, -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strjoinv (to, parts);
  path = sandbox_write (self, "example.footnote.json", changed);
}
