#pragma once

#include "chart/fn-scene.h"

G_BEGIN_DECLS

/**
 * FnTheme:
 * @id: as the command line names it: "light", "dark", "print", "high-contrast",
 *   "high-contrast-dark"
 * @ink: the colour of each ink
 */
typedef struct
{
  const char *id;
  FnColor ink[FN_N_INKS];
} FnTheme;

/** fn_themes: Returns: (array length=n): all themes, "light" first; static */
const FnTheme *fn_themes (guint *n);

/** fn_theme_find: Returns: (nullable): the theme called @id */
const FnTheme *fn_theme_find (const char *id);

/**
 * fn_color_get_contrast:
 *
 * Returns: the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)
 */
double fn_color_get_contrast (FnColor a, FnColor b);

/**
 * fn_theme_has_dark_text:
 *
 * Where the background is left out, dark text can be read on light ground only, and light text on dark.
 *
 * Returns: whether the text of @theme has enough contrast on white (4.5, WCAG 2.2, 1.4.3)
 */
gboolean fn_theme_has_dark_text (const FnTheme *theme);

G_END_DECLS
