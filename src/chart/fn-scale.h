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

/**
 * FnTicks:
 * @type: linear: @first, @first + @step, …; logarithmic: @first, @first × @step, …
 * @n: how many of them, at least 2
 *
 * Round numbers at equal distances.
 */
typedef struct
{
  double first;
  double step;
  guint n;
  FnScaleType type;
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

/**
 * fn_ticks_cover_powers:
 * @low, @high: above zero, @low at most @high
 * @about: how many ticks are wanted at most, at least 2
 *
 * Returns: powers of ten whose first lies at or below @low and whose last at or above @high
 */
FnTicks fn_ticks_cover_powers (double low, double high, guint about);

/** fn_ticks_for: Returns: round numbers that cover the domain of @scale, in its own way */
FnTicks fn_ticks_for (const FnScale *scale, guint about);

/** fn_ticks_get_decimals: Returns: how many decimals tell the ticks apart, 0 to 15 */
int fn_ticks_get_decimals (const FnTicks *self);

/** fn_ticks_at: Returns: the value of tick @index, which is below n */
double fn_ticks_at (const FnTicks *self, guint index);

G_END_DECLS
