#pragma once

#include "render/fn-picture.h"

G_BEGIN_DECLS

/**
 * pixels_decode:
 *
 * Returns: (transfer full): a PNG file's pixels, native-endian ARGB without alpha multiplied in
 */
FnPicture *pixels_decode (GBytes *png);

/**
 * pixels_compare:
 *
 * Returns: the mean difference of red, green and blue, 0 to 255; both have the same size and are opaque
 */
double pixels_compare (const FnPicture *a, const FnPicture *b);

G_END_DECLS
