#pragma once

#include <gio/gio.h>

#include "session/fn-kept-file.h"

G_BEGIN_DECLS

/**
 * FnOwnFigures:
 *
 * A person's own figures of one fact base, drafts and kept ones, in their order. Positions count from 0 among
 * those that can be shown. Kept ones are stored soon after each change, in a thread. Main thread only.
 */
typedef struct _FnOwnFigures FnOwnFigures;

/** FnStoredFunc: told after each writing: @error: (nullable): why it failed */
typedef void (*FnStoredFunc) (const GError *error, gpointer user_data);

/**
 * fn_own_figures_new:
 * @file: where kept ones are stored
 * @kept: (element-type FnKeptFigure): what it holds
 *
 * Returns: (transfer full): the own figures of @given
 */
FnOwnFigures *fn_own_figures_new (FnFactBase *given, FnKeptFile *file, const GArray *kept);

/** fn_own_figures_free: stores what has not been stored yet, before it returns */
void fn_own_figures_free (FnOwnFigures *self);

/** fn_own_figures_set_stored_func: @stored: called in the main context until @self is freed */
void fn_own_figures_set_stored_func (FnOwnFigures *self, FnStoredFunc stored, gpointer user_data);

/** fn_own_figures_store: stores what has not been stored yet, before it returns */
void fn_own_figures_store (FnOwnFigures *self);

/**
 * fn_own_figures_take_over:
 * @before: the own figures of the same fact base as it was before it was loaded anew
 *
 * Takes drafts along, and the kept figures in place of those of the file if one of them has changed since
 * fn_own_figures_store() was called, or that failed.
 */
void fn_own_figures_take_over (FnOwnFigures *self, const FnOwnFigures *before);

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
