#pragma once

#include "model/fn-evidence.h"

G_BEGIN_DECLS

/**
 * fn_excerpt_text:
 * @source: whose notes
 * @blocks: these, outlined
 * @facts: (array): by fact, whether it is taken along
 *
 * Returns: (transfer full): the notes of @source with "…" instead of each paragraph, item and table that no
 *   fact taken along cites; the outline stays as it is
 */
char *fn_excerpt_text (const FnFactBase *base, const FnEvidence *evidence, guint source, const FnBlocks *blocks,
                       const gboolean *facts);

G_END_DECLS
