#pragma once

#include "chart/fn-text-measure.h"

G_BEGIN_DECLS

/**
 * fn_typeset_measure_new:
 * @families: (nullable): a comma-separated list of families, %NULL for FN_FONT_FAMILIES
 *
 * Measures as an #FnTypesetter sets: absolute sizes, no hinting and unrounded positions, so that a layout is the
 * same on every screen and in every file. One measure belongs to one thread; widths are remembered.
 *
 * Returns: (transfer full): the measure; free with fn_typeset_measure_free()
 */
FnTextMeasure *fn_typeset_measure_new (const char *families);
void fn_typeset_measure_free (FnTextMeasure *measure);

G_END_DECLS
