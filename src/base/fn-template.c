#include "config.h"

#include "base/fn-template.h"

#include <string.h>

/* The word whose place @at begins with, and how long the place is; NULL elsewhere. */
static const char *
find_word (const char *at, const char *const *words, guint n_words, gsize *size)
{
  int index;

  if (g_str_has_prefix (at, "%s") && n_words > 0)
    {
      *size = strlen ("%s");
      return words[0];
    }
  if (*at != '%' || !g_ascii_isdigit (at[1]) || !g_str_has_prefix (at + 2, "$s"))
    return NULL;

  index = g_ascii_digit_value (at[1]) - 1;
  *size = strlen ("%1$s");
  return index >= 0 && (guint)index < n_words ? words[index] : NULL;
}

char *
fn_template_fill (const char *template, const char *const *words, guint n_words)
{
  GString *text;

  g_return_val_if_fail (template != NULL && words != NULL, NULL);

  text = g_string_new (NULL);
  for (const char *at = template; *at != '\0';)
    {
      gsize size;
      const char *word = find_word (at, words, n_words, &size);

      if (word != NULL)
        {
          g_string_append (text, word);
          at += size;
        }
      else
        g_string_append_c (text, *at++);
    }
  return g_string_free (text, FALSE);
}
