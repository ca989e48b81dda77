#include "config.h"

#include <string.h>

#include "base/fn-error.h"
#include "chart/fn-scene-builder.h"
#include "render/fn-font.h"
#include "render/fn-paint.h"
#include "render/fn-picture.h"
#include "render/fn-typeset-measure.h"

#include "chart/orchard.h"

/* The same font file on every platform, so that pictures can be compared. */
#define PINNED_FONT "DejaVu Sans"

static void
add (FnSceneBuilder *builder, FnMark mark)
{
  mark.opacity = mark.opacity > 0 ? mark.opacity : 1;
  fn_scene_builder_add (builder, &mark);
}

static FnScene *
sample_scene (void)
{
  FnSceneBuilder *builder = fn_scene_builder_new ((FnSize){ 120, 60 }, "Sample", "A sample.");
  int fact = 0;

  add (builder, (FnMark){ .role = FN_ROLE_BACKGROUND, .box = { 0, 0, 120, 60 }, .fill = FN_INK_PAPER });
  fn_scene_builder_begin_datum (builder, &fact, 1, "");
  add (builder, (FnMark){ .role = FN_ROLE_DATUM, .box = { 10.3, 10.2, 50, 12 }, .fill = FN_INK_SERIES_1 });
  add (builder, (FnMark){ .role = FN_ROLE_DATUM, .box = { 60.3, 10.2, 20, 12 }, .fill = FN_INK_SERIES_1,
                          .fade = FN_SIDE_RIGHT, .fade_length = 20 });
  fn_scene_builder_end_datum (builder);
  add (builder, (FnMark){ .shape = FN_SHAPE_LINE, .role = FN_ROLE_AXIS, .from = { 10, 5 }, .to = { 10, 55 },
                          .stroke = FN_INK_AXIS, .line_width = 1 });
  add (builder, (FnMark){ .shape = FN_SHAPE_PATH, .role = FN_ROLE_DATUM, .n_points = 3, .stroke = FN_INK_SERIES_2,
                          .points = (FnPoint[]){ { 20, 50 }, { 40, 30 }, { 60, 50 } }, .line_width = 2,
                          .dash = FN_DASH_DOTTED });
  add (builder, (FnMark){ .shape = FN_SHAPE_TEXT, .role = FN_ROLE_TITLE, .from = { 110, 50 }, .text = (char *) "Aa 12",
                          .box = { 80, 38, 30, 14 }, .font = { 12, 400 }, .align = FN_ALIGN_END,
                          .fill = FN_INK_TEXT });
  return fn_scene_builder_end (builder);
}

static guint32
pixel_at (const FnPicture *picture, int x, int y)
{
  guint32 pixel;

  memcpy (&pixel, picture->pixels + (gsize) y * picture->stride + x * 4, 4);
  return pixel;
}

static FnPicture *
paint (double scale, gboolean transparent)
{
  g_autoptr (FnScene) scene = sample_scene ();
  g_autoptr (GError) error = NULL;
  FnPicture *picture = fn_picture_new (scene, fn_theme_find ("light"), scale, transparent, PINNED_FONT, &error);

  g_assert_no_error (error);
  return picture;
}

static void
test_bars_sit_on_whole_pixels (void)
{
  g_autoptr (FnPicture) picture = paint (1, FALSE);

  g_assert_cmphex (pixel_at (picture, 11, 10), ==, 0xff24527a);
  g_assert_cmphex (pixel_at (picture, 59, 21), ==, 0xff24527a);
  g_assert_cmphex (pixel_at (picture, 40, 9), ==, 0xffffffff);
  g_assert_cmphex (pixel_at (picture, 40, 22), ==, 0xffffffff);
}

static void
test_soft_end_fades_out (void)
{
  g_autoptr (FnPicture) picture = paint (1, FALSE);
  guint last = 0;

  for (int x = 60; x < 80; x++)
    {
      guint red = pixel_at (picture, x, 15) >> 16 & 0xff;

      g_assert_cmpuint (red, >=, last);
      last = red;
    }
  g_assert_cmpuint (pixel_at (picture, 61, 15) >> 16 & 0xff, <, 0x40);
  g_assert_cmpuint (last, >, 0xe0);
}

static void
test_transparent_has_no_paper (void)
{
  g_autoptr (FnPicture) picture = paint (1, TRUE);

  g_assert_cmphex (pixel_at (picture, 119, 59), ==, 0);
  g_assert_cmphex (pixel_at (picture, 20, 15), ==, 0xff24527a);
}

static void
test_repeats (void)
{
  g_autoptr (FnPicture) one = paint (2, FALSE), other = paint (2, FALSE);

  g_assert_cmpint (one->width, ==, 240);
  g_assert_cmpmem (one->pixels, (gsize) one->height * one->stride, other->pixels,
                   (gsize) other->height * other->stride);
}

/* The bar of each orchard, and on it a text in the colour of paper that covers its middle. */
static FnScene *
two_bars (void)
{
  FnSceneBuilder *builder = fn_scene_builder_new ((FnSize){ 120, 60 }, "Two bars", "Two bars.");

  for (int fact = 0; fact < 2; fact++)
    {
      fn_scene_builder_begin_datum (builder, &fact, 1, "");
      add (builder, (FnMark){ .role = FN_ROLE_DATUM, .box = { 0, fact * 30, 120, 20 }, .fill = FN_INK_SERIES_1 });
      add (builder, (FnMark){ .shape = FN_SHAPE_TEXT, .role = FN_ROLE_DATUM_LABEL, .from = { 60, fact * 30 + 24 },
                              .text = (char *) "\u2588\u2588", .font = { 30, 400 }, .align = FN_ALIGN_MIDDLE,
                              .box = { 40, fact * 30, 40, 30 }, .fill = FN_INK_PAPER });
      fn_scene_builder_end_datum (builder);
    }
  return fn_scene_builder_end (builder);
}

