#include "config.h"

#include "app/fn-own-figure-actions.h"

#include <glib/gi18n.h>

/* The index of the own figure that @parameter names, or -1: actions may be asked for by anyone. */
static int
find_own (FnSession *session, GVariant *parameter)
{
  FnFactBase *base = fn_session_get_base (session);
  int figure = base != NULL ? fn_fact_base_find (base, FN_PART_FIGURE, g_variant_get_string (parameter, NULL)) : -1;

  return figure >= 0 && fn_session_is_own_figure (session, figure) ? figure : -1;
}

static const char *
get_title (FnSession *session, int figure)
{
  return fn_label_get (fn_fact_base_get_figure (fn_session_get_base (session), figure)->title,
                       fn_session_get_words (session)->language);
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (fn_session_get_figure (fn_window_get_session (window)) >= 0)
    fn_window_ask (window);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnAskView *view;

  if (fn_session_get_base (fn_window_get_session (window)) == NULL)
    return;
  view = fn_window_ask (window);
  fn_ask_view_start (view);
  fn_ask_view_edit_title (view);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int figure = find_own (session, parameter);

  if (figure < 0)
    return;
  fn_session_show_figure (session, figure);
  fn_ask_view_edit_title (fn_window_ask (window));
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int figure = find_own (session, parameter);
  g_autofree char *title = NULL;

  if (figure < 0)
    return;
  /* Translators: the title of a copy of a figure */
  title = g_strdup_printf (_("%s (copy)"), get_title (session, figure));
  fn_session_show_figure (session, fn_session_duplicate_figure (session, figure, title));
  fn_window_show_pane (window, FN_PANE_FIGURE);
}

/* A figure that was taken away, and where it stood. */
typedef struct
{
  FnSession *session;
  FnFigure *figure;
  char *base; /* its id: another one may be in view by the time it is wanted back */
  int index;
} Removed;

static void
free_removed (gpointer data, GClosure *closure)
{
  Removed *self = data;

  g_object_unref (self->session);
  fn_figure_free (self->figure);
  g_free (self->base);
  g_free (self);
}

static void
undo_cb (AdwToast *toast, Removed *removed)
{
  FnFactBase *base = fn_session_get_base (removed->session);
  int figure;

  if (base == NULL || !g_str_equal (fn_fact_base_get_id (base), removed->base))
    return;
  fn_session_insert_figure (removed->session, removed->index, removed->figure);
  figure = fn_fact_base_find (fn_session_get_base (removed->session), FN_PART_FIGURE, removed->figure->id);
  if (figure >= 0)
    fn_session_show_figure (removed->session, figure);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int figure = find_own (session, parameter);
  g_autofree char *message = NULL, *escaped = NULL;
  AdwToast *toast;
  Removed *removed;

  if (figure < 0)
    return;
  escaped = g_markup_escape_text (get_title (session, figure), -1);
  message = g_strdup_printf (_("Deleted “%s”"), escaped);
  removed = g_new0 (Removed, 1);
  *removed = (Removed){ g_object_ref (session), NULL, g_strdup (fn_fact_base_get_id (fn_session_get_base (session))),
                        figure };
  removed->figure = fn_session_remove_figure (session, figure);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removed, free_removed, 0);
  fn_window_add_toast (window, toast);
}

static void
figures_error_cb (FnSession *session, GParamSpec *pspec, FnWindow *window)
{
  g_autofree char *error = NULL;

  g_object_get (session, "figures-error", &error, NULL);
  if (error != NULL)
    fn_window_report (window, error);
}

void
fn_own_figure_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "ask", ask_cb },
    { "new-figure", new_cb },
    { "rename-figure", rename_cb, "s" },
    { "duplicate-figure", duplicate_cb, "s" },
    { "delete-figure", delete_cb, "s" },
  };

  g_return_if_fail (FN_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect_object (fn_window_get_session (window), "notify::figures-error", G_CALLBACK (figures_error_cb),
                           window, 0);
}
