#include "config.h"

#include "app/fn-figure-actions.h"

#include "app/fn-export-dialog.h"
#include "app/fn-figure-content.h"

#include <glib/gi18n.h>

static gboolean
has_figure (FnWindow *window)
{
  FnSession *session = fn_window_get_session (window);

  return fn_session_get_base (session) != NULL && fn_session_get_figure (session) >= 0;
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnExportDialog *dialog;

  if (!has_figure (window))
    return;
  dialog = fn_export_dialog_new (window, fn_window_get_session (window), fn_window_get_look (window));
  g_signal_connect_object (dialog, "finished", G_CALLBACK (fn_window_tell), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GdkContentProvider) content = NULL;

  if (!has_figure (window))
    return;
  content = fn_figure_content_new_in_view (fn_window_get_session (window));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (window), content);
  fn_window_tell (window, _("Copied the figure"));
}

void
fn_figure_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "copy-figure", copy_cb },
    { "export", export_cb },
  };

  g_return_if_fail (FN_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
