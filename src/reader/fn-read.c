#include "config.h"

#include "reader/fn-read.h"

#include "reader/fn-decode.h"
#include "reader/fn-html-words.h"
#include "reader/fn-long-lines.h"
#include "reader/fn-read-pdf.h"
#include "reader/fn-tab-rows.h"
#include "text/fn-media-type.h"

#include <string.h>

/* Bytes. A text widget lays out a line as a whole, so a long one would hold up the window. */
#define LONG_LINE (16 * 1024)
#define LONGEST_LINE (256 * 1024)

/* Text as it is to be shown. Takes @words, which is valid UTF-8, and what is in @marks. */
static GBytes *
pack_words (char *words, gsize size, GArray *marks, const char *media_type, const FnDecoded *decoded)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (words, size);
  g_autoptr (FnText) text = NULL;
  g_autoptr (FnReading) reading = NULL;

  if (fn_long_lines_break (words, size, LONG_LINE) > LONGEST_LINE)
    return fn_reading_pack_fault (FN_READING_LONG_WORD, LONGEST_LINE);
  text = fn_text_new (bytes, NULL);
  if (text == NULL)
    return fn_reading_pack_fault (FN_READING_NOT_TEXT, 0);
  reading = fn_reading_new (media_type, decoded->encoding, decoded->is_guess, text);
  reading->n_marks = marks->len;
  reading->marks = (FnPageMark *)g_array_steal (marks, NULL);
  return fn_reading_pack (reading);
}

/* A page declares its encoding, if any, in itself; of Markdown and plain text nobody says it. */
static GBytes *
read_text (GBytes *document, const char *media_type, const char *encoding)
{
  gboolean is_page = strcmp (media_type, FN_MEDIA_TYPE_HTML) == 0;
  g_autofree char *declared = is_page ? fn_html_find_encoding (document) : NULL;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
  g_auto (FnDecoded) decoded = fn_decode (document, encoding, declared);
  GString *words;
  gsize size;
  const char *data;

  if (decoded.fault != FN_READING_DONE)
    return fn_reading_pack_fault (decoded.fault, decoded.number);
  data = g_bytes_get_data (decoded.utf8, &size);
  words = is_page ? fn_html_words (data, size, marks) : g_string_new_len (data, (gssize)size);
  if (words->len > FN_READ_MOST_TEXT)
    {
      g_string_free (words, TRUE);
      return fn_reading_pack_fault (FN_READING_TOO_LARGE, FN_READ_MOST_TEXT);
    }
  size = words->len;
  if (strcmp (media_type, FN_MEDIA_TYPE_TEXT) == 0)
    fn_tab_rows_mark (words->str, size, marks);
  return pack_words (g_string_free (words, FALSE), size, marks, media_type, &decoded);
}

GBytes *
fn_read (GBytes *document, const char *name, const char *encoding)
{
  const char *media_type;

  g_return_val_if_fail (document != NULL && name != NULL, NULL);

  media_type = fn_media_type_guess (name, document);
  if (media_type == NULL)
    return fn_reading_pack_fault (FN_READING_NOT_TEXT, 0);
  if (strcmp (media_type, FN_MEDIA_TYPE_PDF) == 0)
    return fn_read_pdf (document, FN_READ_MOST_TEXT);
  if (g_bytes_get_size (document) > FN_READ_MOST_TEXT)
    return fn_reading_pack_fault (FN_READING_TOO_LARGE, FN_READ_MOST_TEXT);
  return read_text (document, media_type, encoding);
}
