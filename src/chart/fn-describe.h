#pragma once

#include "chart/fn-chart.h"

G_BEGIN_DECLS

/**
 * fn_describe_figure:
 * @data: what the figure of @request shows
 *
 * The figure in words, made from its data, for those who do not see it: its kind and title, which can stand alone
 * as a short alternative text; how many values and by what they are arranged; the lowest and the highest, or
 * the first and the last event; how many are hedged in which way; what is missing; and who disagrees. A
 * description that the fact base gives comes in place of all that.
 *
 * Returns: (transfer full): some sentences
 */
char *fn_describe_figure (const FnChartRequest *request, const FnFigureData *data);

G_END_DECLS
