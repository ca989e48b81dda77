#include "config.h"

#include "render/fn-pango-measure.h"

#include "render/fn-font.h"

/* Layouts ask for the same few texts again and again while a window is resized; beyond this many the
 * memory starts anew. */
#define REMEMBERED 4096

typedef struct
{
  FnTextMeasure measure; /* first: what callers see */
  PangoLayout *layout;
  char *families;
  GHashTable *known; /* "size weight tabular text" to FnTextExtents */
} PangoMeasure;

static void
measure_now (PangoMeasure *self, const char *text, FnFont font, FnTextExtents *extents)
{
  PangoRectangle logical;
  int base_line;

  fn_font_set_up_layout (self->layout, text, font, self->families);
  pango_layout_get_extents (self->layout, NULL, &logical);
  base_line = pango_layout_get_baseline (self->layout);
  extents->width = (double) logical.width / PANGO_SCALE;
  extents->ascent = (double) base_line / PANGO_SCALE;
  extents->descent = (double) (logical.height - base_line) / PANGO_SCALE;
}

static void
measure (const FnTextMeasure *measure, const char *text, FnFont font, FnTextExtents *extents)
{
  PangoMeasure *self = (PangoMeasure *) measure;
  g_autofree char *key = g_strdup_printf ("%a %d %d %s", font.size, font.weight, font.tabular, text);
  FnTextExtents *known = g_hash_table_lookup (self->known, key);

  if (known == NULL)
    {
      if (g_hash_table_size (self->known) >= REMEMBERED)
        g_hash_table_remove_all (self->known);
      known = g_new (FnTextExtents, 1);
      measure_now (self, text, font, known);
      g_hash_table_insert (self->known, g_steal_pointer (&key), known);
    }
  *extents = *known;
}

FnTextMeasure *
fn_pango_measure_new (const char *families)
{
  PangoMeasure *self = g_new0 (PangoMeasure, 1);

  self->measure.measure = measure;
  self->layout = fn_font_new_layout ();
  self->families = g_strdup (families);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return &self->measure;
}

void
fn_pango_measure_free (FnTextMeasure *measure)
{
  PangoMeasure *self = (PangoMeasure *) measure;

  g_object_unref (self->layout);
  g_hash_table_unref (self->known);
  g_free (self->families);
  g_free (self);
}
