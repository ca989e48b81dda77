#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FnPngChunk: a chunk of a PNG file; @type has four letters without a NUL, @content is borrowed */
typedef struct
{
  const char *type;
  const char *content;
  gsize size;
} FnPngChunk;

/** fn_png_is: Returns: whether a file begins like a PNG */
gboolean fn_png_is (GBytes *file);

/**
 * fn_png_find_chunk:
 * @file: a PNG, maybe a damaged one
 * @type: four letters
 * @start: (array length=start_size): how the content must begin
 *
 * Finds the first chunk of that sort. Checksums are left to who reads the content.
 *
 * Returns: whether there is one; its content then stands behind @start
 */
gboolean fn_png_find_chunk (GBytes *file, const char *type, const char *start, gsize start_size, FnPngChunk *chunk);

G_END_DECLS
