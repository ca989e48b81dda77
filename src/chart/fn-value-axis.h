#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/**
 * fn_value_axis_get_width:
 * @low, @high: the domain
 *
 * Returns: the room that the values of fn_value_axis_add() take at the left, in points
 */
double fn_value_axis_get_width (const FnCanvas *self, double low, double high);

/**
 * fn_value_axis_add:
 * @scale: maps values to heights
 * @left: where the values stand; fine lines run from there across the plot
 *
 * Adds round values and fine lines, for marks that do not all have a number of their own.
 */
void fn_value_axis_add (FnCanvas *self, const FnScale *scale, double left);

/** fn_value_axis_get_height: Returns: the room that the values of fn_value_axis_add_below() take, in points */
double fn_value_axis_get_height (const FnCanvas *self);

/**
 * fn_value_axis_add_below:
 * @scale: maps values to the x of the plot
 * @ticks: round values; those beyond the scale are left out, and the names of those too near to one another
 *
 * Adds round values below the plot and fine lines over it.
 */
void fn_value_axis_add_below (FnCanvas *self, const FnScale *scale, const FnTicks *ticks);

G_END_DECLS
