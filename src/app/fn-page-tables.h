#pragma once

#include <gtk/gtk.h>

#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * fn_page_tables_set:
 * @view: shows @page
 * @page: (nullable): what is on view
 * @points: the size of its text
 *
 * Sets the columns of all tables of the page by what stands in them: numbers to the right, words to the left, the head in
 * bold, and what is too long for its line below its own column; closer together where the view is narrow. Replaces what
 * was set before.
 *
 * Returns: whether the page has any table
 */
gboolean fn_page_tables_set (GtkTextView *view, FnPage *page, double points);

G_END_DECLS
