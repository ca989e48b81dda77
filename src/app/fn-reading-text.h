#pragma once

#include <gtksourceview/gtksource.h>

#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * FnReadingText:
 *
 * A text set as a page: tables with columns that fit, dots before the items of lists and rules below the heads of tables, which are drawn and are no
 * part of the text.
 */
#define FN_TYPE_READING_TEXT (fn_reading_text_get_type ())
G_DECLARE_FINAL_TYPE (FnReadingText, fn_reading_text, FN, READING_TEXT, GtkSourceView)

/** fn_reading_text_set_page: @page: (nullable): what its buffer shows now; @points: the size of its text */
void fn_reading_text_set_page (FnReadingText *self, FnPage *page, double points);

/**
 * fn_reading_text_set_buffer:
 *
 * As gtk_text_view_set_buffer(), for buffers that may go, or lose their lines, while they are not in view.
 */
void fn_reading_text_set_buffer (FnReadingText *self, GtkTextBuffer *buffer);

G_END_DECLS
