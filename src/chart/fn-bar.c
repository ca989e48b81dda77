#include "config.h"

#include "chart/fn-bar.h"

#include <math.h>

#include "chart/fn-honest.h"

#define OUTLINE 1.35         /* width of outlines, in thin lines */
#define THICKEST_OUTLINE 0.2 /* the same at most, of a bar's thickness */
#define LABEL_GAP 0.45 /* between a bar and its label, of the label's size */

double
fn_bar_get_arrow (const FnCanvas *self)
{
  return self->base_size * 1.5;
}

static gboolean
is_open (const FnFact *fact)
{
  return (fn_honest_get_ways (fact) & FN_HONEST_OPEN) != 0;
}

gboolean
fn_bar_goes_below_zero (const FnCanvas *self)
{
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_figure_data_get (self->data, i)->low < 0)
      return TRUE;
  return FALSE;
}

double
fn_bar_get_line_width (const FnCanvas *self, double thickness)
{
  return MIN (fn_canvas_get_rule (self) * OUTLINE, thickness * THICKEST_OUTLINE);
}

gboolean
fn_bar_has_arrows (const FnCanvas *self)
{
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (is_open (fn_canvas_get_fact (self, i)))
      return TRUE;
  return FALSE;
}

void
fn_bar_get_reach (const FnCanvas *self, guint index, double *low, double *high)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  double before, beyond;

  fn_honest_get_soft (fn_canvas_get_fact (self, index), &before, &beyond);
  *low = MIN (0, datum->low - beyond * fabs (datum->low));
  *high = MAX (0, datum->high + beyond * fabs (datum->high));
}

double
fn_bar_get_label_room (const FnCanvas *self, guint index, FnFont font)
{
  g_autofree char *label = fn_canvas_dup_value_label (self, index);
  double arrow = is_open (fn_canvas_get_fact (self, index)) ? fn_bar_get_arrow (self) : 0;

  if (font.size <= 0)
    return arrow;
  return fn_canvas_width (self, label, font) + 2 * LABEL_GAP * font.size + arrow;
}

FnInk
fn_bar_get_ink (const FnCanvas *self, guint index)
{
  int category = fn_figure_data_get (self->data, index)->category[FN_CHANNEL_COLOR];

  return FN_INK_SERIES_1 + MAX (category, 0) % FN_N_SERIES_INKS;
}

/* Bars of different panels have a place each. In a pair of sides the column is no panel, and the side its own. */
static gboolean
share_place (const FnCanvas *self, guint a, guint b, FnChannel channel)
{
  const FnDatum *one = fn_figure_data_get (self->data, a), *other = fn_figure_data_get (self->data, b);

  return one->category[channel] == other->category[channel] &&
         one->category[FN_CHANNEL_ROW] == other->category[FN_CHANNEL_ROW] &&
         one->category[FN_CHANNEL_COLUMN] == other->category[FN_CHANNEL_COLUMN];
}

FnLanes
fn_lanes_assign (const FnCanvas *self, FnChannel channel)
{
  guint n = fn_figure_data_get_length (self->data);
  g_autofree guint *sharing = g_new0 (guint, MAX (n, 1));
  FnLanes lanes = { 1, g_new0 (double, MAX (n, 1)) };

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (share_place (self, i, j, channel))
        {
          sharing[i]++;
          lanes.lane[i] += j < i;
        }
  for (guint i = 0; i < n; i++)
    lanes.count = MAX (lanes.count, sharing[i]);
  for (guint i = 0; i < n; i++)
    lanes.lane[i] += (lanes.count - sharing[i]) / 2.0;
  return lanes;
}

/* The side at which a bar ends: away from zero, as the scale runs. */
static FnSide
side_of (const FnBarPlace *place, double zero, double end)
{
  if (place->vertical)
    return end <= zero ? FN_SIDE_TOP : FN_SIDE_BOTTOM;
  if (end == zero)
    return place->scale.end >= place->scale.start ? FN_SIDE_RIGHT : FN_SIDE_LEFT;
  return end > zero ? FN_SIDE_RIGHT : FN_SIDE_LEFT;
}

