#include "config.h"

#include "text/fn-wording.h"

#include <string.h>

static const char *const between[] = { " ", "" };

guint
fn_wording_list (const FnSelector *selector, FnWording *wordings)
{
  guint n = 0;

  g_return_val_if_fail (selector != NULL && wordings != NULL, 0);
  g_return_val_if_fail (selector->exact != NULL && selector->prefix != NULL && selector->suffix != NULL, 0);

  for (guint i = *selector->prefix == '\0'; i < G_N_ELEMENTS (between); i++)
    for (guint j = *selector->suffix == '\0'; j < G_N_ELEMENTS (between); j++)
      {
        FnWording *wording = &wordings[n++];

        wording->exact.start = strlen (selector->prefix) + strlen (between[i]);
        wording->exact.end = wording->exact.start + strlen (selector->exact);
        wording->words =
            g_strconcat (selector->prefix, between[i], selector->exact, between[j], selector->suffix, NULL);
      }
  return n;
}

void
fn_wording_clear (FnWording *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->words);
  *self = (FnWording){ 0 };
}

static gboolean
is_delimiter (char c)
{
  return c == ' ' || c == '-' || c == '\0';
}

guint
fn_wording_count (const char *words, FnSpan part)
{
  guint count = 0;
  gboolean whole, letters = FALSE;

  g_return_val_if_fail (words != NULL && part.start <= part.end, 0);

  whole = part.start == 0 || is_delimiter (words[part.start - 1]);
  for (const char *c = words + part.start, *end = words + part.end; c <= end; c = g_utf8_next_char (c))
    {
      if (!is_delimiter (*c))
        letters = letters || (c < end && g_unichar_isalnum (g_utf8_get_char (c)));
      else
        {
          count += whole && letters;
          whole = TRUE;
          letters = FALSE;
        }
    }
  return count;
}
