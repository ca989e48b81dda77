#include "config.h"

#include "chart/fn-scene-builder.h"
#include "export/fn-writers.h"
#include "export/fn-xmp.h"
#include "orchard.h"
#include "pixels.h"
#include "tool.h"

#include <math.h>
#include <png.h>
#include <string.h>

/* A picture of @n_colors random colours, as cairo holds it; each colour occurs. */
static FnPicture *
make_picture (int width, int height, guint n_colors, gboolean opaque)
{
  FnPicture *picture = g_new0 (FnPicture, 1);
  g_autofree guint32 *colors = g_new (guint32, n_colors);

  g_assert_cmpuint (n_colors, <=, (guint) (width * height));
  for (guint i = 0; i < n_colors; i++)
    {
      guint32 alpha = opaque ? 255 : (guint32) g_test_rand_int_range (0, 256);

      /* the lowest bits tell colours apart; no component is above its opacity */
      colors[i] = alpha << 24 | ((i >> 8) * alpha / 255) << 16 | ((i & 0xff) * alpha / 255) << 8 |
                  ((guint32) g_test_rand_int_range (0, 256) * alpha / 255);
    }
  picture->width = width;
  picture->height = height;
  picture->stride = width * 4 + 8; /* rows need not touch */
  picture->pixels = g_malloc0 ((gsize) picture->stride * (gsize) height);
  for (int i = 0; i < width * height; i++)
    memcpy (picture->pixels + i / width * picture->stride + i % width * 4, &colors[(guint) i % n_colors], 4);
  return picture;
}

static void
free_picture (FnPicture *picture)
{
  g_free (picture->pixels);
  g_free (picture);
}

static guint8
divide (guint8 component, guint8 alpha)
{
  return alpha == 0 ? 0 : (guint8) lround (component * 255.0 / alpha);
}

static void
assert_same_pixels (const FnPicture *painted, const FnPicture *decoded)
{
  g_assert_cmpint (decoded->width, ==, painted->width);
  g_assert_cmpint (decoded->height, ==, painted->height);
  for (int y = 0; y < painted->height; y++)
    for (int x = 0; x < painted->width; x++)
      {
        guint32 a, b;

        memcpy (&a, painted->pixels + y * painted->stride + x * 4, 4);
        memcpy (&b, decoded->pixels + y * decoded->stride + x * 4, 4);
        g_assert_cmphex (b >> 24, ==, a >> 24);
        for (int shift = 0; shift < 24; shift += 8)
          g_assert_cmphex ((b >> shift) & 0xff, ==, divide ((a >> shift) & 0xff, (guint8) (a >> 24)));
      }
}

/* IHDR always comes first, at a fixed place. */
static void
get_storage (GBytes *png, int *depth, int *color_type)
{
  const guint8 *data = g_bytes_get_data (png, NULL);

  *depth = data[24];
  *color_type = data[25];
}

static void
test_pixels (void)
{
  const struct
  {
    guint n_colors;
    gboolean opaque;
    int depth;
    int color_type;
  } cases[] = {
    { 1, TRUE, 1, PNG_COLOR_TYPE_PALETTE },     { 2, TRUE, 1, PNG_COLOR_TYPE_PALETTE },
    { 3, TRUE, 2, PNG_COLOR_TYPE_PALETTE },     { 5, TRUE, 4, PNG_COLOR_TYPE_PALETTE },
    { 17, TRUE, 8, PNG_COLOR_TYPE_PALETTE },    { 256, TRUE, 8, PNG_COLOR_TYPE_PALETTE },
    { 257, TRUE, 8, PNG_COLOR_TYPE_RGB },       { 900, TRUE, 8, PNG_COLOR_TYPE_RGB },
    { 20, FALSE, 8, PNG_COLOR_TYPE_RGB_ALPHA }, { 900, FALSE, 8, PNG_COLOR_TYPE_RGB_ALPHA },
  };
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnPicture *picture = make_picture (31, 30, cases[i].n_colors, cases[i].opaque), *decoded;
      g_autoptr (GBytes) png = fn_png_from_picture (picture, sheet, NULL);
      int depth, color_type;

      g_assert_nonnull (png);
      get_storage (png, &depth, &color_type);
      g_assert_cmpint (depth, ==, cases[i].depth);
      g_assert_cmpint (color_type, ==, cases[i].color_type);
      decoded = pixels_decode (png);
      assert_same_pixels (picture, decoded);
      free_picture (decoded);
      free_picture (picture);
    }
}

/** Chunk: one part of a PNG file; @data is not terminated */
typedef struct
{
  char type[5];
  const guint8 *data;
  gsize size;
} Chunk;

static GArray *
split_chunks (GBytes *png)
{
  GArray *chunks = g_array_new (FALSE, TRUE, sizeof (Chunk));
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  for (gsize at = 8; at < size;)
    {
      guint32 length;
      Chunk chunk = { 0 };

      memcpy (&length, data + at, 4);
      chunk.size = GUINT32_FROM_BE (length);
      memcpy (chunk.type, data + at + 4, 4);
      chunk.data = data + at + 8;
      g_array_append_val (chunks, chunk);
      at += chunk.size + 12;
    }
  return chunks;
}

