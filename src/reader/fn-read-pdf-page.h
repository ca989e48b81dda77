#pragma once

#include "text/fn-page-picture.h"

G_BEGIN_DECLS

/**
 * fn_read_pdf_page:
 * @page: from 0
 * @width: of the picture, in pixels
 *
 * Not to be called outside of bounds.
 *
 * Returns: (transfer full): a picture of the page on white and where its words stand, or what is wrong with
 * it, packed
 */
GBytes *fn_read_pdf_page (GBytes *document, guint page, guint width);

G_END_DECLS
