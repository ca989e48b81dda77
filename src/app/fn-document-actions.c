#include "config.h"

#include "app/fn-document-actions.h"

#include "app/fn-attaching.h"
#include "app/fn-open.h"

#include <glib/gi18n.h>

static const FnAttachedDocument *
get_document (FnSession *session)
{
  int document = fn_session_get_document (session);

  if (document < 0)
    return NULL;
  return fn_documents_get (fn_session_get_documents (session), (guint) fn_session_get_source (session),
                           (guint) document);
}

static void
chosen_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (GListModel) files = fn_open_choose_finish (GTK_WINDOW (window), result, NULL);

  if (files != NULL)
    fn_attaching_start (FN_WINDOW (window), files);
}

static void
attach_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  fn_open_choose_async (GTK_WINDOW (window), FN_OPEN_DOCUMENT, chosen_cb, NULL);
}

/* A fact base or a picture of a figure is opened wherever it is dropped. */
static gboolean
is_to_be_opened (GFile *file)
{
  static const char *const endings[] = { ".json", ".png", ".svg" };
  g_autofree char *name = g_file_get_basename (file), *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;
  return FALSE;
}

static void
attach_files_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (uris[1] == NULL && is_to_be_opened (file))
        fn_window_open (window, file);
      else
        g_list_store_append (files, file);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) > 0)
    fn_attaching_start (window, G_LIST_MODEL (files));
}

static void
document_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);

  fn_session_show_document (session, MAX (g_variant_get_int32 (parameter), -1));
}

/* From the notes to the document and back. */
static void
turn_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);

  fn_session_show_document (session, fn_session_get_document (session) < 0 ? 0 : -1);
  fn_window_show_pane (window, FN_PANE_SOURCE);
}

static void
encoding_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  const char *encoding = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (get_document (session) != NULL &&
      !fn_documents_set_encoding (fn_session_get_documents (session), (guint) fn_session_get_source (session),
                                  (guint) fn_session_get_document (session), *encoding != '\0' ? encoding : NULL,
                                  &error))
    fn_window_report (window, error->message);
}

static void
confirmed_cb (FnWindow *window, const char *response, AdwMessageDialog *dialog)
{
  FnSession *session = fn_window_get_session (window);
  const char *sha256 = g_object_get_data (G_OBJECT (dialog), "sha256");
  const FnAttachedDocument *document = session != NULL ? get_document (session) : NULL;
  g_autoptr (GError) error = NULL;

  /* Something else may be in view by now. */
  if (g_strcmp0 (response, "remove") != 0 || document == NULL ||
      g_strcmp0 (document->attached->sha256, sha256) != 0)
    return;
  if (!fn_documents_remove (fn_session_get_documents (session), (guint) fn_session_get_source (session),
                            (guint) fn_session_get_document (session), &error))
    fn_window_report (window, error->message);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const FnAttachedDocument *document = get_document (fn_window_get_session (window));
  GtkWidget *dialog;

  if (document == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Remove the document?"), NULL);
  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      _("The copy of “%s” that Footnote keeps is deleted. The file that it was made from stays where it is."),
      document->attached->name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "sha256", g_strdup (document->attached->sha256), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (confirmed_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GSimpleAction *
find_action (FnWindow *window, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

static void
text_changed_cb (FnWindow *window)
{
  FnSession *session = fn_window_get_session (window);
  const FnAttachedDocument *document = get_document (session);
  const char *encoding = document != NULL ? document->attached->encoding : NULL;
  int source = fn_session_get_source (session);
  gboolean any = source >= 0 && fn_documents_count (fn_session_get_documents (session), (guint) source) > 0;

  g_simple_action_set_state (find_action (window, "document"),
                             g_variant_new_int32 (fn_session_get_document (session)));
  g_simple_action_set_state (find_action (window, "document-encoding"),
                             g_variant_new_string (encoding != NULL ? encoding : ""));
  g_simple_action_set_enabled (find_action (window, "attach-document"), source >= 0);
  g_simple_action_set_enabled (find_action (window, "turn-text"), any);
  g_simple_action_set_enabled (find_action (window, "document-encoding"), document != NULL);
  g_simple_action_set_enabled (find_action (window, "remove-document"), document != NULL);
}

void
fn_document_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "attach-document", attach_cb },
    { "attach-files", attach_files_cb, "as" },
    { "document", document_cb, "i", "-1" },
    { "turn-text", turn_cb },
    { "document-encoding", encoding_cb, "s", "''" },
    { "remove-document", remove_cb },
  };

  g_return_if_fail (FN_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect_object (fn_window_get_session (window), "notify::text-serial", G_CALLBACK (text_changed_cb), window,
                           G_CONNECT_SWAPPED);
  text_changed_cb (window);
}
