#include "config.h"

#include "load/fn-nearest.h"

#include <string.h>

/* Long words are not compared letter by letter; a person would not mistake them. */
#define MAX_LENGTH 64

/* The optimal string alignment distance of two words of at most MAX_LENGTH letters. */
static guint
count_slips (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint rows[3][MAX_LENGTH + 1]; /* two rows ago, the last row, this row */

  for (guint j = 0; j <= n_b; j++)
    rows[1][j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      rows[2][0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint replaced = rows[1][j - 1] + (a[i - 1] != b[j - 1]);

          rows[2][j] = MIN (replaced, MIN (rows[1][j], rows[2][j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            rows[2][j] = MIN (rows[2][j], rows[0][j - 2] + 1);
        }
      memcpy (rows[0], rows[1], sizeof rows[0]);
      memcpy (rows[1], rows[2], sizeof rows[1]);
    }
  return rows[1][n_b];
}

const char *
fn_nearest (const char *word, const GPtrArray *candidates)
{
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, &length);
  const char *nearest = NULL;
  guint fewest;

  if (length > MAX_LENGTH)
    return NULL;
  fewest = length / 3 + 2; /* one slip is always forgiven, a long word forgives more */
  for (guint i = 0; i < candidates->len; i++)
    {
      const char *candidate = g_ptr_array_index (candidates, i);
      glong other_length;
      g_autofree gunichar *other = g_utf8_to_ucs4_fast (candidate, -1, &other_length);
      guint slips;

      if (other_length > MAX_LENGTH)
        continue;
      slips = count_slips (letters, length, other, other_length);
      if (slips < fewest)
        {
          fewest = slips;
          nearest = candidate;
        }
    }
  return nearest;
}
