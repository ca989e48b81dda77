#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bar.h"

#define FILL_OF_GAP 0.56  /* how much of the distance between two places their bars take */
#define THICKEST 4.4      /* bars at most, in text sizes */
#define SLOT_SHARE 1.15   /* the slot for what has no date, in places */
#define MOST_TIME_TICKS 40

/* Where the categories of the x channel stand. */
typedef struct
{
  const GArray *names;
  gboolean temporal;
  double *x;       /* by category */
  double distance; /* the smallest between two of them */
  FnScale years;
  double slot; /* where the slot for "no date" begins; 0 without one */
} Places;

static const FnPeriod *
period_of (const FnCanvas *self, guint index)
{
  const FnFact *fact = fn_canvas_get_fact (self, index);

  return self->request->figure->encoding[FN_CHANNEL_X].field == FN_FIELD_DATE ? &fact->date : &fact->period;
}

static gboolean
has_year (const FnPeriod *period)
{
  return period->given && !(period->open_from && period->open_to);
}

static gboolean
is_temporal (const FnCanvas *self)
{
  FnField field = self->request->figure->encoding[FN_CHANNEL_X].field;

  return field == FN_FIELD_PERIOD || field == FN_FIELD_DATE;
}

static void
place_in_bands (const FnCanvas *self, Places *places)
{
  double step = self->plot.width / MAX (places->names->len, 1);

  for (guint i = 0; i < places->names->len; i++)
    places->x[i] = self->plot.x + (i + 0.5) * step;
  places->distance = step;
}

static void
place_in_time (const FnCanvas *self, Places *places)
{
  double first = INFINITY, last = -INFINITY, right = fn_rect_right (self->plot);
  double share = self->plot.width / (places->names->len + 0.3);
  gboolean undated = FALSE;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (has_year (period_of (self, i)))
      {
        first = MIN (first, fn_period_get_year (period_of (self, i)));
        last = MAX (last, fn_period_get_year (period_of (self, i)));
      }
    else
      undated = TRUE;
  if (undated)
    {
      right -= share * SLOT_SHARE;
      places->slot = right;
    }
  places->years = (FnScale){ FN_SCALE_TYPE_LINEAR, first, last, self->plot.x + share / 2, right - share / 2 };
  if (first >= last)
    places->years.start = places->years.end = (self->plot.x + right) / 2;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      int category = fn_figure_data_get (self->data, i)->category[FN_CHANNEL_X];
      const FnPeriod *period = period_of (self, i);

      places->x[category] = has_year (period) ? fn_scale_map (&places->years, fn_period_get_year (period))
                                              : (right + fn_rect_right (self->plot)) / 2;
    }
  places->distance = share;
  for (guint i = 0; i + 1 < places->names->len; i++)
    places->distance = MIN (places->distance, places->x[i + 1] - places->x[i]);
}

static Places
choose_places (const FnCanvas *self)
{
  Places places = { fn_figure_data_get_categories (self->data, FN_CHANNEL_X), is_temporal (self) };

  places.x = g_new0 (double, MAX (places.names->len, 1));
  if (places.temporal)
    place_in_time (self, &places);
  else
    place_in_bands (self, &places);
  return places;
}

/* Names under the bars; in time also the plain years between them, where there is room. */
static void
add_names (FnCanvas *self, const Places *places, FnFont font, guint lines)
{
  double base_line = fn_rect_bottom (self->plot) + font.size * 1.45;
  FnTextSpec spec = { FN_ROLE_CATEGORY, FN_INK_TEXT, font, FN_ALIGN_MIDDLE };

  for (guint i = 0; i < places->names->len; i++)
    {
      const FnCategory *category = &g_array_index (places->names, FnCategory, i);
      g_auto (GStrv) wrapped = fn_canvas_wrap (self, category->name, font, places->distance * 0.94, lines);

      spec.ink = *category->id == '\0' ? FN_INK_MUTED : FN_INK_TEXT;
      fn_canvas_add_lines (self, wrapped, (FnPoint){ places->x[i], base_line }, &spec);
    }
}

static gboolean
is_clear (const Places *places, double x, double reach)
{
  for (guint i = 0; i < places->names->len; i++)
    if (fabs (places->x[i] - x) < reach)
      return FALSE;
  return TRUE;
}

