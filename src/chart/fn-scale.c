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

double
fn_ticks_at (const FnTicks *self, guint index)
{
  return (round (self->first / self->step) + index) * self->step;
}
