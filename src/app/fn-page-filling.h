#pragma once

#include "app/fn-page-buffer.h"

G_BEGIN_DECLS

/**
 * FnPageFilling:
 *
 * Puts pages into a buffer, a long one bit by bit, so that the window answers meanwhile. No view should show the buffer
 * then: it would tell screen readers all of the text at each bit.
 */
typedef struct _FnPageFilling FnPageFilling;

/** FnPageFilled: all of the page is in the buffer */
typedef void (*FnPageFilled) (gpointer data);

/** fn_page_filling_new: @buffer: a page buffer, referenced. Returns: (transfer full): free it before @data goes */
FnPageFilling *fn_page_filling_new (GtkTextBuffer *buffer, FnPageFilled filled, gpointer data);
void fn_page_filling_free (FnPageFilling *self);

/** fn_page_filling_start: @page: (nullable): instead of what is in the buffer. Says that it is filled at once if @page is
 * short, and never if another one is started before */
void fn_page_filling_start (FnPageFilling *self, FnPage *page);

/** fn_page_filling_get_page: Returns: (transfer none) (nullable): the page that was started last */
FnPage *fn_page_filling_get_page (const FnPageFilling *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnPageFilling, fn_page_filling_free)

G_END_DECLS