static void
add_years_between (FnCanvas *self, const Places *places, FnFont font)
{
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_MIDDLE };
  double reach = fn_canvas_width (self, "0000", font) * 1.8;

  if (!places->temporal || !(places->years.high - places->years.low <= MOST_TIME_TICKS) ||
      !fn_canvas_has_text (self))
    return;
  for (double year = ceil (places->years.low); year <= places->years.high; year += 1)
    {
      double x = fn_scale_map (&places->years, year);
      g_autofree char *name = g_strdup_printf ("%d", (int) year);

      if (!is_clear (places, x, reach))
        continue;
      fn_canvas_add_line (self, FN_ROLE_TICK, (FnPoint){ x, fn_rect_bottom (self->plot) },
                          (FnPoint){ x, fn_rect_bottom (self->plot) + font.size * 0.3 }, FN_INK_AXIS,
                          fn_canvas_get_rule (self), FN_DASH_NONE);
      fn_canvas_add_text (self, name, (FnPoint){ x, fn_rect_bottom (self->plot) + font.size * 1.45 }, &spec);
    }
}

static void
add_axis (FnCanvas *self, const Places *places, double zero)
{
  double left = self->plot.x, right = fn_rect_right (self->plot), gap = self->base_size * 0.9;
  double rule = fn_canvas_get_rule (self);

  if (places->slot > 0)
    {
      fn_canvas_add_line (self, FN_ROLE_AXIS, (FnPoint){ left, zero }, (FnPoint){ places->slot - gap, zero },
                          FN_INK_AXIS, rule, FN_DASH_NONE);
      fn_canvas_add_line (self, FN_ROLE_AXIS, (FnPoint){ places->slot + gap, zero }, (FnPoint){ right, zero },
                          FN_INK_AXIS, rule, FN_DASH_NONE);
      fn_canvas_add_line (self, FN_ROLE_GRID, (FnPoint){ places->slot, self->plot.y },
                          (FnPoint){ places->slot, fn_rect_bottom (self->plot) }, FN_INK_AXIS, rule, FN_DASH_DOTTED);
      return;
    }
  fn_canvas_add_line (self, FN_ROLE_AXIS, (FnPoint){ left, zero }, (FnPoint){ right, zero }, FN_INK_AXIS, rule,
                      FN_DASH_NONE);
}

/* How many lines the names need at most, 2 at the utmost. */
static guint
count_name_lines (const FnCanvas *self, const Places *places, FnFont font)
{
  guint most = 1;

  for (guint i = 0; i < places->names->len; i++)
    if (fn_canvas_width (self, g_array_index (places->names, FnCategory, i).name, font) > places->distance * 0.94)
      most = 2;
  return most;
}

/* Room above for labels and arrows, and below when there are negative values. */
static FnScale
choose_scale (const FnCanvas *self, const Places *places, FnFont font, double label_width)
{
  double low, high, room = 0, bottom = fn_rect_bottom (self->plot);

  for (guint i = 0; i < fn_figure_data_get_length (self->data) && fn_canvas_has_text (self); i++)
    {
      g_autofree char *label = fn_canvas_dup_value_label (self, i);
      g_auto (GStrv) lines = fn_canvas_wrap (self, label, font, label_width, 3);

      room = MAX (room, g_strv_length (lines) * fn_canvas_line_height (font) + font.size * 0.5);
    }
  room = MIN (room + (fn_bar_has_arrows (self) ? fn_bar_get_arrow (self) : 0), self->plot.height * 0.5);
  fn_bar_get_domain (self, &low, &high);
  return (FnScale){ FN_SCALE_TYPE_LINEAR, low, MAX (high, low + 1e-300), low < 0 ? bottom - room : bottom,
                    self->plot.y + room };
}

void
fn_columns_lay_out (FnCanvas *self)
{
  FnLanes lanes = fn_lanes_assign (self, FN_CHANNEL_X);
  FnFont name_font = { self->base_size, 400 }, label_font = { self->base_size, 600 };
  Places places = choose_places (self);
  guint name_lines = count_name_lines (self, &places, name_font);
  double thickness = MIN (places.distance * FILL_OF_GAP / lanes.count, self->base_size * THICKEST);
  double label_width = lanes.count > 1 ? thickness * 1.05 : places.distance * 0.94;
  FnScale scale;

  if (fn_canvas_has_text (self))
    self->plot.height = MAX (1, self->plot.height - fn_canvas_line_height (name_font) * (name_lines + 0.3));
  scale = choose_scale (self, &places, label_font, label_width);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      double x = places.x[fn_figure_data_get (self->data, i)->category[FN_CHANNEL_X]];
      double flank = x + (lanes.lane[i] - lanes.count / 2.0) * thickness;
      FnBarPlace place = { scale, TRUE, flank, thickness, fn_bar_get_ink (self, i), label_font, label_width };

      fn_bar_add (self, i, &place);
    }
  add_axis (self, &places, fn_scale_map (&scale, 0));
  add_names (self, &places, name_font, name_lines);
  add_years_between (self, &places, name_font);
  g_free (places.x);
  g_free (lanes.lane);
}
