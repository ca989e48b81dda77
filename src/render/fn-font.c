#include "config.h"

#include "render/fn-font.h"

#include <pango/pangocairo.h>

#include "render/fn-font-families.h"

cairo_font_options_t *
fn_font_new_options (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  return options;
}

PangoLayout *
fn_font_new_layout (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = fn_font_new_options ();
  PangoLayout *layout;

  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_resolution (context, 72);
  layout = pango_layout_new (context);
  g_object_unref (context);
  return layout;
}

static void
set_digits (PangoLayout *layout, gboolean tabular)
{
  PangoAttrList *attributes = tabular ? pango_attr_list_new () : NULL;

  if (tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

void
fn_font_set_up_layout (PangoLayout *layout, const char *text, FnFont font, const char *families)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, families != NULL ? families : FN_FONT_FAMILIES);
  pango_font_description_set_weight (description, (PangoWeight) font.weight);
  pango_font_description_set_absolute_size (description, font.size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  set_digits (layout, font.tabular);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
}
