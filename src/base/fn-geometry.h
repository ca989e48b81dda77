#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All lengths are points (1/72 inch), x to the right and y downward. */

typedef struct
{
  double x, y;
} FnPoint;

typedef struct
{
  double width, height;
} FnSize;

typedef struct
{
  double x, y, width, height;
} FnRect;

/** FnColor: red, green, blue and opacity in sRGB, each from 0 to 1, not premultiplied */
typedef struct
{
  double red, green, blue, alpha;
} FnColor;

/** fn_rect_right: Returns: the x of the right edge */
static inline double
fn_rect_right (FnRect rect)
{
  return rect.x + rect.width;
}

/** fn_rect_bottom: Returns: the y of the lower edge */
static inline double
fn_rect_bottom (FnRect rect)
{
  return rect.y + rect.height;
}

/** fn_rect_center: Returns: the middle of @rect */
static inline FnPoint
fn_rect_center (FnRect rect)
{
  return (FnPoint){ rect.x + rect.width / 2, rect.y + rect.height / 2 };
}

/** fn_rect_grow: Returns: @rect with @by more on every side; a negative @by shrinks it */
static inline FnRect
fn_rect_grow (FnRect rect, double by)
{
  return (FnRect){ rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by };
}

/** fn_rect_contains: Returns: whether @at lies in @rect, edges included */
static inline gboolean
fn_rect_contains (FnRect rect, FnPoint at)
{
  return at.x >= rect.x && at.y >= rect.y && at.x <= fn_rect_right (rect) && at.y <= fn_rect_bottom (rect);
}

/** fn_rect_overlaps: Returns: whether the two share more than an edge */
static inline gboolean
fn_rect_overlaps (FnRect a, FnRect b)
{
  return a.x < fn_rect_right (b) && b.x < fn_rect_right (a) && a.y < fn_rect_bottom (b) &&
         b.y < fn_rect_bottom (a);
}

/** fn_rect_union: Returns: the smallest rectangle that holds both */
static inline FnRect
fn_rect_union (FnRect a, FnRect b)
{
  double x = MIN (a.x, b.x), y = MIN (a.y, b.y);

  return (FnRect){ x, y, MAX (fn_rect_right (a), fn_rect_right (b)) - x,
                   MAX (fn_rect_bottom (a), fn_rect_bottom (b)) - y };
}

G_END_DECLS
