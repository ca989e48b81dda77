#include "config.h"

#include "app/fn-export-dialog.h"

#include "app/fn-export-all.h"
#include "app/fn-export-form.h"
#include "app/fn-export-preview.h"
#include "app/fn-figure-content.h"
#include "app/fn-print.h"
#include "app/fn-save.h"

#include <glib/gi18n.h>
#include <math.h>

#define POINTS_PER_INCH 72.0
#define MILLIMETRES_PER_POINT (25.4 / POINTS_PER_INCH)
#define WATCH_INTERVAL 100 /* milliseconds between two looks at the progress */
#define SIDE_BY_SIDE 640   /* pixels of width from which the options stand beside the page */

struct _FnExportDialog
{
  AdwWindow parent_instance;

  GtkBox *body;
  FnExportPreview *preview;
  GtkLabel *extent;
  GtkWidget *options;
  FnExportForm *form;
  GtkInfoBar *failure;
  GtkLabel *failure_label;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;

  FnSession *session;
  FnLook *look;
  GSimpleActionGroup *actions;
  FnExportAll *all; /* under way, or NULL */
  GCancellable *cancellable;
  guint watch; /* timeout, or 0 */
};

G_DEFINE_FINAL_TYPE (FnExportDialog, fn_export_dialog, ADW_TYPE_WINDOW)

static FnExportJob
make_job (FnExportDialog *self)
{
  return fn_export_choices_make_job (fn_export_form_get_choices (self->form), fn_session_get_base (self->session),
                                     (guint) fn_session_get_figure (self->session));
}

static const FnExportFormat *
get_format (FnExportDialog *self)
{
  return fn_export_choices_get_format (fn_export_form_get_choices (self->form));
}

static void
say_extent (FnExportDialog *self, const FnExportJob *job)
{
  const FnNumberStyle *numbers = &fn_session_get_words (self->session)->numbers;
  g_autofree char *width = fn_number_to_people (job->size.width * MILLIMETRES_PER_POINT, 1, numbers);
  g_autofree char *height = fn_number_to_people (job->size.height * MILLIMETRES_PER_POINT, 1, numbers);
  g_autofree char *paper = NULL, *pixels = NULL, *whole = NULL;

  /* Translators: the size of a page in millimetres. */
  paper = g_strdup_printf (_("%s × %s mm"), width, height);
  if (get_format (self)->has_pixels)
    {
      /* Translators: the size of a picture in pixels. */
      pixels = g_strdup_printf (_("%.0f × %.0f pixels"), round (job->size.width * job->scale),
                                round (job->size.height * job->scale));
      whole = g_strconcat (pixels, " · ", paper, NULL);
    }
  gtk_label_set_label (self->extent, whole != NULL ? whole : paper);
}

static void
changed_cb (FnExportDialog *self)
{
  FnExportJob job = make_job (self);

  fn_export_preview_show (self->preview, &job, fn_look_get_measure (self->look));
  say_extent (self, &job);
}

static void
report (FnExportDialog *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_label (self->failure_label, error->message);
  gtk_info_bar_set_revealed (self->failure, TRUE);
}

static void
failure_closed_cb (FnExportDialog *self)
{
  gtk_info_bar_set_revealed (self->failure, FALSE);
}

static void
finish (FnExportDialog *self, const char *message)
{
  g_signal_emit_by_name (self, "finished", message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
saved_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  FnExportDialog *self = FN_EXPORT_DIALOG (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = fn_save_figure_finish (GTK_WINDOW (self), result, &error);
  g_autofree char *name = NULL, *message = NULL;

  if (file == NULL)
    {
      report (self, error);
      return;
    }
  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Saved “%s”"), name);
  finish (self, message);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  FnExportDialog *self = dialog;
  g_autoptr (FnExportJobs) jobs =
      fn_export_choices_make_jobs (fn_export_form_get_choices (self->form), self->session);

  fn_save_figure_async (GTK_WINDOW (self), jobs, get_format (self), saved_cb, NULL);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  FnExportDialog *self = dialog;
  g_autoptr (FnExportJobs) jobs =
      fn_export_choices_make_jobs (fn_export_form_get_choices (self->form), self->session);
  g_autoptr (GdkContentProvider) content = fn_figure_content_new (jobs);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  finish (self, _("Copied the figure"));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  FnExportDialog *self = dialog;
  FnExportJob job = make_job (self);
  g_autoptr (GtkPrintOperation) operation = fn_print_new (&job);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    report (self, error);
}

static void
show_running (FnExportDialog *self, gboolean running)
{
  static const char *const others[] = { "save", "copy", "print", "all", "deck" };

  gtk_revealer_set_reveal_child (self->progress_revealer, running);
  gtk_widget_set_sensitive (self->options, !running);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), others[i])), !running);
}

static gboolean
watch_cb (gpointer dialog)
{
  FnExportDialog *self = dialog;
  guint done = fn_export_all_get_done (self->all), n = fn_export_all_get_length (self->all);
  g_autofree char *text = NULL;

  if (done == 0)
    gtk_progress_bar_pulse (self->progress);
  else
    {
      /* Translators: how many figures are written so far, of how many. */
      text = g_strdup_printf (_("%u of %u figures"), done, n);
      gtk_progress_bar_set_fraction (self->progress, (double) done / n);
    }
  gtk_progress_bar_set_text (self->progress, text);
  return G_SOURCE_CONTINUE;
}

