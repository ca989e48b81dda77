#include "config.h"

#include "app/fn-figure-actions.h"

#include "app/fn-save.h"

#include <glib/gi18n.h>

static void
saved_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = fn_save_figure_finish (GTK_WINDOW (window), result, &error);
  g_autofree char *name = NULL, *message = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fn_window_report (FN_WINDOW (window), error->message);
      return;
    }
  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Saved “%s”"), name);
  fn_window_add_toast (FN_WINDOW (window), adw_toast_new (message));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);

  if (fn_session_get_figure (session) >= 0)
    fn_save_figure_async (GTK_WINDOW (window), session, saved_cb, NULL);
}

void
fn_figure_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "export", export_cb },
  };

  g_return_if_fail (FN_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
