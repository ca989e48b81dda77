#pragma once

#include <gio/gio.h>

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnAttached:
 * @source: index of the source in its fact base
 * @sha256: of the document, in small letters
 * @name: its file name, as a person reads it
 * @encoding: (nullable): what the person takes its text for; %NULL finds out
 * @same: whether the source's record names this very document; else it is another edition
 * @folder: where it is kept
 *
 * A document that a person has attached to a source. It is kept in their data folder, under its hash, for all
 * fact bases whose sources record it and for those that it was attached to. Frozen.
 */
typedef struct
{
  int source;
  char *sha256;
  char *name;
  char *encoding;
  gboolean same;
  char *folder;
} FnAttached;

/** fn_attached_copy: Returns: (transfer full): the same record */
FnAttached *fn_attached_copy (const FnAttached *self);

/** fn_attached_free: frees the record; what is kept stays */
void fn_attached_free (FnAttached *self);

/** fn_attached_compare: a GCompareFunc for a GPtrArray: by source, the very document first, by name */
int fn_attached_compare (gconstpointer a, gconstpointer b);

/** fn_attached_list: in any thread. Returns: (transfer full) (element-type FnAttached): the documents of all sources of
 * @base, in order; what is damaged is left out */
GPtrArray *fn_attached_list (const FnFactBase *base);

/**
 * fn_attached_add:
 * @file: anywhere; it is only read
 *
 * Keeps a copy of a document for @source, whole or nothing; in any thread. One that is kept already is not
 * copied again. The very document of another source is kept for that one instead, unless it has it.
 *
 * Returns: (transfer full) (nullable): what is kept now, or %NULL with FN_ERROR_READ, FN_ERROR_LIMIT, FN_ERROR_WRITE or
 *   %G_IO_ERROR_CANCELLED
 */
FnAttached *fn_attached_add (const FnFactBase *base, guint source, GFile *file, GCancellable *cancellable,
                             GError **error);

/** fn_attached_remove: the document no longer goes with its source; its copy goes when it was the last one. Returns:
 * whether it is done, else FN_ERROR_WRITE */
gboolean fn_attached_remove (const FnAttached *self, const FnFactBase *base, GError **error);

/** fn_attached_set_encoding: @encoding: (nullable): as FnAttached has it. Returns: (transfer full) (nullable): the
 * document as it is read from now on, or %NULL with FN_ERROR_WRITE */
FnAttached *fn_attached_set_encoding (const FnAttached *self, const char *encoding, GError **error);

/** fn_attached_get_file: Returns: (transfer full): the copy, with the name it came with */
GFile *fn_attached_get_file (const FnAttached *self);

/** fn_attached_read_text: Returns: (transfer full) (nullable): what fn_attached_keep_text() has put there; anybody may
 * have changed it */
GBytes *fn_attached_read_text (const FnAttached *self);

/** fn_attached_keep_text: keeps what was read out of the document, to be faster the next time; may fail in silence */
void fn_attached_keep_text (const FnAttached *self, GBytes *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnAttached, fn_attached_free)

G_END_DECLS
