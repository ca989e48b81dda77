#pragma once

#include "chart/fn-scene.h"
#include "render/fn-theme.h"

G_BEGIN_DECLS

/**
 * FnPicture:
 * @width, @height: in pixels
 * @stride: bytes a row
 * @pixels: 32 bits a pixel, native-endian ARGB with premultiplied alpha (cairo's format)
 */
typedef struct
{
  int width;
  int height;
  int stride;
  guint8 *pixels;
} FnPicture;

/**
 * fn_picture_new:
 * @scale: pixels a point, above 0
 * @families: (nullable): typefaces, %NULL for the usual ones
 *
 * Returns: (transfer full) (nullable): the painted scene, or %NULL with FN_ERROR_LIMIT (over 32,767 pixels a
 *   side or out of memory)
 */
FnPicture *fn_picture_new (const FnScene *scene, const FnTheme *theme, double scale, gboolean transparent,
                           const char *families, GError **error);
void fn_picture_free (FnPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnPicture, fn_picture_free)

G_END_DECLS
