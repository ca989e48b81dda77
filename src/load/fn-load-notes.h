#pragma once

#include <gio/gio.h>

#include "load/fn-reader.h"
#include "model/fn-notes.h"

G_BEGIN_DECLS

/** fn_load_text: @texts: a GHashTable of FnText by path, to which the text under the cursor is added */
void fn_load_text (FnReader *reader, gpointer texts);

/** fn_texts_new: Returns: (transfer full): an empty table for fn_load_text() */
GHashTable *fn_texts_new (void);

/**
 * fn_load_notes:
 * @texts: (element-type utf8 FnText): what the document itself holds, by path; referenced
 * @folder: (nullable): the fact base's folder, for all other paths; notes must not leave it
 *
 * While a thread's current GCancellable is cancelled, nothing is read in it.
 *
 * Returns: (transfer full): the notes of all sources that the builder has, none of them read yet
 */
FnNotes *fn_load_notes (FnReader *reader, GHashTable *texts, GFile *folder);

/**
 * fn_report_notes:
 * @rows: (element-type guint): for each source, where it stands in the document
 *
 * Reports those of @notes that could not be read.
 */
void fn_report_notes (FnReader *reader, const GArray *rows, FnNotes *notes);

G_END_DECLS
