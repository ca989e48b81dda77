#pragma once

#include "session/fn-attached-document.h"

G_BEGIN_DECLS

/**
 * FnDocuments:
 *
 * The documents that a person has attached to the sources of a fact base. One source's are read at a time, in the
 * background; those of the others are let go. Main thread only.
 *
 * Signals: "changed", when one is added, removed, read, or let go.
 */
#define FN_TYPE_DOCUMENTS (fn_documents_get_type ())
G_DECLARE_FINAL_TYPE (FnDocuments, fn_documents, FN, DOCUMENTS, GObject)

/** fn_documents_new: Returns: (transfer full): no documents of no fact base */
FnDocuments *fn_documents_new (void);

/** fn_documents_set_base: @base: (nullable): its documents are listed in the background, in place of those of another;
 * what is under way for that ends */
void fn_documents_set_base (FnDocuments *self, FnFactBase *base);

/** fn_documents_read: has the documents of @source read, if they are not yet; -1 for none */
void fn_documents_read (FnDocuments *self, int source);

/** fn_documents_get_serial: Returns: a number that is another one when a person has added or removed a document, or it
 * was read in another encoding */
guint fn_documents_get_serial (FnDocuments *self);

/** fn_documents_count: Returns: how many documents @source has */
guint fn_documents_count (FnDocuments *self, guint source);

/** fn_documents_get: Returns: (transfer none): a document of @source, until the next "changed" */
const FnAttachedDocument *fn_documents_get (FnDocuments *self, guint source, guint index);

/**
 * fn_documents_attach_async:
 *
 * Keeps a copy of @file for @source, or another by the rules of fn_attached_add(), and reads it. What cannot be read at
 * all is not kept; where only its encoding is wrong, it is, for another one can be chosen.
 */
void fn_documents_attach_async (FnDocuments *self, guint source, GFile *file, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer data);

/** fn_documents_attach_finish: @source: (out): what it was attached to. Returns: its index among the documents of its
 * source; or -1, with an error of fn_attached_add() or fn_read_attached(), without one when another base is in view by
 * now */
int fn_documents_attach_finish (FnDocuments *self, GAsyncResult *result, guint *source, GError **error);

/** fn_documents_set_encoding: has a document read anew; @encoding: (nullable): %NULL to find out. Returns: whether the
 * choice is kept, else @error says why not */
gboolean fn_documents_set_encoding (FnDocuments *self, guint source, guint index, const char *encoding,
                                    GError **error);

/** fn_documents_remove: Returns: whether the document is gone, else @error says why not */
gboolean fn_documents_remove (FnDocuments *self, guint source, guint index, GError **error);

G_END_DECLS
