#include "config.h"

#include "export/fn-origin.h"

#include <string.h>

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_SIGNATURE_SIZE 8
#define PNG_CHUNK_FRAME 12 /* length, type and checksum */
/* How the text chunk begins: the keyword, "not compressed", the method, the language, no translation. */
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
find_in_png (const char *data, gsize size)
{
  const gsize start_size = sizeof PNG_TEXT_START; /* with the NUL after the empty translation */

  for (gsize at = PNG_SIGNATURE_SIZE; size - at >= PNG_CHUNK_FRAME;)
    {
      const char *content = data + at + 8;
      guint32 length;

      memcpy (&length, data + at, sizeof length);
      length = GUINT32_FROM_BE (length);
      if (length > size - at - PNG_CHUNK_FRAME)
        break;
      if (memcmp (data + at + 4, "iTXt", 4) == 0 && length > start_size &&
          memcmp (content, PNG_TEXT_START, start_size) == 0)
        return (Stretch){ content + start_size, length - start_size };
      at += (gsize) length + PNG_CHUNK_FRAME;
    }
  return (Stretch){ NULL, 0 };
}

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
  Stretch origin;
  const char *hash;

  if (size >= PNG_SIGNATURE_SIZE && memcmp (data, PNG_SIGNATURE, PNG_SIGNATURE_SIZE) == 0)
    origin = find_in_png (data, size);
  else
    origin = find_in_svg (data, size);
  hash = origin.size > 0 ? memchr (origin.start, '#', origin.size) : NULL;
  if (hash == NULL || !g_utf8_validate_len (origin.start, origin.size, NULL))
    return FALSE;
  *base = g_strndup (origin.start, (gsize) (hash - origin.start));
  *figure = g_strndup (hash + 1, origin.size - (gsize) (hash + 1 - origin.start));
  return TRUE;
}
