#include "config.h"

#include "app/fn-focus-actions.h"

static GVariant *
pack (FnFocus focus)
{
  return g_variant_new ("(ii)", (int) focus.kind, focus.index);
}

static void
focus_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);
  FnFactBase *base = fn_session_get_base (session);
  int kind, index;
  FnFocus focus;

  g_variant_get (parameter, "(ii)", &kind, &index);
  focus = (FnFocus){ kind, index };
  if (base == NULL || !fn_focus_is_valid (focus, base))
    return;
  fn_session_set_focus (session, fn_focus_equal (focus, fn_session_get_focus (session)) ? fn_focus_none : focus);
}

static void
escape_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  FnSession *session = fn_window_get_session (window);

  if (fn_session_get_focus (session).kind != FN_FOCUS_NONE)
    fn_session_set_focus (session, fn_focus_none);
  else
    g_action_group_activate_action (G_ACTION_GROUP (window), "up", NULL);
}

static void
focus_changed_cb (GSimpleAction *action, GParamSpec *pspec, FnSession *session)
{
  g_simple_action_set_state (action, pack (fn_session_get_focus (session)));
}

void
fn_focus_actions_add (FnWindow *window)
{
  static const GActionEntry actions[] = {
    { "focus", focus_cb, "(ii)", "(0, -1)" },
    { "escape", escape_cb },
  };
  FnSession *session;
  GAction *focus;

  g_return_if_fail (FN_IS_WINDOW (window));

  session = fn_window_get_session (window);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  focus = g_action_map_lookup_action (G_ACTION_MAP (window), "focus");
  focus_changed_cb (G_SIMPLE_ACTION (focus), NULL, session);
  g_signal_connect_object (session, "notify::focus", G_CALLBACK (focus_changed_cb), focus, G_CONNECT_SWAPPED);
}
