#pragma once

#include "app/fn-look.h"
#include "session/fn-session.h"
#include "session/fn-text-find.h"

G_BEGIN_DECLS

/**
 * FnReadingView:
 *
 * The text in view as a page to read: cited words underlined, with the number of facts in the margin, those of the
 * fact in view selected, an overview of all beside the scroll bar, and a card for the words pointed at. The
 * caret in cited words asks for win.show-passage.
 */
#define FN_TYPE_READING_VIEW (fn_reading_view_get_type ())
G_DECLARE_FINAL_TYPE (FnReadingView, fn_reading_view, FN, READING_VIEW, GtkWidget)

/** fn_reading_view_attach: shows the text in view of @session, which it follows from now on; call once */
void fn_reading_view_attach (FnReadingView *self, FnSession *session, FnLook *look);

/** fn_reading_view_get_text: Returns: (transfer none): the view of the text, whose buffer is a page buffer */
GtkTextView *fn_reading_view_get_text (FnReadingView *self);

/** fn_reading_view_get_page: Returns: (transfer none) (nullable): what is on view */
FnPage *fn_reading_view_get_page (FnReadingView *self);

/** fn_reading_view_set_find: shows the hits of @find, in bytes of the page, in the overview; call once */
void fn_reading_view_set_find (FnReadingView *self, FnTextFind *find);

/** fn_reading_view_zoom: @by: 1 for larger text, -1 for smaller, 0 for the usual size; it is remembered */
void fn_reading_view_zoom (FnReadingView *self, int by);

/**
 * fn_reading_view_dup_words:
 * @byte: (out): where they begin in the text in view
 *
 * Returns: (transfer full) (nullable): the words that are selected, else those of the fact in view; %NULL without either
 */
char *fn_reading_view_dup_words (FnReadingView *self, gsize *byte);

/** fn_reading_view_show_card: shows what rests on the words at the caret, for the keyboard. Returns: whether any does */
gboolean fn_reading_view_show_card (FnReadingView *self);

G_END_DECLS
