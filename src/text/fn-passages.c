#include "config.h"

#include "text/fn-passages.h"

#include <string.h>

static gsize
skip_space (const char *string, gsize size, gsize from)
{
  while (from < size && g_ascii_isspace (string[from]))
    from++;
  return from;
}

/* Whether a line without anything to see begins at @at. */
static gboolean
is_blank (const char *string, gsize size, gsize at)
{
  while (at < size && (string[at] == ' ' || string[at] == '\t' || string[at] == '\r'))
    at++;
  return at == size || string[at] == '\n';
}

/* The end of the lines from @from up to a blank one, or @limit. */
static gsize
find_end (const char *string, gsize size, gsize from, gsize limit)
{
  gsize at = from;

  while (at < limit)
    {
      const char *line_end = memchr (string + at, '\n', limit - at);

      if (line_end == NULL)
        return limit;
      at = (gsize)(line_end - string) + 1;
      if (is_blank (string, size, at))
        return at - 1;
    }
  return limit;
}

/* Where a stretch that is too long is best cut: behind its last line, else its last word, else its last character. */
static gsize
find_cut (const char *string, gsize from, gsize limit)
{
  for (gsize at = limit; at > from + FN_PASSAGE_LIMIT / 2; at--)
    if (string[at - 1] == '\n')
      return at;
  for (gsize at = limit; at > from + FN_PASSAGE_LIMIT / 2; at--)
    if (g_ascii_isspace (string[at - 1]))
      return at;
  while ((string[limit] & 0xc0) == 0x80)
    limit--;
  return limit;
}

gboolean
fn_passage_next (const char *string, gsize size, gsize from, FnSpan *passage)
{
  gsize limit;

  g_return_val_if_fail ((string != NULL || size == 0) && from <= size && passage != NULL, FALSE);

  from = skip_space (string, size, from);
  limit = size - from > FN_PASSAGE_LIMIT ? from + FN_PASSAGE_LIMIT : size;
  passage->start = from;
  passage->end = find_end (string, size, from, limit);
  if (passage->end == limit && limit < size)
    passage->end = find_cut (string, from, limit);
  return from < size;
}
