#include "config.h"

#include <pango/pangocairo.h>

#include "render/fn-typeface.h"
#include "render/fn-typesetter.h"

#define ROUNDS 400
#define SIDE 240

/* The same first family, but not the list that the own typeface stands for: all goes through pango. */
#define BY_PANGO "Inter, sans-serif"

/* Kerning, ligatures, signs, accents; nothing that the typeface lacks. */
static const char *const pieces[] = {
  "A", "V", "To", "We", "ff", "fi", "->", "2x3", "11", "8", " ", ", ", ".", "“", "”", "’", "–", "—", "é", "ø", "Ž",
  "≈", "≠", "≥", "→", "$", "%", "€", "£", "(", ")", "/", "Q", "j", "y", "-", ":", "W. ", "1/2", "×", "…", "|",
};

static gboolean
is_there (void)
{
  g_autoptr (FnTypeface) typeface = fn_typeface_new (400);

  if (typeface == NULL)
    g_test_skip ("Inter is not installed");
  return typeface != NULL;
}

static char *
make_line (void)
{
  GString *line = g_string_new ("A");
  int n = g_test_rand_int_range (0, 24);

  for (int i = 0; i < n; i++)
    g_string_append (line, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (line, FALSE);
}

static FnFont
choose_font (void)
{
  return (FnFont){ g_test_rand_double_range (5, 60), g_test_rand_bit () ? 400 : 600, g_test_rand_bit () };
}

/* A line is as wide and high as pango would set it, so that text of either way can stand in one figure. */
static void
test_equals_pango (void)
{
  g_autoptr (FnTypesetter) own = fn_typesetter_new (NULL), pango = fn_typesetter_new (BY_PANGO);

  if (!is_there ())
    return;
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *line = make_line ();
      FnFont font = choose_font ();
      FnTextExtents ours, theirs;

      fn_typesetter_measure (own, line, font, &ours);
      fn_typesetter_measure (pango, line, font, &theirs);
      g_test_message ("%s at %g, weight %d", line, font.size, font.weight);
      g_assert_cmpfloat_with_epsilon (ours.width, theirs.width, 1e-9);
      g_assert_cmpfloat_with_epsilon (ours.ascent, theirs.ascent, 1e-9);
      g_assert_cmpfloat_with_epsilon (ours.descent, theirs.descent, 1e-9);
    }
}

static void
draw_line (FnTypesetter *typesetter, const char *line, FnFont font, gboolean traced, guint8 *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_A8, SIDE, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  if (traced)
    {
      cairo_translate (cr, 4.5, SIDE / 2);
      fn_typesetter_trace (typesetter, cr, line, font);
      cairo_fill (cr);
    }
  else
    fn_typesetter_show (typesetter, cr, 4.5, SIDE / 2, line, font);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The ink of a line and where it is, which pixels of two ways of smoothing edges agree on. */
static void
weigh (const guint8 *pixels, double *ink, double *x, double *y)
{
  *ink = *x = *y = 0;
  for (int i = 0; i < SIDE * SIDE; i++)
    {
      *ink += pixels[i] / 255.0;
      *x += pixels[i] / 255.0 * (i % SIDE);
      *y += pixels[i] / 255.0 * (i / SIDE);
    }
  *x /= *ink;
  *y /= *ink;
}

static void
compare_ink (FnTypesetter *own, FnTypesetter *pango, gboolean traced)
{
  g_autofree guint8 *ours = g_malloc0 (SIDE * SIDE), *theirs = g_malloc0 (SIDE * SIDE);
  g_autofree char *line = make_line ();
  FnFont font = choose_font ();
  double ink[2], x[2], y[2];

  draw_line (own, line, font, traced, ours);
  draw_line (pango, line, font, traced, theirs);
  weigh (ours, &ink[0], &x[0], &y[0]);
  weigh (theirs, &ink[1], &x[1], &y[1]);
  g_test_message ("%s at %g, weight %d", line, font.size, font.weight);
  g_assert_cmpfloat (ink[0], >, 1);
  g_assert_cmpfloat_with_epsilon (ink[0], ink[1], 0.01 * ink[1]);
  g_assert_cmpfloat_with_epsilon (x[0], x[1], 0.3);
  g_assert_cmpfloat_with_epsilon (y[0], y[1], 0.3);
}

static void
test_paints_like_pango (void)
{
  g_autoptr (FnTypesetter) own = fn_typesetter_new (NULL), pango = fn_typesetter_new (BY_PANGO);

  if (!is_there ())
    return;
  for (int i = 0; i < ROUNDS / 4; i++)
    {
      compare_ink (own, pango, FALSE);
      compare_ink (own, pango, TRUE);
    }
}

/* What the typeface lacks, or what wants more than a row of glyphs, is left to pango, and set by it. */
static void
test_leaves_the_rest (void)
{
  static const char *const lines[] = { "日米関係", "שלום", "a\u0301", "مرحبا", "A 日", "tab\there", "\u2067A\u2069" };
  g_autoptr (FnTypeface) typeface = fn_typeface_new (400);
  g_autoptr (FnTypesetter) typesetter = fn_typesetter_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      FnGlyphs line;
      FnTextExtents extents;

      g_test_message ("%s", lines[i]);
      g_assert_false (typeface != NULL && fn_typeface_set_line (typeface, lines[i], (FnFont){ 12, 400 }, &line));
      fn_typesetter_measure (typesetter, lines[i], (FnFont){ 12, 400 }, &extents);
      g_assert_cmpfloat (extents.width, >, 0);
    }
}

/* Each byte of the text and each glyph belongs to one cluster. */
static void
test_clusters_cover (void)
{
  g_autoptr (FnTypeface) typeface = fn_typeface_new (600);

  if (!is_there ())
    return;
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = make_line ();
      g_auto (FnGlyphs) line = { NULL };
      int bytes = 0, glyphs = 0;

      g_assert_true (fn_typeface_set_line (typeface, text, choose_font (), &line));
      for (int j = 0; j < line.n_clusters; j++)
        {
          bytes += line.clusters[j].num_bytes;
          glyphs += line.clusters[j].num_glyphs;
        }
      g_assert_cmpint (bytes, ==, strlen (text));
      g_assert_cmpint (glyphs, ==, line.n_glyphs);
    }
}

static void
test_other_weights_are_not_there (void)
{
  g_assert_null (fn_typeface_new (100));
  g_assert_null (fn_typeface_new (900));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typesetter/equals-pango", test_equals_pango);
  g_test_add_func ("/typesetter/paints-like-pango", test_paints_like_pango);
  g_test_add_func ("/typesetter/leaves-the-rest", test_leaves_the_rest);
  g_test_add_func ("/typeface/clusters", test_clusters_cover);
  g_test_add_func ("/typeface/weights", test_other_weights_are_not_there);
  return g_test_run ();
}
