#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bar.h"

#define FILL_OF_GAP 0.56  /* how much of the distance between two places their bars take */
#define THICKEST 4.4      /* bars at most, in text sizes */
#define SLOT_SHARE 1.15   /* the slot for what has no date, in places */
#define SMALLEST_LABEL 0.6   /* labels at least, in text sizes */
#define MOST_LABEL_ROOM 0.4  /* labels at most, of the plot's height */

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

/* Names under the bars; one that would run into its neighbour is left out. */
static void
add_names (FnCanvas *self, const Places *places, FnFont font, guint most_lines)
{
  double base_line = fn_rect_bottom (self->plot) + font.size * 1.45, right = -INFINITY;
  FnTextSpec spec = { FN_ROLE_CATEGORY, FN_INK_TEXT, font, FN_ALIGN_MIDDLE };

  for (guint i = 0; i < places->names->len; i++)
    {
      const FnCategory *category = &g_array_index (places->names, FnCategory, i);
      g_auto (GStrv) lines = fn_canvas_wrap (self, category->name, font, places->distance * 0.94, most_lines);
      double half = fn_canvas_width_of_lines (self, lines, font) / 2;

      if (places->x[i] - half < right)
        continue;
      spec.ink = *category->id == '\0' ? FN_INK_MUTED : FN_INK_TEXT;
      fn_canvas_add_lines (self, lines, (FnPoint){ places->x[i], base_line }, &spec);
      right = places->x[i] + half + font.size * 0.2;
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

/* The smallest of 1, 2, 5, 10, … years whose names, each @width wide, stay apart. */
static double
choose_year_step (const FnScale *years, double width)
{
  double a_year = fabs (years->end - years->start) / (years->high - years->low);

  for (double power = 1; power <= 10000; power *= 10)
    for (guint i = 0; i < 3; i++)
      {
        double step = power * ((const double[]){ 1, 2, 5 })[i];

        if (step * a_year >= width)
          return step;
      }
  return INFINITY;
}

static void
add_years_between (FnCanvas *self, const Places *places, FnFont font)
{
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_MIDDLE };
  double reach = fn_canvas_width (self, "0000", font) * 1.8, step;

  if (!places->temporal || !(places->years.low < places->years.high) || !fn_canvas_has_text (self))
    return;
  step = choose_year_step (&places->years, reach);
  for (double year = ceil (places->years.low / step) * step; year <= places->years.high; year += step)
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

/* How labels over the bars are set; a width of 0 means that they cannot be read at any size. */
typedef struct
{
  FnFont font;
  double width;
  double room; /* height of the largest, with its gap */
} Labels;

static Labels
choose_labels (const FnCanvas *self, double width)
{
  Labels labels = { { self->base_size, 600 }, width };
  double widest = 1e-9, shrink;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      g_autofree char *label = fn_canvas_dup_value_label (self, i);

      widest = fmax (widest, fn_canvas_width_of_words (self, label, labels.font));
    }
  shrink = MIN (width / widest, 1);
  labels.font.size *= shrink;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      g_autofree char *label = fn_canvas_dup_value_label (self, i);
      g_auto (GStrv) lines = fn_canvas_wrap (self, label, labels.font, width * 1.001, MOST_LABEL_LINES);

      labels.room = MAX (labels.room, g_strv_length (lines) * fn_canvas_line_height (labels.font));
    }
  labels.room += labels.font.size * 0.5;
  labels.width = width * 1.001;
  if (shrink < SMALLEST_LABEL || labels.room > self->plot.height * MOST_LABEL_ROOM || !fn_canvas_has_text (self))
    labels.width = labels.room = 0;
  return labels;
}

/* Room above for labels and arrows, and below when there are negative values. */
static FnScale
choose_scale (const FnCanvas *self, double label_room)
{
  double low, high, bottom = fn_rect_bottom (self->plot);
  double room = MIN (label_room + (fn_bar_has_arrows (self) ? fn_bar_get_arrow (self) : 0), self->plot.height * 0.45);

  fn_bar_get_domain (self, &low, &high);
  return (FnScale){ FN_SCALE_TYPE_LINEAR, low, MAX (high, low + 1e-300), low < 0 ? bottom - room : bottom,
                    self->plot.y + room };
}

/* Where bars are too many for numbers of their own, round values at the left and fine lines across. */
static void
add_value_axis (FnCanvas *self, const FnScale *scale)
{
  FnFont font = { self->base_size * 0.9, 400 };
  FnTextSpec spec = { FN_ROLE_TICK, FN_INK_MUTED, font, FN_ALIGN_START };
  FnTicks ticks = fn_ticks_cover (scale->low, scale->high, 5);

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

void
fn_columns_lay_out (FnCanvas *self)
{
  FnLanes lanes = fn_lanes_assign (self, FN_CHANNEL_X);
  FnFont name_font = { self->base_size, 400 };
  Places places = choose_places (self);
  guint name_lines = count_name_lines (self, &places, name_font);
  double thickness = MIN (places.distance * FILL_OF_GAP / lanes.count, self->base_size * THICKEST);
  Labels labels;
  FnScale scale;

  if (fn_canvas_has_text (self))
    self->plot.height = MAX (1, self->plot.height - fn_canvas_line_height (name_font) * (name_lines + 0.3));
  labels = choose_labels (self, lanes.count > 1 ? thickness : places.distance * 0.94);
  scale = choose_scale (self, labels.room);
  if (labels.width <= 0 && fn_canvas_has_text (self))
    add_value_axis (self, &scale);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      double x = places.x[fn_figure_data_get (self->data, i)->category[FN_CHANNEL_X]];
      double flank = x + (lanes.lane[i] - lanes.count / 2.0) * thickness;
      FnBarPlace place = { scale, TRUE, flank, thickness, fn_bar_get_ink (self, i), labels.font, labels.width };

      fn_bar_add (self, i, &place);
    }
  add_axis (self, &places, fn_scale_map (&scale, 0));
  add_names (self, &places, name_font, name_lines);
  add_years_between (self, &places, name_font);
  g_free (places.x);
  g_free (lanes.lane);
}
