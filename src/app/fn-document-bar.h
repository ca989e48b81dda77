#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnDocumentBar:
 *
 * Says which text of the source in view is read, the notes or a document, and how far it is the one that the facts
 * were read in; lists the words that are not in it; chooses another text, and attaches one.
 */
#define FN_TYPE_DOCUMENT_BAR (fn_document_bar_get_type ())
G_DECLARE_FINAL_TYPE (FnDocumentBar, fn_document_bar, FN, DOCUMENT_BAR, GtkWidget)

/** fn_document_bar_attach: shows @session, which it follows from now on; call once */
void fn_document_bar_attach (FnDocumentBar *self, FnSession *session);

G_END_DECLS
