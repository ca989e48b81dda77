#include "config.h"

#include "session/fn-loading.h"

#include "base/fn-error.h"
#include "session/fn-read-base.h"

#include <glib/gi18n.h>
#include <sys/resource.h>

/* A level of niceness at which loading takes what the window leaves. */
#define NICENESS 15

/* What draws the window, and the display that it draws to, go first where processors are few. On Linux this
 * holds for the calling thread alone, and for as long as it lives: one that works in the background. */
void
fn_loading_give_way (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

void
fn_opened_free (FnOpened *self)
{
  g_clear_pointer (&self->loaded, fn_loaded_unref);
  g_clear_pointer (&self->file, fn_kept_file_unref);
  g_clear_pointer (&self->kept, g_array_unref);
  g_free (self);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  g_autoptr (FnOpened) opened = g_new0 (FnOpened, 1);
  GError *error = NULL;

  fn_loading_give_way ();
  opened->loaded = fn_read_base (file, cancellable, &error);
  if (opened->loaded == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (opened->loaded->base != NULL)
    {
      fn_evidence_settle (opened->loaded->evidence);
      opened->file = fn_kept_file_new (opened->loaded->base, opened->loaded->excerpt);
      opened->kept = fn_kept_file_read (opened->file, opened->loaded->base, opened->loaded->problems);
    }
  g_task_return_pointer (task, g_steal_pointer (&opened), (GDestroyNotify)fn_opened_free);
}

/* The task holds nothing but the file, so nothing else can be finalized in its thread. */
void
fn_loading_start (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, fn_loading_start);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

GFile *
fn_loading_get_file (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

/* The first error, which is the only one of a file that is no JSON. */
static void
set_error (GError **error, const FnProblems *problems)
{
  for (guint i = 0; i < fn_problems_get_length (problems); i++)
    if (fn_problems_get (problems, i)->severity == FN_SEVERITY_ERROR)
      {
        g_autofree char *line = fn_problem_to_line (fn_problems_get (problems, i));

        g_set_error_literal (error, FN_ERROR, FN_ERROR_SYNTAX, line);
        return;
      }
  g_set_error_literal (error, FN_ERROR, FN_ERROR_SYNTAX, _("The file is not a fact base"));
}

FnOpened *
fn_loading_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (FnOpened) opened = g_task_propagate_pointer (G_TASK (result), error);

  if (opened == NULL || opened->loaded->base != NULL)
    return g_steal_pointer (&opened);
  set_error (error, opened->loaded->problems);
  return NULL;
}
