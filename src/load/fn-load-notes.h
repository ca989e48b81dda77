#pragma once

#include <gio/gio.h>

#include "load/fn-reader.h"

G_BEGIN_DECLS

/** fn_load_text: @texts: a GHashTable of FnText by path, to which the text under the cursor is added */
void fn_load_text (FnReader *reader, gpointer texts);

/** fn_texts_new: Returns: (transfer full): an empty table for fn_load_text() */
GHashTable *fn_texts_new (void);

/**
 * fn_load_notes:
 * @rows: (element-type guint): for each source, where it stands in the document
 * @texts: (element-type utf8 FnText): what the document itself holds, by path
 * @folder: (nullable): the fact base's folder, for all other paths; notes must not leave it
 * @cancellable: (nullable): stops it between files
 *
 * Reads the notes of all sources that the builder has; what cannot be read is reported.
 *
 * Returns: (transfer full) (element-type FnText): one for each source, %NULL where there is none
 */
GPtrArray *fn_load_notes (FnReader *reader, const GArray *rows, GHashTable *texts, GFile *folder,
                          GCancellable *cancellable);

G_END_DECLS
