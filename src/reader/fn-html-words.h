#pragma once

#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * fn_html_words:
 * @html: (array length=size): UTF-8, well-formed or not
 * @marks: (element-type FnPageMark): gets the lines appended that are headings or items, in bytes of the words
 *
 * The words of a web page as a browser would lay them out: scripts, styles and what stands in the head left
 * out, white space run together, a blank line between paragraphs, a row of a table on one line with tabs
 * between the cells. Digits set high or low become the characters for that, so that a note's number never
 * joins the number it stands at. It takes time in proportion to the size, however deep the elements lie.
 *
 * Returns: (transfer full): the words, UTF-8
 */
GString *fn_html_words (const char *html, gsize size, GArray *marks);

/**
 * fn_html_find_encoding:
 * @page: a web page in any encoding whose ASCII is ASCII
 *
 * Returns: (transfer full) (nullable): the encoding that it declares of itself near its start
 */
char *fn_html_find_encoding (GBytes *page);

G_END_DECLS
