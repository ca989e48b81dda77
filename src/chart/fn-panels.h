#pragma once

#include "chart/fn-kinds.h"

G_BEGIN_DECLS

/**
 * fn_panels_lay_out:
 * @kind: the kind of chart that each panel holds
 *
 * Adds the chart to the plot: once, or as small multiples, one panel a category of the row and column
 * channels. All panels have the same scales, since what all of them hold decides on them.
 */
void fn_panels_lay_out (FnCanvas *self, const FnChartKind *kind);

G_END_DECLS
