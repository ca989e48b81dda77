#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/**
 * FnPlaces:
 * @names: (element-type FnCategory): the categories of the x channel
 * @temporal: whether they are dates, which keep their true distances
 * @x: (array): where each category stands, in points
 * @distance: the smallest between two of them, in points
 * @years: for dates: maps a year to its x
 * @slot: where the slot beside the time axis begins, for what has no date; 0 without one
 *
 * Where the categories of the x channel stand.
 */
typedef struct
{
  const GArray *names;
  gboolean temporal;
  double *x;
  double distance;
  FnScale years;
  double slot;
} FnPlaces;

/** fn_places_choose: Returns: the places in the plot as it stands; free with fn_places_clear() */
FnPlaces fn_places_choose (const FnCanvas *self);
void fn_places_clear (FnPlaces *self);

/** fn_places_count_lines: Returns: how many lines the widest name takes, 1 or 2 */
guint fn_places_count_lines (const FnCanvas *self, const FnPlaces *places, FnFont font);

/** fn_places_add_axis: adds the base line at the height @zero, and what sets off the slot for no date */
void fn_places_add_axis (FnCanvas *self, const FnPlaces *places, double zero);

/** fn_places_add_names: adds the names below the plot; one that would run into its neighbour is left out */
void fn_places_add_names (FnCanvas *self, const FnPlaces *places, FnFont font, guint most_lines);

/** fn_places_add_years: adds the plain years between the dates, where there is room */
void fn_places_add_years (FnCanvas *self, const FnPlaces *places, FnFont font);

G_END_DECLS