static void
all_exported_cb (GObject *source, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (FnExportDialog) self = dialog;
  g_autoptr (FnExportAll) all = g_steal_pointer (&self->all);
  guint n = fn_export_all_get_length (all);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_clear_handle_id (&self->watch, g_source_remove);
  show_running (self, FALSE);
  if (!fn_export_all_run_finish (all, result, &error))
    {
      report (self, error);
      return;
    }
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Exported %u figure", "Exported %u figures", n), n);
  finish (self, message);
}

static void
run_all (FnExportDialog *self, GFile *place, gboolean deck)
{
  g_autoptr (FnExportJobs) jobs =
      fn_export_choices_make_all (fn_export_form_get_choices (self->form), self->session, deck);

  self->all = fn_export_all_new (jobs, deck ? fn_export_format_find ("pdf")
                                            : get_format (self));
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  self->watch = g_timeout_add (WATCH_INTERVAL, watch_cb, self);
  show_running (self, TRUE);
  fn_export_all_run_async (self->all, place, deck, self->cancellable, all_exported_cb, g_object_ref (self));
}

static void
place_chosen_cb (GtkFileChooserNative *chooser, int response, FnExportDialog *self)
{
  g_autoptr (GFile) place = NULL;
  gboolean deck = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (response == GTK_RESPONSE_ACCEPT)
    place = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (place != NULL)
    run_all (self, place, deck);
  g_object_unref (chooser);
}

static void
choose_place (FnExportDialog *self, gboolean deck)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      deck ? _("Save All Figures as One Deck") : _("Export All Figures"), GTK_WINDOW (self),
      deck ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
      deck ? _("_Save") : _("_Export Here"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (deck)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "figures.pdf");
  g_signal_connect_object (chooser, "response", G_CALLBACK (place_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
all_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  choose_place (dialog, FALSE);
}

static void
deck_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  choose_place (dialog, TRUE);
}

static void
stop_cb (GSimpleAction *action, GVariant *parameter, gpointer dialog)
{
  g_cancellable_cancel (FN_EXPORT_DIALOG (dialog)->cancellable);
}

/* Where the dialog is narrow, the options stand below the page. */
static gboolean
turn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  FnExportDialog *self = FN_EXPORT_DIALOG (widget);
  GtkOrientation wanted = gtk_widget_get_width (widget) >= SIDE_BY_SIDE ? GTK_ORIENTATION_HORIZONTAL
                                                                        : GTK_ORIENTATION_VERTICAL;

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->body)) != wanted)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), wanted);
      gtk_widget_set_vexpand (self->options, wanted == GTK_ORIENTATION_VERTICAL);
    }
  return G_SOURCE_REMOVE;
}

static void
fn_export_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (fn_export_dialog_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_widget_add_tick_callback (widget, turn_cb, NULL, NULL);
}

static void
remember (FnExportDialog *self)
{
  g_autofree char *path = fn_export_choices_dup_path ();
  g_autoptr (GError) error = NULL;

  if (!fn_export_choices_write (fn_export_form_get_choices (self->form), path, &error))
    g_warning ("%s", error->message);
}

static gboolean
fn_export_dialog_close_request (GtkWindow *window)
{
  FnExportDialog *self = FN_EXPORT_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  remember (self);
  return GTK_WINDOW_CLASS (fn_export_dialog_parent_class)->close_request (window);
}

static void
fn_export_dialog_dispose (GObject *object)
{
  FnExportDialog *self = FN_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_object (&self->session);
  g_clear_object (&self->look);

  G_OBJECT_CLASS (fn_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, body);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, extent);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, failure_label);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, FnExportDialog, progress);
}

static void
fn_export_dialog_class_init (FnExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FN_TYPE_EXPORT_FORM);
  g_type_ensure (FN_TYPE_EXPORT_PREVIEW);

  G_OBJECT_CLASS (klass)->dispose = fn_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fn_export_dialog_close_request;
  widget_class->size_allocate = fn_export_dialog_size_allocate;
  g_signal_new ("finished", FN_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/footnote/Footnote/fn-export-dialog.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, failure_closed_cb);
}

static void
fn_export_dialog_init (FnExportDialog *self)
{
  static const GActionEntry entries[] = {
    { "save", save_cb }, { "copy", copy_cb }, { "print", print_cb },
    { "all", all_cb },   { "deck", deck_cb }, { "stop", stop_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "export", G_ACTION_GROUP (self->actions));
}

FnExportDialog *
fn_export_dialog_new (GtkWindow *parent, FnSession *session, FnLook *look)
{
  FnExportDialog *self = g_object_new (FN_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  g_return_val_if_fail (fn_session_get_base (session) != NULL && fn_session_get_figure (session) >= 0, NULL);

  self->session = g_object_ref (session);
  self->look = g_object_ref (look);
  fn_export_form_attach (self->form, fn_session_get_base (session));
  changed_cb (self);
  return self;
}
