#pragma once

#include "session/fn-location.h"

G_BEGIN_DECLS

/**
 * FnHistory:
 *
 * The way taken through one fact base: a line of locations and where on it one stands. It is never empty.
 */
typedef struct _FnHistory FnHistory;

/** fn_history_new: Returns: (transfer full): a history that stands at @start */
FnHistory *fn_history_new (FnLocation start);
void fn_history_free (FnHistory *self);

/** fn_history_get: Returns: where one stands */
FnLocation fn_history_get (const FnHistory *self);

/** fn_history_push: goes on to @location; what lay ahead is forgotten. The oldest of many steps are, too */
void fn_history_push (FnHistory *self, FnLocation location);

/** fn_history_replace: @location takes the place of where one stands, without a step */
void fn_history_replace (FnHistory *self, FnLocation location);

/** fn_history_can_move: @steps: negative for back. Returns: whether the line is that long */
gboolean fn_history_can_move (const FnHistory *self, int steps);

/** fn_history_peek: Returns: where moving by @steps, which must be possible, leads to */
FnLocation fn_history_peek (const FnHistory *self, int steps);

/** fn_history_move: moves by @steps, which must be possible */
void fn_history_move (FnHistory *self, int steps);

/** fn_history_insert_figure: makes place: figures from @figure on are one further on from now on */
void fn_history_insert_figure (FnHistory *self, int figure);

/**
 * fn_history_remove_figure:
 * @instead: where one stands if @figure was in view
 *
 * Forgets the steps that showed @figure; figures behind it are one less from now on.
 */
void fn_history_remove_figure (FnHistory *self, int figure, FnLocation instead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnHistory, fn_history_free)

G_END_DECLS
