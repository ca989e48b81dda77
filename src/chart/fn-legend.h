#pragma once

#include "chart/fn-canvas.h"

G_BEGIN_DECLS

/**
 * fn_legend_add:
 *
 * Adds the names of the colours at the upper edge of the plot; nothing where one colour serves all, or where
 * the names stand at the marks themselves.
 *
 * Returns: the height it takes, in points
 */
double fn_legend_add (FnCanvas *self);

G_END_DECLS
