#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bands.h"
#include "chart/fn-bar.h"
#include "chart/fn-honest.h"
#include "chart/fn-value-axis.h"
#include "chart/fn-value-domain.h"

#define RADIUS 0.42        /* of a dot, in text sizes */
#define SMALLEST_RADIUS 0.1 /* where many share the height; they then touch */
#define ZERO_WITHIN 0.5    /* a scale that would start below this share of its end starts at zero */
#define MOST_VALUE_TICKS 6

static FnMeasureKind
get_kind (const FnCanvas *self)
{
  return fn_fact_base_get_measure (self->request->base, fn_canvas_get_fact (self, 0)->measure)->kind;
}

/* There is no place between the first and the second, and no half a person. */
static FnTicks
choose_ticks (const FnCanvas *self, double low, double high)
{
  FnScale domain = { .type = fn_value_domain_get_type (self), .low = low, .high = high };
  FnTicks ticks = fn_ticks_for (&domain, MOST_VALUE_TICKS);
  gboolean whole = get_kind (self) == FN_MEASURE_RANK || get_kind (self) == FN_MEASURE_COUNT;

  if (whole && ticks.type == FN_SCALE_TYPE_LINEAR && ticks.step < 1)
    ticks = (FnTicks){ floor (low), 1, MAX (2, (guint) (ceil (high) - floor (low)) + 1) };
  return ticks;
}

/* The values that dots and their hedges reach; zero only where it is near or asked for. */
static void
choose_domain (const FnCanvas *self, double *low, double *high)
{
  int zero = self->request->figure->encoding[FN_CHANNEL_X].zero;

  *low = INFINITY;
  *high = -INFINITY;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);
      double before, beyond;

      fn_honest_get_soft (fn_canvas_get_fact (self, i), &before, &beyond);
      *low = fmin (*low, datum->low - before * fabs (datum->low));
      *high = fmax (*high, datum->high + beyond * fabs (datum->high));
    }
  if (fn_value_domain_get_type (self) == FN_SCALE_TYPE_LOG)
    return;
  if (zero == 1 || (zero != 0 && get_kind (self) != FN_MEASURE_RANK && *low > 0 && *low < ZERO_WITHIN * *high))
    {
      *low = MIN (*low, 0);
      *high = MAX (*high, 0);
    }
}

/* Room at the right for the widest label and an arrow, though never most of the plot. */
static double
choose_label_room (const FnCanvas *self, FnFont font)
{
  double room = self->base_size * RADIUS;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    room = fmax (room, fn_bar_get_label_room (self, i, font));
  return MIN (room, self->plot.width * 0.3);
}

static void
add_label (FnCanvas *self, guint index, FnFont font, double x, double middle)
{
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, font, FN_ALIGN_START };
  g_autofree char *whole = fn_canvas_dup_value_label (self, index);
  g_autofree char *number = fn_canvas_dup_number_label (self, index);
  double room = fn_rect_right (self->plot) - x;
  const char *label = fn_canvas_width (self, whole, font) <= room ? whole : number;

  if (font.size > 0 && fn_canvas_width (self, label, font) <= room)
    fn_canvas_add_text (self, label, (FnPoint){ x, middle + 0.36 * font.size }, &spec);
}

/* Leads the eye from the name to its dots. */
static void
add_guide (FnCanvas *self, const FnScale *scale, double middle)
{
  fn_canvas_add_line (self, FN_ROLE_GRID, (FnPoint){ scale->start, middle }, (FnPoint){ scale->end, middle },
                      FN_INK_RULE, fn_canvas_get_rule (self), FN_DASH_DOTTED);
}

static void
add_dot (FnCanvas *self, guint index, const FnScale *scale, const FnBands *bands, double middle)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  const FnFact *fact = fn_canvas_get_fact (self, index);
  double before, beyond, x = fn_scale_map (scale, datum->low), tip;
  double radius = CLAMP (bands->thickness / 2, self->base_size * SMALLEST_RADIUS, self->base_size * RADIUS);
  FnHonestDot dot = { .fact = fact, .role = FN_ROLE_DATUM, .at = { x, middle }, .radius = radius,
                      .line_width = fn_bar_get_line_width (self, 2 * radius), .ink = fn_bar_get_ink (self, index) };

  fn_honest_get_soft (fact, &before, &beyond);
  dot.low = x - fn_scale_map (scale, datum->low - before * fabs (datum->low));
  dot.high = fn_scale_map (scale, datum->high + beyond * fabs (datum->high)) - x;
  dot.arrow = (fn_honest_get_ways (fact) & FN_HONEST_OPEN) != 0 ? fn_bar_get_arrow (self) * 0.8 : 0;

  fn_canvas_begin_datum (self, index);
  fn_honest_add_dot (self->builder, &dot);
  tip = x + MAX (MAX (dot.high, radius), dot.arrow + radius);
  add_label (self, index, bands->label_font, tip + bands->label_font.size * 0.45, middle);
  fn_scene_builder_end_datum (self->builder);
}

void
fn_dots_lay_out (FnCanvas *self)
{
  FnLanes lanes = fn_lanes_assign (self, FN_CHANNEL_Y);
  double low, high, gap = self->base_size * 0.7, left, right, smallest = self->base_size * SMALLEST_RADIUS;
  FnBands bands;
  FnTicks ticks;
  FnScale scale;

  if (fn_canvas_has_text (self))
    self->plot.height = MAX (1, self->plot.height - fn_value_axis_get_height (self));
  bands = fn_bands_divide_for_dots (self, lanes.count);
  if (bands.thickness / 2 < smallest)
    {
      self->plot.y += smallest;
      self->plot.height = MAX (1, self->plot.height - 2 * smallest);
      bands = fn_bands_divide_for_dots (self, lanes.count);
    }
  choose_domain (self, &low, &high);
  ticks = choose_ticks (self, low, high);
  left = self->plot.x + bands.names_width + 2 * gap + (fn_bar_has_arrows (self) ? gap / 2 : 0);
  right = fn_rect_right (self->plot) - choose_label_room (self, bands.label_font) - self->base_size * RADIUS;
  scale = (FnScale){ ticks.type, fn_ticks_at (&ticks, 0), fn_ticks_at (&ticks, ticks.n - 1), left,
                     MAX (right, left + 1) };

  fn_value_axis_add_below (self, &scale, &ticks);
  fn_bands_add_names (self, &bands, self->plot.x + bands.names_width, FN_ALIGN_END);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      if (!fn_canvas_shows (self, i))
        continue;

      int band = fn_figure_data_get (self->data, i)->category[FN_CHANNEL_Y];
      double middle = fn_bands_get_flank (self, &bands, band, lanes.lane[i]) + bands.thickness / 2;

      add_guide (self, &scale, middle);
      add_dot (self, i, &scale, &bands, middle);
    }
  g_free (lanes.lane);
}
