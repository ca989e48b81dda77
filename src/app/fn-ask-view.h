#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnAskView:
 *
 * What the figure in view shows, to be picked anew; the figure follows at once. The first change to a figure of
 * the fact base goes to a draft of the person's own. Asks for win.up to be closed.
 */
#define FN_TYPE_ASK_VIEW (fn_ask_view_get_type ())
G_DECLARE_FINAL_TYPE (FnAskView, fn_ask_view, FN, ASK_VIEW, GtkWidget)

/** fn_ask_view_attach: shows @session, which it follows from now on; call once */
void fn_ask_view_attach (FnAskView *self, FnSession *session);

/** fn_ask_view_start: puts a new draft in view, on what the fact in view measures, which stays; there must be a base */
void fn_ask_view_start (FnAskView *self);

/** fn_ask_view_edit_title: moves the keyboard to the title */
void fn_ask_view_edit_title (FnAskView *self);

G_END_DECLS
