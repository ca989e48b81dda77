#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnStatedNumber:
 * @number: the number as it stands, "1.9" in "1.9 billion"
 * @scale: what a word behind it multiplies it by: 1e9 for "billion", 0.01 for "percent", else 1
 * @rounded: a fraction in words that no decimal number equals, such as "one-third"
 * @superlative: "largest" and its like, which state the first rank and nothing else
 * @start, @end: where it stands, in bytes, with its scale
 */
typedef struct
{
  double number;
  double scale;
  gboolean rounded;
  gboolean superlative;
  gsize start;
  gsize end;
} FnStatedNumber;

/**
 * FnStatedUnit:
 * @factor: how many of its dimension's base unit one of it is
 * @scale: the scale that its own name bears ("billion U.S. dollars"), else 1
 * @rank: whether the numbers are ranks
 */
typedef struct
{
  double factor;
  double scale;
  gboolean rank;
} FnStatedUnit;

/**
 * fn_stated_numbers:
 * @folded: normalised text in lower case
 * @language: the language of its words; digits are understood in all of them
 *
 * Returns: (transfer full) (element-type FnStatedNumber): the numbers that the text states, in digits or
 *   words, in order
 */
GArray *fn_stated_numbers (const char *folded, const char *language);

/**
 * fn_stated_number_means:
 *
 * Returns: whether the number, as it stands, is @value of @unit; the sign does not count
 */
gboolean fn_stated_number_means (const FnStatedNumber *self, double value, const FnStatedUnit *unit);

/** fn_stated_scale: Returns: the scale that a unit's name in @language bears, else 1 */
double fn_stated_scale (const char *folded, const char *language);

G_END_DECLS
