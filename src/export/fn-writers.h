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

/** FnPdf: a PDF file under construction */
typedef struct _FnPdf FnPdf;

/**
 * fn_pdf_new:
 * @several: whether there will be more pages than one; they are named, and the file after the fact base
 *
 * The head of the file tells of the first page. Its date is SOURCE_DATE_EPOCH, or a fixed one.
 */
FnPdf *fn_pdf_new (gboolean several);
void fn_pdf_free (FnPdf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnPdf, fn_pdf_free)

/**
 * fn_pdf_add_page:
 * @sheet: drawn at once, in the size of its scene
 *
 * Returns: whether it could be drawn, else FN_ERROR_LIMIT
 */
gboolean fn_pdf_add_page (FnPdf *self, const FnSheet *sheet, GError **error);

/**
 * fn_pdf_end:
 *
 * No page can be added afterwards.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with FN_ERROR_LIMIT
 */
GBytes *fn_pdf_end (FnPdf *self, GError **error);

/**
 * fn_pdf_from_sheets:
 * @sheets: (array length=n): at least one
 *
 * A whole file with a page each.
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
