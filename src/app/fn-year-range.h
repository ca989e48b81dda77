#pragma once

#include <gtk/gtk.h>

#include "base/fn-date.h"

G_BEGIN_DECLS

/**
 * FnYearRange:
 *
 * A button that says which years are wanted, with the first and the last of them to choose behind it.
 *
 * Signals: "changed", when the person has chosen another one.
 */
#define FN_TYPE_YEAR_RANGE (fn_year_range_get_type ())
G_DECLARE_FINAL_TYPE (FnYearRange, fn_year_range, FN, YEAR_RANGE, GtkWidget)

/**
 * fn_year_range_list:
 * @years: (element-type int): to choose from, in the order in which they are listed; all are wanted from now on, and
 *   nothing is told of it
 * @style: how years are written; borrowed for good
 */
void fn_year_range_list (FnYearRange *self, const GArray *years, const FnDateStyle *style);

/** fn_year_range_get: Returns: from the first to the last year that is wanted, open where any is; not given for all */
FnPeriod fn_year_range_get (FnYearRange *self);

/** fn_year_range_set: @period: as fn_year_range_get() has it; nothing is told of it */
void fn_year_range_set (FnYearRange *self, const FnPeriod *period);

G_END_DECLS
