#include "config.h"

#include "chart/fn-canvas.h"

#include <string.h>

#define ELLIPSIS "…"
#define ZERO_WIDTH_JOINER 0x200d

static gboolean
is_regional_indicator (gunichar c)
{
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

/* Whether @c belongs to the letter or picture before it: accents, joiners, colours of skin. */
static gboolean
extends (gunichar c)
{
  return g_unichar_ismark (c) || c == ZERO_WIDTH_JOINER || (c >= 0x1f3fb && c <= 0x1f3ff);
}

/* The end of what a reader takes for one letter; the common part of Unicode's text segmentation (UAX 29). */
static const char *
end_of_cluster (const char *text)
{
  gunichar last = g_utf8_get_char (text);
  const char *c = g_utf8_next_char (text);

  if (is_regional_indicator (last) && is_regional_indicator (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  while (*c != '\0' && (extends (g_utf8_get_char (c)) || last == ZERO_WIDTH_JOINER))
    {
      last = g_utf8_get_char (c);
      c = g_utf8_next_char (c);
    }
  return c;
}

/* The ends of the clusters of @text, in bytes. */
static GArray *
find_clusters (const char *text)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *c = text; *c != '\0';)
    {
      gsize end;

      c = end_of_cluster (c);
      end = c - text;
      g_array_append_val (ends, end);
    }
  return ends;
}

/* Whether a line may begin with @next after @last: at spaces, and between wide letters but for their punctuation. */
static gboolean
may_break (gunichar last, gunichar next)
{
  if (next == ' ' || next == 0)
    return TRUE;
  if (last == ' ' || !(g_unichar_iswide (last) || g_unichar_iswide (next)))
    return last == ' ';
  switch (g_unichar_break_type (next))
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARENTHESIS:
    case G_UNICODE_BREAK_NON_STARTER:
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
    case G_UNICODE_BREAK_EXCLAMATION:
      return FALSE;
    default:
      return g_unichar_break_type (last) != G_UNICODE_BREAK_OPEN_PUNCTUATION;
    }
}

/* How many of the clusters fit in @width, with @tail after them. A longer text is taken to be a wider one. */
static guint
count_fitting (const FnCanvas *self, const char *text, const GArray *ends, const char *tail, FnFont font, double width)
{
  guint fitting = 0, beyond = ends->len + 1, middle = ends->len;

  while (fitting + 1 < beyond)
    {
      g_autofree char *head = g_strndup (text, g_array_index (ends, gsize, middle - 1));
      g_autofree char *whole = g_strconcat (g_strchomp (head), tail, NULL);

      if (fn_canvas_width (self, whole, font) <= width)
        fitting = middle;
      else
        beyond = middle;
      middle = (fitting + beyond) / 2;
    }
  return fitting;
}

/* The longest beginning of @text, in bytes and at least one cluster, that fits and ends at a good place. */
static gsize
fitting_prefix (const FnCanvas *self, const char *text, FnFont font, double width)
{
  g_autoptr (GArray) ends = find_clusters (text);
  guint fitting = MAX (count_fitting (self, text, ends, "", font, width), 1);

  for (guint i = fitting; i > 0; i--)
    {
      gsize end = g_array_index (ends, gsize, i - 1);

      if (may_break (g_utf8_get_char (g_utf8_prev_char (text + end)), g_utf8_get_char (text + end)))
        return end;
    }
  return g_array_index (ends, gsize, fitting - 1);
}

static char *
cut_with_ellipsis (const FnCanvas *self, const char *text, FnFont font, double width)
{
  const char *numbers = strchr (text, FN_CANVAS_NUMBERS);
  g_autofree char *plain = g_strndup (text, numbers != NULL ? (gsize) (numbers - text) : strlen (text));
  g_autofree char *tail = g_strconcat (ELLIPSIS, numbers, NULL);
  g_autoptr (GArray) ends = find_clusters (plain);
  guint fitting = count_fitting (self, plain, ends, tail, font, width);
  g_autofree char *head = g_strndup (plain, fitting > 0 ? g_array_index (ends, gsize, fitting - 1) : 0);

  return g_strconcat (g_strchomp (head), tail, NULL);
}

char **
fn_canvas_wrap (const FnCanvas *self, const char *text, FnFont font, double width, guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint n = 1; *text != '\0'; n++)
    {
      gsize size = fitting_prefix (self, text, font, width);
      const char *rest = text + size + strspn (text + size, " ");
      gboolean cut = n == max_lines && *rest != '\0';
      g_autofree char *line = cut ? cut_with_ellipsis (self, text, font, width) : g_strchomp (g_strndup (text, size));

      g_strv_builder_add (lines, line);
      if (cut)
        break;
      text = rest;
    }
  return g_strv_builder_end (lines);
}
