#pragma once

#include "text/fn-normal.h"

G_BEGIN_DECLS

/**
 * FnWordIndex:
 *
 * Where in a normalised text each word stands, so that a quote is compared only where its first word is.
 * Made in time linear in the text. Frozen.
 */
typedef struct _FnWordIndex FnWordIndex;

/** fn_word_index_new: Returns: (transfer full): the index of @normal, which it does not keep */
FnWordIndex *fn_word_index_new (const FnNormal *normal);
void fn_word_index_free (FnWordIndex *self);

/**
 * fn_word_index_find:
 * @words: not empty, in normalised form
 * @n: (out): the number of places
 *
 * Words that a line's end divides are listed whole and by their halves. Other words may be among the
 * places, and a place may be there twice.
 *
 * Returns: (array length=n): the bytes of the normalised text at which @words may start, in order
 */
const gsize *fn_word_index_find (const FnWordIndex *self, const char *words, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnWordIndex, fn_word_index_free)

G_END_DECLS
