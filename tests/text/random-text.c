#include "config.h"

#include "random-text.h"

#include <string.h>

const char *
random_pick (const char *const *pieces)
{
  return pieces[g_test_rand_int_range (0, g_strv_length ((char **) pieces))];
}

char *
random_string (const char *const *pieces, int most)
{
  GString *string = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, most + 1); n > 0; n--)
    g_string_append (string, random_pick (pieces));
  return g_string_free (string, FALSE);
}

FnText *
text_from (const char *string)
{
  g_autoptr (GBytes) bytes = g_bytes_new (string, strlen (string));
  g_autoptr (GError) error = NULL;
  FnText *text = fn_text_new (bytes, &error);

  g_assert_no_error (error);
  return text;
}
