#include "config.h"

#include "render/fn-theme.h"

#include <math.h>

#define READABLE 4.5 /* contrast that text needs (WCAG 2.2, 1.4.3) */
#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }

/* The series keep apart for the three common colour deficiencies, in print in grey; the accent is kept for the
 * one mark that is selected and its passage. One colour of each family (blue, green, violet, ochre, red, grey) was
 * searched for the largest smallest CIEDE2000 difference in four kinds of vision. */
static const FnTheme themes[] = {
  { "light",
    { [FN_INK_PAPER] = RGB (0xffffff),
      [FN_INK_TEXT] = RGB (0x1f2430),
      [FN_INK_MUTED] = RGB (0x5e6675),
      [FN_INK_RULE] = RGB (0xe3e6eb),
      [FN_INK_AXIS] = RGB (0xaab1bd),
      [FN_INK_ACCENT] = RGB (0xc64600),
      [FN_INK_SERIES_1] = RGB (0x24527a),
      [FN_INK_SERIES_2] = RGB (0x17825e),
      [FN_INK_SERIES_3] = RGB (0x855eba),
      [FN_INK_SERIES_4] = RGB (0x5a4116),
      [FN_INK_SERIES_5] = RGB (0x570f3f),
      [FN_INK_SERIES_6] = RGB (0x60656c) } },
  { "dark",
    { [FN_INK_PAPER] = RGB (0x1e1e20),
      [FN_INK_TEXT] = RGB (0xf2f3f5),
      [FN_INK_MUTED] = RGB (0xa9b0bc),
      [FN_INK_RULE] = RGB (0x34373d),
      [FN_INK_AXIS] = RGB (0x666d79),
      [FN_INK_ACCENT] = RGB (0xff9a4d),
      [FN_INK_SERIES_1] = RGB (0x7fb0dd),
      [FN_INK_SERIES_2] = RGB (0xadebeb),
      [FN_INK_SERIES_3] = RGB (0x947ab8),
      [FN_INK_SERIES_4] = RGB (0xf0ec75),
      [FN_INK_SERIES_5] = RGB (0xd9a6b7),
      [FN_INK_SERIES_6] = RGB (0x858b93) } },
  { "print",
    { [FN_INK_PAPER] = RGB (0xffffff),
      [FN_INK_TEXT] = RGB (0x000000),
      [FN_INK_MUTED] = RGB (0x404040),
      [FN_INK_RULE] = RGB (0xd9d9d9),
      [FN_INK_AXIS] = RGB (0x808080),
      [FN_INK_ACCENT] = RGB (0x000000),
      [FN_INK_SERIES_1] = RGB (0x1c1c1c),
      [FN_INK_SERIES_2] = RGB (0x757575),
      [FN_INK_SERIES_3] = RGB (0x464646),
      [FN_INK_SERIES_4] = RGB (0x929292),
      [FN_INK_SERIES_5] = RGB (0x313131),
      [FN_INK_SERIES_6] = RGB (0x5d5d5d) } },
  { "high-contrast",
    { [FN_INK_PAPER] = RGB (0xffffff),
      [FN_INK_TEXT] = RGB (0x000000),
      [FN_INK_MUTED] = RGB (0x1a1a1a),
      [FN_INK_RULE] = RGB (0x8c8c8c),
      [FN_INK_AXIS] = RGB (0x000000),
      [FN_INK_ACCENT] = RGB (0xa33600),
      [FN_INK_SERIES_1] = RGB (0x00345c),
      [FN_INK_SERIES_2] = RGB (0x165a49),
      [FN_INK_SERIES_3] = RGB (0x614785),
      [FN_INK_SERIES_4] = RGB (0x41340b),
      [FN_INK_SERIES_5] = RGB (0x541c2a),
      [FN_INK_SERIES_6] = RGB (0x60656c) } },
  { "high-contrast-dark",
    { [FN_INK_PAPER] = RGB (0x000000),
      [FN_INK_TEXT] = RGB (0xffffff),
      [FN_INK_MUTED] = RGB (0xe2e2e2),
      [FN_INK_RULE] = RGB (0x6a6a6a),
      [FN_INK_AXIS] = RGB (0xffffff),
      [FN_INK_ACCENT] = RGB (0xff8c1a),
      [FN_INK_SERIES_1] = RGB (0x8fc7ff),
      [FN_INK_SERIES_2] = RGB (0x4db280),
      [FN_INK_SERIES_3] = RGB (0x9270c2),
      [FN_INK_SERIES_4] = RGB (0xe6d999),
      [FN_INK_SERIES_5] = RGB (0xc65383),
      [FN_INK_SERIES_6] = RGB (0xeaeaec) } },
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
