#include "config.h"

#include "text/fn-reflow.h"

#include "text/fn-boundary.h"

#include <string.h>

/* Lines that tell the width: shorter ones are titles, cells and ends of paragraphs. In characters. */
#define LONG_LINE 20
#define FEWEST_LINES 4
/* No printed line is wider; text with lines like that was never wrapped. */
#define WIDEST 200
/* Print is of uneven width: a line counts as full from this part of the usual one on. Where a sentence ends
 * with it, a paragraph may. */
#define FULL 0.85
#define FULL_SENTENCE 0.97

typedef struct
{
  char *start;
  char *end;   /* its line feed, or the end of the page */
  gsize width; /* in characters */
} Line;

static GArray *
split_lines (char *page, gsize size)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  char *limit = page + size;

  for (char *start = page, *end; start < limit; start = end + 1)
    {
      Line line = { .start = start };

      end = memchr (start, '\n', limit - start);
      end = end != NULL ? end : limit;
      line.end = end;
      line.width = (gsize)g_utf8_strlen (start, end - start);
      g_array_append_val (lines, line);
    }
  return lines;
}

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  gsize one = *(const gsize *)a, other = *(const gsize *)b;

  return (one > other) - (one < other);
}

/* What nine lines of ten keep to; 0 when there are too few to tell. */
static gsize
find_width (const GArray *lines)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0; i < lines->len; i++)
    {
      gsize width = g_array_index (lines, Line, i).width;

      if (width >= LONG_LINE)
        g_array_append_val (widths, width);
    }
  if (widths->len < FEWEST_LINES)
    return 0;
  g_array_sort (widths, compare_widths);
  return g_array_index (widths, gsize, widths->len * 9 / 10);
}

static gboolean
is_indented (const Line *line)
{
  return line->start < line->end && strchr (" \t", *line->start) != NULL;
}

static gboolean
begins_item (const Line *line)
{
  static const char *const bullets[] = { "• ", "◦ ", "▪ ", "‣ ", "· ", "- ", "– ", "* " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if ((gsize)(line->end - line->start) > strlen (bullets[i]) &&
        strncmp (line->start, bullets[i], strlen (bullets[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether words may follow its last one after a space. */
static gboolean
ends_for_space (const Line *line)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (line->end));

  return last != '-' && last != 0x00ad && last != 0x2010 && !fn_boundary_is_unspaced (last) &&
         memchr (line->start, '\t', line->end - line->start) == NULL;
}

static gboolean
ends_sentence (const Line *line, const Line *next)
{
  const char *end = line->end;

  while (end > line->start && strchr ("\"')", end[-1]) != NULL)
    end--;
  return end > line->start && strchr (".!?:", end[-1]) != NULL &&
         !g_unichar_islower (g_utf8_get_char (next->start));
}

static gsize
measure_first_word (const Line *line)
{
  const char *space = memchr (line->start, ' ', line->end - line->start);

  return (gsize)g_utf8_strlen (line->start, (space != NULL ? space : line->end) - line->start);
}

static gboolean
goes_on (const Line *line, const Line *next, gsize width)
{
  if (line->width < LONG_LINE || next->start == next->end || is_indented (next) || begins_item (next) ||
      !ends_for_space (line))
    return FALSE;
  return line->width + 1 + measure_first_word (next) >
         width * (ends_sentence (line, next) ? FULL_SENTENCE : FULL);
}

void
fn_reflow (char *page, gsize size)
{
  g_autoptr (GArray) lines = NULL;
  gsize width;

  g_return_if_fail (page != NULL);

  lines = split_lines (page, size);
  width = find_width (lines);
  if (width == 0 || width > WIDEST)
    return;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (goes_on (line, line + 1, width))
        *line->end = ' ';
    }
}
