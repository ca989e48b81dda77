#pragma once

#include "export/fn-sheet.h"

G_BEGIN_DECLS

/** FN_XMP_PNG_KEYWORD: what the text chunk of a PNG that holds an XMP packet is called */
#define FN_XMP_PNG_KEYWORD "XML:com.adobe.xmp"

/** FN_XMP_ALT_LENGTH: the most characters that an IPTC alternative text may have */
#define FN_XMP_ALT_LENGTH 250

/**
 * fn_xmp_new:
 *
 * What picture libraries and screen readers look for: title, description, alternative text and sources, as
 * Dublin Core and IPTC name them (ISO 16684-1, IPTC Photo Metadata Standard 2021.1).
 *
 * Returns: (transfer full): an XMP packet, UTF-8
 */
char *fn_xmp_new (const FnSheet *sheet);

G_END_DECLS
