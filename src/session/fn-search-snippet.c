#include "config.h"

#include "session/fn-search-snippet.h"

#include <string.h>

/* Bytes shown before the first hit, and in all. */
#define BEFORE 60
#define MOST 240
#define ELLIPSIS "…"

static gboolean
is_inside (char c)
{
  return (c & 0xc0) == 0x80;
}

/* A little further, to where a word begins, else to where a character does. */
static gsize
find_start (const char *string, gsize hit)
{
  gsize start = hit > BEFORE ? hit - BEFORE : 0;

  if (start == 0)
    return 0;
  for (gsize at = start; at < hit; at++)
    if (g_ascii_isspace (string[at]))
      return at + 1;
  while (is_inside (string[start]))
    start++;
  return start;
}

static gsize
find_end (const char *string, gsize size, gsize start, gsize hit_end)
{
  gsize end = start + MOST;

  if (end >= size)
    return size;
  for (gsize at = end; at > MAX (hit_end, start + MOST / 2); at--)
    if (g_ascii_isspace (string[at]))
      return at;
  while (end > start && is_inside (string[end]))
    end--;
  return end;
}

/* Markdown's marks at the very start say nothing here. */
static gsize
skip_marks (const char *string, gsize hit)
{
  gsize at = 0;

  while (at < hit && strchr ("#-*|> ", string[at]) != NULL)
    at++;
  return at;
}

static gboolean
is_left_out (const char *at, gsize left, char before)
{
  return (*at == '\\' && left > 1 && at[1] == '$') || (g_ascii_isspace (*at) && (before == '\0' || before == ' '));
}

char *
fn_snippet_new (const char *string, gsize size, const GArray *marks, GArray **within)
{
  GString *snippet = g_string_new (NULL);
  FnSpan first = { 0, 0 };
  gsize start, end;
  guint mark = 0;

  g_return_val_if_fail (string != NULL && marks != NULL && within != NULL, NULL);

  first = marks->len > 0 ? g_array_index (marks, FnSpan, 0) : first;
  start = size > MOST ? find_start (string, first.start) : 0;
  start = start > 0 ? start : skip_marks (string, first.start);
  end = find_end (string, size, start, MIN (first.end, start + MOST));
  *within = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  g_string_append (snippet, start > BEFORE / 2 ? ELLIPSIS : "");
  for (gsize at = start; at <= end; at++)
    {
      const FnSpan *next = mark < marks->len ? &g_array_index (marks, FnSpan, mark) : NULL;

      if (next != NULL && at == MIN (next->end, end) && (*within)->len == mark + 1)
        {
          g_array_index (*within, FnSpan, mark++).end = snippet->len;
          next = mark < marks->len ? &g_array_index (marks, FnSpan, mark) : NULL;
        }
      if (at == end)
        break;
      if (next != NULL && at == next->start)
        {
          FnSpan span = { snippet->len, snippet->len };

          g_array_append_val (*within, span);
        }
      if (!is_left_out (string + at, size - at, snippet->len > 0 ? snippet->str[snippet->len - 1] : '\0'))
        g_string_append_c (snippet, g_ascii_isspace (string[at]) ? ' ' : string[at]);
    }
  g_string_append (snippet, end < size ? ELLIPSIS : "");
  return g_string_free (snippet, FALSE);
}
