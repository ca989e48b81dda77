#pragma once

#include "text/fn-fold.h"
#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnFolded:
 *
 * A stretch of a text, folded once to be searched many times, with a map back. It takes about as much memory
 * as the stretch, none if nothing is folded. Frozen: threads may share it.
 */
typedef struct _FnFolded FnFolded;

/**
 * fn_folded_new:
 *
 * Unless @folding has FN_FOLD_LITERAL, the stretch is normalised as FnNormal says, too.
 *
 * Returns: (transfer full): @span of @text, folded
 */
FnFolded *fn_folded_new (FnText *text, FnSpan span, FnFolding folding);
void fn_folded_free (FnFolded *self);

/** fn_folded_get_text: Returns: (transfer none): the text itself */
FnText *fn_folded_get_text (const FnFolded *self);

/** fn_folded_get_folding: Returns: what was folded */
FnFolding fn_folded_get_folding (const FnFolded *self);

/** fn_folded_get_string: @size: (out): its length in bytes. Returns: (transfer none): what was made of the stretch */
const char *fn_folded_get_string (const FnFolded *self, gsize *size);

/** fn_folded_to_source: @span: not empty, in bytes of the string; Returns: the bytes of the text it came from */
FnSpan fn_folded_to_source (const FnFolded *self, FnSpan span);

/**
 * fn_folded_match:
 * @words: folded in the same way
 * @offset: a byte of the string
 *
 * Returns: the byte after @words if they stand there, else 0; see fn_normal_match()
 */
gsize fn_folded_match (const FnFolded *self, const char *words, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFolded, fn_folded_free)

G_END_DECLS
