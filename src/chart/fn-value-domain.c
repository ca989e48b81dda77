#include "config.h"

#include "chart/fn-value-domain.h"

#include <math.h>

#include "chart/fn-honest.h"

#define ABOUT_TICKS 5
#define LEAST_BAR 0.3       /* in steps of the axis, where it does not start at zero */
#define LEAST_EXTENT 1e-300 /* of a domain all of whose values are zero */

static const FnEncoding *
get_encoding (const FnCanvas *self)
{
  const FnEncoding *encoding = self->request->figure->encoding;

  return &encoding[encoding[FN_CHANNEL_Y].used && encoding[FN_CHANNEL_Y].field == FN_FIELD_VALUE ? FN_CHANNEL_Y
                                                                                              : FN_CHANNEL_X];
}

/* The values as far as they are hedged, without zero. */
static void
get_reach (const FnCanvas *self, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);
      double before, beyond;

      fn_honest_get_soft (fn_canvas_get_fact (self, i), &before, &beyond);
      *low = fmin (*low, datum->low - MAX (before, beyond) * fabs (datum->low));
      *high = fmax (*high, datum->high + beyond * fabs (datum->high));
    }
}

FnScaleType
fn_value_domain_get_type (const FnCanvas *self)
{
  double low, high;

  get_reach (self, &low, &high);
  return get_encoding (self)->scale == FN_SCALE_TYPE_LOG && low > 0 ? FN_SCALE_TYPE_LOG : FN_SCALE_TYPE_LINEAR;
}

/* To the round numbers around the domain, and so far towards zero that no bar is all but nothing. */
static void
round_domain (FnScale *scale)
{
  FnTicks ticks = fn_ticks_for (scale, ABOUT_TICKS);
  double first = fn_ticks_at (&ticks, 0), last = fn_ticks_at (&ticks, ticks.n - 1);
  gboolean linear = scale->type == FN_SCALE_TYPE_LINEAR;

  if (linear && scale->low > 0 && scale->low - first < LEAST_BAR * ticks.step)
    first -= ticks.step;
  if (linear && scale->high < 0 && last - scale->high < LEAST_BAR * ticks.step)
    last += ticks.step;
  scale->low = scale->low > 0 && linear ? MAX (first, 0) : first;
  scale->high = scale->high < 0 ? MIN (last, 0) : last;
}

FnScale
fn_value_domain_get (const FnCanvas *self)
{
  FnScale scale = { .type = fn_value_domain_get_type (self) };
  double low, high;

  get_reach (self, &low, &high);
  scale.low = low;
  scale.high = high;
  if (scale.type == FN_SCALE_TYPE_LOG || (get_encoding (self)->zero == 0 && (low > 0 || high < 0)))
    {
      round_domain (&scale);
      return scale;
    }
  scale.low = MIN (low, 0);
  scale.high = MAX (MAX (high, 0), scale.low + LEAST_EXTENT);
  return scale;
}

gboolean
fn_value_domain_is_broken (const FnScale *scale)
{
  return scale->type == FN_SCALE_TYPE_LINEAR && (scale->low > 0 || scale->high < 0);
}

double
fn_value_domain_get_base (const FnScale *scale)
{
  return CLAMP (0, scale->low, scale->high);
}
