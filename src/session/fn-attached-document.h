#pragma once

#include <gio/gio.h>

#include "load/fn-attached.h"
#include "model/fn-cited.h"
#include "text/fn-page.h"
#include "text/fn-reading.h"

G_BEGIN_DECLS

/**
 * FnAttachedDocument:
 * @attached: what it is and where it is kept
 * @reading: (nullable): what it says; %NULL until it is read
 * @page: (nullable): the same, set for reading
 * @cited: (nullable): the words of all facts of its source, looked up in it
 * @failure: (nullable): why it cannot be read, in a sentence that names it
 *
 * A document attached to a source, as far as it is read.
 */
typedef struct
{
  FnAttached *attached;
  FnReading *reading;
  FnPage *page;
  FnCited *cited;
  char *failure;
} FnAttachedDocument;

/** fn_attached_document_new: @attached: taken. Returns: (transfer full): the document, not read yet */
FnAttachedDocument *fn_attached_document_new (FnAttached *attached);
void fn_attached_document_free (FnAttachedDocument *self);

/** fn_attached_document_forget: frees what was read */
void fn_attached_document_forget (FnAttachedDocument *self);

/** fn_attached_document_is: Returns: whether both are one document of one source, read in one encoding */
gboolean fn_attached_document_is (const FnAttachedDocument *self, const FnAttachedDocument *other);

/**
 * fn_read_attached:
 *
 * Reads an attached document as fn_read_document() does, or takes what was read of it before. Waits; for threads.
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL with an error as fn_read_document()
 */
FnReading *fn_read_attached (const FnAttached *attached, GCancellable *cancellable, GError **error);

/**
 * fn_attached_document_read:
 *
 * Reads the document and looks up in it what facts of @base cite. Waits; for threads.
 *
 * Returns: whether it can be read; else @error says why not, as fn_read_document(), and unless it was cancelled so does
 *   the document
 */
gboolean fn_attached_document_read (FnAttachedDocument *self, FnFactBase *base, GCancellable *cancellable,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnAttachedDocument, fn_attached_document_free)

G_END_DECLS
