#pragma once

#include "chart/fn-canvas.h"

G_BEGIN_DECLS

/**
 * FnChartKind:
 * @mark: the type of mark that a figure asks for
 * @layout: the layout it must ask for, or -1 for any
 * @lay_out: adds the chart to the plot of the canvas, which has at least one datum
 *
 * One row of the table of chart kinds. The first row that fits a figure draws it; the table stands in
 * fn-chart.c.
 */
typedef struct
{
  FnMarkType mark;
  int layout;
  void (*lay_out) (FnCanvas *canvas);
} FnChartKind;

/** fn_bars_can_pair: Returns: whether the column channel has two categories, no value is below zero, and the scale is
 *   linear */
gboolean fn_bars_can_pair (const FnCanvas *self);

/**
 * fn_bars_lay_out_paired:
 *
 * Two series back to back on one scale, with the names between them. Falls back to grouped bars when they
 * cannot be paired.
 */
void fn_bars_lay_out_paired (FnCanvas *self);

/**
 * fn_bars_lay_out:
 *
 * Bars that start at zero, sideways over names or upright over names or time. Where the figure says that its scale
 * need not hold zero they start at a round number, and the axis is shown broken. A logarithmic scale has no zero that a
 * bar could start at, so that values are dots on it.
 */
void fn_bars_lay_out (FnCanvas *self);

/** fn_columns_lay_out: upright bars over the categories or the time of the x channel */
void fn_columns_lay_out (FnCanvas *self);

/** fn_dots_lay_out: dots and intervals over the names of the y channel, on an axis that need not start at zero */
void fn_dots_lay_out (FnCanvas *self);

/** fn_timeline_lay_out: events and spans along a time axis that runs downward, with their dates and words beside it */
void fn_timeline_lay_out (FnCanvas *self);

/** fn_lines_lay_out: points over time; a line joins only what one source says of one thing */
void fn_lines_lay_out (FnCanvas *self);

/** fn_lines_lay_out_steps: the same with steps, for what holds until it changes */
void fn_lines_lay_out_steps (FnCanvas *self);

/** fn_lines_lay_out_points: the same without lines */
void fn_lines_lay_out_points (FnCanvas *self);

/** fn_numbers_lay_out: one large number, or a few, each with what it is, when and who says so */
void fn_numbers_lay_out (FnCanvas *self);

/** fn_proportions_lay_out: shares as parts of bars that are the whole; bars where a value is below zero */
void fn_proportions_lay_out (FnCanvas *self);

/** fn_slopes_lay_out: how ranks or values of the same things differ between two times, or a few */
void fn_slopes_lay_out (FnCanvas *self);

/** fn_stacks_lay_out: sideways bars made of the values that share a name, one after another; bars side by side where a
 *   value is below zero or values run upward */
void fn_stacks_lay_out (FnCanvas *self);

G_END_DECLS
