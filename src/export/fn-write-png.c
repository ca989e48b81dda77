#include "config.h"

#include "export/fn-writers.h"

#include "base/fn-error.h"
#include "export/fn-carry.h"
#include "export/fn-origin.h"
#include "export/fn-xmp.h"

#include <glib/gi18n.h>
#include <math.h>
#include <png.h>
#include <string.h>

#define POINTS_PER_METRE (72.0 / 0.0254)
#define MAX_COLORS 256
#define SLOTS 1024    /* of the hash table: a power of two, never more than a quarter full */
#define COMPRESSION 1 /* charts are flat: higher levels take many times longer and save little */

/**
 * Palette:
 * @n: how many colours there are
 * @colors: in order of appearance
 * @slot: 1-based index into @colors of what hashes there, 0 for none; collisions go to the next slot
 */
typedef struct
{
  guint n;
  guint32 colors[MAX_COLORS];
  guint16 slot[SLOTS];
} Palette;

/**
 * Encoding:
 * @picture, @sheet: what is written
 * @caption: the words that go with it
 * @xmp: the same for picture libraries
 * @packed: (nullable): the facts that go with it
 * @row: room for one row, four bytes a pixel
 * @palette: its colours, if there are few enough
 * @color_type, @depth: of PNG
 */
typedef struct
{
  const FnPicture *picture;
  const FnSheet *sheet;
  char *caption;
  char *xmp;
  GBytes *packed;
  guint8 *row;
  Palette palette;
  int color_type;
  int depth;
} Encoding;

static const guint32 *
get_row (const FnPicture *picture, int y)
{
  return (const guint32 *) (const void *) (picture->pixels + (gsize) y * (gsize) picture->stride);
}

static guint
find_slot (const Palette *palette, guint32 color)
{
  guint at = (color * 2654435761u) >> 22;

  while (palette->slot[at] != 0 && palette->colors[palette->slot[at] - 1] != color)
    at = (at + 1) % SLOTS;
  return at;
}

static gboolean
palette_add (Palette *palette, guint32 color)
{
  guint at = find_slot (palette, color);

  if (palette->slot[at] != 0)
    return TRUE;
  if (palette->n == MAX_COLORS)
    return FALSE;
  palette->colors[palette->n++] = color;
  palette->slot[at] = (guint16) palette->n;
  return TRUE;
}

static gboolean
is_opaque (const FnPicture *picture)
{
  for (int y = 0; y < picture->height; y++)
    {
      const guint32 *row = get_row (picture, y);
      guint32 common = 0xff000000;

      for (int x = 0; x < picture->width; x++)
        common &= row[x];
      if (common != 0xff000000)
        return FALSE;
    }
  return TRUE;
}

/* Charts are flat: most rows are like the one above. */
static gboolean
is_like_above (const FnPicture *picture, int y)
{
  return y > 0 && memcmp (get_row (picture, y), get_row (picture, y - 1), 4 * (gsize) picture->width) == 0;
}

static gboolean
collect_colors (const FnPicture *picture, Palette *palette)
{
  for (int y = 0; y < picture->height; y++)
    {
      const guint32 *row = get_row (picture, y);

      if (is_like_above (picture, y))
        continue;
      for (int x = 0; x < picture->width; x++)
        if ((x == 0 || row[x] != row[x - 1]) && !palette_add (palette, row[x]))
          return FALSE;
    }
  return TRUE;
}

static void
choose_encoding (Encoding *encoding)
{
  Palette *palette = &encoding->palette;

  encoding->depth = 8;
  if (!is_opaque (encoding->picture))
    encoding->color_type = PNG_COLOR_TYPE_RGB_ALPHA;
  else if (!collect_colors (encoding->picture, palette))
    encoding->color_type = PNG_COLOR_TYPE_RGB;
  else
    {
      encoding->color_type = PNG_COLOR_TYPE_PALETTE;
      encoding->depth = palette->n <= 2 ? 1 : palette->n <= 4 ? 2 : palette->n <= 16 ? 4 : 8;
    }
}

static void
write_rgb_row (const Encoding *encoding, int y)
{
  const guint32 *row = get_row (encoding->picture, y);
  guint8 *out = encoding->row;

  for (int x = 0; x < encoding->picture->width; x++, out += 3)
    {
      out[0] = (guint8) (row[x] >> 16);
      out[1] = (guint8) (row[x] >> 8);
      out[2] = (guint8) row[x];
    }
}

/* Cairo's colours are multiplied by their opacity; PNG's are not. */
static guint8
straighten (guint32 component, guint32 alpha)
{
  return alpha == 0 ? 0 : (guint8) MIN ((component * 255 + alpha / 2) / alpha, 255);
}

static void
write_rgba_row (const Encoding *encoding, int y)
{
  const guint32 *row = get_row (encoding->picture, y);
  guint8 *out = encoding->row;

  for (int x = 0; x < encoding->picture->width; x++, out += 4)
    {
      guint32 color = row[x], alpha = color >> 24;

      out[0] = straighten ((color >> 16) & 0xff, alpha);
      out[1] = straighten ((color >> 8) & 0xff, alpha);
      out[2] = straighten (color & 0xff, alpha);
      out[3] = (guint8) alpha;
    }
}

