#pragma once

#include "chart/fn-canvas.h"

G_BEGIN_DECLS

/**
 * FnFootnotes:
 *
 * The passages that a figure rests on, numbered in the order of its data. The same words in the same paragraph have one
 * number, whichever data they support.
 */
struct _FnFootnotes;

/** fn_footnotes_new: Returns: (transfer full): the footnotes of all @data */
FnFootnotes *fn_footnotes_new (const FnChartRequest *request, FnFigureData *data);
void fn_footnotes_free (FnFootnotes *self);

/**
 * fn_footnotes_take_label:
 * @label: (transfer full): what stands at the datum @index
 *
 * Returns: (transfer full): @label, then FN_CANVAS_NUMBERS and the numbers of the datum's footnotes: "1,4"
 */
char *fn_footnotes_take_label (const FnFootnotes *self, FnFigureData *data, guint index, char *label);

/**
 * fn_footnotes_to_lines:
 * @width: in points
 * @max_lines: at least 1
 *
 * The list: for each paragraph, the numbered words, the source's short name and the section. Notes that do not fit are
 * counted.
 *
 * Returns: (transfer full): the lines, %NULL-terminated
 */
char **fn_footnotes_to_lines (const FnFootnotes *self, const FnCanvas *canvas, FnFont font, double width,
                              guint max_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnFootnotes, fn_footnotes_free)

G_END_DECLS
