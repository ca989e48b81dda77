#pragma once

#include <cairo.h>

#include "chart/fn-text-measure.h"

G_BEGIN_DECLS

/**
 * FnTypesetter:
 *
 * Sets single lines of text, to be measured, painted or traced. Text that the figures' own typeface has is set with that
 * alone; everything else goes through pango, which is begun only then. Sizes are absolute, without hinting, positions
 * unrounded: the same at every resolution. One belongs to one thread.
 */
typedef struct _FnTypesetter FnTypesetter;

/** fn_typesetter_new: @families: (nullable): a comma-separated list, %NULL for FN_FONT_FAMILIES. Returns: (transfer
 * full): the typesetter */
FnTypesetter *fn_typesetter_new (const char *families);
void fn_typesetter_free (FnTypesetter *self);

/** fn_typesetter_measure: fills @extents for one line of @text */
void fn_typesetter_measure (FnTypesetter *self, const char *text, FnFont font, FnTextExtents *extents);

/** fn_typesetter_show: paints one line of @text, whose base line begins at @x, @y of @cr */
void fn_typesetter_show (FnTypesetter *self, cairo_t *cr, double x, double y, const char *text, FnFont font);

/** fn_typesetter_trace: adds the outlines of the letters to the path of @cr; the base line begins at its origin */
void fn_typesetter_trace (FnTypesetter *self, cairo_t *cr, const char *text, FnFont font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnTypesetter, fn_typesetter_free)

G_END_DECLS
