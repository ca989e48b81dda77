#pragma once

#include "model/fn-evidence.h"

G_BEGIN_DECLS

/**
 * fn_excerpt_new:
 * @evidence: of @base
 * @figures: (array length=n): figures of @base, or made by hand with indices of it
 *
 * Writes a fact base of its own, to be read by fn_load_excerpt(): the figures, the facts that they show with
 * those that these rest on, all that is named by them, and of the notes the cited paragraphs. What is left out
 * of the notes stands there as "…", so that sections and paragraphs count as before.
 *
 * Returns: (transfer full): one JSON text, the same for the same input
 */
GBytes *fn_excerpt_new (const FnFactBase *base, const FnEvidence *evidence, const FnFigure *const *figures,
                        guint n);

G_END_DECLS
