#pragma once

#include <adwaita.h>

#include "app/fn-ask-view.h"
#include "app/fn-look.h"
#include "app/fn-reading-view.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnWindow:
 *
 * Figures, the figure in view and its source side by side, or one at a time where it is narrow. It owns the
 * actions that the views ask for.
 */
#define FN_TYPE_WINDOW (fn_window_get_type ())
G_DECLARE_FINAL_TYPE (FnWindow, fn_window, FN, WINDOW, AdwApplicationWindow)

/** fn_window_new: Returns: (transfer none): a window on @session, owned by the toolkit until it is closed */
FnWindow *fn_window_new (GtkApplication *application, FnSession *session, FnLook *look);

/**
 * fn_window_present_when_ready:
 *
 * Shows the window once there is something to see, so that its first frame is the figure, or after a
 * moment that a person would notice.
 */
void fn_window_present_when_ready (FnWindow *self);

/**
 * fn_window_open:
 * @file: a fact base
 *
 * Opens another fact base in this window. When it cannot be loaded, the old one stays and a line says why.
 */
void fn_window_open (FnWindow *self, GFile *file);

/** FnPane: what stands beside the list of figures */
typedef enum
{
  FN_PANE_FIGURE,
  FN_PANE_SOURCE,
} FnPane;

/** fn_window_get_session: Returns: (transfer none): what is looked at in this window */
FnSession *fn_window_get_session (FnWindow *self);

/** fn_window_get_look: Returns: (transfer none): how things look on its display */
FnLook *fn_window_get_look (FnWindow *self);

/** fn_window_get_reading: Returns: (transfer none): the text in view */
FnReadingView *fn_window_get_reading (FnWindow *self);

/** fn_window_show_pane: brings @pane into sight where not all of them are */
void fn_window_show_pane (FnWindow *self, FnPane pane);

/**
 * fn_window_show_page:
 * @name: of a page that takes the place of the figure: "facts", "conflicts", "search"
 *
 * Brings that page into sight, for a base that is there.
 *
 * Returns: (transfer none): the page
 */
GtkWidget *fn_window_show_page (FnWindow *self, const char *name);

/** fn_window_ask: Returns: (transfer none): what the figure shows, to be picked, brought into sight */
FnAskView *fn_window_ask (FnWindow *self);

/** fn_window_tell: @message: plain text; says in passing what has been done */
void fn_window_tell (FnWindow *self, const char *message);

/** fn_window_add_toast: @toast: (transfer full): the same with a button; its title is markup */
void fn_window_add_toast (FnWindow *self, AdwToast *toast);

/** fn_window_report: @message: (nullable): what went wrong, shown until it is closed; %NULL takes it away */
void fn_window_report (FnWindow *self, const char *message);

G_END_DECLS
