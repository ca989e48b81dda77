#include "config.h"

#include "chart/fn-value-axis.h"

#define ABOUT_TICKS 5

void
fn_value_axis_add (FnCanvas *self, const FnScale *scale)
{
  FnFont font = { self->base_size * 0.9, 400 };
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_START };
  FnTicks ticks = fn_ticks_cover (scale->low, scale->high, ABOUT_TICKS);

  for (guint i = 0; i < ticks.n; i++)
    {
      double value = fn_ticks_at (&ticks, i), y = fn_scale_map (scale, value);
      g_autofree char *name = fn_number_to_people (value, 6, &self->request->words->numbers);

      if (value < scale->low || value > scale->high)
        continue;
      if (value != 0)
        fn_canvas_add_line (self, FN_ROLE_GRID, (FnPoint){ self->plot.x, y }, (FnPoint){ fn_rect_right (self->plot), y },
                            FN_INK_RULE, fn_canvas_get_rule (self), FN_DASH_NONE);
      fn_canvas_add_text (self, name, (FnPoint){ self->plot.x, y - font.size * 0.3 }, &spec);
    }
}
