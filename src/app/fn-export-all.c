#include "config.h"

#include "app/fn-export-all.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "export/fn-book.h"
#include "export/fn-export-folder.h"

#include <glib/gi18n.h>

struct _FnExportAll
{
  gatomicrefcount ref_count;
  FnExportJobs *jobs;
  const FnExportFormat *format;
  GFile *place;
  gboolean deck;
  gint done; /* atomic */
};

FnExportAll *
fn_export_all_new (FnExportJobs *jobs, const FnExportFormat *format)
{
  FnExportAll *self = g_new0 (FnExportAll, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->jobs = fn_export_jobs_ref (jobs);
  self->format = format;
  return self;
}

void
fn_export_all_unref (FnExportAll *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  fn_export_jobs_unref (self->jobs);
  g_clear_object (&self->place);
  g_free (self);
}

typedef struct
{
  FnExportAll *all;
  GCancellable *cancellable;
} Watch;

static gboolean
watch_cb (guint done, guint n, const char *id, gpointer data)
{
  Watch *watch = data;

  g_atomic_int_set (&watch->all->done, (gint) done);
  return !g_cancellable_is_cancelled (watch->cancellable);
}

static gboolean
write_deck (FnExportAll *self, Watch *watch, GError **error)
{
  g_autoptr (GBytes) book = fn_book_new (self->jobs->jobs, self->jobs->n, watch_cb, watch, error);

  return book != NULL && fn_file_write (g_file_peek_path (self->place), book, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FnExportAll *self = data;
  Watch watch = { self, cancellable };
  GError *error = NULL;
  gboolean written;

  if (g_file_peek_path (self->place) == NULL)
    {
      g_task_return_new_error (task, FN_ERROR, FN_ERROR_WRITE, _("Only files on this computer can be written"));
      return;
    }
  written = self->deck ? write_deck (self, &watch, &error)
                       : fn_export_folder (self->jobs->jobs, self->jobs->n, self->format, g_file_peek_path (self->place),
                                           watch_cb, &watch, &error);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fn_export_all_run_async (FnExportAll *self, GFile *place, gboolean deck, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (self->place == NULL);

  self->place = g_object_ref (place);
  self->deck = deck;
  g_atomic_ref_count_inc (&self->ref_count);
  g_task_set_source_tag (task, fn_export_all_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) fn_export_all_unref);
  g_task_run_in_thread (task, run_in_thread);
}

gboolean
fn_export_all_run_finish (FnExportAll *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

guint
fn_export_all_get_done (FnExportAll *self)
{
  return (guint) g_atomic_int_get (&self->done);
}

guint
fn_export_all_get_length (const FnExportAll *self)
{
  return self->jobs->n;
}
