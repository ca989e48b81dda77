#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FnPdfAttachment: @name: of the file, ASCII; @packed: its content, compressed by zlib; @size: unpacked, in bytes */
typedef struct
{
  const char *name;
  const char *media_type;
  GBytes *packed;
  gsize size;
} FnPdfAttachment;

/**
 * fn_pdf_attach:
 * @pdf: a file just written by cairo with a classic cross-reference table (PDF 1.4 or older)
 *
 * Attaches a file by an incremental update (ISO 32000-1, 7.5.6): new objects, a new catalog and the table of these
 * come behind what is there, which stays as it is. Programs list it among the attached files.
 *
 * Returns: whether @pdf was as expected; else it is untouched
 */
gboolean fn_pdf_attach (GByteArray *pdf, const FnPdfAttachment *attachment);

G_END_DECLS
