#include "config.h"

#include "chart/fn-value-axis.h"

#include <math.h>

#include "chart/fn-value-domain.h"

#define ABOUT_TICKS 5

#define TOOTH 0.3     /* height of a tear's tooth, in text sizes */
#define TEAR_FROM 0.2 /* from the base line to a tear, in text sizes */
#define TEAR_TO 0.55
#define MOST_TEETH 600
#define SIZE 0.9         /* of the values, in text sizes */
#define MOST_OF_PLOT 0.5 /* the values at most, of its width */

static char *
dup_name (const FnCanvas *self, const FnTicks *ticks, guint index)
{
  return fn_number_to_people (fn_ticks_at (ticks, index), fn_ticks_get_decimals (ticks),
                              &self->request->words->numbers);
}

double
fn_value_axis_get_width (const FnCanvas *self, const FnScale *scale)
{
  FnFont font = { self->base_size * SIZE, 400, TRUE };
  FnTicks ticks = fn_ticks_for (scale, ABOUT_TICKS);
  double widest = 0;

  for (guint i = 0; i < ticks.n; i++)
    {
      g_autofree char *name = dup_name (self, &ticks, i);

      widest = fmax (widest, fn_canvas_width (self, name, font));
    }
  return MIN (widest + font.size * 0.6, self->plot.width * MOST_OF_PLOT);
}

void
fn_value_axis_add (FnCanvas *self, const FnScale *scale, double left)
{
  FnFont font = { self->base_size * SIZE, 400, TRUE };
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_START };
  FnTicks ticks = fn_ticks_for (scale, ABOUT_TICKS);
  double next = INFINITY;

  for (guint i = 0; i < ticks.n; i++)
    {
      double value = fn_ticks_at (&ticks, i), y = fn_scale_map (scale, value);
      g_autofree char *name = dup_name (self, &ticks, i);

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
  FnFont font = { self->base_size * SIZE, 400, TRUE };
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_MIDDLE };
  double bottom = fn_rect_bottom (self->plot), next = -INFINITY;

  for (guint i = 0; i < ticks->n; i++)
    {
      double value = fn_ticks_at (ticks, i), x = fn_scale_map (scale, value);
      g_autofree char *name = dup_name (self, ticks, i);
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

/* One edge of a tear: a zigzag along the base line, @off of it. */
static FnPoint
zigzag_at (const FnCanvas *self, FnPoint from, FnPoint to, FnPoint away, double off, guint tooth, guint n)
{
  double share = (double) tooth / n, reach = off + (tooth % 2 == 0 ? 0 : TOOTH) * self->base_size;

  return (FnPoint){ from.x + (to.x - from.x) * share + away.x * reach,
                    from.y + (to.y - from.y) * share + away.y * reach };
}

void
fn_value_axis_add_break (FnCanvas *self, const FnScale *scale, FnPoint from, FnPoint to)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  guint n = CLAMP ((guint) (length / (TOOTH * 1.6 * self->base_size)), 2, MOST_TEETH);
  gboolean vertical = from.x == to.x, onward = (scale->end > scale->start) == (scale->low > 0);
  FnPoint away = { vertical ? (onward ? 1 : -1) : 0, vertical ? 0 : (onward ? 1 : -1) };
  g_autofree FnPoint *tear = g_new (FnPoint, 2 * (n + 1));
  FnMark mark = { .shape = FN_SHAPE_PATH, .role = FN_ROLE_AXIS, .opacity = 1, .line_width = fn_canvas_get_rule (self) };

  if (!fn_value_domain_is_broken (scale))
    return;
  for (guint i = 0; i <= n; i++)
    {
      tear[i] = zigzag_at (self, from, to, away, TEAR_FROM * self->base_size, i, n);
      tear[2 * n + 1 - i] = zigzag_at (self, from, to, away, TEAR_TO * self->base_size, i, n);
    }
  mark.fill = FN_INK_PAPER;
  mark.points = tear;
  mark.n_points = 2 * (n + 1);
  fn_scene_builder_add (self->builder, &mark);
  mark.fill = FN_INK_NONE;
  mark.stroke = FN_INK_AXIS;
  mark.n_points = n + 1;
  fn_scene_builder_add (self->builder, &mark);
  mark.points = tear + n + 1;
  fn_scene_builder_add (self->builder, &mark);
}
