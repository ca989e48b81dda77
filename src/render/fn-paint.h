#pragma once

#include <cairo.h>

#include "chart/fn-emphasis.h"
#include "render/fn-theme.h"

G_BEGIN_DECLS

/**
 * FnPaint:
 * @theme: what the inks look like
 * @scale: device pixels in a point, to set bars and rules on whole pixels; 0 for a device without pixels
 * @families: (nullable): typefaces, %NULL for FN_FONT_FAMILIES
 * @selected: a datum drawn in the accent colour, or -1
 * @hovered: a datum drawn with an outline, or -1
 * @transparent: whether the background is left out
 * @emphasis: (nullable): what is set back towards the paper, and still legible
 */
typedef struct
{
  const FnTheme *theme;
  double scale;
  const char *families;
  int selected;
  int hovered;
  gboolean transparent;
  const FnEmphasis *emphasis;
} FnPaint;

/**
 * fn_paint_scene:
 * @cr: where to draw, one user unit a point
 *
 * Paints the scene and leaves @cr as it was.
 */
void fn_paint_scene (cairo_t *cr, const FnScene *scene, const FnPaint *paint);

/**
 * fn_paint_get_fade:
 * @mark: one that fades
 * @from: (out): where its fill begins to fade, in points
 * @to: (out): where it is gone, in points
 */
void fn_paint_get_fade (const FnMark *mark, FnPoint *from, FnPoint *to);

/**
 * fn_paint_get_dash:
 * @dashed: (out): length of a dash in points; 0 for dots, which are round ends alone
 * @gap: (out): length of a gap in points; 0 for a line without any
 */
void fn_paint_get_dash (const FnMark *mark, double *dashed, double *gap);

G_END_DECLS
