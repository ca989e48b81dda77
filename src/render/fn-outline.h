#pragma once

#include "chart/fn-text-measure.h"

G_BEGIN_DECLS

/** FN_OUTLINE_UNITS: how many units of an outline make a point */
#define FN_OUTLINE_UNITS 100

/**
 * fn_outline_new:
 * @text: one line
 * @families: (nullable): a comma-separated list, %NULL for FN_FONT_FAMILIES
 *
 * Follows the letters of @text, set as it is measured and painted, from the start of its base line.
 *
 * Returns: (transfer full): the "d" attribute of an SVG path, in whole units of FN_OUTLINE_UNITS a point,
 *   y downward; empty for text without ink
 */
char *fn_outline_new (const char *text, FnFont font, const char *families);

G_END_DECLS