static const Chunk *
find_chunk (GArray *chunks, const char *type, const char *start)
{
  for (guint i = 0; i < chunks->len; i++)
    {
      const Chunk *chunk = &g_array_index (chunks, Chunk, i);

      if (strcmp (chunk->type, type) == 0 && chunk->size >= strlen (start) &&
          memcmp (chunk->data, start, strlen (start)) == 0)
        return chunk;
    }
  return NULL;
}

static gboolean
chunk_holds (const Chunk *chunk, const char *text)
{
  return chunk != NULL && memmem (chunk->data, chunk->size, text, strlen (text)) != NULL;
}

static void
test_metadata (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  FnPicture *picture = make_picture (4, 4, 2, TRUE);
  g_autoptr (GBytes) png = NULL, again = NULL;
  g_autoptr (GArray) chunks = NULL;
  const Chunk *resolution;
  guint32 across;

  sheet->scale = 300.0 / 72;
  png = fn_png_from_picture (picture, sheet, NULL);
  again = fn_png_from_picture (picture, sheet, NULL);
  g_assert_true (g_bytes_equal (png, again));
  chunks = split_chunks (png);
  resolution = find_chunk (chunks, "pHYs", "");
  g_assert_nonnull (resolution);
  memcpy (&across, resolution->data, 4);
  g_assert_cmpuint (GUINT32_FROM_BE (across), ==, 11811); /* 300 dpi in pixels a metre */
  g_assert_true (chunk_holds (find_chunk (chunks, "iTXt", "Title"), "Harvest of apples"));
  g_assert_true (chunk_holds (find_chunk (chunks, "iTXt", "Description"), "of <apples>."));
  g_assert_true (chunk_holds (find_chunk (chunks, "iTXt", "Description"), "Letters from a cider press"));
  g_assert_true (chunk_holds (find_chunk (chunks, "iTXt", "Software"), "Footnote"));
  g_assert_true (chunk_holds (find_chunk (chunks, "iTXt", "Identifier"), "orchard#harvest"));
  g_assert_true (chunk_holds (find_chunk (chunks, "iTXt", "XML:com.adobe.xmp"), "of &lt;apples&gt;."));
  g_assert_null (find_chunk (chunks, "tIME", ""));
  g_assert_null (find_chunk (chunks, "iTXt", "Source"));
  free_picture (picture);
}

static GBytes *
make_png (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  FnPicture *picture = make_picture (4, 4, 2, TRUE);
  GBytes *png = fn_png_from_picture (picture, sheet, NULL);

  free_picture (picture);
  return png;
}

static gboolean
bytes_hold (GBytes *bytes, const char *text)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) != NULL;
}

/* What another program finds: the words for people who do not see the picture, and the sources. */
static void
test_xmp (void)
{
  const char *const arguments[] = { "exiftool", "-XMP:all", "-s", "-", NULL };
  g_autoptr (GBytes) png = make_png ();
  g_autoptr (GBytes) seen = tool_run (arguments, png);

  if (seen == NULL)
    return;
  g_assert_true (bytes_hold (seen, "AltTextAccessibility"));
  g_assert_true (bytes_hold (seen, "ExtDescrAccessibility"));
  g_assert_true (bytes_hold (seen, "Almanac of <Orchards> & Meadows"));
  g_assert_true (bytes_hold (seen, "Harvest of apples"));
}

/* A long description is shortened to what the standard allows, at the end of a sentence or of a word. */
static void
test_alternative_text (void)
{
  const char *const units[] = { "Figs are dried. ", "Pears, quinces, ", "梨" };
  const char *const ends[] = { "dried.</rdf:li>", "s…</rdf:li>", "梨…</rdf:li>" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (FnSheet) sheet = orchard_new_sheet ();
      g_autofree char *xmp = NULL;
      GString *description = g_string_new (NULL);
      const char *start, *end;

      while (g_utf8_strlen (description->str, -1) < 400)
        g_string_append (description, units[i]);
      fn_scene_free (sheet->scene);
      sheet->scene =
          fn_scene_builder_end (fn_scene_builder_new ((FnSize){ 9, 9 }, "Fruit", description->str));
      g_string_free (description, TRUE);
      xmp = fn_xmp_new (sheet);
      start = strstr (strstr (xmp, "<Iptc4xmpCore:Alt"), "x-default\">") + strlen ("x-default\">");
      end = strstr (start, ends[i]);
      g_assert_nonnull (end);
      g_assert_cmpint (g_utf8_strlen (start, strstr (start, "</") - start), <=, FN_XMP_ALT_LENGTH);
      g_assert_cmpint (g_utf8_strlen (start, strstr (start, "</") - start), >, FN_XMP_ALT_LENGTH - 20);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/png/pixels", test_pixels);
  g_test_add_func ("/export/png/metadata", test_metadata);
  g_test_add_func ("/export/png/xmp", test_xmp);
  g_test_add_func ("/export/png/alternative-text", test_alternative_text);
  return g_test_run ();
}
