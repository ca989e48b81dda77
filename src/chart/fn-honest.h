#pragma once

#include "base/fn-geometry.h"
#include "chart/fn-scene-builder.h"
#include "model/fn-fact.h"

G_BEGIN_DECLS

/**
 * FnHonestBar:
 * @fact: whose hedge and status decide the drawing
 * @role: FN_ROLE_DATUM, or FN_ROLE_LEGEND in the key
 * @body: from the base line to the value (for a range to its low end; without length for one that has no base line)
 * @towards: the side at which it ends
 * @soft_before, @soft_beyond: for about and nearly: how far before and beyond the end of @body the value may
 *   lie, in points
 * @beyond: for a range: from its low to its high end, in points
 * @arrow: for an open end: length of the arrow, in points
 * @line_width: of outlines and arrows, in points; the distance and width of hatching follow it
 * @ink: the colour of its series
 */
typedef struct
{
  const FnFact *fact;
  FnRole role;
  FnRect body;
  FnSide towards;
  double soft_before;
  double soft_beyond;
  double beyond;
  double arrow;
  double line_width;
  FnInk ink;
} FnHonestBar;

/**
 * fn_honest_add_bar:
 *
 * Draws a value no surer than its source is: solid, soft-ended, open-ended with an arrow, an interval,
 * hollow when it is not yet so, dotted when it is only asked for, hatched when estimated, barred when
 * computed; and their combinations.
 */
void fn_honest_add_bar (FnSceneBuilder *builder, const FnHonestBar *bar);

/**
 * FnHonestDot:
 * @fact: whose hedge and status decide the drawing
 * @role: FN_ROLE_DATUM
 * @at: the middle of the dot; of a range, the middle of its low end
 * @radius: in points
 * @vertical: whether values run upward instead of to the right
 * @low, @high: how far the value may lie below and above @at as values run, in points
 * @arrow: for an open end: length of the arrow, in points
 * @line_width: of outlines and whiskers, in points
 * @ink: the colour of its series
 */
typedef struct
{
  const FnFact *fact;
  FnRole role;
  FnPoint at;
  double radius;
  gboolean vertical;
  double low;
  double high;
  double arrow;
  double line_width;
  FnInk ink;
} FnHonestDot;

/**
 * fn_honest_add_dot:
 *
 * Draws a value as a dot: whiskers that fade for "about", a line with end caps for a range, an arrow for an
 * open end; hollow, dotted, light and barred like fn_honest_add_bar().
 */
void fn_honest_add_dot (FnSceneBuilder *builder, const FnHonestDot *dot);

/** FnHonestWay: the ways in which a mark can hedge, as bits */
typedef enum
{
  FN_HONEST_SOFT = 1 << 0,
  FN_HONEST_OPEN = 1 << 1,
  FN_HONEST_HOLLOW = 1 << 2,
  FN_HONEST_DOTTED = 1 << 3,
  FN_HONEST_HATCHED = 1 << 4,
  FN_HONEST_BARRED = 1 << 5,
  FN_HONEST_FAULTY = 1 << 6, /* breaks a rule of the fact base; nothing else about it counts */
} FnHonestWay;

/** fn_honest_get_ways: Returns: the ways in which @fact is hedged, none for a plain value */
FnHonestWay fn_honest_get_ways (const FnFact *fact);

/** fn_honest_get_dash: Returns: how the outline of a mark is drawn that hedges in these @ways */
FnDash fn_honest_get_dash (FnHonestWay ways);

/** fn_honest_points_back: Returns: whether an arrow of @fact points to lower values: "less than", "at most" */
gboolean fn_honest_points_back (const FnFact *fact);

/**
 * fn_honest_get_soft:
 * @before, @beyond: (out): how far the value may lie below and above, as a share of the value
 *
 * The reading of "about" (±10 %) and "nearly" (up to 10 % less) by the rule of the fact base.
 */
void fn_honest_get_soft (const FnFact *fact, double *before, double *beyond);

G_END_DECLS
