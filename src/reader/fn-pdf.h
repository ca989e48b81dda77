#pragma once

#include "base/fn-geometry.h"
#include "text/fn-reading.h"

#include <poppler.h>

G_BEGIN_DECLS

/**
 * fn_pdf_open:
 * @fault: (out): why it cannot be read, if so
 *
 * Returns: (transfer full) (nullable): the document, which takes no password
 */
PopplerDocument *fn_pdf_open (GBytes *bytes, FnReadingFault *fault);

/** fn_pdf_get_page: @size: (out): in points. Returns: (transfer full) (nullable): that page, from 0; %NULL
 * when it cannot be read or has no size */
PopplerPage *fn_pdf_get_page (PopplerDocument *document, int index, FnSize *size);

/** fn_pdf_dup_words: Returns: (transfer full): the words of @page, UTF-8, always the same */
char *fn_pdf_dup_words (PopplerPage *page);

G_END_DECLS
