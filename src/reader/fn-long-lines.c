#include "config.h"

#include "reader/fn-long-lines.h"

#include <string.h>

/* The hyphens of Unicode that join words over a line's end: U+00AD, U+2010. */
static gboolean
follows_hyphen (const char *line, const char *space)
{
  gsize before = space - line;

  return (before >= 1 && space[-1] == '-') || (before >= 2 && memcmp (space - 2, "\302\255", 2) == 0) ||
         (before >= 3 && memcmp (space - 3, "\342\200\220", 3) == 0);
}

/* The last space in which the line can end, up to @end; NULL when there is none. */
static char *
find_space (char *line, char *end)
{
  char *space = end;

  while ((space = memrchr (line, ' ', space - line)) != NULL && follows_hyphen (line, space))
    ;
  return space;
}

gsize
fn_long_lines_break (char *text, gsize size, gsize most)
{
  char *line = text, *end = text + size;
  gsize longest = 0;

  g_return_val_if_fail (text != NULL && most > 0, 0);

  while (line < end)
    {
      char *feed = memchr (line, '\n', end - line);
      char *line_end = feed != NULL ? feed : end;

      if ((gsize)(line_end - line) > most)
        {
          char *space = find_space (line, line + most);

          /* A word longer than a line: the line ends after it. */
          for (char *at = line + most; space == NULL && at < line_end; at++)
            if (*at == ' ' && !follows_hyphen (line, at))
              space = at;
          if (space != NULL)
            {
              *space = '\n';
              line_end = space;
            }
        }
      longest = MAX (longest, (gsize)(line_end - line));
      line = line_end + 1;
    }
  return longest;
}
