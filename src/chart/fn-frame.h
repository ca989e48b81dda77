#pragma once

#include "chart/fn-canvas.h"

G_BEGIN_DECLS

/**
 * fn_frame_lay_out:
 *
 * Sets the sizes of type, adds everything that stands around the chart (background, title, subtitle, the
 * key of honest marks, notes, source line: as much as the detail asks for) and leaves the rest as the plot.
 */
void fn_frame_lay_out (FnCanvas *self);

G_END_DECLS
