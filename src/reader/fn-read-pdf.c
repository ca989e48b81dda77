#include "config.h"

#include "reader/fn-read-pdf.h"

#include "reader/fn-pdf.h"
#include "text/fn-media-type.h"

/* More than any book; a file can announce as many as it likes. */
#define MOST_PAGES 20000

/* A page that cannot be read stays without size. */
static void
read_page (PopplerDocument *document, int index, GString *words, FnReadingPage *read)
{
  PopplerPage *page = fn_pdf_get_page (document, index, &read->size);

  read->span.start = words->len;
  if (page != NULL)
    {
      g_autofree char *own = fn_pdf_dup_words (page);

      g_string_append (words, own);
      g_string_append_c (words, '\f');
      g_object_unref (page);
    }
  else
    read->size = (FnSize){ 0, 0 };
  read->span.end = words->len;
}

static gboolean
is_any_word (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
is_any_page_read (const FnReadingPage *pages, int n)
{
  for (int i = 0; i < n; i++)
    if (pages[i].size.width > 0)
      return TRUE;
  return FALSE;
}

/* Takes the pages. */
static GBytes *
pack (const GString *words, FnReadingPage *pages, int n)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (words->str, words->len);
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnReading) reading = fn_reading_new (FN_MEDIA_TYPE_PDF, NULL, FALSE, text);

  reading->n_pages = (guint)n;
  reading->pages = pages;
  return fn_reading_pack (reading);
}

static GBytes *
read_pages (PopplerDocument *document, gsize most)
{
  int n = poppler_document_get_n_pages (document);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree FnReadingPage *pages = NULL;

  if (n > MOST_PAGES)
    return fn_reading_pack_fault (FN_READING_MANY_PAGES, MOST_PAGES);
  pages = g_new0 (FnReadingPage, MAX (n, 1));
  for (int i = 0; i < n && words->len <= most; i++)
    read_page (document, i, words, &pages[i]);
  if (words->len > most)
    return fn_reading_pack_fault (FN_READING_TOO_LARGE, most);
  if (!is_any_page_read (pages, n))
    return fn_reading_pack_fault (FN_READING_BROKEN, 0);
  if (!is_any_word (words->str))
    return fn_reading_pack_fault (FN_READING_NO_WORDS, 0);
  return pack (words, g_steal_pointer (&pages), n);
}

GBytes *
fn_read_pdf (GBytes *document, gsize most)
{
  FnReadingFault fault;
  PopplerDocument *opened;
  GBytes *packed;

  g_return_val_if_fail (document != NULL, NULL);

  opened = fn_pdf_open (document, &fault);
  if (opened == NULL)
    return fn_reading_pack_fault (fault, 0);
  packed = read_pages (opened, most);
  g_object_unref (opened);
  return packed;
}
