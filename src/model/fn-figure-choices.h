#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnChoice:
 * @id: what a filter of the figure names it by: a member's id, or EDTF for periods and dates
 * @member: its index in the fact base (an entity, measure or source, a status as FnStatus), or -1
 * @period: for periods and dates
 * @n_facts: how many facts it would show beside what is chosen in all other fields
 * @chosen: whether the figure names it
 * @fits: whether it can share a scale with what is shown by now; only of measures it may be %FALSE
 *
 * One value that a field of a figure could be narrowed to.
 */
typedef struct
{
  char *id;
  int member;
  FnPeriod period;
  guint n_facts;
  gboolean chosen;
  gboolean fits;
} FnChoice;

/**
 * fn_figure_list_choices:
 * @figure: which may have no filters at all: then every fact counts
 * @field: measure, entity, counterpart, period, date, source or status
 *
 * What a person can pick in @field. Facts that a figure lists one by one count as they are listed: their
 * list is one more thing chosen elsewhere.
 *
 * Returns: (transfer full) (element-type FnChoice): all that would show a fact, and all that is chosen; in the
 *   order of the fact base, periods and dates in that of time
 */
GArray *fn_figure_list_choices (const FnFactBase *base, const FnFigure *figure, FnField field);

/**
 * fn_figure_choose:
 * @id: as in a choice of @field
 *
 * Adds @id to what @figure names in @field, or takes it away; a field that names nothing any more is open
 * to all. A figure that lists its facts one by one is made to choose them by their measures first.
 */
void fn_figure_choose (const FnFactBase *base, FnFigure *figure, FnField field, const char *id, gboolean chosen);

/** fn_figure_list_marks: Returns: a set of bits, 1 << FnMarkType: those that can show what @figure chooses */
guint fn_figure_list_marks (const FnFactBase *base, const FnFigure *figure);

/** fn_figure_list_layouts: Returns: a set of bits, 1 << FnLayout, for bars of it; none when bars cannot show it */
guint fn_figure_list_layouts (const FnFactBase *base, const FnFigure *figure);

G_END_DECLS
