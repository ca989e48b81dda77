#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnFigureProfile:
 * @temporal: whether they are events rather than numbers; all that follows counts only facts of that sort
 * @n: how many facts there are to draw
 * @kinds: bits, 1 << FnMeasureKind, of what they measure
 * @n_values: how many different values they have, by FnField; none counts as one of them
 * @has_gaps: whether some have no value there, by FnField
 * @n_statistics: how many different ones
 * @mixed: whether some cannot be converted to the unit of the first
 * @negative: whether one lies below zero
 * @largest_share: the largest as a ratio to one, where they have a unit
 * @has_spans: whether the period of one is more than a date, or none
 * @unreal: whether one is neither observed nor estimated
 * @compares_times: whether two say the same of one thing at different dates
 * @follows_time: whether one source does so, so that a line may join them
 *
 * What the facts of a figure have in common and in what they differ: all that decides how to draw them.
 */
typedef struct
{
  gboolean temporal;
  guint n;
  guint kinds;
  guint n_values[FN_FIELD_LABEL + 1];
  gboolean has_gaps[FN_FIELD_LABEL + 1];
  guint n_statistics;
  gboolean mixed;
  gboolean negative;
  double largest_share;
  gboolean has_spans;
  gboolean unreal;
  gboolean compares_times;
  gboolean follows_time;
} FnFigureProfile;

/** fn_figure_profile: @figure: only what it chooses counts. Returns: the profile of those facts */
FnFigureProfile fn_figure_profile (const FnFactBase *base, const FnFigure *figure);

/**
 * fn_figure_is_crowded:
 * @fields: bits, 1 << FnField
 *
 * Returns: whether two of the facts to draw have the same value in each of @fields
 */
gboolean fn_figure_is_crowded (const FnFactBase *base, const FnFigure *figure, guint fields);

/** fn_figure_profile_runs_in_time: Returns: whether one source says the same of one thing at several dates */
gboolean fn_figure_profile_runs_in_time (const FnFigureProfile *self);

/** fn_fact_name_field: Returns: (transfer full) (nullable): what a filter names @fact by in @field; %NULL for nothing */
char *fn_fact_name_field (const FnFactBase *base, const FnFact *fact, FnField field);

G_END_DECLS
