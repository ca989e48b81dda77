#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bands.h"
#include "chart/fn-bar.h"
#include "chart/fn-value-domain.h"

#define TRACK 0.6    /* opacity of the whole, so that what is written on it can be read */
#define NAME_GAP 0.7 /* between names and bars, in text sizes */

/* The whole, in the figure's unit: a ratio of one. */
static double
get_whole (const FnCanvas *self)
{
  int unit = fn_figure_data_get_unit (self->data);
  double factor = unit >= 0 ? fn_fact_base_get_unit (self->request->base, unit)->factor : 1;

  return factor > 0 ? 1 / factor : 1;
}

/* The whole behind each part, so that what is missing to it is seen as well. */
static void
add_track (FnCanvas *self, const FnScale *scale, double flank, double thickness)
{
  FnMark track = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_GRID, .fill = FN_INK_RULE, .opacity = TRACK,
                   .box = { scale->start, flank, scale->end - scale->start, thickness } };

  fn_scene_builder_add (self->builder, &track);
}

void
fn_proportions_lay_out (FnCanvas *self)
{
  FnLanes lanes;
  FnBands bands;
  double gap, left, room = 0, high;
  FnScale scale;

  if (fn_bar_goes_below_zero (self))
    {
      fn_bars_lay_out (self);
      return;
    }

  lanes = fn_lanes_assign (self, FN_CHANNEL_Y);
  bands = fn_bands_divide_for_bars (self, lanes.count);
  gap = bands.names_width > 0 ? self->base_size * NAME_GAP : 0;
  left = self->plot.x + bands.names_width + gap;
  high = fn_value_domain_get (self).high;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    room = fmax (room, fn_bar_get_label_room (self, i, bands.label_font));
  scale = (FnScale){ FN_SCALE_TYPE_LINEAR, 0, MAX (get_whole (self), high), left,
                     MAX (left + 1, fn_rect_right (self->plot) - MIN (room, self->plot.width * 0.35)) };

  fn_bands_add_axis_for_bars (self, &bands, &scale);
  fn_bands_add_names (self, &bands, left - gap, FN_ALIGN_END);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      if (!fn_canvas_shows (self, i))
        continue;

      int band = fn_figure_data_get (self->data, i)->category[FN_CHANNEL_Y];
      double flank = fn_bands_get_flank (self, &bands, band, lanes.lane[i]);
      FnBarPlace place = { scale, FALSE, flank, bands.thickness * 0.96, fn_bar_get_ink (self, i), bands.label_font, 0,
                           left, fn_rect_right (self->plot) };

      add_track (self, &scale, flank, place.thickness);
      fn_bar_add (self, i, &place);
    }
  g_free (lanes.lane);
}
