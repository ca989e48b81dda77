#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnSift:
 *
 * Leaves out of a text, at the speed of memory, what cannot hold the words looked for, so that only
 * the rest has to be folded.
 */
typedef struct _FnSift FnSift;

/**
 * fn_sift_new:
 * @needle: (nullable): the first word looked for or its beginning: small letters and digits of ASCII; without one,
 *   the stretches are all of the text, bit by bit
 * @text: not owned
 * @reach: most bytes, white space apart, that all words may take in a text
 *
 * Returns: (transfer full): a sift that has not looked at anything yet
 */
FnSift *fn_sift_new (const char *needle, FnText *text, gsize reach);
void fn_sift_free (FnSift *self);

/**
 * fn_sift_next:
 * @stretch: (out): bytes of the text; may begin before the last stretch ended
 * @core: (out): the part of it that words must touch to be certain: elsewhere it may be cut
 *
 * Wherever the words stand, they are within a stretch and touch its core.
 *
 * Returns: whether there is another stretch
 */
gboolean fn_sift_next (FnSift *self, FnSpan *stretch, FnSpan *core);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSift, fn_sift_free)

G_END_DECLS
