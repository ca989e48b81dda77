#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnSelection:
 *
 * Which facts a figure shows, its filters read once, to be asked of many. Frozen: threads may share it.
 */
typedef struct _FnSelection FnSelection;

/** fn_selection_new: @base: borrowed; @figure: as for fn_fact_base_select(). Returns: (transfer full): its selection */
FnSelection *fn_selection_new (const FnFactBase *base, const FnFigure *figure);
void fn_selection_free (FnSelection *self);

/** fn_selection_has: Returns: whether the fact at that index is among them */
gboolean fn_selection_has (const FnSelection *self, guint fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSelection, fn_selection_free)

G_END_DECLS
