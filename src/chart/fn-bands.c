#include "config.h"

#include "chart/fn-bands.h"

#include <math.h>

#include "chart/fn-value-axis.h"

#define ABOUT_TICKS 5
#define FILL_OF_BAND 0.64          /* how much of a band its marks take */
#define THICKEST 3.0               /* bars at most, in text sizes */
#define FILL_OF_BAND_WITH_DOTS 0.92 /* dots leave more air than bars */
#define WIDEST_NAMES 0.36          /* names at most, of the plot's width */
#define WIDEST_LONG_NAMES 0.46     /* where they would be cut otherwise */
#define SMALLEST_NAMES 0.64        /* of the text's size, before names are cut */
#define SMALLEST_TEXT 0.55         /* of the text's size, before some names and all labels go */
#define SMALLEST_READABLE 4.5      /* text at least, in points */
#define TEXT_HEIGHT 1.2            /* of a line of text, of its size */
#define LABEL_OF_BAR 0.96          /* height of a label at most, of its bar where bars touch */
#define SMALLEST_LABEL_OF_BAND 0.9 /* text higher than this share of a band is set smaller */

static FnFont
font_for (const FnCanvas *self, double room, int weight)
{
  return (FnFont){ MIN (self->base_size, room * SMALLEST_LABEL_OF_BAND / TEXT_HEIGHT), weight };
}

static double
get_smallest_size (const FnCanvas *self)
{
  return MAX (self->base_size * SMALLEST_TEXT, SMALLEST_READABLE);
}

/* Bands too thin for a name each: every second, third, … has one. */
static void
thin_out_names (const FnCanvas *self, FnBands *bands)
{
  bands->stride = 1;
  if (bands->name_font.size >= get_smallest_size (self))
    return;
  bands->name_font.size = get_smallest_size (self);
  bands->stride = (guint) ceil (bands->name_font.size * TEXT_HEIGHT / MAX (bands->step, 1e-6));
}

static guint
count_fitting_lines (const FnBands *bands)
{
  return MAX (1, (guint) (bands->step / fn_canvas_line_height (bands->name_font)));
}

/* Whether no name is cut when it is set in the font and width of @bands. */
static gboolean
names_fit (const FnCanvas *self, const FnBands *bands)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  guint lines = count_fitting_lines (bands);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_array_index (names, FnCategory, i).name;
      g_auto (GStrv) wrapped = fn_canvas_wrap (self, name, bands->name_font, bands->names_width + 0.1, lines + 1);

      if (g_strv_length (wrapped) > lines)
        return FALSE;
    }
  return TRUE;
}

static double
choose_names_width (const FnCanvas *self, FnFont font, double share)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  double widest = 0;

  for (guint i = 0; i < names->len; i++)
    widest = MAX (widest, fn_canvas_width (self, g_array_index (names, FnCategory, i).name, font));
  return MIN (widest, self->plot.width * share);
}

/* Names are wrapped first, then get more room, then smaller letters; only what is still too long is cut. */
static void
choose_names (const FnCanvas *self, FnBands *bands)
{
  static const double sizes[] = { 1, 0.9, 0.8, 0.72, SMALLEST_NAMES };
  static const double shares[] = { WIDEST_NAMES, WIDEST_LONG_NAMES };
  FnFont font = bands->name_font;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (shares); j++)
      {
        bands->name_font.size = MIN (font.size, MAX (self->base_size * sizes[i], get_smallest_size (self)));
        bands->names_width = choose_names_width (self, bands->name_font, shares[j]);
        if (names_fit (self, bands))
          return;
      }
}

/* Divides a band among its lanes. Bars of one band touch, and so would labels that are higher than their bars. */
static void
share_out (const FnCanvas *self, FnBands *bands, double fill)
{
  bands->thickness = MIN (bands->step * fill / bands->lanes, self->base_size * THICKEST);
  bands->label_font = font_for (self, bands->step, 600);
  if (bands->lanes > 1)
    bands->label_font.size = MIN (bands->label_font.size, bands->thickness * LABEL_OF_BAR / TEXT_HEIGHT);
  if (bands->label_font.size < get_smallest_size (self) || !fn_canvas_has_text (self))
    bands->label_font.size = 0;
}

FnBands
fn_bands_divide (const FnCanvas *self, guint lanes)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  FnBands bands = { .lanes = lanes };

  bands.step = self->plot.height / MAX (names->len, 1);
  bands.name_font = font_for (self, bands.step, 400);
  share_out (self, &bands, FILL_OF_BAND);
  thin_out_names (self, &bands);
  if (bands.stride == 1)
    choose_names (self, &bands);
  else
    bands.names_width = choose_names_width (self, bands.name_font, WIDEST_NAMES);
  return bands;
}

FnBands
fn_bands_divide_for_dots (const FnCanvas *self, guint lanes)
{
  FnBands bands = fn_bands_divide (self, lanes);

  share_out (self, &bands, FILL_OF_BAND_WITH_DOTS);
  return bands;
}

FnBands
fn_bands_divide_for_bars (FnCanvas *self, guint lanes)
{
  FnBands bands = fn_bands_divide (self, lanes);

  if (bands.label_font.size > 0 || !fn_canvas_has_text (self))
    return bands;
  self->plot.height = MAX (1, self->plot.height - fn_value_axis_get_height (self));
  return fn_bands_divide (self, lanes);
}

void
fn_bands_add_axis_for_bars (FnCanvas *self, const FnBands *bands, const FnScale *scale)
{
  FnTicks ticks = fn_ticks_for (scale, ABOUT_TICKS);

  if (bands->label_font.size <= 0 && fn_canvas_has_text (self))
    fn_value_axis_add_below (self, scale, &ticks);
}

double
fn_bands_get_middle (const FnCanvas *self, const FnBands *bands, int band)
{
  return self->plot.y + (MAX (band, 0) + 0.5) * bands->step;
}

double
fn_bands_get_flank (const FnCanvas *self, const FnBands *bands, int band, double lane)
{
  return fn_bands_get_middle (self, bands, band) + bands->bars_drop + (lane - bands->lanes / 2.0) * bands->thickness;
}

void
fn_bands_add_names (FnCanvas *self, const FnBands *bands, double x, FnAlign align)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  FnFont font = bands->name_font;
  FnTextSpec spec = { FN_ROLE_CATEGORY, FN_INK_TEXT, font, align };
  gboolean above = bands->names_rise > 0;
  guint fitting = above ? 1 : count_fitting_lines (bands);
  double width = above ? self->plot.width : bands->names_width + 0.1;

  for (guint i = 0; i < names->len; i += bands->stride)
    {
      const char *name = g_array_index (names, FnCategory, i).name;
      g_auto (GStrv) lines = fn_canvas_wrap (self, name, font, width, fitting);
      double rise = bands->names_rise + (g_strv_length (lines) - 1) * fn_canvas_line_height (font) / 2;

      fn_canvas_begin_category (self, FN_CHANNEL_Y, i);
      fn_canvas_add_lines (self, lines,
                           (FnPoint){ x, fn_bands_get_middle (self, bands, i) - rise + 0.36 * font.size }, &spec);
      fn_scene_builder_end_group (self->builder);
    }
}
