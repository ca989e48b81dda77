#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnFigureUses:
 *
 * Which figures of a fact base show a fact; what each selects is read when it is first asked for. Reference counted;
 * threads may share it.
 */
typedef struct _FnFigureUses FnFigureUses;

/** fn_figure_uses_new: Returns: (transfer full): the uses in @base */
FnFigureUses *fn_figure_uses_new (FnFactBase *base);
FnFigureUses *fn_figure_uses_ref (FnFigureUses *self);
void fn_figure_uses_unref (FnFigureUses *self);

/** fn_figure_uses_get_base: Returns: (transfer none): the fact base */
FnFactBase *fn_figure_uses_get_base (const FnFigureUses *self);

/** fn_figure_uses_find: Returns: (transfer full) (element-type int): the figures that show any of @facts (element-type
 * int), each once, in order */
GArray *fn_figure_uses_find (FnFigureUses *self, const GArray *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFigureUses, fn_figure_uses_unref)

G_END_DECLS
