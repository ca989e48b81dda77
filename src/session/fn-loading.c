#include "config.h"

#include "session/fn-loading.h"

#include "base/fn-error.h"

#include <glib/gi18n.h>
#include <sys/resource.h>

/* A level of niceness at which loading takes what the window leaves. */
#define NICENESS 15

/* What draws the window, and the display that it draws to, go first where processors are few. On Linux this
 * holds for the calling thread alone, and for as long as it lives: one that works in the background. */
static void
give_way (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, 0, NICENESS);
#endif
}

static void
load_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  FnLoaded *loaded;

  give_way ();
  loaded = fn_load (file, cancellable, &error);
  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify)fn_loaded_unref);
  else
    g_task_return_error (task, error);
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

FnLoaded *
fn_loading_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (FnLoaded) loaded = g_task_propagate_pointer (G_TASK (result), error);

  if (loaded == NULL || loaded->base != NULL)
    return g_steal_pointer (&loaded);
  set_error (error, loaded->problems);
  return NULL;
}
