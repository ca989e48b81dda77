#include "config.h"

#include "text/fn-utf8.h"

#include "random-text.h"

#include <string.h>

static const char *const good[] = { "a", "bc d", "plain words of a line\n", "é", "≈", "日本", "𝒜", "\u00ad", NULL };
static const char *const bad[] = { "\xff", "\xe6\x97", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80", NULL };

static void
check (const char *bytes, gsize size)
{
  const char *odd, *expected;
  gboolean valid = g_utf8_validate_len (bytes, size, &expected);

  g_assert_cmpint (fn_utf8_validate (bytes, size, &odd), ==, valid);
  g_assert_true (odd == expected);
  if (valid)
    g_assert_cmpuint (fn_utf8_count (bytes, size), ==, g_utf8_strlen (bytes, size));
}

/* As GLib sees it, wherever what is bad stands and however the text is cut. */
static void
test_as_glib (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *before = random_string (good, 30), *after = random_string (good, 30);
      g_autofree char *string = g_strconcat (before, i % 2 == 0 ? random_pick (bad) : "", after, NULL);
      gsize size = strlen (string);

      check (string, size);
      if (size > 0)
        {
          gsize cut = g_test_rand_int_range (0, size);

          check (string, cut);
          string[cut] = '\0';
          check (string, size);
        }
    }
}

/* A byte can count no further than 255. */
static void
test_long (void)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (int i = 0; i < 20000; i++)
    g_string_append (string, i % 3 == 0 ? "é" : "a");
  check (string->str, string->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utf8/as-glib", test_as_glib);
  g_test_add_func ("/utf8/long", test_long);
  return g_test_run ();
}