static double
get_contrast (guint32 a, guint32 b)
{
  FnColor one = { (a >> 16 & 0xff) / 255.0, (a >> 8 & 0xff) / 255.0, (a & 0xff) / 255.0, 1 };
  FnColor other = { (b >> 16 & 0xff) / 255.0, (b >> 8 & 0xff) / 255.0, (b & 0xff) / 255.0, 1 };

  return fn_color_get_contrast (one, other);
}

/* In every theme a bar that is set back is paler than the other, and not gone; the text on it can be read. */
static void
test_set_back_is_legible (void)
{
  static const OrchardFact facts[] = {
    { "a", "hill", "apples", "diary", "2001", 1, 1 },
    { "b", "dale", "apples", "diary", "2001", 1, 1 },
  };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnScene) scene = two_bars ();
  FnFocus hill = { FN_FOCUS_ENTITY, fn_fact_base_find (base, FN_PART_ENTITY, "hill") };
  g_autoptr (FnEmphasis) emphasis = fn_emphasis_new (scene, base, hill);
  const FnTheme *themes;
  guint n;

  themes = fn_themes (&n);
  for (guint i = 0; i < n; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 120, 60);
      cairo_t *cr = cairo_create (surface);
      FnPaint paint = { &themes[i], 1, PINNED_FONT, -1, -1, FALSE, emphasis };
      FnColor paper = themes[i].ink[FN_INK_PAPER];
      FnPicture pixels = { .stride = cairo_image_surface_get_stride (surface) };
      guint32 sheet, bar, pale, text;

      cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
      cairo_paint (cr);
      fn_paint_scene (cr, scene, &paint);
      cairo_surface_flush (surface);
      pixels.pixels = cairo_image_surface_get_data (surface);
      sheet = pixel_at (&pixels, 2, 55);
      bar = pixel_at (&pixels, 2, 10);
      pale = pixel_at (&pixels, 2, 40);
      text = pixel_at (&pixels, 60, 40);
      g_test_message ("%s: bar %.2f, set back %.2f, text on it %.2f", themes[i].id, get_contrast (bar, sheet),
                      get_contrast (pale, sheet), get_contrast (text, pale));
      g_assert_cmpfloat (get_contrast (pale, sheet), >, 1.15);
      g_assert_cmpfloat (get_contrast (bar, sheet), >, 2 * get_contrast (pale, sheet));
      g_assert_cmpfloat (get_contrast (text, pale), >=, 3);
      g_assert_cmphex (pixel_at (&pixels, 60, 10), ==, sheet);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_limits (void)
{
  g_autoptr (FnScene) scene = sample_scene ();
  g_autoptr (GError) error = NULL;
  FnPicture *picture = fn_picture_new (scene, fn_theme_find ("light"), 1000, FALSE, NULL, &error);

  g_assert_null (picture);
  g_assert_error (error, FN_ERROR, FN_ERROR_LIMIT);
}

static void
test_measure_scales (void)
{
  FnTextMeasure *measure = fn_typeset_measure_new (PINNED_FONT);
  FnTextExtents small, large, again;

  measure->measure (measure, "55,000", (FnFont){ 10, 400 }, &small);
  measure->measure (measure, "55,000", (FnFont){ 40, 400 }, &large);
  measure->measure (measure, "55,000", (FnFont){ 10, 400 }, &again);
  g_assert_cmpfloat_with_epsilon (large.width, 4 * small.width, 0.05);
  g_assert_cmpfloat_with_epsilon (large.ascent, 4 * small.ascent, 0.05);
  g_assert_cmpfloat (small.width, ==, again.width);
  g_assert_cmpfloat (small.width, >, 20);
  fn_typeset_measure_free (measure);
}

/* Numbers below one another are aligned, and painting sets them as they were measured. */
static void
test_digits_are_equally_wide (void)
{
  static const char *const families[] = { NULL, PINNED_FONT };

  for (guint f = 0; f < G_N_ELEMENTS (families); f++)
    for (int weight = 400; weight <= 600; weight += 200)
      {
        FnTextMeasure *measure = fn_typeset_measure_new (families[f]);
        PangoLayout *layout = fn_font_new_layout ();
        FnFont font = { 20, weight, TRUE };
        double ones = fn_text_measure_width (measure, "11,111", font), eights = fn_text_measure_width (measure, "88,888", font);
        PangoRectangle painted;

        g_assert_cmpfloat_with_epsilon (ones, eights, 0.01);
        fn_font_set_up_layout (layout, "11,111", font, families[f]);
        pango_layout_get_extents (layout, NULL, &painted);
        g_assert_cmpfloat_with_epsilon ((double) painted.width / PANGO_SCALE, ones, 1e-9);
        g_object_unref (layout);
        fn_typeset_measure_free (measure);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/whole-pixels", test_bars_sit_on_whole_pixels);
  g_test_add_func ("/paint/soft-end", test_soft_end_fades_out);
  g_test_add_func ("/paint/transparent", test_transparent_has_no_paper);
  g_test_add_func ("/paint/repeats", test_repeats);
  g_test_add_func ("/paint/set-back", test_set_back_is_legible);
  g_test_add_func ("/paint/limits", test_limits);
  g_test_add_func ("/measure/scales", test_measure_scales);
  g_test_add_func ("/measure/digits", test_digits_are_equally_wide);
  return g_test_run ();
}
