#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_reflow:
 * @page: (array length=size): the words of a printed page, UTF-8, line by line; changed in place
 *
 * Turns line feeds into spaces where a line only ended because it was full, so that paragraphs flow again;
 * nothing moves. A line was full when the next word would have gone beyond the width that most lines keep to.
 * What is no prose stays as it is: short lines, rows with tabs, what is indented or begins with a bullet,
 * words that a hyphen joins, and scripts without spaces.
 */
void fn_reflow (char *page, gsize size);

G_END_DECLS
