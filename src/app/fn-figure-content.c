#include "config.h"

#include "app/fn-figure-content.h"

#include "session/fn-export-choices.h"

#include <string.h>

struct _FnFigureContent
{
  GdkContentProvider parent_instance;

  FnExportJobs *jobs;
};

G_DEFINE_FINAL_TYPE (FnFigureContent, fn_figure_content, GDK_TYPE_CONTENT_PROVIDER)

/* What is offered, the best first: programs take the first that they know. */
static const struct
{
  const char *media_type;
  const char *format;
} offers[] = {
  { "image/svg+xml", "svg" },
  { "image/png", "png" },
  { "application/pdf", "pdf" },
  { "text/plain;charset=utf-8", "txt" },
};

static const FnExportFormat *
find_format (const char *media_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (strcmp (offers[i].media_type, media_type) == 0)
      return fn_export_format_find (offers[i].format);
  return NULL;
}

static GdkContentFormats *
fn_figure_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    gdk_content_formats_builder_add_mime_type (builder, offers[i].media_type);
  return gdk_content_formats_builder_free_to_formats (builder);
}

typedef struct
{
  const FnExportFormat *format;
  GOutputStream *stream;
} Wanted;

static void
free_wanted (gpointer data)
{
  g_object_unref (((Wanted *) data)->stream);
  g_free (data);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FnFigureContent *self = source;
  Wanted *wanted = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = fn_export_to_bytes (&self->jobs->jobs[0], wanted->format, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
}

static void
written_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *self, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Wanted *wanted = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (wanted->stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   g_task_get_priority (task), g_task_get_cancellable (task), written_cb, task);
}

static void
fn_figure_content_write_mime_type_async (GdkContentProvider *provider, const char *media_type, GOutputStream *stream,
                                         int priority, GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  GTask *task = g_task_new (provider, cancellable, callback, user_data);
  const FnExportFormat *format = find_format (media_type);
  g_autoptr (GTask) export = NULL;
  Wanted *wanted;

  g_task_set_priority (task, priority);
  g_task_set_source_tag (task, fn_figure_content_write_mime_type_async);
  if (format == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "no such format: %s", media_type);
      g_object_unref (task);
      return;
    }
  wanted = g_new0 (Wanted, 1);
  wanted->format = format;
  wanted->stream = g_object_ref (stream);
  export = g_task_new (provider, cancellable, exported_cb, task);
  g_task_set_task_data (export, wanted, free_wanted);
  g_task_run_in_thread (export, export_in_thread);
}

static gboolean
fn_figure_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
fn_figure_content_finalize (GObject *object)
{
  g_clear_pointer (&FN_FIGURE_CONTENT (object)->jobs, fn_export_jobs_unref);

  G_OBJECT_CLASS (fn_figure_content_parent_class)->finalize (object);
}

static void
fn_figure_content_class_init (FnFigureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fn_figure_content_finalize;
  provider_class->ref_formats = fn_figure_content_ref_formats;
  provider_class->write_mime_type_async = fn_figure_content_write_mime_type_async;
  provider_class->write_mime_type_finish = fn_figure_content_write_mime_type_finish;
}

static void
fn_figure_content_init (FnFigureContent *self)
{
}

GdkContentProvider *
fn_figure_content_new (FnExportJobs *jobs)
{
  FnFigureContent *self = g_object_new (FN_TYPE_FIGURE_CONTENT, NULL);

  g_return_val_if_fail (jobs != NULL && jobs->n == 1, NULL);

  self->jobs = fn_export_jobs_ref (jobs);
  return GDK_CONTENT_PROVIDER (self);
}

GdkContentProvider *
fn_figure_content_new_in_view (FnSession *session)
{
  g_auto (FnExportChoices) choices = { 0 };
  g_autofree char *path = fn_export_choices_dup_path ();
  g_autoptr (FnExportJobs) jobs = NULL;

  if (fn_session_get_base (session) == NULL || fn_session_get_figure (session) < 0)
    return NULL;
  fn_export_choices_init (&choices);
  fn_export_choices_read (&choices, path);
  jobs = fn_export_choices_make_jobs (&choices, session);
  return fn_figure_content_new (jobs);
}
