#pragma once

#include <gio/gio.h>

#include "text/fn-page-picture.h"

G_BEGIN_DECLS

/**
 * fn_read_document:
 * @file: a file of this computer: text in any encoding, Markdown, HTML or PDF, as its bytes and its name tell
 * @encoding: (nullable): the encoding to take a text for, by its name in FnTextEncoding; %NULL finds out
 *
 * Reads a document in a process of its own, with bounds on memory, time and output, that can neither write
 * nor start anything. Waits for it, so call it from a thread or a command.
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL with FN_ERROR_READ, FN_ERROR_SYNTAX,
 *   FN_ERROR_LIMIT or %G_IO_ERROR_CANCELLED; the message names the file and says what to try
 */
FnReading *fn_read_document (GFile *file, const char *encoding, GCancellable *cancellable, GError **error);

/**
 * fn_read_page:
 * @file: a PDF
 * @page: from 0
 * @width: of the picture in pixels; a page that would be too tall comes out narrower
 *
 * Like fn_read_document(): in a process of its own, within bounds; waits.
 *
 * Returns: (transfer full) (nullable): the picture and where the words stand on it, or %NULL with an error as
 * fn_read_document()
 */
FnPagePicture *fn_read_page (GFile *file, guint page, guint width, GCancellable *cancellable, GError **error);

/** fn_read_page_async: fn_read_page() in a thread; @callback comes in the caller's main context */
void fn_read_page_async (GFile *file, guint page, guint width, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data);

/** fn_read_page_finish: Returns: (transfer full) (nullable): as fn_read_page() */
FnPagePicture *fn_read_page_finish (GAsyncResult *result, GError **error);

G_END_DECLS
