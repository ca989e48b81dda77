#pragma once

#include "model/fn-evidence.h"

G_BEGIN_DECLS

/**
 * FnCited:
 *
 * The words that facts cite from a document itself, looked up in one that is at hand. Frozen, reference counted:
 * threads may share it.
 */
typedef struct _FnCited FnCited;

/**
 * fn_cited_new:
 * @source: index of the source whose document it is
 * @document: its text
 *
 * Looks up the words of all citations in one pass. A document has no sections: they must stand in all of it
 * once, by the rules of fn_locator_find() and fn_locator_learn().
 *
 * Returns: (transfer full): the outcome
 */
FnCited *fn_cited_new (FnFactBase *base, guint source, FnText *document);
FnCited *fn_cited_ref (FnCited *self);
void fn_cited_unref (FnCited *self);

/** fn_cited_get_found: Returns: (transfer none) (element-type FnPassage*): what was found, by its start */
const GPtrArray *fn_cited_get_found (const FnCited *self);

/** fn_cited_get_missed: Returns: (transfer none) (element-type FnPassage*): what was not, in the order of the facts */
const GPtrArray *fn_cited_get_missed (const FnCited *self);

/** fn_cited_get_columns_are_joined: Returns: whether it is a text that fn_locator_learn() knows: words of a column are
 * then found by the length of what they pass over, which a word put in beside it changes by too little to be told */
gboolean fn_cited_get_columns_are_joined (const FnCited *self);

/** fn_cited_find: Returns: (transfer none) (nullable): what became of one citation; %NULL when it has no words of the
 * document or is of another source */
const FnPassage *fn_cited_find (const FnCited *self, int fact, int citation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnCited, fn_cited_unref)

G_END_DECLS
