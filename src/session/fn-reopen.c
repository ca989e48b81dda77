#include "config.h"

#include "session/fn-reopen.h"

#include "base/fn-error.h"
#include "load/fn-load.h"
#include "session/fn-read-base.h"
#include "session/fn-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a thread finds out about a file; @view goes in. */
typedef struct
{
  GFile *file;
  char *view;        /* id of the fact base in view, or NULL */
  FnLoaded *excerpt; /* NULL when the file is no picture */
  gboolean builtin;  /* whether the excerpt is of the built-in fact base */
} Look;

/* A figure on its way into view. */
typedef struct
{
  FnReopened *reopened;
  gboolean carried;
} Showing;

void
fn_reopened_free (FnReopened *self)
{
  g_clear_object (&self->picture);
  g_clear_object (&self->base);
  g_clear_pointer (&self->excerpt, fn_fact_base_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self->figure);
  g_free (self);
}

static FnReopened *
reopened_new (GFile *picture, FnFactBase *excerpt)
{
  FnReopened *self = g_new0 (FnReopened, 1);

  self->picture = g_object_ref (picture);
  self->excerpt = fn_fact_base_ref (excerpt);
  if (fn_fact_base_count (excerpt, FN_PART_FIGURE) > 0)
    self->figure = g_strdup (fn_fact_base_get_figure (excerpt, 0)->id);
  return self;
}

static FnReopened *
reopened_copy (const FnReopened *self)
{
  FnReopened *copy = reopened_new (self->picture, self->excerpt);

  g_set_object (&copy->base, self->base);
  copy->changes = self->changes != NULL ? g_array_ref (self->changes) : NULL;
  return copy;
}

static void
free_look (gpointer data)
{
  Look *self = data;

  g_object_unref (self->file);
  g_free (self->view);
  g_clear_pointer (&self->excerpt, fn_loaded_unref);
  g_free (self);
}

static void
free_showing (gpointer data)
{
  Showing *self = data;

  g_clear_pointer (&self->reopened, fn_reopened_free);
  g_free (self);
}

static gboolean
is_builtin (const char *id, GCancellable *cancellable)
{
  g_autoptr (GFile) file = fn_load_builtin_file ();
  g_autoptr (FnLoaded) builtin = fn_load (file, cancellable, NULL);

  return builtin != NULL && builtin->base != NULL && strcmp (fn_fact_base_get_id (builtin->base), id) == 0;
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  GError *error = NULL;
  const char *id;

  if (!fn_is_picture (look->file, cancellable))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  look->excerpt = fn_read_base (look->file, cancellable, &error);
  if (look->excerpt != NULL && look->excerpt->base == NULL)
    g_set_error (&error, FN_ERROR, FN_ERROR_SYNTAX, _("The facts in this picture cannot be read"));
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  id = fn_fact_base_get_id (look->excerpt->base);
  look->builtin = g_strcmp0 (id, look->view) != 0 && is_builtin (id, cancellable);
  g_task_return_boolean (task, TRUE);
}

static gboolean
has_figure (FnSession *session, const char *figure)
{
  return figure != NULL && fn_fact_base_find (fn_session_get_base (session), FN_PART_FIGURE, figure) >= 0;
}

static void
compare (FnSession *session, FnReopened *reopened)
{
  if (reopened->changes == NULL)
    reopened->changes = fn_changes_find (reopened->excerpt, fn_session_get_base (session));
}

/* The figure is in the base in view: shows it, and says what has changed. */
static void
show_at_hand (FnSession *session, FnReopened *reopened)
{
  FnFactBase *base = fn_session_get_base (session);

  fn_session_show_figure (session, fn_fact_base_find (base, FN_PART_FIGURE, reopened->figure));
  compare (session, reopened);
  g_set_object (&reopened->base, fn_session_get_file (session));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Showing *showing = g_task_get_task_data (task);
  FnSession *session = FN_SESSION (source);
  GError *error = NULL;

  if (!fn_session_open_finish (session, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (showing != NULL && !showing->carried && has_figure (session, showing->reopened->figure))
    show_at_hand (session, showing->reopened);
  else if (showing != NULL && !showing->carried)
    {
      /* The fact base is there, but does not have the figure. */
      compare (session, showing->reopened);
      showing->carried = TRUE;
      fn_session_open_async (session, showing->reopened->picture, g_task_get_cancellable (task), opened_cb,
                             g_object_ref (task));
      return;
    }
  g_task_return_boolean (task, TRUE);
}

/* The base in view, the built-in one, or the picture itself. */
static void
show_picture (GTask *task, FnSession *session, Look *look)
{
  FnReopened *reopened = reopened_new (look->file, look->excerpt->base);
  Showing *showing = g_new0 (Showing, 1);
  FnFactBase *view = fn_session_get_base (session);
  gboolean same = view != NULL && !fn_session_is_excerpt (session) &&
                  strcmp (fn_fact_base_get_id (view), fn_fact_base_get_id (reopened->excerpt)) == 0;

  showing->reopened = reopened;
  g_task_set_task_data (task, showing, free_showing);
  if (same && has_figure (session, reopened->figure))
    {
      show_at_hand (session, reopened);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  if (same)
    compare (session, reopened);
  showing->carried = !look->builtin || reopened->figure == NULL;
  fn_session_open_async (session, showing->carried ? look->file : NULL, g_task_get_cancellable (task), opened_cb, task);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr (FnSession) session = g_object_ref (g_task_get_source_object (task));
  Look *look = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
    }
  else if (look->excerpt == NULL)
    fn_session_open_async (session, look->file, g_task_get_cancellable (task), opened_cb, task);
  else
    show_picture (task, session, look);
  fn_session_count_looking (session, -1);
}

void
fn_reopen_async (FnSession *session, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GTask *task;
  g_autoptr (GTask) looking = NULL;
  FnFactBase *view;
  Look *look;

  g_return_if_fail (FN_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, fn_reopen_async);
  g_task_set_check_cancellable (task, FALSE);
  view = fn_session_is_excerpt (session) ? NULL : fn_session_get_base (session);
  look = g_new0 (Look, 1);
  look->file = g_object_ref (file);
  look->view = view != NULL ? g_strdup (fn_fact_base_get_id (view)) : NULL;
  /* Nothing of the session goes into the thread. */
  looking = g_task_new (NULL, cancellable, looked_cb, task);
  g_task_set_task_data (looking, look, free_look);
  g_task_run_in_thread (looking, look_in_thread);
  fn_session_count_looking (session, 1);
}

gboolean
fn_reopen_finish (FnSession *session, GAsyncResult *result, FnReopened **reopened, GError **error)
{
  Showing *showing;

  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  *reopened = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  showing = g_task_get_task_data (G_TASK (result));
  if (showing != NULL)
    *reopened = g_steal_pointer (&showing->reopened);
  return TRUE;
}

void
fn_reopen_show_async (FnSession *session, const FnReopened *reopened, gboolean carried, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Showing *showing;
  GTask *task;

  g_return_if_fail (FN_IS_SESSION (session));
  g_return_if_fail (reopened != NULL && (carried || reopened->base != NULL));

  showing = g_new0 (Showing, 1);
  showing->reopened = reopened_copy (reopened);
  showing->carried = carried;
  task = g_task_new (session, NULL, callback, user_data);
  g_task_set_source_tag (task, fn_reopen_show_async);
  g_task_set_task_data (task, showing, free_showing);
  fn_session_open_async (session, carried ? reopened->picture : reopened->base, NULL, opened_cb, task);
}

gboolean
fn_reopen_show_finish (FnSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
