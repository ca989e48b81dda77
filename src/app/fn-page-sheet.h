#pragma once

#include "app/fn-look.h"
#include "text/fn-page-picture.h"

G_BEGIN_DECLS

/**
 * FnPageSheet:
 *
 * A page of a document as it was printed, as wide as there is room, with some of its words set off and those
 * that are cited underlined.
 *
 * Signal "laid-out": it has got its size; the sheet as it was painted may be too coarse for it.
 */
#define FN_TYPE_PAGE_SHEET (fn_page_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FnPageSheet, fn_page_sheet, FN, PAGE_SHEET, GtkWidget)

/** fn_page_sheet_attach: takes its colours from @look; call once */
void fn_page_sheet_attach (FnPageSheet *self, FnLook *look);

/** fn_page_sheet_set_size: @size: of the page in points, to keep its place until the picture comes; takes the
 * picture and the words away */
void fn_page_sheet_set_size (FnPageSheet *self, FnSize size);

/** fn_page_sheet_take_picture: @picture: (transfer full): of the same page */
void fn_page_sheet_take_picture (FnPageSheet *self, FnPagePicture *picture);

/** fn_page_sheet_set_words: @spans: (array length=n): what to set off, in bytes from where the page's words
 * begin */
void fn_page_sheet_set_words (FnPageSheet *self, const FnSpan *spans, guint n);

/** fn_page_sheet_set_cited: @spans: (array length=n): what to underline, likewise */
void fn_page_sheet_set_cited (FnPageSheet *self, const FnSpan *spans, guint n);

/** fn_page_sheet_pick: @at: in the widget. @byte: (out): where the word there begins. Returns: whether one is
 * there */
gboolean fn_page_sheet_pick (FnPageSheet *self, FnPoint at, gsize *byte);

/** fn_page_sheet_get_words: @start: (out): around the first line of the words set off, in the widget.
 * Returns: whether there are any and it is known where */
gboolean fn_page_sheet_get_words (FnPageSheet *self, FnRect *start);

/** fn_page_sheet_wants: Returns: how many pixels of the display the page is wide, 0 when it is as sharp as
 * that */
guint fn_page_sheet_wants (FnPageSheet *self);

G_END_DECLS
