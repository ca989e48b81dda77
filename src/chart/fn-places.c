#include "config.h"

#include "chart/fn-places.h"

#include <math.h>

#define SLOT_SHARE 1.15 /* the slot for what has no date, in places */
#define NARROWEST_INSET 0.45 /* from the edge to the first place at least, in text sizes */
#define USUAL_WORD 6.0  /* width of a word that is not broken, in text sizes */
#define NAME_SHARE 0.94 /* names at most, of the distance between two places */

static const FnPeriod *
period_of (const FnCanvas *self, guint index)
{
  const FnFact *fact = fn_canvas_get_fact (self, index);

  return self->request->figure->encoding[FN_CHANNEL_X].field == FN_FIELD_DATE ? &fact->date : &fact->period;
}

static gboolean
is_temporal (const FnCanvas *self)
{
  FnField field = self->request->figure->encoding[FN_CHANNEL_X].field;

  return field == FN_FIELD_PERIOD || field == FN_FIELD_DATE;
}

/* From the edge to the first place: half a @share, and room for a dot where that is less. */
static double
get_inset (const FnCanvas *self, double share)
{
  return MIN (MAX (share / 2, self->base_size * NARROWEST_INSET), self->plot.width / 2);
}

static void
place_in_bands (const FnCanvas *self, FnPlaces *places)
{
  guint n = MAX (places->names->len, 1);
  double inset = get_inset (self, self->plot.width / n), left = self->plot.x + inset;
  double step = (self->plot.width - 2 * inset) / MAX (n - 1, 1);

  for (guint i = 0; i < places->names->len; i++)
    places->x[i] = left + i * step;
  places->distance = n > 1 ? step : self->plot.width;
}

static void
place_in_time (const FnCanvas *self, FnPlaces *places)
{
  double first = INFINITY, last = -INFINITY, right = fn_rect_right (self->plot);
  double share = self->plot.width / (places->names->len + 0.3);
  gboolean undated = FALSE;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_period_is_dated (period_of (self, i)))
      {
        first = MIN (first, fn_period_get_year (period_of (self, i)));
        last = MAX (last, fn_period_get_year (period_of (self, i)));
      }
    else
      undated = TRUE;
  if (undated)
    {
      right -= MAX (share * SLOT_SHARE, 2 * get_inset (self, share));
      places->slot = right;
    }
  places->years = (FnScale){ FN_SCALE_TYPE_LINEAR, first, last, self->plot.x + get_inset (self, share),
                              right - get_inset (self, share) };
  if (first >= last)
    places->years.start = places->years.end = (self->plot.x + right) / 2;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      int category = fn_figure_data_get (self->data, i)->category[FN_CHANNEL_X];
      const FnPeriod *period = period_of (self, i);

      places->x[category] = fn_period_is_dated (period) ? fn_scale_map (&places->years, fn_period_get_year (period))
                                              : (right + fn_rect_right (self->plot)) / 2;
    }
  places->distance = share;
  for (guint i = 0; i + 1 < places->names->len; i++)
    places->distance = MIN (places->distance, places->x[i + 1] - places->x[i]);
}

FnPlaces
fn_places_choose (const FnCanvas *self)
{
  FnPlaces places = { fn_figure_data_get_categories (self->data, FN_CHANNEL_X), is_temporal (self) };

  places.x = g_new0 (double, MAX (places.names->len, 1));
  if (places.temporal)
    place_in_time (self, &places);
  else
    place_in_bands (self, &places);
  return places;
}

/* Names are as wide as their place, but a word of usual length is not broken; then only some places have a name. */
static double
choose_name_width (const FnCanvas *self, const FnPlaces *places, FnFont font)
{
  double widest = 0;

  for (guint i = 0; i < places->names->len; i++)
    widest = fmax (widest, fn_canvas_width_of_words (self, g_array_index (places->names, FnCategory, i).name, font));
  return fmax (places->distance * NAME_SHARE, fmin (widest, font.size * USUAL_WORD));
}

void
fn_places_add_names (FnCanvas *self, const FnPlaces *places, FnFont font, guint most_lines)
{
  double base_line = fn_rect_bottom (self->plot) + font.size * 1.45, right = -INFINITY;
  FnTextSpec spec = { FN_ROLE_CATEGORY, FN_INK_TEXT, font, FN_ALIGN_MIDDLE };
  double room = choose_name_width (self, places, font);
  guint stride = places->temporal ? 1 : (guint) ceil (room / (places->distance * NAME_SHARE) - 1e-6);

  for (guint i = 0; i < places->names->len; i += MAX (stride, 1))
    {
      const FnCategory *category = &g_array_index (places->names, FnCategory, i);
      g_auto (GStrv) lines = fn_canvas_wrap (self, category->name, font, room, most_lines);
      double half = fn_canvas_width_of_lines (self, lines, font) / 2;

      if (places->x[i] - half < right)
        continue;
      spec.ink = *category->id == '\0' ? FN_INK_MUTED : FN_INK_TEXT;
      fn_canvas_begin_category (self, FN_CHANNEL_X, i);
      fn_canvas_add_lines (self, lines, (FnPoint){ places->x[i], base_line }, &spec);
      fn_scene_builder_end_group (self->builder);
      right = places->x[i] + half + font.size * 0.2;
    }
}

static gboolean
is_clear (const FnPlaces *places, double x, double reach)
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

void
fn_places_add_years (FnCanvas *self, const FnPlaces *places, FnFont font)
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

void
fn_places_add_axis (FnCanvas *self, const FnPlaces *places, double zero)
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

guint
fn_places_count_lines (const FnCanvas *self, const FnPlaces *places, FnFont font)
{
  guint most = 1;

  for (guint i = 0; i < places->names->len; i++)
    if (fn_canvas_width (self, g_array_index (places->names, FnCategory, i).name, font) > places->distance * NAME_SHARE)
      most = 2;
  return most;
}

void
fn_places_clear (FnPlaces *self)
{
  g_clear_pointer (&self->x, g_free);
}
