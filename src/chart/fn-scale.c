#include "config.h"

#include "chart/fn-scale.h"

#include <math.h>

/* A value this close to a tick, in steps, counts as on it. */
#define ON_TICK 1e-9

double
fn_scale_map (const FnScale *self, double value)
{
  double low = self->low, high = self->high;

  if (self->type == FN_SCALE_TYPE_LOG)
    {
      low = log (low);
      high = log (high);
      value = log (value);
    }
  if (!(high > low))
    return self->start;
  return self->start + (value - low) / (high - low) * (self->end - self->start);
}

/* The nearest of 1, 2, 5 and 10 times a power of ten, as ratios go. */
static double
round_step (double step)
{
  double power = pow (10, floor (log10 (step)));
  double lead = step / power;

  if (lead < 1.5)
    return power;
  if (lead < 3.5)
    return 2 * power;
  return lead < 7.5 ? 5 * power : 10 * power;
}

FnTicks
fn_ticks_cover (double low, double high, guint about)
{
  double extent = high - low;
  double step, first, last;

  g_return_val_if_fail (low <= high && about >= 2, ((FnTicks){ low, 1, 2 }));

  if (extent <= MAX (fabs (low), fabs (high)) * 1e-12)
    extent = high != 0 ? fabs (high) : 1;
  step = round_step (extent / (about - 1));
  first = floor (low / step + ON_TICK);
  last = ceil (high / step - ON_TICK);
  if (first * step > low)
    first -= 1;
  if (last * step < high)
    last += 1;
  return (FnTicks){ first * step, step, MAX (2, (guint) (last - first) + 1) };
}

FnTicks
fn_ticks_cover_powers (double low, double high, guint about)
{
  double first, last, stride;

  g_return_val_if_fail (0 < low && low <= high && about >= 2, ((FnTicks){ 1, 10, 2, FN_SCALE_TYPE_LOG }));

  first = floor (log10 (low) + ON_TICK);
  last = fmax (ceil (log10 (high) - ON_TICK), first + 1);
  stride = ceil ((last - first) / (about - 1));
  return (FnTicks){ pow (10, first), pow (10, stride), (guint) ceil ((last - first) / stride) + 1, FN_SCALE_TYPE_LOG };
}

FnTicks
fn_ticks_for (const FnScale *scale, guint about)
{
  double high = fmax (scale->high, scale->low);

  return scale->type == FN_SCALE_TYPE_LOG ? fn_ticks_cover_powers (scale->low, high, about)
                                          : fn_ticks_cover (scale->low, high, about);
}

int
fn_ticks_get_decimals (const FnTicks *self)
{
  double finest = self->type == FN_SCALE_TYPE_LOG ? self->first : self->step;

  return (int) CLAMP (ceil (-log10 (finest) - ON_TICK), 0, 15);
}

double
fn_ticks_at (const FnTicks *self, guint index)
{
  if (self->type == FN_SCALE_TYPE_LOG)
    return self->first * pow (self->step, index);
  return (round (self->first / self->step) + index) * self->step;
}
