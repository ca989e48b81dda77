#pragma once

#include "chart/fn-scene.h"
#include "model/fn-focus.h"

G_BEGIN_DECLS

/**
 * FnEmphasis:
 *
 * What of a scene a focus leaves as it is, and what it sets back. Frozen.
 */
typedef struct _FnEmphasis FnEmphasis;

/**
 * fn_emphasis_new:
 * @base: whose facts the scene shows
 *
 * Sets back every datum and every group none of whose facts the focus holds. What belongs to no datum and names
 * none, such as an axis, is never set back.
 *
 * Returns: (transfer full)
 */
FnEmphasis *fn_emphasis_new (const FnScene *scene, const FnFactBase *base, FnFocus focus);
void fn_emphasis_free (FnEmphasis *self);

/** fn_scene_find_focus: Returns: the entity or source of @base whose name is at @at; none where there is no such name */
FnFocus fn_scene_find_focus (const FnScene *scene, const FnFactBase *base, FnPoint at);

/** fn_emphasis_sets_back: @self: (nullable). Returns: whether @mark of the scene is set back */
gboolean fn_emphasis_sets_back (const FnEmphasis *self, const FnMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnEmphasis, fn_emphasis_free)

G_END_DECLS
