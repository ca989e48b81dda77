#include "config.h"

#include "text/fn-quote.h"

#include <string.h>

const char *const fn_match_state_names[] = {
  [FN_MATCH_NOT_FOUND] = "not-found",
  [FN_MATCH_AMBIGUOUS] = "ambiguous",
  [FN_MATCH_FOUND_ELSEWHERE] = "found-elsewhere",
  [FN_MATCH_FOUND] = "found",
};

void
fn_selector_clear (FnSelector *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->exact, g_free);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_pointer (&self->suffix, g_free);
}

void
fn_match_clear (FnMatch *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->ranges);
  *self = (FnMatch){ 0 };
}

static FnSelector
normalise (const FnSelector *selector)
{
  return (FnSelector){
    .exact = fn_normalise (selector->exact),
    .prefix = selector->prefix != NULL ? fn_normalise (selector->prefix) : g_strdup (""),
    .suffix = selector->suffix != NULL ? fn_normalise (selector->suffix) : g_strdup (""),
  };
}

/* Scripts that put no space between words have no word boundaries to keep to. */
static gboolean
is_unspaced (gunichar c)
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

static gboolean
is_boundary (const char *string, gsize offset)
{
  Neighbours at = look_around (string, offset);

  if (g_unichar_ismark (at.after[0]) || splits_number (&at))
    return FALSE;
  if (is_unspaced (at.before[0]) || is_unspaced (at.after[0]))
    return TRUE;
  return !g_unichar_isalnum (at.after[0]) ||
         !(g_unichar_isalnum (at.before[0]) || g_unichar_ismark (at.before[0]));
}

/* Whether the words around a place are those of the selector, with or without a space between. */
static gboolean
has_context (const FnNormal *normal, FnSpan span, const FnSelector *selector)
{
  const char *string = fn_normal_get_string (normal);
  gsize before = span.start, after = span.end;

  if (*selector->prefix != '\0' && before > 0 && string[before - 1] == ' ')
    before--;
  if (*selector->suffix != '\0' && string[after] == ' ')
    after++;
  return fn_normal_match_before (normal, selector->prefix, before) &&
         (*selector->suffix == '\0' || fn_normal_match (normal, selector->suffix, after) > 0);
}

static gboolean
is_place (const FnNormal *normal, FnSpan span, const FnSelector *selector)
{
  const char *string = fn_normal_get_string (normal);

  return is_boundary (string, span.start) && is_boundary (string, span.end) &&
         has_context (normal, span, selector);
}

/* Looks for the words in a stretch of the text. Returns how often they stand there, counting up to two,
 * and the ranges of the first place. */
static guint
count_places (FnText *text, FnSpan within, const FnSelector *selector, FnMatch *match)
{
  g_autoptr (FnNormal) normal = fn_normal_new (text, within);
  guint count = 0;
  gsize from = 0;
  FnSpan span;

  while (count < 2 && fn_normal_find (normal, selector->exact, from, &span))
    {
      if (is_place (normal, span, selector) && ++count == 1)
        {
          match->n_ranges = 1;
          match->ranges = g_new (FnSpan, 1);
          match->ranges[0] = fn_normal_to_source (normal, span);
        }
      from = span.start + 1;
    }
  return count;
}

void
fn_locate (FnText *text, FnSpan within, const FnSelector *selector, FnMatch *match)
{
  FnSelector normal;
  FnMatch found = { 0 };
  guint count = 0;
  gboolean inside;

  g_return_if_fail (text != NULL && selector != NULL && selector->exact != NULL && match != NULL);
  g_return_if_fail (within.start <= within.end && within.end <= fn_text_get_size (text));

  normal = normalise (selector);
  if (*normal.exact != '\0')
    count = count_places (text, within, &normal, &found);
  inside = count > 0;
  if (*normal.exact != '\0' && !inside)
    count = count_places (text, fn_text_get_all (text), &normal, &found);
  if (count == 1)
    found.state = inside ? FN_MATCH_FOUND : FN_MATCH_FOUND_ELSEWHERE;
  else
    {
      fn_match_clear (&found);
      found.state = count > 1 ? FN_MATCH_AMBIGUOUS : FN_MATCH_NOT_FOUND;
    }
  *match = found;
  fn_selector_clear (&normal);
}
