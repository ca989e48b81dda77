#pragma once

#include "chart/fn-canvas.h"

G_BEGIN_DECLS

/**
 * fn_key_add:
 * @font: of its words
 *
 * Adds the small key that explains the honest marks which occur in this figure, at the lower edge of the
 * plot; nothing when every value is plain.
 *
 * Returns: the height it takes, in points
 */
double fn_key_add (FnCanvas *self, FnFont font);

G_END_DECLS
