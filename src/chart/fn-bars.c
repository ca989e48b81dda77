#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bands.h"
#include "chart/fn-bar.h"
#include "chart/fn-value-axis.h"
#include "chart/fn-value-domain.h"

#define FILL_BELOW_NAMES 0.64     /* bars under their name at most, of the height left */
#define WIDEST_LABELS_BELOW_ZERO 0.18 /* of the plot's width */
#define WIDEST_NAMES_BETWEEN 0.23 /* names between paired bars at most, of the plot's width */
#define SHORTEST_SCALE 0.4        /* bars get as much of their room even where labels then must go */

/* The length of a scale such that every bar, its arrow and its label end within @room. */
static double
longest_scale (const FnCanvas *self, const FnBands *bands, const FnScale *domain, double room)
{
  double length = room;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      double from, to, left = room - fn_bar_get_label_room (self, i, bands->label_font);

      fn_bar_get_reach (self, i, &from, &to);
      if (to > domain->low)
        length = MIN (length, left * (domain->high - domain->low) / (to - domain->low));
    }
  return MAX (length, room * SHORTEST_SCALE);
}

static void
add_base_line (FnCanvas *self, const FnScale *scale)
{
  double x = fn_scale_map (scale, fn_value_domain_get_base (scale));
  FnPoint top = { x, self->plot.y }, bottom = { x, fn_rect_bottom (self->plot) };

  fn_canvas_add_line (self, FN_ROLE_AXIS, top, bottom, FN_INK_AXIS, fn_canvas_get_rule (self), FN_DASH_NONE);
  fn_value_axis_add_break (self, scale, top, bottom);
}

/* Labels of negative bars stand left of them. */
static double
widest_label_room_below_zero (const FnCanvas *self, const FnBands *bands)
{
  double widest = 0;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_figure_data_get (self->data, i)->low < 0)
      widest = fmax (widest, fn_bar_get_label_room (self, i, bands->label_font));
  widest = MIN (widest, self->plot.width * WIDEST_LABELS_BELOW_ZERO);
  return fn_bar_has_arrows (self) ? MAX (widest, fn_bar_get_arrow (self)) : widest;
}

/* Sideways bars, names at the left. */
static void
lay_out_sideways (FnCanvas *self)
{
  FnLanes lanes = fn_lanes_assign (self, FN_CHANNEL_Y);
  FnBands bands = fn_bands_divide_for_bars (self, lanes.count);
  double gap = self->base_size * 0.7, left_room = 0, length;
  double base = self->plot.x + bands.names_width + (bands.names_width > 0 ? gap : 0);
  FnScale scale = fn_value_domain_get (self);

  if (scale.low < 0)
    left_room = widest_label_room_below_zero (self, &bands);
  length = longest_scale (self, &bands, &scale, fn_rect_right (self->plot) - base - left_room);
  scale.start = base + left_room;
  scale.end = scale.start + length;

  fn_bands_add_axis_for_bars (self, &bands, &scale);
  fn_bands_add_names (self, &bands, base - gap, FN_ALIGN_END);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      if (!fn_canvas_shows (self, i))
        continue;

      int band = fn_figure_data_get (self->data, i)->category[FN_CHANNEL_Y];
      FnBarPlace place = { scale, FALSE, fn_bands_get_flank (self, &bands, band, lanes.lane[i]), bands.thickness,
                           fn_bar_get_ink (self, i), bands.label_font, 0, base, fn_rect_right (self->plot) };

      fn_bar_add (self, i, &place);
    }
  add_base_line (self, &scale);
  g_free (lanes.lane);
}

/* Where names between the bars would take too much of the width, they stand above them. */
static gboolean
names_go_above (const FnCanvas *self, const FnBands *bands)
{
  return bands->names_width >= self->plot.width * WIDEST_NAMES_BETWEEN &&
         bands->step >= 3.5 * fn_canvas_line_height (bands->name_font);
}

static void
put_names_above (FnBands *bands)
{
  double line_height = fn_canvas_line_height (bands->name_font);

  bands->names_width = 0;
  bands->thickness = MIN (bands->thickness, (bands->step - line_height) * FILL_BELOW_NAMES / bands->lanes);
  bands->names_rise = bands->thickness * bands->lanes / 2 + line_height * 0.1;
  bands->bars_drop = line_height / 2;
}

/* The names of the two series stand over their sides, in their own colours: no legend is needed. */
static void
add_side_titles (FnCanvas *self, const double *bases, double side_width)
{
  const GArray *sides = fn_figure_data_get_categories (self->data, FN_CHANNEL_COLUMN);
  FnFont font = { self->base_size, 600 };
  double top = self->plot.y + font.size, height = 0;

  if (!fn_canvas_has_text (self))
    return;
  for (guint i = 0; i < 2; i++)
    {
      FnTextSpec spec = { FN_ROLE_LEGEND, FN_INK_SERIES_1 + i, font, i == 0 ? FN_ALIGN_END : FN_ALIGN_START };
      g_auto (GStrv) lines = fn_canvas_wrap (self, g_array_index (sides, FnCategory, i).name, font, side_width, 2);

      fn_canvas_begin_category (self, FN_CHANNEL_COLUMN, i);
      height = fmax (height, fn_canvas_add_lines (self, lines, (FnPoint){ bases[i], top }, &spec));
      fn_scene_builder_end_group (self->builder);
    }
  height += self->base_size * 0.4;
  self->plot.y += height;
  self->plot.height = MAX (self->plot.height - height, 1);
}

