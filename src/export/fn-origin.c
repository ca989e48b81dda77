#include "config.h"

#include "export/fn-origin.h"

#include "export/fn-png-chunks.h"

#include <string.h>

/* How the text chunk begins: the keyword, "not compressed", the method, the language, no translation; it
 * ends with the NUL of the C string. */
#define PNG_TEXT_START FN_ORIGIN_PNG_KEYWORD "\0\0\0en\0"
#define SVG_START "<dc:identifier>"
#define SVG_END "</dc:identifier>"

/* A stretch of the file; empty when there is none. */
typedef struct
{
  const char *start;
  gsize size;
} Stretch;

static Stretch
find_in_svg (const char *data, gsize size)
{
  const char *start = size > 0 ? memmem (data, size, SVG_START, strlen (SVG_START)) : NULL;
  const char *end;

  if (start == NULL)
    return (Stretch){ NULL, 0 };
  start += strlen (SVG_START);
  end = memmem (start, (gsize) (data + size - start), SVG_END, strlen (SVG_END));
  return (Stretch){ start, end != NULL ? (gsize) (end - start) : 0 };
}

char *
fn_origin_new (const char *base, const char *figure)
{
  return g_strconcat (base, "#", figure, NULL);
}

gboolean
fn_origin_read (GBytes *file, char **base, char **figure)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  Stretch origin = { NULL, 0 };
  FnPngChunk chunk;
  const char *hash;

  if (fn_png_find_chunk (file, "iTXt", PNG_TEXT_START, sizeof PNG_TEXT_START, &chunk))
    origin = (Stretch){ chunk.content, chunk.size };
  else if (!fn_png_is (file))
    origin = find_in_svg (data, size);
  hash = origin.size > 0 ? memchr (origin.start, '#', origin.size) : NULL;
  if (hash == NULL || !g_utf8_validate_len (origin.start, origin.size, NULL))
    return FALSE;
  *base = g_strndup (origin.start, (gsize) (hash - origin.start));
  *figure = g_strndup (hash + 1, origin.size - (gsize) (hash + 1 - origin.start));
  return TRUE;
}
