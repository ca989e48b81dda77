#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_formula_compute:
 * @formula: "$1 $2 …" with + - * / ( ), numbers, and sum, mean, rank, count over all inputs or a list:
 *   "sum", "mean ($1, $3)"; "rank ($1)" is the 1-based place of $1 among all inputs, largest first
 * @inputs: (array length=n_inputs): the values, $1 first
 * @result: (out): the value; untouched on failure
 *
 * Returns: whether the formula could be read and gave a finite number (else FN_ERROR_SYNTAX with the
 *   character at which reading stopped)
 */
gboolean fn_formula_compute (const char *formula, const double *inputs, guint n_inputs, double *result,
                             GError **error);

G_END_DECLS
