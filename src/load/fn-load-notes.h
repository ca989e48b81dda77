#pragma once

#include <gio/gio.h>

#include "load/fn-reader.h"

G_BEGIN_DECLS

/**
 * fn_load_notes:
 * @rows: (element-type guint): for each source, where it stands in the document
 * @folder: the fact base's folder, which notes must not leave
 * @cancellable: (nullable): stops it between files
 *
 * Reads the notes of all sources that the builder has; what cannot be read is reported.
 *
 * Returns: (transfer full) (element-type FnText): one for each source, %NULL where there is none
 */
GPtrArray *fn_load_notes (FnReader *reader, const GArray *rows, GFile *folder, GCancellable *cancellable);

G_END_DECLS
