#include "config.h"

#include "text/fn-normal-private.h"

#include <string.h>

guint
fn_normal_find_break (const FnNormal *self, gsize offset)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->breaks->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->breaks, FnLineBreak, middle).end < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const FnLineBreak *
fn_normal_find_line_start (const FnNormal *self, gsize offset)
{
  const FnLineBreak *breaks;
  guint i;

  g_return_val_if_fail (self != NULL, NULL);

  breaks = (const FnLineBreak *) self->breaks->data;
  i = fn_normal_find_break (self, offset > 0 ? offset - 1 : 0);
  while (i < self->breaks->len && breaks[i].start < offset)
    i++;
  return i < self->breaks->len && breaks[i].start == offset ? &breaks[i] : NULL;
}

static gboolean
is_joint (const FnNormal *self, gsize offset)
{
  guint i = fn_normal_find_break (self, offset);
  const FnLineBreak *found = (const FnLineBreak *) self->breaks->data + i;

  return i < self->breaks->len && found->end == offset && found->joined;
}

/* Whether the hyphen at @c, one alone and inside of the words, may be the one that was taken out. */
static gboolean
is_taken_out (const FnNormal *self, const char *words, const char *c, gsize offset)
{
  return *c == '-' && c > words && c[-1] != '-' && c[1] != '-' && is_joint (self, offset);
}

gsize
fn_normal_match (const FnNormal *self, const char *words, gsize offset)
{
  const char *string;

  g_return_val_if_fail (self != NULL && words != NULL && offset <= self->string->len, 0);

  string = self->string->str; /* which ends in NUL, so no match runs past it */
  for (const char *c = words; *c != '\0'; c++)
    {
      if (string[offset] == *c)
        offset++;
      else if (!is_taken_out (self, words, c, offset))
        return 0;
    }
  return offset;
}

gboolean
fn_normal_match_before (const FnNormal *self, const char *words, gsize offset)
{
  g_return_val_if_fail (self != NULL && words != NULL && offset <= self->string->len, FALSE);

  for (const char *c = words + strlen (words); c-- > words;)
    {
      if (offset > 0 && self->string->str[offset - 1] == *c)
        offset--;
      else if (!is_taken_out (self, words, c, offset))
        return FALSE;
    }
  return TRUE;
}

gboolean
fn_normal_find (const FnNormal *self, const char *words, gsize from, FnSpan *span)
{
  const char *start;

  g_return_val_if_fail (self != NULL && words != NULL && *words != '\0' && span != NULL, FALSE);
  g_return_val_if_fail (from <= self->string->len, FALSE);

  for (start = strchr (self->string->str + from, *words); start != NULL; start = strchr (start + 1, *words))
    {
      span->start = start - self->string->str;
      span->end = fn_normal_match (self, words, span->start);
      if (span->end > 0)
        return TRUE;
    }
  return FALSE;
}
