#pragma once

#include "text/fn-reading.h"

G_BEGIN_DECLS

/** FN_READ_MOST_TEXT: most bytes of text, as it comes and as UTF-8 */
#define FN_READ_MOST_TEXT (16 * 1024 * 1024)

/**
 * fn_read:
 * @name: its file name
 * @encoding: (nullable): what the person takes a text for
 *
 * Returns: (transfer full): what the document says or what is wrong with it, packed
 */
GBytes *fn_read (GBytes *document, const char *name, const char *encoding);

G_END_DECLS
