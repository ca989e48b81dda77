#pragma once

#include <cairo.h>

#include "chart/fn-text-measure.h"

G_BEGIN_DECLS

/**
 * FnGlyphs:
 * @glyphs: (array length=n_glyphs): placed in points from the start of the base line, y downward
 * @clusters: (array length=n_clusters): which bytes of the text became which glyphs, in order
 * @width: advance of all, in points
 *
 * One line of text, set from left to right.
 */
typedef struct
{
  cairo_glyph_t *glyphs;
  int n_glyphs;
  cairo_text_cluster_t *clusters;
  int n_clusters;
  double width;
} FnGlyphs;

/** fn_glyphs_clear: frees what @self owns */
void fn_glyphs_clear (FnGlyphs *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FnGlyphs, fn_glyphs_clear)

/**
 * FnTypeface:
 *
 * The figures' own typeface in one weight, read straight from its file. Asking the machine's font settings for it would
 * take longer than all the rest of an export; and text is set in the same way whatever these are. One belongs to one
 * thread; what it reads is shared.
 */
typedef struct _FnTypeface FnTypeface;

/** fn_typeface_new: Returns: (transfer full) (nullable): the typeface, %NULL where it is not installed or has no such
 * weight */
FnTypeface *fn_typeface_new (int weight);
void fn_typeface_free (FnTypeface *self);

/**
 * fn_typeface_set_line:
 * @text: valid UTF-8
 * @glyphs: (out caller-allocates): the line; free with fn_glyphs_clear()
 *
 * Returns: whether it can set all of @text: Latin letters, digits, and signs that it has; else @glyphs is untouched
 */
gboolean fn_typeface_set_line (FnTypeface *self, const char *text, FnFont font, FnGlyphs *glyphs);

/**
 * fn_typeface_get_reach:
 * @size: in points
 * @ascent: (out): reach of a line above the base line, in points
 * @descent: (out): reach below it, in points
 */
void fn_typeface_get_reach (const FnTypeface *self, double size, double *ascent, double *descent);

/** fn_typeface_get_face: Returns: (transfer none) (nullable): for drawing with cairo; %NULL when the file is no font after
 * all */
cairo_font_face_t *fn_typeface_get_face (const FnTypeface *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnTypeface, fn_typeface_free)

G_END_DECLS
