#pragma once

#include <gtk/gtk.h>

#include "base/fn-geometry.h"

G_BEGIN_DECLS

/**
 * FnChartMark:
 *
 * The place of one datum in a chart: what the keyboard focuses and a screen reader reads. It draws nothing
 * but its focus ring; the chart draws the figure.
 */
#define FN_TYPE_CHART_MARK (fn_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (FnChartMark, fn_chart_mark, FN, CHART_MARK, GtkWidget)

/** fn_chart_mark_new: @label: all that there is to say of it. Returns: (transfer floating): the mark */
GtkWidget *fn_chart_mark_new (const char *label);

/** fn_chart_mark_set_selected: whether it is the one whose words are shown */
void fn_chart_mark_set_selected (FnChartMark *self, gboolean selected);

G_END_DECLS
