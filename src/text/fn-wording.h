#pragma once

#include "text/fn-quote.h"

G_BEGIN_DECLS

#define FN_WORDINGS_MAX 4

/**
 * FnWording:
 * @words: (owned): prefix, cited words and suffix in a row, in normalised form
 * @exact: the bytes of them that are cited
 *
 * A selector as one row of words, as a text may print it.
 */
typedef struct
{
  char *words;
  FnSpan exact;
} FnWording;

/**
 * fn_wording_list:
 * @selector: in normalised form, with words; prefix and suffix may be empty, not %NULL
 * @wordings: (out caller-allocates) (array length=FN_WORDINGS_MAX): free each with fn_wording_clear()
 *
 * Lists the rows of words that @selector stands for: its parts with and without a space between them.
 *
 * Returns: their number, 1 to %FN_WORDINGS_MAX
 */
guint fn_wording_list (const FnSelector *selector, FnWording *wordings);

/** fn_wording_clear: frees the words and zeroes the wording */
void fn_wording_clear (FnWording *self);

/** fn_wording_count: Returns: how many words lie in the bytes @part of @words, not counting those that its ends cut */
guint fn_wording_count (const char *words, FnSpan part);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FnWording, fn_wording_clear)

G_END_DECLS