static FnRect
rect_between (const FnBarPlace *place, double from, double to)
{
  double along = MIN (from, to), length = fabs (to - from);

  return place->vertical ? (FnRect){ place->flank, along, place->thickness, length }
                         : (FnRect){ along, place->flank, length, place->thickness };
}

/* Beside the bar: the whole label, else the number alone, else nothing. */
static void
add_label_beside (FnCanvas *self, guint index, const FnBarPlace *place, gboolean right, double tip)
{
  FnFont font = place->label_font;
  double x = tip + (right ? LABEL_GAP : -LABEL_GAP) * font.size;
  double base_line = place->flank + place->thickness / 2 + 0.36 * font.size;
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, font, right ? FN_ALIGN_START : FN_ALIGN_END };
  g_autofree char *whole = fn_canvas_dup_value_label (self, index);
  g_autofree char *number = fn_canvas_dup_number_label (self, index);
  const char *candidates[] = { whole, number };

  for (guint i = 0; i < G_N_ELEMENTS (candidates) && font.size > 0; i++)
    {
      double width = fn_canvas_width (self, candidates[i], font);

      if (right ? x + width <= place->label_to : x - width >= place->label_from)
        {
          fn_canvas_add_text (self, candidates[i], (FnPoint){ x, base_line }, &spec);
          return;
        }
    }
}

static void
add_label_over (FnCanvas *self, guint index, const FnBarPlace *place, gboolean above, double tip)
{
  FnFont font = place->label_font;
  double gap = LABEL_GAP * font.size, line_height = fn_canvas_line_height (font);
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, font, FN_ALIGN_MIDDLE };
  g_autofree char *label = fn_canvas_dup_value_label (self, index);
  g_auto (GStrv) lines = NULL;
  double first;

  if (place->label_width <= 0)
    return;
  lines = fn_canvas_wrap (self, label, font, place->label_width, MOST_LABEL_LINES);
  first = above ? tip - gap - (g_strv_length (lines) - 1.0) * line_height : tip + gap + font.size;
  fn_canvas_add_lines (self, lines, (FnPoint){ place->flank + place->thickness / 2, first }, &spec);
}

void
fn_bar_add (FnCanvas *self, guint index, const FnBarPlace *place)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  const FnFact *fact = fn_canvas_get_fact (self, index);
  gboolean negative = datum->low < 0 && datum->high <= 0, across = datum->low < 0 && datum->high > 0;
  double near = negative ? datum->high : datum->low, far = negative ? datum->low : datum->high;
  /* A range on both sides of zero stands on its own low end, with no body. */
  double zero = fn_scale_map (&place->scale, across ? near : CLAMP (0, place->scale.low, place->scale.high));
  double end = fn_scale_map (&place->scale, near), high = fn_scale_map (&place->scale, far);
  double a_unit = fabs (fn_scale_map (&place->scale, near * 2) - end);
  FnSide towards = side_of (place, zero, end);
  double sign = towards == FN_SIDE_RIGHT || towards == FN_SIDE_BOTTOM ? 1 : -1, tip;
  FnHonestBar bar = { .fact = fact, .role = FN_ROLE_DATUM, .body = rect_between (place, zero, end),
                      .towards = towards, .beyond = fabs (high - end),
                      .line_width = fn_bar_get_line_width (self, place->thickness), .ink = place->ink };

  if (!across)
    fn_honest_get_soft (fact, &bar.soft_before, &bar.soft_beyond);
  bar.soft_before = MIN (bar.soft_before * a_unit, fabs (end - zero));
  bar.soft_beyond *= a_unit;
  bar.arrow = is_open (fact) ? MIN (fn_bar_get_arrow (self), place->thickness * 2) : 0;

  fn_canvas_begin_datum (self, index);
  fn_honest_add_bar (self->builder, &bar);
  tip = high + sign * MAX (bar.soft_beyond, bar.arrow);
  if (place->vertical)
    add_label_over (self, index, place, towards == FN_SIDE_TOP, tip);
  else
    add_label_beside (self, index, place, towards == FN_SIDE_RIGHT, tip);
  fn_scene_builder_end_datum (self->builder);
}
