#include "config.h"

#include "export/fn-png-chunks.h"

#include <string.h>

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_SIZE 8
#define FRAME 12 /* length, type and checksum */
#define HEAD 8   /* of these, what stands before the content */

gboolean
fn_png_is (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return size >= SIGNATURE_SIZE && memcmp (data, SIGNATURE, SIGNATURE_SIZE) == 0;
}

/* Reads how long the chunk at @at is; what is said to be longer than the file is none. */
static gboolean
read_length (const char *data, gsize size, gsize at, guint32 *length)
{
  if (size - at < FRAME)
    return FALSE;
  memcpy (length, data + at, sizeof *length);
  *length = GUINT32_FROM_BE (*length);
  return *length <= size - at - FRAME;
}

GBytes *
fn_png_find_chunk (GBytes *file, const char *type)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  guint32 length;

  if (!fn_png_is (file))
    return NULL;
  for (gsize at = SIGNATURE_SIZE; read_length (data, size, at, &length); at += (gsize) length + FRAME)
    if (memcmp (data + at + sizeof length, type, 4) == 0)
      return g_bytes_new_from_bytes (file, at + HEAD, length);
  return NULL;
}
