#include "config.h"

#include "load/fn-builtin-figure.h"

#include "load/fn-builtin-figures-resources.h"

#define EXCERPTS "/org/footnote/Footnote/excerpts"

/* As written by fn-compile-figures.c. */
#define EXCERPTS_TYPE G_VARIANT_TYPE ("a{sv}")

GBytes *
fn_builtin_figure_get (const char *id)
{
  g_autoptr (GVariant) excerpts = NULL, excerpt = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  bytes = g_resource_lookup_data (fn_builtin_figures_get_resource (), EXCERPTS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  excerpts = g_variant_ref_sink (g_variant_new_from_bytes (EXCERPTS_TYPE, bytes, FALSE));
  excerpt = g_variant_lookup_value (excerpts, id, G_VARIANT_TYPE_BYTESTRING);
  return excerpt != NULL ? g_variant_get_data_as_bytes (excerpt) : NULL;
}
