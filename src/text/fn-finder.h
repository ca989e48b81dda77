#pragma once

#include "text/fn-expression.h"

G_BEGIN_DECLS

/**
 * FnFindOptions:
 * @FN_FIND_CASE: capitals and small letters differ
 * @FN_FIND_WHOLE_WORDS: no word and no number is cut by a hit
 * @FN_FIND_EXPRESSION: the query is a regular expression (PCRE2), to be taken to the letter: white space, quotes
 *   and width count; "^" and "$" are the ends of a line
 * @FN_FIND_ANY_ACCENT: accents make no difference
 */
typedef enum
{
  FN_FIND_PLAIN = 0,
  FN_FIND_CASE = 1 << 0,
  FN_FIND_WHOLE_WORDS = 1 << 1,
  FN_FIND_EXPRESSION = 1 << 2,
  FN_FIND_ANY_ACCENT = 1 << 3,
} FnFindOptions;

/**
 * FnFinder:
 *
 * A query, compiled. Plain words are found whatever the white space and line breaks between them, the
 * form of their quotes and dashes, their width and (unless told otherwise) their case; also where a hyphen at
 * a line's end splits them. Frozen and reference counted: threads may share it.
 */
typedef struct _FnFinder FnFinder;

/**
 * fn_finder_new:
 * @query: UTF-8; what a person typed
 *
 * Returns: (transfer full) (nullable): the finder, or %NULL with FN_ERROR_USAGE, which says what is wrong
 *   with the expression and at which character
 */
FnFinder *fn_finder_new (const char *query, FnFindOptions options, GError **error);
FnFinder *fn_finder_ref (FnFinder *self);
void fn_finder_unref (FnFinder *self);

/** fn_finder_is_blank: Returns: whether the query is empty or white space, which has no hits */
gboolean fn_finder_is_blank (const FnFinder *self);

/** fn_finder_get_folding: Returns: how a text must be folded for this finder */
FnFolding fn_finder_get_folding (const FnFinder *self);

/**
 * fn_finder_find:
 * @folded: where to look, folded as fn_finder_get_folding() says
 * @go_on: (nullable): asked now and then
 * @hits: (element-type FnSpan): gets the hits appended, in bytes of the text, in order and without overlap, also
 *   with those that are there already; those found so far if it did not come to its end
 *
 * Takes no more than a few milliseconds between two calls of @go_on, however the expression is made.
 *
 * Returns: how it ended
 */
FnFindEnd fn_finder_find (const FnFinder *self, const FnFolded *folded, FnGoOn go_on, gpointer data,
                          GArray *hits);

/**
 * fn_finder_find_all:
 * @go_on: (nullable): asked now and then
 * @hits: (element-type FnSpan): empty; gets the hits in @text, those found so far if it did not come to its end
 *
 * Finds what fn_finder_find() finds, but folds no more of the text than it must, bit by bit: it takes next to no
 * memory, unless an expression is to pass over accents.
 *
 * Returns: how it ended
 */
FnFindEnd fn_finder_find_all (const FnFinder *self, FnText *text, FnGoOn go_on, gpointer data, GArray *hits);

/** fn_finder_check: @end: how it ended. Returns: whether it was not given up; else FN_ERROR_LIMIT */
gboolean fn_finder_check (FnFindEnd end, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFinder, fn_finder_unref)

G_END_DECLS