static gboolean
has_datum (const FnCanvas *self, int band, int side)
{
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);

      if (datum->category[FN_CHANNEL_Y] == band && datum->category[FN_CHANNEL_COLUMN] == side &&
          fn_canvas_shows (self, i))
        return TRUE;
    }
  return FALSE;
}

/* A gap says that it is one: nothing is known of it, which is not zero. */
static void
add_gaps (FnCanvas *self, const FnBands *bands, const double *bases, double side_width)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  const char *word = self->request->words->word[FN_WORD_NO_FIGURE];
  FnFont font = { bands->name_font.size * 0.9, 400 };

  if (fn_canvas_width (self, word, font) > side_width)
    return;
  for (guint band = 0; band < names->len; band++)
    for (guint side = 0; side < 2; side++)
      {
        FnTextSpec spec = { FN_ROLE_NOTE, FN_INK_MUTED, font, side == 0 ? FN_ALIGN_END : FN_ALIGN_START };
        double middle = fn_bands_get_middle (self, bands, band) + bands->bars_drop;

        if (!has_datum (self, band, side))
          fn_canvas_add_text (self, word, (FnPoint){ bases[side], middle + 0.36 * font.size }, &spec);
      }
}

/* The titles of the sides took height from the bands; the room for names between the sides is given by now. */
static FnBands
divide_again (const FnCanvas *self, const FnBands *before)
{
  FnBands bands = fn_bands_divide (self, before->lanes);

  bands.names_width = MIN (bands.names_width, before->names_width);
  bands.name_font.size = MIN (bands.name_font.size, before->name_font.size);
  return bands;
}

gboolean
fn_bars_can_pair (const FnCanvas *self)
{
  return fn_figure_data_get_categories (self->data, FN_CHANNEL_COLUMN)->len == 2 && !fn_bar_goes_below_zero (self) &&
         fn_value_domain_get_type (self) == FN_SCALE_TYPE_LINEAR;
}

/* Two sides whose bars grow away from each other, with the names of their bands between or above. */
typedef struct
{
  FnBands bands;
  double width;    /* of a side */
  double bases[2]; /* where its bars begin */
  FnScale scales[2];
} Pair;

static Pair
divide_sides (FnCanvas *self, guint lanes)
{
  Pair pair = { .bands = fn_bands_divide_for_bars (self, lanes) };
  gboolean above = names_go_above (self, &pair.bands);
  double gap = self->base_size * (above ? 0.3 : 0.9);

  if (above)
    put_names_above (&pair.bands);
  pair.width = (self->plot.width - pair.bands.names_width - 2 * gap) / 2;
  pair.bases[0] = self->plot.x + pair.width;
  pair.bases[1] = fn_rect_right (self->plot) - pair.width;
  add_side_titles (self, pair.bases, pair.width);
  pair.bands = divide_again (self, &pair.bands);
  if (above)
    put_names_above (&pair.bands);
  return pair;
}

static void
set_scales (const FnCanvas *self, Pair *pair)
{
  FnScale domain = fn_value_domain_get (self);
  double length = longest_scale (self, &pair->bands, &domain, pair->width);

  for (guint side = 0; side < 2; side++)
    {
      pair->scales[side] = domain;
      pair->scales[side].start = pair->bases[side];
      pair->scales[side].end = pair->bases[side] + (side == 0 ? -length : length);
    }
}

static void
add_paired_bar (FnCanvas *self, guint index, const Pair *pair, double lane)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  int side = datum->category[FN_CHANNEL_COLUMN];
  double flank = fn_bands_get_flank (self, &pair->bands, datum->category[FN_CHANNEL_Y], lane);
  FnBarPlace place = { pair->scales[side], FALSE, flank, pair->bands.thickness, FN_INK_SERIES_1 + side,
                       pair->bands.label_font, 0, self->plot.x, fn_rect_right (self->plot) };

  fn_bar_add (self, index, &place);
}

void
fn_bars_lay_out_paired (FnCanvas *self)
{
  FnLanes lanes;
  Pair pair;

  if (!fn_bars_can_pair (self))
    {
      fn_bars_lay_out (self);
      return;
    }

  lanes = fn_lanes_assign (self, FN_CHANNEL_Y);
  pair = divide_sides (self, lanes.count);
  set_scales (self, &pair);
  for (guint side = 0; side < 2; side++)
    fn_bands_add_axis_for_bars (self, &pair.bands, &pair.scales[side]);
  fn_bands_add_names (self, &pair.bands, (pair.bases[0] + pair.bases[1]) / 2, FN_ALIGN_MIDDLE);
  add_gaps (self, &pair.bands, pair.bases, pair.width);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_canvas_shows (self, i))
      add_paired_bar (self, i, &pair, lanes.lane[i]);
  for (guint side = 0; side < 2; side++)
    fn_value_axis_add_break (self, &pair.scales[side], (FnPoint){ pair.bases[side], self->plot.y },
                             (FnPoint){ pair.bases[side], fn_rect_bottom (self->plot) });
  g_free (lanes.lane);
}

void
fn_bars_lay_out (FnCanvas *self)
{
  gboolean upright = self->request->figure->encoding[FN_CHANNEL_Y].field == FN_FIELD_VALUE;

  if (fn_value_domain_get_type (self) == FN_SCALE_TYPE_LOG)
    (upright ? fn_lines_lay_out_points : fn_dots_lay_out) (self);
  else if (upright)
    fn_columns_lay_out (self);
  else
    lay_out_sideways (self);
}
