/* A window of another program that files can be dragged out of, as out of a file manager; or, where a media type is
 * given, what is in the first one, as out of a drawing program. drop-source [--as=MEDIA-TYPE] FILE... */
#include "config.h"

#include <gtk/gtk.h>

static GdkContentProvider *
offer_files (char **paths)
{
  GSList *files = NULL;
  GdkContentProvider *content;

  for (; *paths != NULL; paths++)
    files = g_slist_append (files, g_file_new_for_path (*paths));
  content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_slist_free_full (files, g_object_unref);
  return content;
}

static GdkContentProvider *
offer_content (const char *path, const char *media_type)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_nonnull (bytes);
  return gdk_content_provider_new_for_bytes (media_type, bytes);
}

int
main (int argc, char **argv)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GtkDragSource *source;
  GtkWidget *window;

  g_assert_cmpint (argc, >=, 2);
  gtk_init ();
  content = g_str_has_prefix (argv[1], "--as=") ? offer_content (argv[2], argv[1] + strlen ("--as="))
                                                : offer_files (argv + 1);
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, content);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return 0;
}
