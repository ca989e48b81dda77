#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/**
 * FnBands:
 * @step: height of a band
 * @thickness: of one bar in it
 * @lanes: how many bars stand side by side in the fullest band
 * @name_font: of the categories' names
 * @label_font: of the values' labels; of size 0 where the bars are too thin for them
 * @stride: 1 where every band has a name, 2 where every second one has, …
 * @names_width: the room that names take beside the bars; 0 when they stand above them
 * @names_rise: how far names stand above the middle of their band
 * @bars_drop: how far bars stand below it
 *
 * How the plot is divided into bands, one a category of the y channel; lengths in points.
 */
typedef struct
{
  double step;
  double thickness;
  guint lanes;
  FnFont name_font;
  FnFont label_font;
  guint stride;
  double names_width;
  double names_rise;
  double bars_drop;
} FnBands;

/** fn_bands_divide: Returns: the bands of the plot as it stands, for @lanes bars in each */
FnBands fn_bands_divide (const FnCanvas *self, guint lanes);

/** fn_bands_divide_for_dots: like fn_bands_divide(), with lanes that are further apart, for labels need the room */
FnBands fn_bands_divide_for_dots (const FnCanvas *self, guint lanes);

/**
 * fn_bands_divide_for_bars:
 *
 * The same for bars, which have no axis as long as each has its value beside it: where they are too thin for that,
 * the plot gives up the room for one, which fn_bands_add_axis_for_bars() adds.
 */
FnBands fn_bands_divide_for_bars (FnCanvas *self, guint lanes);

/** fn_bands_add_axis_for_bars: adds the axis of values below the plot if the bars have no labels */
void fn_bands_add_axis_for_bars (FnCanvas *self, const FnBands *bands, const FnScale *scale);

/** fn_bands_get_middle: Returns: the y of the middle of @band; a datum without a category (-1) is in the first */
double fn_bands_get_middle (const FnCanvas *self, const FnBands *bands, int band);

/** fn_bands_get_flank: Returns: the y of the upper edge of the bar in @lane of @band */
double fn_bands_get_flank (const FnCanvas *self, const FnBands *bands, int band, double lane);

/** fn_bands_add_names: adds the name of each band at @x, in as many lines as the band holds */
void fn_bands_add_names (FnCanvas *self, const FnBands *bands, double x, FnAlign align);

G_END_DECLS
