/* A window of another program: what is dropped on it is written to a file, in the one format that it takes.
 * drop-target MEDIA-TYPE FILE */
#include "config.h"

#include <gtk/gtk.h>

typedef struct
{
  const char *media_type;
  const char *path;
  GMainLoop *loop;
  GdkDrop *drop;
} Target;

static void
spliced_cb (GObject *output, GAsyncResult *result, gpointer data)
{
  Target *self = data;
  GOutputStream *stream = G_OUTPUT_STREAM (output);

  g_assert_cmpint (g_output_stream_splice_finish (stream, result, NULL), >, 0);
  g_file_set_contents (self->path, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                       (gssize) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), NULL);
  gdk_drop_finish (self->drop, GDK_ACTION_COPY);
  g_object_unref (stream);
  g_main_loop_quit (self->loop);
}

static void
read_cb (GObject *drop, GAsyncResult *result, gpointer data)
{
  g_autoptr (GInputStream) input = gdk_drop_read_finish (GDK_DROP (drop), result, NULL, NULL);

  g_assert_nonnull (input);
  g_output_stream_splice_async (g_memory_output_stream_new_resizable (), input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, data);
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, Target *self)
{
  self->drop = drop;
  gdk_drop_read_async (drop, (const char *[]){ self->media_type, NULL }, G_PRIORITY_DEFAULT, NULL, read_cb, self);
  return TRUE;
}

int
main (int argc, char **argv)
{
  Target self = { argv[1], argv[2], g_main_loop_new (NULL, FALSE) };
  GtkDropTargetAsync *target;
  GtkWidget *window;

  g_assert_cmpint (argc, ==, 3);
  gtk_init ();
  target = gtk_drop_target_async_new (gdk_content_formats_new (&self.media_type, 1), GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), &self);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (self.loop);
  return 0;
}
