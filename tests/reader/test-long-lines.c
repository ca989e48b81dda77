#include "config.h"

#include "reader/fn-long-lines.h"

#include <string.h>

static void
expect (const char *before, gsize most, const char *after, gsize longest)
{
  g_autofree char *text = g_strdup (before);

  g_assert_cmpuint (fn_long_lines_break (text, strlen (text), most), ==, longest);
  g_assert_cmpstr (text, ==, after);
}

static void
test_examples (void)
{
  expect ("", 5, "", 0);
  expect ("one two", 7, "one two", 7);
  expect ("one two three", 8, "one two\nthree", 7);
  expect ("one two three\nfour", 4, "one\ntwo\nthree\nfour", 5);
  expect ("unbroken word", 4, "unbroken\nword", 8);
  expect ("unbroken", 4, "unbroken", 8);
  expect ("pre- and post", 6, "pre- and\npost", 8);
  expect ("re\302\255 and re\342\200\220 and", 7, "re\302\255 and\nre\342\200\220 and", 9);
}

/* Words stay where they are, and no line is longer than it must be. */
static void
test_random (void)
{
  for (int i = 0; i < 2000; i++)
    {
      gsize size = g_test_rand_int_range (0, 200), most = g_test_rand_int_range (1, 40), longest;
      g_autofree char *before = g_malloc (size + 1), *after = NULL;

      for (gsize k = 0; k < size; k++)
        before[k] = "ab c\n"[g_test_rand_int_range (0, 5)];
      before[size] = '\0';
      after = g_strdup (before);
      longest = fn_long_lines_break (after, size, most);
      for (gsize k = 0; k < size; k++)
        g_assert_true (after[k] == before[k] || (before[k] == ' ' && after[k] == '\n'));
      for (char *line = after; line != NULL;
           line = strchr (line, '\n') != NULL ? strchr (line, '\n') + 1 : NULL)
        {
          gsize length = strcspn (line, "\n");

          g_assert_cmpuint (length, <=, longest);
          g_assert_true (length <= most || memchr (line, ' ', length) == NULL);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long-lines/examples", test_examples);
  g_test_add_func ("/long-lines/random", test_random);
  return g_test_run ();
}
