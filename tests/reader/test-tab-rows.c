#include "config.h"

#include "reader/fn-tab-rows.h"
#include "text/fn-page.h"

#include <string.h>

/* A letter for each line: "h" for a head, "r" for another row, "-" for what is none. */
static char *
mark_lines (const char *words)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
  GString *lines = g_string_new (NULL);
  guint next = 0;

  fn_tab_rows_mark (words, strlen (words), marks);
  for (const char *line = words; line != NULL && *line != '\0';
       line = strchr (line, '\n') != NULL ? strchr (line, '\n') + 1 : NULL)
    {
      const FnPageMark *mark = &g_array_index (marks, FnPageMark, next);

      if (next < marks->len && mark->byte == (gsize) (line - words))
        {
          g_assert_cmpint (mark->kind, ==, FN_BLOCK_TABLE);
          g_string_append_c (lines, mark->level == 1 ? 'h' : 'r');
          next++;
        }
      else
        g_string_append_c (lines, '-');
    }
  g_assert_cmpuint (next, ==, marks->len);
  return g_string_free (lines, FALSE);
}

static void
test_examples (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "salt\t4\nwool\t5", "rr" },
    { "of goods\nsalt\t4\nwool\t5\nin tons\n", "-rr-" },
    { "salt\t4\n\nwool\t5\n", "---" },
    { "\tIN\tOUT\t\nsalt\t4\t6\t\nwool\t5\t\tin tons\r\n", "hrr" },
    { "goods\tplace\nsalt\tpier\n", "rr" },
    { "year\t1853\nships\t4\n", "rr" },
    { "\tIt was in spring\n\tthat they came\n", "--" },
    { "salt \t \nwool\t\r\n", "--" },
    { "salt\t4\nwool\nsilk\t6\nrice\t7\n", "--rr" },
    { "goods\ttons\nsalt\t4\nwool 5\ngoods\ttons\nrice\t7\n", "hr-hr" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = mark_lines (cases[i][0]);

      g_assert_cmpstr (lines, ==, cases[i][1]);
    }
}

/* A long cell is a column only where it is the last one. */
static void
test_long_cells (void)
{
  for (guint length = FN_PAGE_MOST_OF_CELL; length <= FN_PAGE_MOST_OF_CELL + 1; length++)
    {
      g_autofree char *cell = g_strnfill (length, 'x');
      g_autofree char *first = g_strdup_printf ("%s\t4\nwool\t5\n", cell);
      g_autofree char *last = g_strdup_printf ("salt\t%s\nwool\t5\n", cell);
      g_autofree char *of_first = mark_lines (first), *of_last = mark_lines (last);

      g_assert_cmpstr (of_first, ==, length > FN_PAGE_MOST_OF_CELL ? "--" : "rr");
      g_assert_cmpstr (of_last, ==, "hr");
    }
}

static void
append_rows (GString *words, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (words, "1\t2\n");
  g_string_append_c (words, '\n');
}

/* Tables are left out as a whole, and those that come after have what room there is. */
static void
test_many_cells (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *lines = NULL;
  guint half = FN_PAGE_MOST_CELLS / 4;

  append_rows (words, half);
  append_rows (words, half + 1);
  append_rows (words, half);
  append_rows (words, 2);
  lines = mark_lines (words->str);
  g_assert_cmpuint (strspn (lines, "r"), ==, half);
  g_assert_cmpuint (strspn (lines + half, "-"), ==, half + 3);
  g_assert_cmpuint (strspn (lines + 2 * half + 3, "r"), ==, half);
  g_assert_cmpuint (strspn (lines + 3 * half + 3, "-"), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tab-rows/examples", test_examples);
  g_test_add_func ("/tab-rows/long-cells", test_long_cells);
  g_test_add_func ("/tab-rows/many-cells", test_many_cells);
  return g_test_run ();
}
