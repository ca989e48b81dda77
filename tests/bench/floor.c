/* The least that draws the trade figure with cairo and pango: what any program with these libraries has to do.
 * It stands alone, without a file to read, a layout to compute or a word about sources in the picture.
 *
 *   floor png|svg|pdf FILE
 */

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

#define WIDTH 960.0 /* points */
#define HEIGHT 540.0
#define PIXELS_PER_POINT (1600 / WIDTH)
#define LEFT_BARS_END 414.85
#define RIGHT_BARS_START 545.15
#define POINTS_PER_BILLION 0.61493

static const struct
{
  const char *name;
  int imports, exports;
} partners[] = {
  { "Mexico", 562, 383 },         { "Canada", 476, 440 },  { "China", 463, 199 },
  { "United Kingdom", 159, 174 }, { "Germany", 208, 119 }, { "Japan", 191, 127 },
};

static void
set_color (cairo_t *cr, int hex)
{
  cairo_set_source_rgb (cr, (hex >> 16 & 0xff) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0);
}

/* "align": 0 to begin at x, 0.5 to stand around it, 1 to end there; y is the base line. */
static void
draw_text (cairo_t *cr, PangoLayout *layout, const char *text, const char *font, double x, double y, double align)
{
  PangoFontDescription *description = pango_font_description_from_string (font);
  int width;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  cairo_move_to (cr, x - align * width / PANGO_SCALE,
                 y - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_bar (cairo_t *cr, double x, double y, double width, int color)
{
  set_color (cr, color);
  cairo_rectangle (cr, x, y, width, 38.549);
  cairo_fill (cr);
}

static void
draw_partner (cairo_t *cr, PangoLayout *layout, int i)
{
  double top = 128.603 + i * 60.233, base_line = top + 24.26;
  double imports = partners[i].imports * POINTS_PER_BILLION, exports = partners[i].exports * POINTS_PER_BILLION;
  char number[16];

  draw_bar (cr, LEFT_BARS_END - imports, top, imports, 0x24527a);
  draw_bar (cr, RIGHT_BARS_START, top, exports, 0x267d77);
  set_color (cr, 0x1f2430);
  draw_text (cr, layout, partners[i].name, "Inter 13.846px", WIDTH / 2, base_line, 0.5);
  snprintf (number, sizeof number, "%d", partners[i].imports);
  draw_text (cr, layout, number, "Inter Semi-Bold 13.846px", LEFT_BARS_END - imports - 6.2, base_line, 1);
  snprintf (number, sizeof number, "%d", partners[i].exports);
  draw_text (cr, layout, number, "Inter Semi-Bold 13.846px", RIGHT_BARS_START + exports + 6.2, base_line, 0);
}

static void
draw (cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout;

  cairo_scale (cr, scale, scale);
  layout = pango_cairo_create_layout (cr);
  set_color (cr, 0xffffff);
  cairo_paint (cr);
  set_color (cr, 0x1f2430);
  draw_text (cr, layout, "Top U.S. trade partners, 2024", "Inter Semi-Bold 24.231px", 30.462, 54.692, 0);
  set_color (cr, 0x5e6675);
  draw_text (cr, layout, "Goods and services, billions of U.S. dollars", "Inter 15.231px", 30.462, 77.192, 0);
  draw_text (cr, layout, "Source: Manyin and others, “U.S.-Japan Relations”, Congressional Research Service, March 11, 2025",
             "Inter 11.354px", 30.462, 506.132, 0);
  set_color (cr, 0x24527a);
  draw_text (cr, layout, "U.S. imports", "Inter Semi-Bold 13.846px", LEFT_BARS_END, 108.069, 1);
  set_color (cr, 0x267d77);
  draw_text (cr, layout, "U.S. exports", "Inter Semi-Bold 13.846px", RIGHT_BARS_START, 108.069, 0);
  for (int i = 0; i < (int) (sizeof partners / sizeof *partners); i++)
    draw_partner (cr, layout, i);
  g_object_unref (layout);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static cairo_status_t
write_png (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (WIDTH * PIXELS_PER_POINT),
                                                         (int) (HEIGHT * PIXELS_PER_POINT));
  cairo_status_t status;

  draw (surface, PIXELS_PER_POINT);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_vectors (cairo_surface_t *surface)
{
  cairo_status_t status;

  draw (surface, 1);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

int
main (int argc, char **argv)
{
  cairo_status_t status;

  if (argc != 3)
    return 2;
  if (strcmp (argv[1], "png") == 0)
    status = write_png (argv[2]);
  else if (strcmp (argv[1], "svg") == 0)
    status = write_vectors (cairo_svg_surface_create (argv[2], WIDTH, HEIGHT));
  else
    status = write_vectors (cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT));
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
