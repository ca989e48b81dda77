#include "config.h"

#include <cairo.h>

#include "chart/orchard.h"
#include "pictures/sheets.h"
#include "render/fn-paint.h"
#include "render/fn-typeset-measure.h"

/* The same font file on every platform. Glyphs are still drawn a little differently by different versions
 * of FreeType and cairo, so small tiles are compared by their mean, not pixels by their value. */
#define PINNED_FONT "DejaVu Sans"
#define TILE 8
#define MOST_DIFFERENCE 40 /* of the mean of a tile's channel, 0 to 255 */

/* An example, or else a sheet of all hedges, in one theme. */
typedef struct
{
  const OrchardExample *example;
  const Sheet *sheet;
  const char *theme;
} Case;

static const char *
get_name (const Case *test)
{
  return test->example != NULL ? test->example->name : test->sheet->name;
}

static FnFactBase *
make_base (const Case *test)
{
  return test->example != NULL ? orchard_new (test->example->facts, test->example->n_facts) : sheet_make_base ();
}

static void
set_up (const Case *test, FnFactBase *base, FnFigure *figure)
{
  if (test->example != NULL)
    orchard_set_up (test->example, base, figure);
  else
    sheet_set_up (test->sheet, base, figure);
}

static cairo_surface_t *
paint (const Case *test)
{
  g_autoptr (FnFactBase) base = make_base (test);
  g_autoptr (FnScene) scene = NULL;
  FnTextMeasure *measure = fn_typeset_measure_new (PINNED_FONT);
  FnSize size = test->example != NULL ? (FnSize){ 480, 270 } : (FnSize){ 960, 760 };
  FnFigure figure;
  FnChartRequest request = { base, &figure, size, test->example != NULL ? FN_DETAIL_FULL : FN_DETAIL_BODY, measure,
                             orchard_words (test->example != NULL ? test->example->language : NULL) };
  FnPaint style = { fn_theme_find (test->theme), 1, PINNED_FONT, test->example != NULL ? 1 : -1, -1, FALSE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) size.width, (int) size.height);
  cairo_t *cr = cairo_create (surface);

  set_up (test, base, &figure);
  scene = fn_chart_lay_out (&request);
  fn_paint_scene (cr, scene, &style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  fn_figure_clear (&figure);
  fn_typeset_measure_free (measure);
  return surface;
}

/* The mean of one channel over a tile. */
static double
mean_of (cairo_surface_t *surface, int x, int y, int shift)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface), sum = 0;

  for (int dy = 0; dy < TILE; dy++)
    for (int dx = 0; dx < TILE; dx++)
      sum += ((const guint32 *) (pixels + (y + dy) * stride))[x + dx] >> shift & 0xff;
  return (double) sum / (TILE * TILE);
}

static double
largest_difference (cairo_surface_t *a, cairo_surface_t *b)
{
  double largest = 0;

  for (int y = 0; y + TILE <= cairo_image_surface_get_height (a); y += TILE)
    for (int x = 0; x + TILE <= cairo_image_surface_get_width (a); x += TILE)
      for (int shift = 0; shift <= 16; shift += 8)
        largest = MAX (largest, ABS (mean_of (a, x, y, shift) - mean_of (b, x, y, shift)));
  return largest;
}

static void
test_picture (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *name = g_strdup_printf ("%s-%s.png", get_name (test), test->theme);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pictures", name, NULL);
  g_autofree char *actual = g_test_build_filename (G_TEST_BUILT, name, NULL);
  cairo_surface_t *painted = paint (test), *golden;
  double difference;

  if (g_getenv ("FOOTNOTE_UPDATE_GOLDENS") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (painted, path), ==, CAIRO_STATUS_SUCCESS);
  golden = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (golden), ==, cairo_image_surface_get_width (painted));
  g_assert_cmpint (cairo_image_surface_get_height (golden), ==, cairo_image_surface_get_height (painted));

  difference = largest_difference (painted, golden);
  g_test_message ("largest difference of a tile: %.1f", difference);
  if (difference > MOST_DIFFERENCE)
    {
      cairo_surface_write_to_png (painted, actual);
      g_error ("%s differs by %.1f from %s; see %s", name, difference, path, actual);
    }
  cairo_surface_destroy (golden);
  cairo_surface_destroy (painted);
}

static void
add_case (const OrchardExample *example, const Sheet *sheet, const char *theme)
{
  static Case cases[256];
  static guint n;
  g_autofree char *path = NULL;

  g_assert_cmpuint (n, <, G_N_ELEMENTS (cases));
  cases[n] = (Case){ example, sheet, theme };
  path = g_strdup_printf ("/pictures/%s/%s", get_name (&cases[n]), theme);
  g_test_add_data_func (path, &cases[n++], test_picture);
}

int
main (int argc, char **argv)
{
  guint n_examples, n_sheets, n_themes;
  const OrchardExample *examples = orchard_examples (&n_examples);
  const Sheet *sheets = sheet_list (&n_sheets);
  const FnTheme *themes = fn_themes (&n_themes);

  g_test_init (&argc, &argv, NULL);
  for (guint t = 0; t < n_themes; t++)
    {
      for (guint i = 0; i < n_examples; i++)
        add_case (&examples[i], NULL, themes[t].id);
      for (guint i = 0; i < n_sheets; i++)
        if (t == 0 || (sheets[i].printed && g_str_equal (themes[t].id, "print")))
          add_case (NULL, &sheets[i], themes[t].id);
    }
  return g_test_run ();
}
