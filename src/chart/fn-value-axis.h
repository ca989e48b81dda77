#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/**
 * fn_value_axis_get_width:
 * @scale: its type and domain; where it stands does not matter
 *
 * Returns: the room that the values of fn_value_axis_add() take at the left, in points
 */
double fn_value_axis_get_width (const FnCanvas *self, const FnScale *scale);

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

/**
 * fn_value_axis_add_break:
 * @from, @to: the base line of the bars
 *
 * Tears the bars from their base line if @scale does not hold the zero that they should start at: two zigzag lines with
 * nothing between them, just off the base line.
 */
void fn_value_axis_add_break (FnCanvas *self, const FnScale *scale, FnPoint from, FnPoint to);

G_END_DECLS
