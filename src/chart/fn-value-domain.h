#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/**
 * fn_value_domain_get_type:
 *
 * Returns: logarithmic where the figure asks for it and every value lies above zero, else linear
 */
FnScaleType fn_value_domain_get_type (const FnCanvas *self);

/**
 * fn_value_domain_get:
 *
 * The values that the marks of this figure reach, with their hedges, as a scale without a range in points. Zero is
 * among them unless the scale is logarithmic, or the figure says that it need not be and all values lie on one side
 * of it; such a scale begins and ends at round numbers.
 *
 * Returns: the scale; its domain has an extent
 */
FnScale fn_value_domain_get (const FnCanvas *self);

/** fn_value_domain_is_broken: Returns: whether a bar on @scale would not start at zero though it could */
gboolean fn_value_domain_is_broken (const FnScale *scale);

/** fn_value_domain_get_base: Returns: the value from which bars rise: zero, or the end of the domain next to it */
double fn_value_domain_get_base (const FnScale *scale);

G_END_DECLS
