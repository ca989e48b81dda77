#include "config.h"

#include "render/fn-typesetter.h"

#include "render/fn-font-families.h"
#include "render/fn-font.h"
#include "render/fn-typeface.h"

#include <pango/pangocairo.h>
#include <string.h>

/* A table for each weight there is, in hundreds. */
#define WEIGHTS 10

struct _FnTypesetter
{
  char *families;
  FnTypeface *typefaces[WEIGHTS]; /* those asked for so far, of families that begin with our own */
  cairo_font_options_t *options;
  PangoLayout *layout; /* NULL until something needs it */
};

FnTypesetter *
fn_typesetter_new (const char *families)
{
  FnTypesetter *self = g_new0 (FnTypesetter, 1);

  self->families = g_strdup (families != NULL ? families : FN_FONT_FAMILIES);
  self->options = fn_font_new_options ();
  return self;
}

void
fn_typesetter_free (FnTypesetter *self)
{
  for (guint i = 0; i < WEIGHTS; i++)
    g_clear_pointer (&self->typefaces[i], fn_typeface_free);
  cairo_font_options_destroy (self->options);
  g_clear_object (&self->layout);
  g_free (self->families);
  g_free (self);
}

/* NULL where another typeface is wanted, or ours is not there. */
static FnTypeface *
get_typeface (FnTypesetter *self, int weight)
{
  int index = weight / 100;

  if (strcmp (self->families, FN_FONT_FAMILIES) != 0 || index < 0 || index >= WEIGHTS)
    return NULL;
  if (self->typefaces[index] == NULL)
    self->typefaces[index] = fn_typeface_new (weight);
  return self->typefaces[index];
}

static void
set_up_layout (FnTypesetter *self, const char *text, FnFont font)
{
  if (self->layout == NULL)
    self->layout = fn_font_new_layout ();
  fn_font_set_up_layout (self->layout, text, font, self->families);
}

static double
get_base_line (const FnTypesetter *self)
{
  return (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE;
}

void
fn_typesetter_measure (FnTypesetter *self, const char *text, FnFont font, FnTextExtents *extents)
{
  FnTypeface *typeface = get_typeface (self, font.weight);
  g_auto (FnGlyphs) line = { NULL };
  PangoRectangle logical;

  if (typeface != NULL && fn_typeface_set_line (typeface, text, font, &line))
    {
      extents->width = line.width;
      fn_typeface_get_reach (typeface, font.size, &extents->ascent, &extents->descent);
      return;
    }
  set_up_layout (self, text, font);
  pango_layout_get_extents (self->layout, NULL, &logical);
  extents->width = (double) logical.width / PANGO_SCALE;
  extents->ascent = get_base_line (self);
  extents->descent = (double) logical.height / PANGO_SCALE - extents->ascent;
}

static void
choose_face (const FnTypesetter *self, cairo_t *cr, cairo_font_face_t *face, double size)
{
  cairo_set_font_face (cr, face);
  cairo_set_font_size (cr, size);
  cairo_set_font_options (cr, self->options);
}

/* Files with text in them are told which letters the glyphs stand for. */
static void
show_glyphs (cairo_t *cr, const FnGlyphs *line, const char *text)
{
  if (cairo_surface_has_show_text_glyphs (cairo_get_target (cr)))
    cairo_show_text_glyphs (cr, text, -1, line->glyphs, line->n_glyphs, line->clusters, line->n_clusters, 0);
  else
    cairo_show_glyphs (cr, line->glyphs, line->n_glyphs);
}

/* The line set in our own typeface and that chosen for @cr, if it can be. */
static gboolean
set_own (FnTypesetter *self, cairo_t *cr, const char *text, FnFont font, FnGlyphs *line)
{
  FnTypeface *typeface = get_typeface (self, font.weight);
  cairo_font_face_t *face = typeface != NULL ? fn_typeface_get_face (typeface) : NULL;

  if (face == NULL || !fn_typeface_set_line (typeface, text, font, line))
    return FALSE;
  choose_face (self, cr, face, font.size);
  return TRUE;
}

void
fn_typesetter_show (FnTypesetter *self, cairo_t *cr, double x, double y, const char *text, FnFont font)
{
  g_auto (FnGlyphs) line = { NULL };

  if (set_own (self, cr, text, font, &line))
    {
      for (int i = 0; i < line.n_glyphs; i++)
        {
          line.glyphs[i].x += x;
          line.glyphs[i].y += y;
        }
      show_glyphs (cr, &line, text);
      return;
    }
  set_up_layout (self, text, font);
  cairo_move_to (cr, x, y - get_base_line (self));
  pango_cairo_show_layout (cr, self->layout);
}

void
fn_typesetter_trace (FnTypesetter *self, cairo_t *cr, const char *text, FnFont font)
{
  g_auto (FnGlyphs) line = { NULL };

  if (set_own (self, cr, text, font, &line))
    {
      cairo_glyph_path (cr, line.glyphs, line.n_glyphs);
      return;
    }
  set_up_layout (self, text, font);
  cairo_move_to (cr, 0, -get_base_line (self));
  pango_cairo_layout_path (cr, self->layout);
}
