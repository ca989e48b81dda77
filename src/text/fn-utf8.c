#include "config.h"

#include "text/fn-utf8.h"

#include <string.h>

#define LANES 16
/* As many as a byte can count. */
#define MOST_BLOCKS 255

/* Bytes that the compiler works on at once, whatever the machine has for it. */
typedef guchar Bytes __attribute__ ((vector_size (LANES)));
typedef gint8 Signs __attribute__ ((vector_size (LANES)));
typedef guint64 Words __attribute__ ((vector_size (LANES)));

static Signs
load (const char *at)
{
  Signs bytes;

  memcpy (&bytes, at, sizeof bytes);
  return bytes;
}

/* Whether all of a block is ASCII and nothing of it NUL. */
static gboolean
is_plain (const char *block)
{
  Words odd = (Words) (load (block) <= 0);

  return (odd[0] | odd[1]) == 0;
}

static const char *
skip (const char *block, const char *end, gboolean plain)
{
  while (block + LANES <= end && is_plain (block) == plain)
    block += LANES;
  return block;
}

gboolean
fn_utf8_validate (const char *bytes, gsize size, const char **odd)
{
  const char *end = bytes + size;

  while (TRUE)
    {
      /* No character reaches over a plain block, so what lies between two can be looked at alone. */
      const char *from = skip (bytes, end, TRUE), *to = skip (from, end, FALSE);

      if (to + LANES > end)
        to = end;
      if (from < to && !g_utf8_validate_len (from, to - from, odd))
        return FALSE;
      if (to == end)
        break;
      bytes = to;
    }
  *odd = end;
  return TRUE;
}

gsize
fn_utf8_count (const char *bytes, gsize size)
{
  gsize rest = size % LANES, count = 0;
  const char *end = bytes + (size - rest);

  while (bytes < end)
    {
      const char *stop = MIN (end, bytes + MOST_BLOCKS * LANES);
      Bytes counts = { 0 };

      /* All but 10xxxxxx begin a code point: as signed numbers, those above -65. A true lane is -1. */
      for (; bytes < stop; bytes += LANES)
        counts -= (Bytes) (load (bytes) > -65);
      for (guint i = 0; i < LANES; i++)
        count += counts[i];
    }
  for (; rest > 0; rest--)
    count += (gint8) *bytes++ > -65;
  return count;
}
