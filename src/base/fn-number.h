#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnNumberStyle:
 * @decimal: the decimal separator, such as "."
 * @group: the separator of thousands, such as ","; empty for none
 * @minus: the minus sign, such as "−" (U+2212)
 *
 * How a language writes numbers. The strings are borrowed and must outlive the style.
 */
typedef struct
{
  const char *decimal;
  const char *group;
  const char *minus;
} FnNumberStyle;

/**
 * fn_number_to_people:
 * @value: a finite number
 * @decimals: at most this many decimals are shown (0 to 15); trailing zeros are dropped
 *
 * Writes a number for reading: 55000 → "55,000", 1.6 → "1.6", 2 → "2", -64 → "−64". Rounds half away
 * from zero. Minus zero is written as zero. Numbers of four digits are grouped too.
 *
 * Returns: (transfer full): the text
 */
char *fn_number_to_people (double value, int decimals, const FnNumberStyle *style);

/**
 * fn_number_to_machine:
 * @value: a finite number
 *
 * The shortest text in the C locale that reads back as the very same double, in the number grammar of
 * JSON (RFC 8259): 191 → "191", 1.6 → "1.6", 1e21 → "1e21".
 *
 * Returns: (transfer full): the text
 */
char *fn_number_to_machine (double value);

/**
 * fn_number_to_length:
 * @value: a finite length in points
 *
 * A short text for coordinates in files: at most three decimals, no exponent, no "-0", C locale.
 *
 * Returns: (transfer full): the text
 */
char *fn_number_to_length (double value);

/**
 * fn_number_round:
 * @decimals: from 0 to 15
 *
 * Returns: @value rounded half away from zero to @decimals
 */
double fn_number_round (double value, int decimals);

G_END_DECLS