/* A colour is looked up only where it changes. */
static void
write_palette_row (const Encoding *encoding, int y)
{
  const guint32 *row = get_row (encoding->picture, y);
  guint8 index = 0;

  for (int x = 0; x < encoding->picture->width; x++)
    {
      if (x == 0 || row[x] != row[x - 1])
        index = (guint8) (encoding->palette.slot[find_slot (&encoding->palette, row[x])] - 1);
      encoding->row[x] = index;
    }
}

/* The row above stays where it was put. */
static void
convert_row (const Encoding *encoding, int y)
{
  if (is_like_above (encoding->picture, y))
    return;
  if (encoding->color_type == PNG_COLOR_TYPE_PALETTE)
    write_palette_row (encoding, y);
  else if (encoding->color_type == PNG_COLOR_TYPE_RGB)
    write_rgb_row (encoding, y);
  else
    write_rgba_row (encoding, y);
}

static void
set_palette (png_structp png, png_infop info, const Palette *palette)
{
  png_color colors[MAX_COLORS];

  for (guint i = 0; i < palette->n; i++)
    colors[i] = (png_color){ .red = (palette->colors[i] >> 16) & 0xff,
                             .green = (palette->colors[i] >> 8) & 0xff,
                             .blue = palette->colors[i] & 0xff };
  png_set_PLTE (png, info, colors, (int) palette->n);
}

static void
set_text (png_structp png, png_infop info, const char *key, const char *text, const char *language)
{
  png_text chunk = {
    .compression = PNG_ITXT_COMPRESSION_NONE,
    .key = (char *) key,
    .text = (char *) text,
    .itxt_length = strlen (text),
    .lang = (char *) language,
  };

  if (*text != '\0')
    png_set_text (png, info, &chunk, 1);
}

static void
set_header (png_structp png, png_infop info, const Encoding *encoding)
{
  const FnSheet *sheet = encoding->sheet;
  png_uint_32 resolution = (png_uint_32) lround (sheet->scale * POINTS_PER_METRE);

  png_set_IHDR (png, info, (png_uint_32) encoding->picture->width, (png_uint_32) encoding->picture->height,
                encoding->depth, encoding->color_type, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  if (encoding->color_type == PNG_COLOR_TYPE_PALETTE)
    set_palette (png, info, &encoding->palette);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, resolution, resolution, PNG_RESOLUTION_METER);
  set_text (png, info, "Title", fn_scene_get_title (sheet->scene), sheet->language);
  set_text (png, info, "Description", encoding->caption, sheet->language);
  set_text (png, info, FN_ORIGIN_PNG_KEYWORD, sheet->origin, "en");
  set_text (png, info, "Software", "Footnote " FN_VERSION, "en");
  set_text (png, info, FN_XMP_PNG_KEYWORD, encoding->xmp, "");
}

static void
append_cb (png_structp png, png_bytep data, gsize size)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) size);
}

static void
flush_cb (png_structp png)
{
}

/* libpng ends a failed call with a jump back to here, so nothing in between may own memory. */
static gboolean
encode (png_structp png, png_infop info, const Encoding *encoding)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  png_set_compression_level (png, COMPRESSION);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  set_header (png, info, encoding);
  png_write_info (png, info);
  png_set_packing (png);
  for (int y = 0; y < encoding->picture->height; y++)
    {
      convert_row (encoding, y);
      png_write_row (png, encoding->row);
    }
  if (encoding->packed != NULL)
    png_write_chunk (png, (const guint8 *) FN_CARRY_PNG_CHUNK, g_bytes_get_data (encoding->packed, NULL),
                     g_bytes_get_size (encoding->packed));
  png_write_end (png, NULL);
  return TRUE;
}

static Encoding *
encoding_new (const FnPicture *picture, const FnSheet *sheet)
{
  Encoding *encoding = g_new0 (Encoding, 1);

  encoding->picture = picture;
  encoding->sheet = sheet;
  encoding->caption = fn_sheet_dup_caption (sheet);
  encoding->xmp = fn_xmp_new (sheet);
  encoding->packed = fn_carry_pack (sheet->excerpt);
  encoding->row = g_malloc_n ((gsize) picture->width, 4);
  choose_encoding (encoding);
  return encoding;
}

static void
encoding_free (Encoding *encoding)
{
  g_free (encoding->caption);
  g_free (encoding->xmp);
  g_clear_pointer (&encoding->packed, g_bytes_unref);
  g_free (encoding->row);
  g_free (encoding);
}

GBytes *
fn_png_from_picture (const FnPicture *picture, const FnSheet *sheet, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  Encoding *encoding = encoding_new (picture, sheet);
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean done = FALSE;

  if (info != NULL)
    {
      png_set_write_fn (png, out, append_cb, flush_cb);
      done = encode (png, info, encoding);
    }
  png_destroy_write_struct (&png, &info);
  encoding_free (encoding);
  if (done)
    return g_byte_array_free_to_bytes (g_steal_pointer (&out));
  g_set_error (error, FN_ERROR, FN_ERROR_LIMIT,
               _("A picture of %d × %d pixels cannot be stored as PNG; choose a smaller size or scale"),
               picture->width, picture->height);
  return NULL;
}

GBytes *
fn_write_png (const FnExportJob *job, GError **error)
{
  g_auto (FnSheet) sheet = { 0 };
  g_autoptr (FnPicture) picture = NULL;

  fn_sheet_init (&sheet, job);
  picture = fn_picture_new (sheet.scene, sheet.theme, sheet.scale, sheet.transparent, sheet.families, error);
  return picture != NULL ? fn_png_from_picture (picture, &sheet, error) : NULL;
}
