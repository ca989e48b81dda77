#include "config.h"

#include "reader/fn-read-text.h"

GBytes *
fn_read_text (GBytes *bytes, const char *encoding)
{
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnReading) reading = NULL;

  if (text == NULL)
    return fn_reading_pack_fault (FN_READING_NOT_TEXT, 0);
  reading = fn_reading_new ("text/plain", "UTF-8", FALSE, text);
  return fn_reading_pack (reading);
}
