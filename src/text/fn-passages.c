#include "config.h"

#include "text/fn-passages.h"

#include <string.h>

/* Bytes that a line has which goes on: lines of one word, blank ones between, are a list. */
#define LEAST_BROKEN 40

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

/* The character that begins at @at, or 0 where there is none before @end. */
static gunichar
get_character (const char *string, gsize at, gsize end)
{
  gunichar c = at < end ? g_utf8_get_char_validated (string + at, (gssize)(end - at)) : 0;

  return c < 0x110000 ? c : 0;
}

/* What is closed or set off behind the stop of a sentence. */
static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION || c == '"' || c == '\'' ||
         c == '*' || c == '_';
}

/* A row of a table is whole, too. */
static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '|' || c == 0x2026;
}

static gboolean
is_broken_off (const char *string, gsize from, gsize end)
{
  const char *last = string + end;
  gunichar c;

  if (end - from < LEAST_BROKEN)
    return FALSE;
  do
    {
      last = g_utf8_find_prev_char (string + from, last);
      c = last != NULL ? get_character (string, (gsize)(last - string), end) : 0;
    }
  while (is_closing (c));
  return c != 0 && !is_stop (c);
}

/* Where a paragraph goes on that ended before a blank line at @end, or 0: it is whole. */
static gsize
find_rest (const char *string, gsize from, gsize end, gsize limit)
{
  gsize next = skip_space (string, limit, end);

  while (end > from && g_ascii_isspace (string[end - 1]))
    end--;
  return g_unichar_islower (get_character (string, next, limit)) && is_broken_off (string, from, end) ? next : 0;
}

/* The end of the lines from @from up to a blank one, or @limit. */
static gsize
find_end (const char *string, gsize size, gsize from, gsize limit)
{
  gsize at = from, paragraph = from;

  while (at < limit)
    {
      const char *line_end = memchr (string + at, '\n', limit - at);
      gsize end;

      if (line_end == NULL)
        return limit;
      end = (gsize)(line_end - string);
      at = end + 1;
      if (!is_blank (string, size, at))
        continue;
      at = paragraph = find_rest (string, paragraph, end, limit);
      if (at == 0)
        return end;
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
