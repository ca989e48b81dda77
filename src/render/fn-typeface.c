#include "config.h"

#include "render/fn-typeface.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include <hb.h>
#include <string.h>
#include FT_FREETYPE_H

/* Steps of a point in which advances are rounded; pango's, so that both set a line alike. */
#define STEPS 1024

/* What one file is read into, once in a process and for good. */
typedef struct
{
  int weight;
  const char *path;
  hb_face_t *outlines;
  cairo_font_face_t *painted;
} Shared;

static Shared all_shared[] = {
  { 400, FN_TYPEFACE_DIR "/Inter-Regular.otf" },
  { 600, FN_TYPEFACE_DIR "/Inter-SemiBold.otf" },
};

struct _FnTypeface
{
  Shared *shared;
  hb_font_t *font;
  hb_buffer_t *buffer;
};

void
fn_glyphs_clear (FnGlyphs *self)
{
  g_clear_pointer (&self->glyphs, g_free);
  g_clear_pointer (&self->clusters, g_free);
}

static void
read_shared (Shared *shared)
{
  hb_blob_t *blob = hb_blob_create_from_file_or_fail (shared->path);

  if (blob == NULL)
    return;
  shared->outlines = hb_face_create (blob, 0);
  hb_blob_destroy (blob);
  if (hb_face_get_glyph_count (shared->outlines) == 0)
    g_clear_pointer (&shared->outlines, hb_face_destroy);
}

static Shared *
find_shared (int weight)
{
  static gsize read = 0;

  if (g_once_init_enter (&read))
    {
      for (guint i = 0; i < G_N_ELEMENTS (all_shared); i++)
        read_shared (&all_shared[i]);
      g_once_init_leave (&read, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (all_shared); i++)
    if (all_shared[i].weight == weight && all_shared[i].outlines != NULL)
      return &all_shared[i];
  return NULL;
}

FnTypeface *
fn_typeface_new (int weight)
{
  Shared *shared = find_shared (weight);
  FnTypeface *self;

  if (shared == NULL)
    return NULL;
  self = g_new (FnTypeface, 1);
  *self = (FnTypeface){ shared, hb_font_create (shared->outlines), hb_buffer_create () };
  return self;
}

void
fn_typeface_free (FnTypeface *self)
{
  hb_buffer_destroy (self->buffer);
  hb_font_destroy (self->font);
  g_free (self);
}

/* Other scripts, marks that combine, and signs that may be little pictures want more than one row of glyphs. */
static gboolean
is_plain (gunichar c)
{
  return (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0x250 && c != 0xad) || (c >= 0x2010 && c < 0x2028) ||
         (c >= 0x2030 && c < 0x2060) || (c >= 0x2070 && c < 0x20d0) || (c >= 0x2190 && c < 0x2300);
}

static gboolean
has_all (const FnTypeface *self, const char *text)
{
  hb_codepoint_t glyph;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!is_plain (g_utf8_get_char (c)) || !hb_font_get_nominal_glyph (self->font, g_utf8_get_char (c), &glyph))
      return FALSE;
  return TRUE;
}

static void
shape (FnTypeface *self, const char *text, FnFont font)
{
  static const hb_feature_t tabular = { HB_TAG ('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
  int scale = (int) (font.size * STEPS);

  hb_font_set_scale (self->font, scale, scale);
  hb_buffer_clear_contents (self->buffer);
  hb_buffer_add_utf8 (self->buffer, text, -1, 0, -1);
  hb_buffer_set_direction (self->buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (self->buffer, HB_SCRIPT_LATIN);
  /* not the person's language: it could choose other letter forms */
  hb_buffer_set_language (self->buffer, hb_language_from_string ("en", -1));
  hb_shape (self->font, self->buffer, &tabular, font.tabular ? 1 : 0);
}

/* A cluster is what begins at one byte: usually one letter and one glyph. */
static void
add_cluster (FnGlyphs *line, const hb_glyph_info_t *info, guint i)
{
  if (i > 0 && info[i].cluster == info[i - 1].cluster)
    {
      line->clusters[line->n_clusters - 1].num_glyphs++;
      return;
    }
  line->clusters[line->n_clusters].num_glyphs = 1;
  line->n_clusters++;
  if (i > 0)
    line->clusters[line->n_clusters - 2].num_bytes = (int) (info[i].cluster - info[i - 1].cluster);
}

gboolean
fn_typeface_set_line (FnTypeface *self, const char *text, FnFont font, FnGlyphs *glyphs)
{
  const hb_glyph_position_t *position;
  const hb_glyph_info_t *info;
  guint n;
  long x = 0;

  g_return_val_if_fail (self != NULL && text != NULL && glyphs != NULL, FALSE);

  if (!has_all (self, text))
    return FALSE;
  shape (self, text, font);
  info = hb_buffer_get_glyph_infos (self->buffer, &n);
  position = hb_buffer_get_glyph_positions (self->buffer, NULL);
  *glyphs = (FnGlyphs){ g_new (cairo_glyph_t, n), (int) n, g_new0 (cairo_text_cluster_t, n) };
  for (guint i = 0; i < n; i++)
    {
      glyphs->glyphs[i] = (cairo_glyph_t){ info[i].codepoint, (double) (x + position[i].x_offset) / STEPS,
                                           -(double) position[i].y_offset / STEPS };
      x += position[i].x_advance;
      add_cluster (glyphs, info, i);
    }
  if (n > 0)
    glyphs->clusters[glyphs->n_clusters - 1].num_bytes = (int) (strlen (text) - info[n - 1].cluster);
  glyphs->width = (double) x / STEPS;
  return TRUE;
}

void
fn_typeface_get_reach (const FnTypeface *self, double size, double *ascent, double *descent)
{
  hb_font_extents_t extents;
  int scale = (int) (size * STEPS);

  hb_font_set_scale (self->font, scale, scale);
  hb_font_get_h_extents (self->font, &extents);
  *ascent = (double) extents.ascender / STEPS;
  *descent = -(double) extents.descender / STEPS;
}

/* FreeType reads the file once more, but only for those who draw. */
static void
open_painted (Shared *shared)
{
  static FT_Library library;
  FT_Face face;

  if (library == NULL && FT_Init_FreeType (&library) != 0)
    return;
  if (FT_New_Face (library, shared->path, 0, &face) == 0)
    shared->painted = cairo_ft_font_face_create_for_ft_face (face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
}

cairo_font_face_t *
fn_typeface_get_face (const FnTypeface *self)
{
  static gsize opened = 0;

  if (g_once_init_enter (&opened))
    {
      for (guint i = 0; i < G_N_ELEMENTS (all_shared); i++)
        if (all_shared[i].outlines != NULL)
          open_painted (&all_shared[i]);
      g_once_init_leave (&opened, 1);
    }
  return self->shared->painted;
}
