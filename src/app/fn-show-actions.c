#include "config.h"

#include "app/fn-show-actions.h"

#include "app/fn-at-caret.h"
#include "app/fn-open.h"

/* Whether @index names a member of the base in view: actions may be asked for by anyone. */
static gboolean
is_member (FnSession *session, FnPart part, int index)
{
  FnFactBase *base = fn_session_get_base (session);

  return base != NULL && index >= 0 && (guint) index < fn_fact_base_count (base, part);
}

static void
show_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int figure = g_variant_get_int32 (parameter);

  if (!is_member (session, FN_PART_FIGURE, figure))
    return;
  fn_session_show_figure (session, figure);
  fn_window_show_pane (window, FN_PANE_FIGURE);
}

static void
show_fact_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int fact, citation;

  g_variant_get (parameter, "(ii)", &fact, &citation);
  if (!is_member (session, FN_PART_FACT, fact))
    return;
  fn_session_show_fact (session, fact, citation);
  fn_window_show_pane (window, FN_PANE_SOURCE);
}

static void
show_fact_in_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int fact, figure;

  g_variant_get (parameter, "(ii)", &fact, &figure);
  if (!is_member (session, FN_PART_FACT, fact) || !is_member (session, FN_PART_FIGURE, figure))
    return;
  fn_session_show_fact_in_figure (session, fact, figure);
  fn_window_show_pane (window, FN_PANE_FIGURE);
}

static void
show_passage_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  guint64 byte;
  int source, document, fact, citation;

  g_variant_get (parameter, "(it)", &source, &byte);
  if (!is_member (session, FN_PART_SOURCE, source))
    return;
  document = source == fn_session_get_source (session) ? fn_session_get_document (session) : -1;
  if (fn_at_caret (session, source, document, byte, &fact, &citation))
    fn_session_show_fact (session, fact, citation);
}

static void
show_source_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int source = g_variant_get_int32 (parameter);

  if (!is_member (session, FN_PART_SOURCE, source))
    return;
  fn_session_show_source (session, source);
  fn_window_show_pane (window, FN_PANE_SOURCE);
}

/* A stretch of text; where a fact rests on it, it is the fact that is meant. */
static void
show_text_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  int source, document, fact, citation;
  guint64 start, end;

  g_variant_get (parameter, "(iitt)", &source, &document, &start, &end);
  if (!is_member (session, FN_PART_SOURCE, source))
    return;
  if (document < 0 && fn_at_caret (session, source, -1, start, &fact, &citation))
    {
      fn_session_show_document (session, -1);
      fn_session_show_fact (session, fact, citation);
    }
  else if (document >= -1 && start < end)
    fn_session_show_stretch (session, source, document, (FnSpan){ start, end });
  else
    fn_session_show_source (session, source);
  fn_window_show_pane (window, FN_PANE_SOURCE);
}

static void
show_page_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);

  if (fn_session_get_base (session) == NULL)
    return;
  fn_session_leave_search (session);
  fn_window_show_page (window, g_variant_get_string (parameter, NULL));
}

/* Ready to type. */
static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);

  if (fn_session_get_base (session) == NULL)
    return;
  fn_session_show_search (session);
  gtk_widget_grab_focus (fn_window_show_page (window, "search"));
}

static void
leave_search_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  fn_window_show_pane (window, FN_PANE_FIGURE);
}

/* Where one pane fills the window, a hit gives way to the search that it was opened from. */
static void
move (FnWindow *window, gboolean (*go) (FnSession *session))
{
  FnSession *session = fn_window_get_session (window);

  if (go (session) && fn_session_get_search (session) > 0)
    fn_window_show_page (window, "search");
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move (window, fn_session_go_back);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  move (window, fn_session_go_forward);
}

static void
chosen_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GListModel) files = fn_open_choose_finish (GTK_WINDOW (window), result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    fn_window_open (FN_WINDOW (window), file);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  fn_open_choose_async (GTK_WINDOW (window), FN_OPEN_BASE, chosen_cb, NULL);
}

/* The search takes the place of the figure, and gives way to it. */
static void
search_changed_cb (FnWindow *window)
{
  if (fn_session_get_search (fn_window_get_session (window)) > 0)
    fn_window_show_page (window, "search");
  else
    fn_window_show_pane (window, FN_PANE_FIGURE);
}

void
fn_show_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "back", back_cb },
    { "forward", forward_cb },
    { "open", open_cb },
    { "show-page", show_page_cb, "s" },
    { "search", search_cb },
    { "leave-search", leave_search_cb },
    { "show-figure", show_figure_cb, "i" },
    { "show-fact", show_fact_cb, "(ii)" },
    { "show-fact-in-figure", show_fact_in_figure_cb, "(ii)" },
    { "show-passage", show_passage_cb, "(it)" },
    { "show-text", show_text_cb, "(iitt)" },
    { "show-source", show_source_cb, "i", "-1" },
  };

  g_return_if_fail (FN_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect_object (fn_window_get_session (window), "notify::search", G_CALLBACK (search_changed_cb), window,
                           G_CONNECT_SWAPPED);
}
