#include "config.h"

#include "app/fn-reading-actions.h"

#include "model/fn-cite-styles.h"
#include "session/fn-paragraph.h"

#include <glib/gi18n.h>

static const FnSource *
get_source (FnSession *session)
{
  int source = fn_session_get_source (session);

  return fn_session_get_base (session) != NULL && source >= 0
             ? fn_fact_base_get_source (fn_session_get_base (session), (guint) source)
             : NULL;
}

static void
copy (FnWindow *window, const char *text, const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text);
  fn_window_tell (window, message);
}

static void
copy_citation_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const FnSource *source = get_source (fn_window_get_session (window));
  const FnCitationStyle *style = fn_citation_style_find (g_variant_get_string (parameter, NULL));
  g_autofree char *entry = NULL;

  if (source == NULL || style == NULL)
    return;
  entry = style->cite (source);
  copy (window, entry, _("Copied the citation"));
}

/* "Manyin and others, “U.S.-Japan Relations”, 2025, Trade ¶ 2" */
static char *
name_place (FnSession *session, gsize byte)
{
  const FnWords *words = fn_session_get_words (session);
  g_autofree char *source = fn_words_cite (words, get_source (session));
  g_autofree char *place = fn_paragraph_here (session, byte);

  return place != NULL ? g_strconcat (source, words->citing.separator, place, NULL) : g_steal_pointer (&source);
}

/* Words of a document are quoted; those of notes are the fact base's own, and must not pass for the document's. */
static void
copy_with_citation_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  gsize byte;
  g_autofree char *words = fn_reading_view_dup_words (fn_window_get_reading (window), &byte);
  g_autofree char *place = NULL, *text = NULL;

  if (words == NULL || get_source (session) == NULL)
    return;
  place = name_place (session, byte);
  text = fn_words_fill (fn_session_get_document (session) < 0 ? _("%1$s\n(after %2$s)") : _("“%1$s”\n(%2$s)"), words,
                        place);
  copy (window, text, _("Copied the words with their citation"));
}

static void
zoom_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  fn_reading_view_zoom (fn_window_get_reading (window), g_variant_get_int32 (parameter));
}

void
fn_reading_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "copy-citation", copy_citation_cb, "s" },
    { "copy-with-citation", copy_with_citation_cb },
    { "zoom", zoom_cb, "i" },
  };

  g_return_if_fail (FN_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}

GMenuModel *
fn_reading_actions_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint n;
  const FnCitationStyle *styles = fn_citation_styles (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (styles[i].label, NULL);

      g_menu_item_set_action_and_target (item, "win.copy-citation", "s", styles[i].id);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _("Copy citation"), G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}
