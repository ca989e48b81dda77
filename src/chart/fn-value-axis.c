#include "config.h"

#include "chart/fn-value-axis.h"

#include <math.h>

#define ABOUT_TICKS 5

#define SIZE 0.9         /* of the values, in text sizes */
#define MOST_OF_PLOT 0.5 /* the values at most, of its width */

double
fn_value_axis_get_width (const FnCanvas *self, double low, double high)
{
  FnFont font = { self->base_size * SIZE, 400 };
  FnTicks ticks = fn_ticks_cover (low, high, ABOUT_TICKS);
  double widest = 0;

  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *name = fn_number_to_people (fn_ticks_at (&ticks, i), 6, &self->request->words->numbers);

      widest = fmax (widest, fn_canvas_width (self, name, font));
    }
  return MIN (widest + font.size * 0.6, self->plot.width * MOST_OF_PLOT);
}

void
fn_value_axis_add (FnCanvas *self, const FnScale *scale, double left)
{
  FnFont font = { self->base_size * SIZE, 400 };
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_START };
  FnTicks ticks = fn_ticks_cover (scale->low, scale->high, ABOUT_TICKS);
  double next = INFINITY;

  for (guint i = 0; i < ticks.n; i++)
    {
      double value = fn_ticks_at (&ticks, i), y = fn_scale_map (scale, value);
      g_autofree char *name = fn_number_to_people (value, 6, &self->request->words->numbers);

      if (value < scale->low || value > scale->high)
        continue;
      if (value != 0)
        fn_canvas_add_line (self, FN_ROLE_GRID, (FnPoint){ left, y }, (FnPoint){ fn_rect_right (self->plot), y },
                            FN_INK_RULE, fn_canvas_get_rule (self), FN_DASH_NONE);
      if (y > next)
        continue;
      fn_canvas_add_text (self, name, (FnPoint){ left, y - font.size * 0.3 }, &spec);
      next = y - fn_canvas_line_height (font);
    }
}

double
fn_value_axis_get_height (const FnCanvas *self)
{
  return self->base_size * SIZE * 1.8;
}

void
fn_value_axis_add_below (FnCanvas *self, const FnScale *scale, const FnTicks *ticks)
{
  FnFont font = { self->base_size * SIZE, 400 };
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_MIDDLE };
  double bottom = fn_rect_bottom (self->plot), next = -INFINITY;

  for (guint i = 0; i < ticks->n; i++)
    {
      double value = fn_ticks_at (ticks, i), x = fn_scale_map (scale, value);
      g_autofree char *name = fn_number_to_people (value, 6, &self->request->words->numbers);
      double half = fn_canvas_width (self, name, font) / 2;

      if (value < scale->low || value > scale->high)
        continue;
      fn_canvas_add_line (self, FN_ROLE_GRID, (FnPoint){ x, self->plot.y }, (FnPoint){ x, bottom },
                          value == 0 ? FN_INK_AXIS : FN_INK_RULE, fn_canvas_get_rule (self), FN_DASH_NONE);
      if (x - half <= next || x + half > fn_rect_right (self->plot))
        continue;
      fn_canvas_add_text (self, name, (FnPoint){ x, bottom + font.size * 1.4 }, &spec);
      next = x + half + font.size * 0.5;
    }
}
