#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "chart/fn-text-measure.h"

G_BEGIN_DECLS

/** fn_font_new_options: Returns: (transfer full): no hinting, edges smoothed in grey; free with
 * cairo_font_options_destroy() */
cairo_font_options_t *fn_font_new_options (void);

/**
 * fn_font_new_layout:
 *
 * Returns: (transfer full): a pango layout in which text has the same size at every resolution: no
 *   hinting, unrounded positions, one point a unit
 */
PangoLayout *fn_font_new_layout (void);

/**
 * fn_font_set_up_layout:
 * @families: (nullable): a comma-separated list, %NULL for FN_FONT_FAMILIES
 *
 * Makes @layout hold one line of @text in @font.
 */
void fn_font_set_up_layout (PangoLayout *layout, const char *text, FnFont font, const char *families);

G_END_DECLS
