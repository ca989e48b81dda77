#include "config.h"

#include "chart/fn-bands.h"

#include <math.h>

#define FILL_OF_BAND 0.64          /* how much of a band its marks take */
#define THICKEST 3.0               /* bars at most, in text sizes */
#define WIDEST_NAMES 0.36          /* names at most, of the plot's width */
#define SMALLEST_LABEL_OF_BAND 0.9 /* text higher than this share of a band is set smaller */

static FnFont
font_for (const FnCanvas *self, double room, int weight)
{
  return (FnFont){ MIN (self->base_size, room * SMALLEST_LABEL_OF_BAND / 1.2), weight };
}

FnBands
fn_bands_divide (const FnCanvas *self, guint lanes)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  FnBands bands = { .lanes = lanes };
  double widest = 0;

  bands.step = self->plot.height / MAX (names->len, 1);
  bands.thickness = MIN (bands.step * FILL_OF_BAND / lanes, self->base_size * THICKEST);
  bands.name_font = font_for (self, bands.step, 400);
  bands.label_font = font_for (self, bands.step / lanes, 600);
  for (guint i = 0; i < names->len; i++)
    widest = MAX (widest, fn_canvas_width (self, g_array_index (names, FnCategory, i).name, bands.name_font));
  bands.names_width = MIN (widest, self->plot.width * WIDEST_NAMES);
  return bands;
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
  guint fitting = above ? 1 : MAX (1, (guint) (bands->step / fn_canvas_line_height (font)));
  double width = above ? self->plot.width : bands->names_width + 0.1;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_array_index (names, FnCategory, i).name;
      g_auto (GStrv) lines = fn_canvas_wrap (self, name, font, width, fitting);
      double rise = bands->names_rise + (g_strv_length (lines) - 1) * fn_canvas_line_height (font) / 2;

      fn_canvas_add_lines (self, lines,
                           (FnPoint){ x, fn_bands_get_middle (self, bands, i) - rise + 0.36 * font.size }, &spec);
    }
}
