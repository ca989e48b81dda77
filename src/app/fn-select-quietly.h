#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fn_select_quietly:
 * @text: whose buffer @start and @end are of
 *
 * Selects what no person selected: what was marked elsewhere, to be pasted by the middle button, is not replaced by
 * it; nor is the selection lost when something else is marked.
 */
void fn_select_quietly (GtkTextView *text, const GtkTextIter *start, const GtkTextIter *end);

G_END_DECLS
