#pragma once

#include "base/fn-xml-writer.h"
#include "export/fn-sheet.h"

G_BEGIN_DECLS

/**
 * FnSvg:
 * @xml: what is written to
 * @sheet: what is written
 * @n_fades: gradients referred to so far; they are defined in the order of their use
 *
 * An SVG document while it is written.
 */
typedef struct
{
  FnXmlWriter *xml;
  const FnSheet *sheet;
  guint n_fades;
} FnSvg;

/**
 * fn_svg_make_id:
 * @number: 0 for none
 *
 * Ids begin with the figure's own, so that several pictures can stand in one web page.
 *
 * Returns: (transfer full): the id
 */
char *fn_svg_make_id (const FnSvg *self, const char *name, guint number);

/** fn_svg_write_fades: writes the gradients that fading rectangles refer to, in a defs element, if any do */
void fn_svg_write_fades (const FnSvg *self);

/** fn_svg_write_mark: writes the element of one mark; to be called in painting order */
void fn_svg_write_mark (FnSvg *self, const FnMark *mark);

G_END_DECLS
