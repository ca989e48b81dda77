#pragma once

#include "text/fn-folded.h"

G_BEGIN_DECLS

/**
 * FnFindEnd:
 * @FN_FIND_DONE: all was looked through
 * @FN_FIND_STOPPED: it was told to stop
 * @FN_FIND_EXPLODED: an expression has too many ways to match this text: it was given up
 */
typedef enum
{
  FN_FIND_DONE,
  FN_FIND_STOPPED,
  FN_FIND_EXPLODED,
} FnFindEnd;

/** FnGoOn: asked while something is looked for; Returns: whether to go on */
typedef gboolean (*FnGoOn) (gpointer data);

/**
 * FnExpression:
 *
 * A regular expression (PCRE2), compiled, that cannot run wild. Frozen; threads may share it.
 */
typedef struct _FnExpression FnExpression;

/**
 * fn_expression_new:
 * @pattern: UTF-8
 * @match_case: whether capitals and small letters differ
 * @whole_words: whether it must begin and end where words do
 *
 * Returns: (transfer full) (nullable): the expression, or %NULL with FN_ERROR_USAGE, which says what is wrong
 *   and at which character
 */
FnExpression *fn_expression_new (const char *pattern, gboolean match_case, gboolean whole_words, GError **error);
void fn_expression_free (FnExpression *self);

/**
 * fn_expression_find:
 * @hits: (element-type FnSpan): gets the hits appended, in bytes of the text
 *
 * See fn_finder_find(). Matches of nothing at all are no hits. What needs more than 64 KiB of text to be
 * decided may be missed.
 *
 * Returns: how it ended
 */
FnFindEnd fn_expression_find (const FnExpression *self, const FnFolded *folded, FnGoOn go_on, gpointer data,
                              GArray *hits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnExpression, fn_expression_free)

G_END_DECLS
