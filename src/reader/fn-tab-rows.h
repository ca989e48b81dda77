#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_tab_rows_mark:
 * @words: (array length=size): plain text
 * @size: in bytes
 * @marks: (element-type FnPageMark): gets a mark for each line that is a row, in order
 *
 * Finds the tables of a text whose cells are parted by tabs: two or more lines after one another, each with two cells
 * at least that say something, of which all but the last are short. The first is a head, with level 1, where it
 * has no digit and a later one does. A tab that only sets a line in makes no row. Not the tables with which there
 * would be more than FN_PAGE_MOST_CELLS.
 */
void fn_tab_rows_mark (const char *words, gsize size, GArray *marks);

G_END_DECLS
