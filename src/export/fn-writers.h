#pragma once

#include "export/fn-sheet.h"
#include "render/fn-picture.h"

G_BEGIN_DECLS

/* The writers behind the table of formats. Each makes a whole file in memory, and the same bytes from
 * the same input: no clock, no random ids, numbers in the C locale. */

GBytes *fn_write_png (const FnExportJob *job, GError **error);
GBytes *fn_write_svg (const FnExportJob *job, GError **error);
GBytes *fn_write_pdf (const FnExportJob *job, GError **error);
GBytes *fn_write_csv (const FnExportJob *job, GError **error);
GBytes *fn_write_txt (const FnExportJob *job, GError **error);
GBytes *fn_write_vega_lite (const FnExportJob *job, GError **error);

/**
 * fn_png_from_picture:
 * @picture: what to encode
 * @sheet: title, description and sources that go into the file, and the scale, which becomes its
 *   resolution
 *
 * Writes a palette when there are at most 256 colours and none is translucent, else RGB or RGBA.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with FN_ERROR_LIMIT
 */
GBytes *fn_png_from_picture (const FnPicture *picture, const FnSheet *sheet, GError **error);

/**
 * fn_svg_from_sheet:
 *
 * Writes real text (or, where the sheet wants it, its outlines) and presentation attributes only, so that
 * other programs can show, search and edit it. Each datum is a group with its facts' ids in "data-fact".
 *
 * Returns: (transfer full): the document
 */
char *fn_svg_from_sheet (const FnSheet *sheet);

/**
 * fn_pdf_from_sheets:
 * @sheets: (array length=n): at least one
 *
 * Writes a page each, in the size of its scene; the head of the file tells of the first, but that several are
 * called after the fact base. Its date is
 * SOURCE_DATE_EPOCH, or a fixed one.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with FN_ERROR_LIMIT
 */
GBytes *fn_pdf_from_sheets (const FnSheet *sheets, guint n, GError **error);

/**
 * fn_export_check:
 *
 * Returns: whether @format can hold the size and scale of @job, else FN_ERROR_LIMIT
 */
gboolean fn_export_check (const FnExportJob *job, const FnExportFormat *format, GError **error);

G_END_DECLS
