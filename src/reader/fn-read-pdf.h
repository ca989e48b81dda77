#pragma once

#include "text/fn-reading.h"

G_BEGIN_DECLS

/**
 * fn_read_pdf:
 * @most: bytes of text at most
 *
 * Reads the words of all pages and where they stand. Not to be called outside of bounds: there are small
 * files that take minutes or gigabytes.
 *
 * Returns: (transfer full): what the document says or what is wrong with it, packed
 */
GBytes *fn_read_pdf (GBytes *document, gsize most);

/**
 * fn_read_pdf_page:
 * @page: from 0
 * @width: of the picture, in pixels
 *
 * Returns: (transfer full): a picture of the page on white or what is wrong with it, packed
 */
GBytes *fn_read_pdf_page (GBytes *document, guint page, guint width);

G_END_DECLS
