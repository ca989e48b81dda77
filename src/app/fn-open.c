#include "config.h"

#include "app/fn-open.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *title;
  const char *accept;
  const char *filter;
  const char *suffixes[8];
} Dialog;

static const Dialog dialogs[] = {
  [FN_OPEN_BASE] = { N_("Open Fact Base"), N_("_Open"), N_("Fact bases and pictures of figures"),
                     { "json", "png", "svg", "pdf" } },
  [FN_OPEN_DOCUMENT] = { N_("Attach Documents"), N_("_Attach"), N_("Text, Markdown, HTML and PDF"),
                         { "txt", "text", "md", "markdown", "htm", "html", "pdf" } },
};

static void
add_filters (GtkFileChooser *chooser, const Dialog *dialog)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new (), all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _(dialog->filter));
  for (guint i = 0; dialog->suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, dialog->suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* Documents are looked for where they are kept, not among what was used last. */
static void
begin_among_documents (GtkFileChooser *chooser)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());

  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

static void
response_cb (GtkFileChooserNative *chooser, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GListModel) files =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (files != NULL && g_list_model_get_n_items (files) > 0)
    g_task_return_pointer (task, g_steal_pointer (&files), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

void
fn_open_choose_async (GtkWindow *parent, FnOpenKind kind, GAsyncReadyCallback callback, gpointer user_data)
{
  const Dialog *dialog = &dialogs[kind];
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _(dialog->title), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _(dialog->accept), _("_Cancel"));

  g_task_set_source_tag (task, fn_open_choose_async);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (chooser), dialog);
  if (kind == FN_OPEN_DOCUMENT)
    {
      begin_among_documents (GTK_FILE_CHOOSER (chooser));
      gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
    }
  /* The task lives until the response, the dialog as long as the task. */
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GListModel *
fn_open_choose_finish (GtkWindow *parent, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
