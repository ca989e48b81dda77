#include "config.h"

#include "text/fn-reflow.h"

#include <string.h>

static void
expect (const char *before, const char *after)
{
  g_autofree char *page = g_strdup (before);

  fn_reflow (page, strlen (page));
  g_assert_cmpstr (page, ==, after);
}

static void
test_paragraphs (void)
{
  expect ("THE HARBOUR\n"
          "In the spring of that year four ships came\n"
          "in, of which two had lost their anchors and\n"
          "one its mate.\n"
          "The others lay at the quay until the summer\n"
          "was over and the price of salt had risen.\n",
          "THE HARBOUR\n"
          "In the spring of that year four ships came "
          "in, of which two had lost their anchors and "
          "one its mate.\n"
          "The others lay at the quay until the summer "
          "was over and the price of salt had risen.\n");
  expect ("In the spring of that year four ships came in.\n"
          "Two of them had lost their anchors in a storm.\n"
          "The mate of the third had stayed behind\n"
          "on an island for the sake of its birds.\n"
          "It was June by then, and no wind came up.\n",
          "In the spring of that year four ships came in. "
          "Two of them had lost their anchors in a storm. "
          "The mate of the third had stayed behind "
          "on an island for the sake of its birds.\n"
          "It was June by then, and no wind came up.\n");
}

/* Each line of these is as wide as the page, and yet ends for a reason. */
static void
test_no_prose (void)
{
  static const char *const lines[] = {
    "  indented as a paragraph of its own is, all",
    "• an item of a list that fills the whole line",
    "row of a table\tthe second cell\tthe third one",
    "港に四隻の貨物船が入り、そのうち二隻は錨を失くしていたというけれど夏の終わりまで",
    "words that go on in the next line with a hyp-",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *page =
          g_strdup_printf ("%s\n%s\n%s\n%s\n%s\n", lines[i], lines[i], lines[i], lines[i], lines[i]);

      expect (page, page);
    }
}

/* Where lines are few, or were never wrapped, nothing is known. */
static void
test_no_width (void)
{
  g_autofree char *wide = g_strnfill (300, 'x'),
                  *page = g_strdup_printf ("%s\n%s\n%s\n%s\n%s", wide, wide, wide, wide, wide);

  expect ("", "");
  expect ("\n\n", "\n\n");
  expect ("a line that is long enough for one\nand a second\n",
          "a line that is long enough for one\nand a second\n");
  expect (page, page);
}

/* Words wrapped at any width flow again, and nothing else than line feeds changes. */
static void
test_random (void)
{
  for (int i = 0; i < 300; i++)
    {
      gsize width = (gsize)g_test_rand_int_range (30, 120), column = 0, flowing = 0, lines = 0;
      GString *page = g_string_new (NULL);
      g_autofree char *before = NULL;

      for (int k = 0; k < 200; k++)
        {
          gsize length = (gsize)g_test_rand_int_range (1, 9);

          if (column > 0 && column + 1 + length > width)
            {
              g_string_append_c (page, '\n');
              column = 0;
              lines++;
            }
          else if (column > 0)
            {
              g_string_append_c (page, ' ');
              column++;
            }
          for (gsize l = 0; l < length; l++)
            g_string_append_c (page, (char)g_test_rand_int_range ('a', 'z'));
          column += length;
        }
      before = g_strdup (page->str);
      fn_reflow (page->str, page->len);
      for (gsize k = 0; k < page->len; k++)
        {
          g_assert_true (page->str[k] == before[k] || (before[k] == '\n' && page->str[k] == ' '));
          flowing += page->str[k] != before[k];
        }
      g_assert_cmpuint (flowing, ==, lines);
      g_string_free (page, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reflow/paragraphs", test_paragraphs);
  g_test_add_func ("/reflow/no-prose", test_no_prose);
  g_test_add_func ("/reflow/no-width", test_no_width);
  g_test_add_func ("/reflow/random", test_random);
  return g_test_run ();
}
