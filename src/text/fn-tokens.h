#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/** FN_TOKEN_LIMIT: most bytes that a folded word is told by; longer ones are alike when that much is */
#define FN_TOKEN_LIMIT 128

/**
 * FnTokenFunc:
 * @word: folded, without a NUL at its end
 * @size: its bytes, 1 to FN_TOKEN_LIMIT
 * @span: what it was made from, in bytes of the string
 * @again: whether it stands in the same place as the word before
 *
 * Returns: whether to go on
 */
typedef gboolean (*FnTokenFunc) (const char *word, gsize size, FnSpan span, gboolean again, gpointer data);

/**
 * fn_tokens_foreach:
 * @string: (array length=size): valid UTF-8
 *
 * Cuts a string into the words by which a search finds it: runs of letters and digits, without letter case, accents
 * and width. Thousands commas go ("55,000" is "55000"), a decimal point stays ("8.6"). A word that a line's end
 * divides is told by its halves and whole, the latter in the place of the second half. Scripts without spaces
 * between words are cut into pairs of characters that overlap, and the last character of a run alone.
 */
void fn_tokens_foreach (const char *string, gsize size, FnTokenFunc func, gpointer data);

/** fn_tokens_is_unspaced: Returns: whether @word, a folded one, is of a script without spaces between words */
gboolean fn_tokens_is_unspaced (const char *word);

G_END_DECLS
