#pragma once

#include <glib.h>

#include "model/fn-figure.h"

G_BEGIN_DECLS

/**
 * FnScale:
 * @type: linear, or logarithmic (both ends of the domain then lie above zero)
 * @low, @high: the domain, in the unit of the data
 * @start, @end: the range, in points; @start may lie beyond @end
 */
typedef struct
{
  FnScaleType type;
  double low;
  double high;
  double start;
  double end;
} FnScale;

/**
 * fn_scale_map:
 *
 * Returns: the point at which @value stands; a domain without extent maps to the start of the range
 */
double fn_scale_map (const FnScale *self, double value);

/** FnTicks: round numbers at equal distances: @first, @first + @step, … (@n of them, at least 2) */
typedef struct
{
  double first;
  double step;
  guint n;
} FnTicks;

/**
 * fn_ticks_cover:
 * @low, @high: finite, @low at most @high
 * @about: how many ticks are wanted, at least 2; what is round decides
 *
 * Ticks whose first lies at or below @low and whose last at or above @high, with steps of 1, 2 or 5 times
 * a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
 *
 * Returns: the ticks
 */
FnTicks fn_ticks_cover (double low, double high, guint about);

/** fn_ticks_at: Returns: the value of tick @index, which is below n */
double fn_ticks_at (const FnTicks *self, guint index);

G_END_DECLS
