/* A window of another program, as a file manager is one: files can be dragged out of it. drop-source FILE */
#include "config.h"

#include <gtk/gtk.h>

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GdkFileList *list;
  GtkDragSource *source;
  GtkWidget *window;

  g_assert_cmpint (argc, ==, 2);
  gtk_init ();
  file = g_file_new_for_path (argv[1]);
  list = gdk_file_list_new_from_array (&file, 1);
  content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return 0;
}
