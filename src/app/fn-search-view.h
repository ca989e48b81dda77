#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnSearchView:
 *
 * One search over all texts, facts, figures and sources of the base in view, as it is typed. To grab the focus is to
 * begin typing. Asks for win.show-fact, win.show-figure, win.show-source, win.show-text and win.leave-search.
 */
#define FN_TYPE_SEARCH_VIEW (fn_search_view_get_type ())
G_DECLARE_FINAL_TYPE (FnSearchView, fn_search_view, FN, SEARCH_VIEW, GtkWidget)

/** fn_search_view_attach: searches what @session has in view, now and later; call once */
void fn_search_view_attach (FnSearchView *self, FnSession *session);

G_END_DECLS
