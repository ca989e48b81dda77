#include "config.h"

#include "text/fn-boundary.h"

gboolean
fn_boundary_is_unspaced (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_TIBETAN:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_digit (gunichar c)
{
  return g_unichar_isdigit (c);
}

static gboolean
is_separator (gunichar c)
{
  return c == '.' || c == ',';
}

/* Up to two characters on either side of a place in a text, 0 beyond its ends. */
typedef struct
{
  gunichar before[2]; /* the nearest first */
  gunichar after[2];
} Neighbours;

static Neighbours
look_around (const char *string, gsize offset)
{
  Neighbours found = { { 0 }, { 0 } };
  const char *left = string + offset, *right = string + offset;

  for (guint i = 0; i < G_N_ELEMENTS (found.before) && left > string; i++)
    {
      left = g_utf8_prev_char (left);
      found.before[i] = g_utf8_get_char (left);
    }
  for (guint i = 0; i < G_N_ELEMENTS (found.after) && *right != '\0'; i++)
    {
      found.after[i] = g_utf8_get_char (right);
      right = g_utf8_next_char (right);
    }
  return found;
}

/* "2|50", "2|,50", "2,|50" and " .|5" */
static gboolean
splits_number (const Neighbours *at)
{
  gboolean digit_before = is_digit (at->before[0]), digit_after = is_digit (at->after[0]);

  if (digit_before)
    return digit_after || (is_separator (at->after[0]) && is_digit (at->after[1]));
  if (!digit_after || !is_separator (at->before[0]))
    return FALSE;
  return is_digit (at->before[1]) || (at->before[0] == '.' && !g_unichar_isalnum (at->before[1]));
}

gboolean
fn_boundary_is_at (const char *string, gsize offset)
{
  Neighbours at;

  g_return_val_if_fail (string != NULL, FALSE);

  at = look_around (string, offset);
  if (g_unichar_ismark (at.after[0]) || splits_number (&at))
    return FALSE;
  if (fn_boundary_is_unspaced (at.before[0]) || fn_boundary_is_unspaced (at.after[0]))
    return TRUE;
  return !g_unichar_isalnum (at.after[0]) ||
         !(g_unichar_isalnum (at.before[0]) || g_unichar_ismark (at.before[0]));
}
