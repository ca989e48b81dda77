#include "config.h"

#include "app/fn-intake.h"

#include "base/fn-error.h"
#include "load/fn-load.h"
#include "session/fn-hold-picture.h"

#include <glib/gi18n.h>

#define CHUNK (256 * 1024)

/* As they are: a picture that GTK has decoded has lost its facts. */
static const char *media_types[] = { "image/png", "image/svg+xml", "application/pdf", NULL };

/* A picture on its way. */
typedef struct
{
  FnWindow *window;
  GdkDrop *drop; /* NULL for a paste */
  GByteArray *bytes;
} Intake;

static Intake *
intake_new (FnWindow *window, GdkDrop *drop)
{
  Intake *self = g_new0 (Intake, 1);

  self->window = g_object_ref (window);
  self->drop = drop != NULL ? g_object_ref (drop) : NULL;
  self->bytes = g_byte_array_new ();
  return self;
}

static void
end (Intake *self, gboolean taken)
{
  if (self->drop != NULL)
    gdk_drop_finish (self->drop, taken ? GDK_ACTION_COPY : 0);
  g_clear_object (&self->drop);
  g_byte_array_unref (self->bytes);
  g_object_unref (self->window);
  g_free (self);
}

static void
fail (Intake *self, const GError *error)
{
  if (fn_window_get_session (self->window) != NULL)
    fn_window_report (self->window, error->message);
  end (self, FALSE);
}

static void
hold_in_thread (GTask *task, gpointer source, gpointer bytes, GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = fn_hold_picture (bytes, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
held_cb (GObject *source, GAsyncResult *result, gpointer intake)
{
  Intake *self = intake;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);

  if (file == NULL)
    {
      fail (self, error);
      return;
    }
  if (fn_window_get_session (self->window) != NULL)
    fn_window_open (self->window, file);
  end (self, TRUE);
}

static void
hold (Intake *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, held_cb, self);

  g_task_set_task_data (task, g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes)),
                        (GDestroyNotify) g_bytes_unref);
  self->bytes = g_byte_array_new ();
  g_task_run_in_thread (task, hold_in_thread);
}

static void
read_cb (GObject *stream, GAsyncResult *result, gpointer intake)
{
  Intake *self = intake;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result, &error);

  if (chunk != NULL && g_bytes_get_size (chunk) == 0)
    {
      hold (self);
      return;
    }
  if (chunk != NULL && self->bytes->len + g_bytes_get_size (chunk) > FN_LOAD_LIMIT)
    g_set_error (&error, FN_ERROR, FN_ERROR_LIMIT, _("The picture is too large"));
  if (error != NULL)
    {
      fail (self, error);
      return;
    }
  g_byte_array_append (self->bytes, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
  g_input_stream_read_bytes_async (G_INPUT_STREAM (stream), CHUNK, G_PRIORITY_DEFAULT, NULL, read_cb, self);
}

/* (transfer full) for the stream, or the error that came in its place. */
static void
take (Intake *self, GInputStream *stream, GError *error)
{
  if (stream != NULL)
    g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT, NULL, read_cb, self);
  else
    fail (self, error);
  g_clear_object (&stream);
  g_clear_error (&error);
}

static void
dropped_cb (GObject *drop, GAsyncResult *result, gpointer intake)
{
  GError *error = NULL;
  GInputStream *stream = gdk_drop_read_finish (GDK_DROP (drop), result, NULL, &error);

  take (intake, stream, error);
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer intake)
{
  GError *error = NULL;
  GInputStream *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);

  take (intake, stream, error);
}

static gboolean
holds_picture (GdkContentFormats *formats)
{
  g_autoptr (GdkContentFormats) pictures = gdk_content_formats_new (media_types, G_N_ELEMENTS (media_types) - 1);

  return gdk_content_formats_match (formats, pictures);
}

/* A file is opened as such, and what is dragged out of the program is not dropped on it. */
static gboolean
accept_cb (GtkDropTargetAsync *target, GdkDrop *drop)
{
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  return gdk_drop_get_drag (drop) == NULL && holds_picture (formats) &&
         !gdk_content_formats_contain_gtype (formats, G_TYPE_FILE);
}

static gboolean
drop_picture_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, FnWindow *window)
{
  gdk_drop_read_async (drop, media_types, G_PRIORITY_DEFAULT, NULL, dropped_cb, intake_new (window, drop));
  return TRUE;
}

static gboolean
drop_file_cb (FnWindow *window, const GValue *value)
{
  fn_window_open (window, g_value_get_object (value));
  return TRUE;
}

static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (window);

  if (holds_picture (gdk_clipboard_get_formats (clipboard)))
    gdk_clipboard_read_async (clipboard, media_types, G_PRIORITY_DEFAULT, NULL, pasted_cb, intake_new (window, NULL));
  else
    fn_window_tell (window, _("There is no picture to paste"));
}

void
fn_intake_add (FnWindow *window)
{
  static const GActionEntry actions[] = { { "paste-figure", paste_cb } };
  GtkDropTarget *files;
  GtkDropTargetAsync *pictures;

  g_return_if_fail (FN_IS_WINDOW (window));

  files = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  g_signal_connect_swapped (files, "drop", G_CALLBACK (drop_file_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (files));

  pictures = gtk_drop_target_async_new (gdk_content_formats_new (media_types, G_N_ELEMENTS (media_types) - 1),
                                        GDK_ACTION_COPY);
  g_signal_connect (pictures, "accept", G_CALLBACK (accept_cb), NULL);
  g_signal_connect (pictures, "drop", G_CALLBACK (drop_picture_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (pictures));
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
