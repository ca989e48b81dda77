#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** fn_png_is: Returns: whether a file begins like a PNG */
gboolean fn_png_is (GBytes *file);

/**
 * fn_png_find_chunk:
 * @file: a PNG, maybe a damaged one
 * @type: four letters
 *
 * Checksums are left to who reads the content.
 *
 * Returns: (transfer full) (nullable): what is in the first chunk of that type
 */
GBytes *fn_png_find_chunk (GBytes *file, const char *type);

G_END_DECLS
