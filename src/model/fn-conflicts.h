#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/** FnConflict: facts that cannot all hold, as indices of the fact base in its order */
typedef struct
{
  int *facts;
  guint n_facts;
} FnConflict;

/**
 * fn_conflicts_find:
 *
 * Finds the statements that disagree: same entity, counterpart, measure and statistic, overlapping periods
 * (widened by the measure's persistence), both observed or estimated, and intervals that do not meet (see
 * fn_fact_get_interval(); values are brought to the dimension's base unit). Names conflict when they
 * differ. Derived and faulty facts take no part. Facts that are joined by chains of such pairs are one conflict.
 *
 * Returns: (transfer full) (element-type FnConflict): the conflicts, by their first fact; freeing the
 *   array frees them
 */
GArray *fn_conflicts_find (const FnFactBase *base);

/** fn_conflicts_find_among: @facts: (element-type int): indices of facts of @base. Returns: (transfer full)
 * (element-type FnConflict): the conflicts of these facts with one another, as fn_conflicts_find() has them */
GArray *fn_conflicts_find_among (const FnFactBase *base, const GArray *facts);

G_END_DECLS
