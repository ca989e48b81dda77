#pragma once

#include "chart/fn-canvas.h"
#include "chart/fn-scale.h"

G_BEGIN_DECLS

/* Lines at most of a label over an upright bar. */
#define MOST_LABEL_LINES 3

/**
 * FnBarPlace:
 * @scale: maps values to points along the bar
 * @vertical: whether values run upward instead of sideways
 * @flank: where the bar begins across, in points
 * @thickness: across, in points
 * @ink: its series' colour
 * @label_font: of the number at its end
 * @label_width: upright: how wide a label may get before it is wrapped, in points; 0 for no labels
 * @label_from, @label_to: sideways: between which x a label must stay, in points; one that does not fit loses
 *   its remark, or is left out
 */
typedef struct
{
  FnScale scale;
  gboolean vertical;
  double flank;
  double thickness;
  FnInk ink;
  FnFont label_font;
  double label_width;
  double label_from;
  double label_to;
} FnBarPlace;

/** fn_bar_add: adds the datum @index as an honest bar with its label */
void fn_bar_add (FnCanvas *self, guint index, const FnBarPlace *place);

/** fn_bar_get_reach: @low, @high: (out): the values that the bar of datum @index reaches, hedge and zero included */
void fn_bar_get_reach (const FnCanvas *self, guint index, double *low, double *high);

/** fn_bar_goes_below_zero: Returns: whether any value of this figure is below zero, which no part of a whole can be */
gboolean fn_bar_goes_below_zero (const FnCanvas *self);

/** fn_bar_has_arrows: Returns: whether any bar of this figure has an open end */
gboolean fn_bar_has_arrows (const FnCanvas *self);

/** fn_bar_get_arrow: Returns: the length of the arrow of an open end, in points */
double fn_bar_get_arrow (const FnCanvas *self);

/** fn_bar_get_line_width: Returns: the width of the outline of a bar of this @thickness, both in points */
double fn_bar_get_line_width (const FnCanvas *self, double thickness);

/**
 * fn_bar_get_label_room:
 * @index: a datum
 *
 * Returns: how much room the arrow and the label of a sideways bar take beyond its end, in points
 */
double fn_bar_get_label_room (const FnCanvas *self, guint index, FnFont font);

/**
 * FnLanes:
 * @count: how many bars stand side by side in the fullest category
 * @lane: (array): for each datum, its lane from 0; where fewer share a category they stand in its middle, and
 *   a lane may be between two
 *
 * Bars that share a category are never drawn over one another.
 */
typedef struct
{
  guint count;
  double *lane;
} FnLanes;

/** fn_lanes_assign: @channel: whose categories the bars share; free @lane of the result */
FnLanes fn_lanes_assign (const FnCanvas *self, FnChannel channel);

/** fn_bar_get_ink: Returns: the ink of the datum's series, by its colour category */
FnInk fn_bar_get_ink (const FnCanvas *self, guint index);

G_END_DECLS
