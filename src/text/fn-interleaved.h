#pragma once

#include "text/fn-tally.h"
#include "text/fn-word-index.h"

G_BEGIN_DECLS

/**
 * fn_interleaved_count:
 * @normal: a text in which the lines of printed columns may alternate
 * @index: its words
 * @selector: in normalised form, with words; prefix and suffix may be empty, not %NULL
 * @tally: counts the places
 *
 * Reads @selector down a column: at the end of a line it may go on at the start of one of the next lines,
 * with up to three whole lines between, blank ones not counted. Nothing else is passed over. So that
 * chance makes no quote, prefix, words and suffix must together have three words or more, and each piece
 * between two jumps at least one whole word of theirs. A hyphen at the line's end may join as it does
 * elsewhere. Readings without a jump are counted only where the column starts next to a word that the
 * line before divides: all others stand in the text in one piece.
 */
void fn_interleaved_count (const FnNormal *normal, const FnWordIndex *index, const FnSelector *selector,
                           FnTally *tally);

G_END_DECLS
