#pragma once

#include "app/fn-look.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnDocumentPage:
 *
 * The pages of a PDF, one at a time, as they were printed: with the words of a citation set off, and buttons
 * to turn them. They are painted in the background, by fn_read_page().
 */
#define FN_TYPE_DOCUMENT_PAGE (fn_document_page_get_type ())
G_DECLARE_FINAL_TYPE (FnDocumentPage, fn_document_page, FN, DOCUMENT_PAGE, GtkWidget)

/** fn_document_page_attach: @session: (nullable): it shows the document of the source in view and the words
 * in view, and follows; %NULL leaves both to the caller. Call once. */
void fn_document_page_attach (FnDocumentPage *self, FnSession *session, FnLook *look);

/**
 * fn_document_page_set_document:
 * @file: (nullable): the document; %NULL for none
 * @reading: (nullable): what it says
 *
 * Shows its first page, or nothing of a document that has no pages.
 */
void fn_document_page_set_document (FnDocumentPage *self, GFile *file, FnReading *reading);

/**
 * fn_document_page_show_words:
 * @match: (nullable): words of the document
 *
 * Turns to the page on which the words begin and sets them off. Without words, the page on view stays.
 */
void fn_document_page_show_words (FnDocumentPage *self, const FnMatch *match);

G_END_DECLS
