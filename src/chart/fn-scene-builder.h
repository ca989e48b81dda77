#pragma once

#include "chart/fn-scene.h"

G_BEGIN_DECLS

/** FnSceneBuilder: collects marks and data in painting order */
typedef struct _FnSceneBuilder FnSceneBuilder;

/** fn_scene_builder_new: @size in points; @title and @description are copied */
FnSceneBuilder *fn_scene_builder_new (FnSize size, const char *title, const char *description);
void fn_scene_builder_free (FnSceneBuilder *self);

/**
 * fn_scene_builder_begin_datum:
 * @facts: (array length=n_facts): copied
 * @label: copied
 *
 * Marks added until fn_scene_builder_end_datum() belong to this datum.
 */
void fn_scene_builder_begin_datum (FnSceneBuilder *self, const int *facts, guint n_facts, const char *label);
void fn_scene_builder_end_datum (FnSceneBuilder *self);

/** fn_scene_builder_begin_group: @group: copied; marks added until the end, and no datum, stand for it */
void fn_scene_builder_begin_group (FnSceneBuilder *self, const FnSceneGroup *group);
void fn_scene_builder_end_group (FnSceneBuilder *self);

/**
 * fn_scene_builder_add:
 * @mark: copied with its text and points; its datum and group are set here; the bounds of lines, paths are computed
 *   here, those of text must be given in its box
 */
void fn_scene_builder_add (FnSceneBuilder *self, const FnMark *mark);

/**
 * fn_scene_builder_mirror:
 *
 * Swaps left and right of all marks added so far, for languages that are read from right to left; the bounds of data
 * follow with fn_scene_builder_drop_clashes().
 */
void fn_scene_builder_mirror (FnSceneBuilder *self);

/**
 * fn_scene_builder_drop_clashes:
 *
 * Takes out texts that leave the frame, lie on another text or on a mark of another datum, or are too small to
 * be read; of two the one that matters less. A text of several lines goes as a whole, and with a datum's last
 * label what leads to it.
 */
void fn_scene_builder_drop_clashes (FnSceneBuilder *self);

/** fn_scene_builder_end: Returns: (transfer full): the scene; the builder is freed */
FnScene *fn_scene_builder_end (FnSceneBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSceneBuilder, fn_scene_builder_free)

G_END_DECLS
