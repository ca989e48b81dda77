#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/**
 * fn_value_axis_add:
 * @scale: maps values to heights
 *
 * Adds round values at the left edge of the plot and fine lines across it, for marks that are too many to
 * have numbers of their own.
 */
void fn_value_axis_add (FnCanvas *self, const FnScale *scale);

G_END_DECLS
