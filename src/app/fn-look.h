#pragma once

#include <gtk/gtk.h>

#include "render/fn-theme.h"

G_BEGIN_DECLS

/**
 * FnLook:
 *
 * How things look on this display: the theme of the figures, which follows the system's light, dark and high
 * contrast, and the measure of their text. It also gives the style sheet the theme's accent, as the
 * colour "footnote_accent", so that the selected mark and its words share one colour. Main thread only.
 *
 * Signal "changed": the theme is another one.
 */
#define FN_TYPE_LOOK (fn_look_get_type ())
G_DECLARE_FINAL_TYPE (FnLook, fn_look, FN, LOOK, GObject)

/** fn_look_new: Returns: (transfer full): the look of the default display */
FnLook *fn_look_new (void);

/** fn_look_get_theme: Returns: (transfer none): the theme in force */
const FnTheme *fn_look_get_theme (FnLook *self);

/** fn_look_get_measure: Returns: (transfer none): how wide text is in figures */
const FnTextMeasure *fn_look_get_measure (FnLook *self);

/** fn_look_get_ink: Returns: the colour of @ink in the theme in force */
GdkRGBA fn_look_get_ink (FnLook *self, FnInk ink);

G_END_DECLS
