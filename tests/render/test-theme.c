#include "config.h"

#include "render/fn-theme.h"

/* Text must be legible (WCAG 1.4.3: 4.5), marks must be seen (1.4.11: 3). */
static void
test_contrast (void)
{
  guint n;
  const FnTheme *themes = fn_themes (&n);

  for (guint i = 0; i < n; i++)
    {
      FnColor paper = themes[i].ink[FN_INK_PAPER];

      g_assert_cmpfloat (fn_color_get_contrast (themes[i].ink[FN_INK_TEXT], paper), >=, 7);
      g_assert_cmpfloat (fn_color_get_contrast (themes[i].ink[FN_INK_MUTED], paper), >=, 4.5);
      g_assert_cmpfloat (fn_color_get_contrast (themes[i].ink[FN_INK_ACCENT], paper), >=, 4.5);
      /* Series are named by text in their own colour. */
      for (FnInk ink = FN_INK_SERIES_1; ink <= FN_INK_SERIES_2; ink++)
        g_assert_cmpfloat (fn_color_get_contrast (themes[i].ink[ink], paper), >=, 4.5);
    }
}

static void
test_contrast_formula (void)
{
  FnColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 }, grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (fn_color_get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (fn_color_get_contrast (white, white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (fn_color_get_contrast (white, grey), 4.48, 0.01);
}

static void
test_find (void)
{
  guint n;
  const FnTheme *themes = fn_themes (&n);

  for (guint i = 0; i < n; i++)
    g_assert_true (fn_theme_find (themes[i].id) == &themes[i]);
  g_assert_null (fn_theme_find ("plaid"));
  g_assert_null (fn_theme_find (NULL));
}

static void
test_dark_text (void)
{
  g_assert_true (fn_theme_has_dark_text (fn_theme_find ("light")));
  g_assert_true (fn_theme_has_dark_text (fn_theme_find ("print")));
  g_assert_false (fn_theme_has_dark_text (fn_theme_find ("dark")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/contrast", test_contrast);
  g_test_add_func ("/theme/formula", test_contrast_formula);
  g_test_add_func ("/theme/find", test_find);
  g_test_add_func ("/theme/dark-text", test_dark_text);
  return g_test_run ();
}
