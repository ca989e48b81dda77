#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnFont:
 * @size: in points
 * @weight: 400 regular, 600 semibold
 * @tabular: whether all digits are equally wide, for numbers that stand below one another
 *
 * How the figures' one typeface is set.
 */
typedef struct
{
  double size;
  int weight;
  gboolean tabular;
} FnFont;

/** FnTextExtents: advance width, and reach above and below the base line, in points */
typedef struct
{
  double width;
  double ascent;
  double descent;
} FnTextExtents;

typedef struct _FnTextMeasure FnTextMeasure;

/**
 * FnTextMeasure:
 * @measure: fills @extents for one line of @text; equal input gives equal output at every resolution
 *
 * How the layout learns the size of text. The chart floor declares it; `render` implements it with pango,
 * tests with a ruler of their own.
 */
struct _FnTextMeasure
{
  void (*measure) (const FnTextMeasure *self, const char *text, FnFont font, FnTextExtents *extents);
};

/** fn_text_measure_width: Returns: the width of one line of @text in points */
static inline double
fn_text_measure_width (const FnTextMeasure *self, const char *text, FnFont font)
{
  FnTextExtents extents;

  self->measure (self, text, font, &extents);
  return extents.width;
}

G_END_DECLS
