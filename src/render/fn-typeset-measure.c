#include "config.h"

#include "render/fn-typeset-measure.h"

#include "render/fn-typesetter.h"

/* Layouts ask for the same few texts again and again while a window is resized; beyond this many the
 * memory starts anew. */
#define REMEMBERED 4096

typedef struct
{
  FnTextMeasure measure; /* first: what callers see */
  FnTypesetter *typesetter;
  GHashTable *known; /* "size weight tabular text" to FnTextExtents */
} TypesetMeasure;

static void
measure (const FnTextMeasure *measure, const char *text, FnFont font, FnTextExtents *extents)
{
  TypesetMeasure *self = (TypesetMeasure *) measure;
  g_autofree char *key = g_strdup_printf ("%a %d %d %s", font.size, font.weight, font.tabular, text);
  FnTextExtents *known = g_hash_table_lookup (self->known, key);

  if (known == NULL)
    {
      if (g_hash_table_size (self->known) >= REMEMBERED)
        g_hash_table_remove_all (self->known);
      known = g_new (FnTextExtents, 1);
      fn_typesetter_measure (self->typesetter, text, font, known);
      g_hash_table_insert (self->known, g_steal_pointer (&key), known);
    }
  *extents = *known;
}

FnTextMeasure *
fn_typeset_measure_new (const char *families)
{
  TypesetMeasure *self = g_new0 (TypesetMeasure, 1);

  self->measure.measure = measure;
  self->typesetter = fn_typesetter_new (families);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return &self->measure;
}

void
fn_typeset_measure_free (FnTextMeasure *measure)
{
  TypesetMeasure *self = (TypesetMeasure *) measure;

  fn_typesetter_free (self->typesetter);
  g_hash_table_unref (self->known);
  g_free (self);
}
