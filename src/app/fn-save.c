#include "config.h"

#include "app/fn-save.h"

#include "base/fn-error.h"

#include <glib/gi18n.h>

typedef struct
{
  FnExportJobs *jobs;
  const FnExportFormat *format;
  GFile *file;
  GtkFileChooserNative *chooser;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *self = data;

  g_clear_pointer (&self->jobs, fn_export_jobs_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->chooser);
  g_free (self);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *self = data;
  GError *error = NULL;

  if (fn_export_to_file (&self->jobs->jobs[0], self->format, g_file_peek_path (self->file), &error))
    g_task_return_pointer (task, g_object_ref (self->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

/* The ending of the name decides; a name without one gets that of the filter that is chosen. */
static void
choose_format (Saving *self)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (self->chooser));
  const char *path = g_file_peek_path (self->file);
  g_autofree char *base_name = g_path_get_basename (path);

  self->format = fn_export_format_for_path (path);
  if (self->format == NULL && filter != NULL && strrchr (base_name, '.') == NULL)
    {
      g_autofree char *whole = NULL;

      self->format = g_object_get_data (G_OBJECT (filter), "format");
      whole = g_strdup_printf ("%s.%s", path, self->format->ending);
      g_set_object (&self->file, NULL);
      self->file = g_file_new_for_path (whole);
    }
}

static void
response_cb (GtkFileChooserNative *chooser, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  Saving *self = g_task_get_task_data (task);

  if (response == GTK_RESPONSE_ACCEPT)
    self->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (self->file == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
      return;
    }
  if (g_file_peek_path (self->file) == NULL)
    {
      g_task_return_new_error (task, FN_ERROR, FN_ERROR_WRITE, _("Only files on this computer can be written"));
      return;
    }
  choose_format (self);
  if (self->format == NULL)
    g_task_return_new_error (task, FN_ERROR, FN_ERROR_WRITE,
                             _("“%s” does not end in a format that can be written, such as .png or .svg"),
                             g_file_peek_path (self->file));
  else
    g_task_run_in_thread (task, write_in_thread);
}

static GtkFileChooserNative *
create_chooser (GtkWindow *parent, const FnFigure *figure, const FnExportFormat *format)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_("Save Figure"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  guint n;
  const FnExportFormat *formats = fn_export_formats (&n);
  g_autofree char *name = g_strdup_printf ("%s.%s", figure->id, format->ending);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, g_dgettext (GETTEXT_PACKAGE, formats[i].label));
      gtk_file_filter_add_suffix (filter, formats[i].ending);
      g_object_set_data (G_OBJECT (filter), "format", (gpointer) &formats[i]);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
      if (&formats[i] == format)
        gtk_file_chooser_set_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  return chooser;
}

void
fn_save_figure_async (GtkWindow *parent, FnExportJobs *jobs, const FnExportFormat *format,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Saving *self = g_new0 (Saving, 1);

  g_return_if_fail (jobs != NULL && format != NULL);

  self->jobs = fn_export_jobs_ref (jobs);
  self->chooser = create_chooser (parent, jobs->jobs[0].figure, format);
  g_task_set_source_tag (task, fn_save_figure_async);
  g_task_set_task_data (task, self, free_saving);
  g_signal_connect (self->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

GFile *
fn_save_figure_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
