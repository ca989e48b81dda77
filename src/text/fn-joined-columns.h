#pragma once

#include "text/fn-tally.h"
#include "text/fn-word-index.h"

G_BEGIN_DECLS

/**
 * FnLengths:
 *
 * From @least to @most bytes of a normalised text, both included; none when @most is 0.
 */
typedef struct
{
  gsize least;
  gsize most;
} FnLengths;

/*
 * Where the lines of printed columns alternate and were then filled anew, as a mail program does, nothing shows where a
 * line of one column ended and one of another began. What is left of it is that the lines of a column are about as
 * long: words that went over a line's end now have a line's length of other words between them, all of them about the
 * same. One quote cannot tell such a gap from words that were put in, so the gaps of many quotes must agree first.
 */

/**
 * fn_joined_columns_measure:
 * @normal: a text in which such columns may be
 * @index: its words
 * @selectors: (array length=n): quotes that do not stand in it in one piece, in normalised form, with words; prefix and
 *   suffix may be empty, not %NULL
 *
 * Reads each quote with one gap of 20 to 200 bytes. The lengths are those of eight gaps at least, at different
 * places, and of three quarters of all that were read; the longest is at most half again as long as the shortest.
 *
 * Returns: how long the lines between are, or none when the quotes do not agree on it
 */
FnLengths fn_joined_columns_measure (const FnNormal *normal, const FnWordIndex *index, const FnSelector *selectors,
                                     guint n);

/**
 * fn_joined_columns_count:
 * @selector: as those that were measured
 * @gap: as it was measured
 * @tally: counts the places
 *
 * Reads @selector with one gap of such a length. So that chance makes no quote, prefix, words and suffix must together
 * have three whole words or more on either side of it. A gap starts and ends between words: a word that was divided over
 * two lines of its column is not read. A word more or less beside the gap changes its length by too little to be told;
 * within either part, none goes unseen. Where the gap starts with words that follow it as well, it lies as late as it can;
 * nothing else tells them apart. Quotes whose first words stand at more than 1000 places are not read.
 */
void fn_joined_columns_count (const FnNormal *normal, const FnWordIndex *index, const FnSelector *selector,
                              FnLengths gap, FnTally *tally);

G_END_DECLS
