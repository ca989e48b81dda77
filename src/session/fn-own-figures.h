#pragma once

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnOwnFigures:
 *
 * A person's own figures of one fact base, drafts and kept ones, in their order. Positions count from 0 among
 * them. Main thread only.
 */
typedef struct _FnOwnFigures FnOwnFigures;

/** fn_own_figures_new: Returns: (transfer full): the own figures of @given, none yet */
FnOwnFigures *fn_own_figures_new (FnFactBase *given);
void fn_own_figures_free (FnOwnFigures *self);

/** fn_own_figures_get_base: Returns: (transfer none): the fact base with them; another one after each change */
FnFactBase *fn_own_figures_get_base (const FnOwnFigures *self);

/** fn_own_figures_get_length: Returns: how many there are */
guint fn_own_figures_get_length (const FnOwnFigures *self);

/**
 * fn_own_figures_insert:
 * @position: at most the length
 * @figure: copied; an id that is missing or taken is replaced
 * @kept: whether it is stored
 */
void fn_own_figures_insert (FnOwnFigures *self, guint position, const FnFigure *figure, gboolean kept);

/** fn_own_figures_replace: @figure: copied, all but its id. Returns: whether anything is different now */
gboolean fn_own_figures_replace (FnOwnFigures *self, guint position, const FnFigure *figure);

/** fn_own_figures_remove: Returns: (transfer full): the figure that stood there */
FnFigure *fn_own_figures_remove (FnOwnFigures *self, guint position);

/** fn_own_figures_keep: Returns: whether it was a draft until now */
gboolean fn_own_figures_keep (FnOwnFigures *self, guint position);

/** fn_own_figures_is_kept: Returns: whether it is stored */
gboolean fn_own_figures_is_kept (const FnOwnFigures *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnOwnFigures, fn_own_figures_free)

G_END_DECLS
