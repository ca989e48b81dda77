#include "config.h"

#include "session/fn-session-private.h"

/* Puts the loaded base in view; a file that was loaded anew keeps the person's place. */
static void
adopt (FnSession *self, const FnOpened *opened, GFile *file)
{
  gboolean again = self->file != NULL && g_file_equal (self->file, file);
  FnLoaded *loaded = opened->loaded;
  FnOwnFigures *own = fn_session_open_own_figures (self, opened);
  FnFactBase *base = fn_own_figures_get_base (own);
  FnLocation place = again ? fn_location_find_again (fn_session_get_location (self), fn_session_get_base (self), base)
                           : fn_location_start (base);

  if (self->loaded != NULL)
    self->focus = fn_focus_find_again (self->focus, self->loaded->base, base);
  g_clear_pointer (&self->own, fn_own_figures_free);
  self->own = own;
  g_clear_pointer (&self->loaded, fn_loaded_unref);
  self->loaded = fn_loaded_ref (loaded);
  g_set_object (&self->file, file);
  fn_documents_set_base (self->documents, loaded->base);
  self->serial++;
  self->figures_serial++;
  fn_history_free (self->history);
  self->history = fn_history_new (place);
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->pages, fn_fact_base_count (loaded->base, FN_PART_SOURCE));
}

static void
cancel_cb (GCancellable *cancellable, GCancellable *opening)
{
  g_cancellable_cancel (opening);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) opening = user_data;
  FnSession *self = g_task_get_source_object (opening);
  GError *error = NULL;
  g_autoptr (FnOpened) opened = fn_loading_finish (result, &error);
  FnSessionView before = fn_session_look (self);

  g_cancellable_disconnect (g_task_get_cancellable (opening),
                            GPOINTER_TO_SIZE (g_task_get_task_data (opening)));
  if (opened != NULL)
    adopt (self, opened, fn_loading_get_file (result));
  if (self->opening == g_task_get_cancellable (G_TASK (result)))
    g_clear_object (&self->opening);
  fn_session_notify_since (self, &before);

  if (opened != NULL)
    g_task_return_boolean (opening, TRUE);
  else
    g_task_return_error (opening, error);
}

void
fn_session_open_async (FnSession *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GFile) chosen = NULL;
  GTask *opening;
  gulong handler = 0;
  FnSessionView before;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  before = fn_session_look (self);
  if (self->own != NULL)
    fn_own_figures_store (self->own);
  chosen = file != NULL ? g_object_ref (file) : fn_load_builtin_file ();
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  opening = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (opening, fn_session_open_async);
  /* What was put in view cannot be taken back, so the outcome is what happened to the loading. */
  g_task_set_check_cancellable (opening, FALSE);
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancel_cb), g_object_ref (self->opening),
                                     g_object_unref);
  g_task_set_task_data (opening, GSIZE_TO_POINTER (handler), NULL);

  fn_loading_start (chosen, self->opening, loaded_cb, opening);
  fn_session_notify_since (self, &before);
}

gboolean
fn_session_open_finish (FnSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
