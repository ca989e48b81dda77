#pragma once

#include "export/fn-sheet.h"

G_BEGIN_DECLS

/* An invented fact base on orchards, and a scene that was put together by hand so that it holds every
 * shape, fade, dash and alignment. */

/** orchard_new_base: Returns: (transfer full): four facts, two sources; a figure of two of the facts */
FnFactBase *orchard_new_base (void);

/** orchard_new_scene: Returns: (transfer full): a scene of 120 × 80 points over the facts of the base */
FnScene *orchard_new_scene (void);

/** orchard_new_sheet: Returns: (transfer full): scene and base, ready to be written */
FnSheet *orchard_new_sheet (void);
void orchard_free_sheet (FnSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSheet, orchard_free_sheet)

G_END_DECLS
