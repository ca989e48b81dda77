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

/**
 * fn_frame_dup_subtitle:
 *
 * The figure's own subtitle and, unless it names it, the unit of all values. What is counted and what is ranked
 * needs none: its measure says it.
 *
 * Returns: (transfer full) (nullable): the line below the title, %NULL when there is nothing to say
 */
char *fn_frame_dup_subtitle (const FnFactBase *base, const FnFigure *figure, const FnFigureData *data,
                             const FnWords *words);

G_END_DECLS
