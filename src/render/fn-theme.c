#include "config.h"

#include "render/fn-theme.h"

#include <math.h>

#define READABLE 4.5 /* contrast that text needs (WCAG 2.2, 1.4.3) */
#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }

/* The series keep apart for the three common colour deficiencies and in grey; the accent is kept for the
 * one mark that is selected and its passage. */
static const FnTheme themes[] = {
  { "light",
    { [FN_INK_PAPER] = RGB (0xffffff),
      [FN_INK_TEXT] = RGB (0x1f2430),
      [FN_INK_MUTED] = RGB (0x5e6675),
      [FN_INK_RULE] = RGB (0xe3e6eb),
      [FN_INK_AXIS] = RGB (0xaab1bd),
      [FN_INK_ACCENT] = RGB (0xc64600),
      [FN_INK_SERIES_1] = RGB (0x24527a),
      [FN_INK_SERIES_2] = RGB (0x267d77),
      [FN_INK_SERIES_3] = RGB (0x7d5ba6),
      [FN_INK_SERIES_4] = RGB (0x6d7226),
      [FN_INK_SERIES_5] = RGB (0x9c4f7e),
      [FN_INK_SERIES_6] = RGB (0x6b7280) } },
  { "dark",
    { [FN_INK_PAPER] = RGB (0x1e1e20),
      [FN_INK_TEXT] = RGB (0xf2f3f5),
      [FN_INK_MUTED] = RGB (0xa9b0bc),
      [FN_INK_RULE] = RGB (0x34373d),
      [FN_INK_AXIS] = RGB (0x666d79),
      [FN_INK_ACCENT] = RGB (0xff9a4d),
      [FN_INK_SERIES_1] = RGB (0x7fb0dd),
      [FN_INK_SERIES_2] = RGB (0x62beb4),
      [FN_INK_SERIES_3] = RGB (0xb9a0dc),
      [FN_INK_SERIES_4] = RGB (0xb9bf6e),
      [FN_INK_SERIES_5] = RGB (0xd68fb8),
      [FN_INK_SERIES_6] = RGB (0xa3abb8) } },
  { "print",
    { [FN_INK_PAPER] = RGB (0xffffff),
      [FN_INK_TEXT] = RGB (0x000000),
      [FN_INK_MUTED] = RGB (0x404040),
      [FN_INK_RULE] = RGB (0xd9d9d9),
      [FN_INK_AXIS] = RGB (0x808080),
      [FN_INK_ACCENT] = RGB (0x000000),
      [FN_INK_SERIES_1] = RGB (0x333333),
      [FN_INK_SERIES_2] = RGB (0x767676),
      [FN_INK_SERIES_3] = RGB (0x5c5c5c),
      [FN_INK_SERIES_4] = RGB (0xb0b0b0),
      [FN_INK_SERIES_5] = RGB (0x747474),
      [FN_INK_SERIES_6] = RGB (0xc8c8c8) } },
  { "high-contrast",
    { [FN_INK_PAPER] = RGB (0xffffff),
      [FN_INK_TEXT] = RGB (0x000000),
      [FN_INK_MUTED] = RGB (0x1a1a1a),
      [FN_INK_RULE] = RGB (0x8c8c8c),
      [FN_INK_AXIS] = RGB (0x000000),
      [FN_INK_ACCENT] = RGB (0xa33600),
      [FN_INK_SERIES_1] = RGB (0x00345c),
      [FN_INK_SERIES_2] = RGB (0x005c56),
      [FN_INK_SERIES_3] = RGB (0x4a2a75),
      [FN_INK_SERIES_4] = RGB (0x454a00),
      [FN_INK_SERIES_5] = RGB (0x661f49),
      [FN_INK_SERIES_6] = RGB (0x333a45) } },
};

const FnTheme *
fn_themes (guint *n)
{
  *n = G_N_ELEMENTS (themes);
  return themes;
}

const FnTheme *
fn_theme_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_strcmp0 (themes[i].id, id) == 0)
      return &themes[i];
  return NULL;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (FnColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

double
fn_color_get_contrast (FnColor a, FnColor b)
{
  double one = luminance (a) + 0.05, other = luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

gboolean
fn_theme_has_dark_text (const FnTheme *theme)
{
  FnColor white = { 1, 1, 1, 1 };

  return fn_color_get_contrast (theme->ink[FN_INK_TEXT], white) >= READABLE;
}
