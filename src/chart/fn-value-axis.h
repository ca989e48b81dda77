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

G_END_DECLS
