#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The kinds of document that can be read; texts that are nothing else are FN_MEDIA_TYPE_TEXT. */
#define FN_MEDIA_TYPE_TEXT "text/plain"
#define FN_MEDIA_TYPE_MARKDOWN "text/markdown"
#define FN_MEDIA_TYPE_HTML "text/html"
#define FN_MEDIA_TYPE_PDF "application/pdf"

/**
 * fn_media_type_guess:
 * @name: (nullable): the document's file name
 * @bytes: the document, or its first kilobyte
 *
 * The bytes have the first word: a PDF or a web page is known by how it begins, whatever its name says.
 *
 * Returns: (transfer none) (nullable): one of the above; %NULL for what begins like a kind of file that holds
 *   no plain text (a picture, an archive, a word processor's file)
 */
const char *fn_media_type_guess (const char *name, GBytes *bytes);

G_END_DECLS
