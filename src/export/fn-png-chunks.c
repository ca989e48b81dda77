#include "config.h"

#include "export/fn-png-chunks.h"

#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_SIZE 8
#define FRAME 12 /* length, type and checksum */

gboolean
fn_png_is (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return size >= SIGNATURE_SIZE && memcmp (data, SIGNATURE, SIGNATURE_SIZE) == 0;
}

/* Reads the chunk at @at; what is said to be longer than the file is none. */
static gboolean
read_chunk (const char *data, gsize size, gsize at, FnPngChunk *chunk)
{
  guint32 length;

  if (size - at < FRAME)
    return FALSE;
  memcpy (&length, data + at, sizeof length);
  *chunk = (FnPngChunk){ data + at + 4, data + at + 8, GUINT32_FROM_BE (length) };
  return chunk->size <= size - at - FRAME;
}

gboolean
fn_png_find_chunk (GBytes *file, const char *type, const char *start, gsize start_size, FnPngChunk *chunk)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (!fn_png_is (file))
    return FALSE;
  for (gsize at = SIGNATURE_SIZE; read_chunk (data, size, at, chunk); at += chunk->size + FRAME)
    if (memcmp (chunk->type, type, 4) == 0 && chunk->size >= start_size &&
        memcmp (chunk->content, start, start_size) == 0)
      {
        chunk->content += start_size;
        chunk->size -= start_size;
        return TRUE;
      }
  return FALSE;
}
