/* Series keep apart for every eye: with full colour vision, without one kind of cone, and in grey. */

#include "config.h"

#include "render/fn-theme.h"

#include <math.h>

/* Two colours side by side are told apart from a difference of about 2; marks that are small and far apart
 * need several times that. */
#define LEAST_DIFFERENCE 9.0
/* Greys of a print, in steps of CIE lightness. */
#define LEAST_STEP 9.0

typedef struct
{
  double lightness, a, b;
} Lab;

/* Machado, Oliveira and Fernandes 2009, severity 1.0; applied to linear RGB. */
static const struct
{
  const char *name;
  double matrix[3][3];
} visions[] = {
  { "full", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
};

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
lab_root (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE 1976 L*a*b* of what an eye makes of a colour, under D65. */
static Lab
see (FnColor color, guint vision)
{
  const double rgb[] = { linear (color.red), linear (color.green), linear (color.blue) };
  double seen[3], x, y, z;

  for (guint i = 0; i < 3; i++)
    {
      const double *row = visions[vision].matrix[i];

      seen[i] = CLAMP (row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0, 1);
    }
  x = lab_root ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = lab_root (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = lab_root ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
hue_of (double a, double b)
{
  double hue = atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

static double
mean_hue (double one, double other)
{
  double mean = (one + other) / 2;

  if (fabs (one - other) <= 180)
    return mean;
  return mean < 180 ? mean + 180 : mean - 180;
}

/* CIEDE2000, by the notes of Sharma, Wu and Dalal (2005). */
static double
difference (Lab one, Lab other)
{
  double mean_chroma = (hypot (one.a, one.b) + hypot (other.a, other.b)) / 2;
  double stretch = 1 + 0.5 * (1 - sqrt (pow (mean_chroma, 7) / (pow (mean_chroma, 7) + pow (25, 7))));
  double c1 = hypot (one.a * stretch, one.b), c2 = hypot (other.a * stretch, other.b);
  double h1 = hue_of (one.a * stretch, one.b), h2 = hue_of (other.a * stretch, other.b);
  double turn = fmod (h2 - h1 + 540, 360) - 180, lightness = (one.lightness + other.lightness) / 2 - 50;
  double chroma = (c1 + c2) / 2, hue = mean_hue (h1, h2);
  double weight = 1 - 0.17 * cos (radians (hue - 30)) + 0.24 * cos (radians (2 * hue)) +
                  0.32 * cos (radians (3 * hue + 6)) - 0.20 * cos (radians (4 * hue - 63));
  double rotation = -2 * sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7))) *
                    sin (radians (60 * exp (-pow ((hue - 275) / 25, 2))));
  double dl = (other.lightness - one.lightness) / (1 + 0.015 * lightness * lightness / sqrt (20 + lightness * lightness));
  double dc = (c2 - c1) / (1 + 0.045 * chroma);
  double dh = 2 * sqrt (c1 * c2) * sin (radians (turn / 2)) / (1 + 0.015 * chroma * weight);

  return sqrt (dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

/* The smallest difference of two series of a theme, or of one and the accent, which stands right before them. */
static double
least_difference (const FnTheme *theme, guint vision)
{
  double least = INFINITY;

  G_STATIC_ASSERT (FN_INK_ACCENT + 1 == FN_INK_SERIES_1);
  for (guint i = FN_INK_ACCENT; i < FN_N_INKS; i++)
    for (guint j = FN_INK_ACCENT; j < i; j++)
      least = MIN (least, difference (see (theme->ink[i], vision), see (theme->ink[j], vision)));
  return least;
}

static gboolean
is_grey (FnColor color)
{
  return color.red == color.green && color.green == color.blue;
}

static double
least_step (const FnTheme *theme)
{
  double least = INFINITY;

  for (guint i = FN_INK_SERIES_1; i < FN_N_INKS; i++)
    for (guint j = FN_INK_SERIES_1; j < i; j++)
      least = MIN (least, fabs (see (theme->ink[i], 0).lightness - see (theme->ink[j], 0).lightness));
  return least;
}

static void
test_series_keep_apart (void)
{
  guint n;
  const FnTheme *themes = fn_themes (&n);

  for (guint i = 0; i < n; i++)
    for (guint v = 0; v < G_N_ELEMENTS (visions); v++)
      {
        double least = least_difference (&themes[i], v);

        g_test_message ("%s, %s vision: %.1f", themes[i].id, visions[v].name, least);
        if (!is_grey (themes[i].ink[FN_INK_SERIES_1]))
          g_assert_cmpfloat (least, >=, LEAST_DIFFERENCE);
      }
}

static void
test_print_is_grey_in_steps (void)
{
  const FnTheme *print = fn_theme_find ("print");

  for (guint i = 0; i < FN_N_INKS; i++)
    g_assert_true (is_grey (print->ink[i]));
  g_test_message ("smallest step of lightness: %.1f", least_step (print));
  g_assert_cmpfloat (least_step (print), >=, LEAST_STEP);
}

/* Marks must be seen on the paper (WCAG 1.4.11). */
static void
test_series_are_seen (void)
{
  guint n;
  const FnTheme *themes = fn_themes (&n);

  for (guint i = 0; i < n; i++)
    for (guint k = FN_INK_SERIES_1; k < FN_N_INKS; k++)
      g_assert_cmpfloat (fn_color_get_contrast (themes[i].ink[k], themes[i].ink[FN_INK_PAPER]), >=,
                         g_str_has_prefix (themes[i].id, "high-contrast") ? 4.5 : 3);
}

/* Red and green of one lightness are the classic trap: apart for most, alike without one kind of cone. */
static void
test_bad_palette_is_found (void)
{
  FnTheme bad = *fn_theme_find ("light");

  bad.ink[FN_INK_SERIES_5] = (FnColor){ 0.70, 0.33, 0.20, 1 };
  bad.ink[FN_INK_SERIES_6] = (FnColor){ 0.40, 0.46, 0.14, 1 };
  g_assert_cmpfloat (difference (see (bad.ink[FN_INK_SERIES_5], 0), see (bad.ink[FN_INK_SERIES_6], 0)), >, 25);
  g_assert_cmpfloat (least_difference (&bad, 2), <, LEAST_DIFFERENCE);
}

/* Pairs 1, 7 and 25 of the table that Sharma, Wu and Dalal give for checking. */
static void
test_difference_formula (void)
{
  static const struct
  {
    Lab one, other;
    double difference;
  } pairs[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpfloat_with_epsilon (difference (pairs[i].one, pairs[i].other), pairs[i].difference, 1e-4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/formula", test_difference_formula);
  g_test_add_func ("/palette/apart", test_series_keep_apart);
  g_test_add_func ("/palette/grey", test_print_is_grey_in_steps);
  g_test_add_func ("/palette/seen", test_series_are_seen);
  g_test_add_func ("/palette/bad", test_bad_palette_is_found);
  return g_test_run ();
}
