#pragma once

#include <gtk/gtk.h>

#include "session/fn-text-find.h"
#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * FnFindBar:
 *
 * Finds words in the page on view as they are typed: the hits in sight are set off at once, one is stood at, and
 * all are counted. A menu says how words are taken; an expression that cannot be read is told in place.
 */
#define FN_TYPE_FIND_BAR (fn_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (FnFindBar, fn_find_bar, FN, FIND_BAR, GtkWidget)

/** fn_find_bar_attach: finds in @view, which scrolls and whose buffer is a page buffer; call once */
void fn_find_bar_attach (FnFindBar *self, GtkTextView *view);

/** fn_find_bar_set_page: @page: (nullable): what is on view now; finds anew when the bar is open */
void fn_find_bar_set_page (FnFindBar *self, FnPage *page);

/** fn_find_bar_get_find: Returns: (transfer none): what is looked for, in bytes of the page; nothing while closed */
FnTextFind *fn_find_bar_get_find (FnFindBar *self);

/** fn_find_bar_open: shows the bar with its words selected, ready to type */
void fn_find_bar_open (FnFindBar *self);

/** fn_find_bar_step: @by: 1 for the next hit, -1 for the one before; the last leads to the first */
void fn_find_bar_step (FnFindBar *self, int by);

G_END_DECLS
