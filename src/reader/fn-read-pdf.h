#pragma once

#include "text/fn-reading.h"

G_BEGIN_DECLS

/**
 * fn_read_pdf:
 * @most: bytes of text at most
 *
 * Reads the words of all pages. Not to be called outside of bounds: there are small files that take minutes
 * or gigabytes.
 *
 * Returns: (transfer full): what the document says or what is wrong with it, packed
 */
GBytes *fn_read_pdf (GBytes *document, gsize most);

G_END_DECLS
