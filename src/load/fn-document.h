#pragma once

#include "load/fn-reader.h"

G_BEGIN_DECLS

/**
 * FnDocument:
 * @name: what problems call it
 * @text, @places: what stands in it, and where
 * @parser: holds the document without the elements of its lists
 * @elements: holds one of these at a time: a tree of all would take nine times the memory of the text
 *
 * A JSON text that has passed the strict check.
 */
typedef struct
{
  char *name;
  FnText *text;
  FnJsonPlaces *places;
  JsonParser *parser;
  JsonParser *elements;
} FnDocument;

/**
 * fn_document_open:
 * @name: what problems call it
 * @problems: where what is wrong with it is added
 *
 * Returns: (transfer full) (nullable): the document, or %NULL when it is no UTF-8 or no JSON
 */
FnDocument *fn_document_open (GBytes *bytes, const char *name, FnProblems *problems);
void fn_document_free (FnDocument *self);

/** fn_document_read: @pointer: (transfer none): an empty string. Returns: a cursor on the whole, which borrows both */
FnReader fn_document_read (FnDocument *self, GString *pointer, const char *language, FnProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnDocument, fn_document_free)

G_END_DECLS
