#pragma once

#include "text/fn-quote.h"

G_BEGIN_DECLS

/**
 * FnTextLayout:
 * @FN_TEXT_LAYOUT_FLOWING: each line goes on in the next one, as in notes
 * @FN_TEXT_LAYOUT_COLUMNS: lines of printed columns may alternate, as in text taken from a page
 */
typedef enum
{
  FN_TEXT_LAYOUT_FLOWING,
  FN_TEXT_LAYOUT_COLUMNS,
} FnTextLayout;

/**
 * FnLocator:
 *
 * Finds quotes in one text, which it normalises and indexes once; each quote then costs little, whatever
 * the size of the text. Once it has learned, it is frozen: threads may share it.
 */
typedef struct _FnLocator FnLocator;

/** fn_locator_new: @text: referenced. Returns: (transfer full): a locator of quotes in all of it */
FnLocator *fn_locator_new (FnText *text, FnTextLayout layout);
void fn_locator_free (FnLocator *self);

/**
 * fn_locator_learn:
 * @selectors: (array length=n): the quotes that will be looked up in the text, with words
 *
 * With FN_TEXT_LAYOUT_COLUMNS, learns from the quotes that are not found otherwise whether the text is one whose columns
 * alternated before its lines were joined, by the rules of fn_joined_columns_measure(); if so, fn_locator_find() reads
 * by those of fn_joined_columns_count() what it does not find otherwise. Without it, or from few quotes, nothing is
 * found that way. What was learned before stays unless something else is learned.
 *
 * Returns: whether it now reads by them
 */
gboolean fn_locator_learn (FnLocator *self, const FnSelector *const *selectors, guint n);

/**
 * fn_locator_find:
 * @within: the stretch in which the words are expected, such as a section
 * @selector: with words
 * @match: (out caller-allocates): the outcome; free with fn_match_clear()
 *
 * Finds a quote, failing closed: exact words (in normalised form, with the same letter case) or nothing.
 * Words must begin and end at word boundaries: "50,000" is not found in "250,000", nor "2" in "2027" or
 * in "1.2". Scripts without spaces between words have no such boundaries, numbers apart. A prefix or suffix
 * that is given must stand there, even where @exact alone is unique. Exactly one place must be left.
 *
 * With FN_TEXT_LAYOUT_COLUMNS, a quote that stands nowhere in one piece is read down the columns, by the rules
 * of fn_interleaved_count(); its match then has a range for each piece.
 */
void fn_locator_find (const FnLocator *self, FnSpan within, const FnSelector *selector, FnMatch *match);

/**
 * fn_locator_find_within:
 * @text: a text whose lines flow
 * @within: a short stretch of it, such as a paragraph
 * @match: (out caller-allocates): only set when the words are found
 *
 * Finds by the rules of fn_locator_find() what stands in @within exactly once, without a look at the rest of the text: so
 * it needs no locator.
 *
 * Returns: whether it does; if not, a locator can tell why
 */
gboolean fn_locator_find_within (FnText *text, FnSpan within, const FnSelector *selector, FnMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnLocator, fn_locator_free)

G_END_DECLS
