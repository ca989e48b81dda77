#include "config.h"

#include "reader/fn-pdf.h"

#include <math.h>

PopplerDocument *
fn_pdf_open (GBytes *bytes, FnReadingFault *fault)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document;

  g_return_val_if_fail (bytes != NULL && fault != NULL, NULL);

  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  if (document != NULL)
    *fault = FN_READING_DONE;
  else if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    *fault = FN_READING_ENCRYPTED;
  else
    *fault = FN_READING_BROKEN;
  return document;
}

PopplerPage *
fn_pdf_get_page (PopplerDocument *document, int index, FnSize *size)
{
  PopplerPage *page;

  g_return_val_if_fail (document != NULL && size != NULL, NULL);

  page = poppler_document_get_page (document, index);
  *size = (FnSize){ 0, 0 };
  if (page != NULL)
    poppler_page_get_size (page, &size->width, &size->height);
  if (!isfinite (size->width) || !isfinite (size->height) || size->width <= 0 || size->height <= 0)
    g_clear_object (&page);
  return page;
}

char *
fn_pdf_dup_words (PopplerPage *page)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (page != NULL, NULL);

  words = poppler_page_get_text (page);
  return g_utf8_make_valid (words != NULL ? words : "", -1);
}
