#pragma once

#include "load/fn-stated-numbers.h"

G_BEGIN_DECLS

/**
 * fn_read_digits:
 * @at: a digit
 * @end: (out): behind the number
 *
 * Reads digits with commas between thousands and one decimal point.
 *
 * Returns: the number
 */
double fn_read_digits (const char *at, const char **end);

/* Each adds the numbers that a text in its language states to a list of FnStatedNumber. */
void fn_state_english (const char *folded, GArray *numbers);
void fn_state_japanese (const char *folded, GArray *numbers);

G_END_DECLS
