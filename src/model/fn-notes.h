#pragma once

#include "text/fn-blocks.h"

G_BEGIN_DECLS

/** FN_NOTES_KEPT: how many bytes of text are kept while all are looked through, or else the last one */
#define FN_NOTES_KEPT (16 * 1024 * 1024)

/** FN_NOTES_SETTLED: how many are kept once that is done */
#define FN_NOTES_SETTLED (2 * 1024 * 1024)

/**
 * FnNotesRead:
 * @source: index of the source
 *
 * Reads notes, in any thread.
 *
 * Returns: (transfer full) (nullable): the text, %NULL without @error where there are none
 */
typedef FnText *(*FnNotesRead) (gpointer data, guint source, GError **error);

/**
 * FnNotes:
 *
 * The notes of all sources. A text is read when it is asked for, outlined, and kept as long as there is room, so
 * that a shelf of thousands takes no more memory than a few. One that has changed since it was first read is not
 * given out any more, for what was found in it no longer holds. Reference counted; threads may share it.
 */
typedef struct _FnNotes FnNotes;

/** fn_notes_new: @n: the number of sources; @free_data: (nullable). Returns: (transfer full): the notes, none of them
 * read yet */
FnNotes *fn_notes_new (guint n, FnNotesRead read, gpointer data, GDestroyNotify free_data);

/** fn_notes_new_of: @texts: (array length=n): %NULL where there are none; referenced. Returns: (transfer full): notes
 * that are at hand */
FnNotes *fn_notes_new_of (FnText *const *texts, guint n);
FnNotes *fn_notes_ref (FnNotes *self);
void fn_notes_unref (FnNotes *self);

/** fn_notes_dup: Returns: (transfer full) (nullable): the notes of @source, outlined; %NULL where there are none or they
 * cannot be read */
FnBlocks *fn_notes_dup (FnNotes *self, guint source);

/** fn_notes_settle: lets go of what takes more room than a few texts need, and keeps no more from now on */
void fn_notes_settle (FnNotes *self);

/** fn_notes_dup_error: Returns: (transfer full) (nullable): why the notes of @source could not be read the last time */
char *fn_notes_dup_error (FnNotes *self, guint source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnNotes, fn_notes_unref)

G_END_DECLS
