#include "config.h"

#include "reader/fn-html-words.h"

#include <string.h>

static const struct
{
  const char *html;
  const char *words;
} cases[] = {
  { "", "" },
  { "plain words", "plain words\n" },
  { "<p>One <b>ship</b>\n\t and\nanother</p><p>came.", "One ship and another\n\ncame.\n" },
  { "<html><head><title>T</title><style>p{}</style></head><body><h1>Harbour</h1>Four ships",
    "Harbour\n\nFour ships\n" },
  { "one<script>two()</script><style>three{}</style><noscript>four</noscript> five", "one five\n" },
  { "<div>one<div>two</div></div><div>three</div>", "one\ntwo\nthree\n" },
  { "one<br>two<br><br><br><br>three", "one\ntwo\n\nthree\n" },
  { "<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree\n" },
  { "<table><tr><th>Year<th>Ships<tr><td>2020<td>4</table>After", "Year\tShips\n2020\t4\n\nAfter\n" },
  { "<table><tr><td><p>2020</p></td><td>\n<p>4</p>\n</td></tr></table>", "2020\t4\n" },
  { "<table><tr><td></td><td>4</td><td></td></tr><tr><td>a</td></tr></table>", "\t4\na\n" },
  { "<table><tr><td>one<p>two</p></td><td>three</td></tr></table>", "one\n\ntwo\tthree\n" },
  { "<table><tr><td><table><tr><td>a<td>b</table></td></tr></table>c", "a\tb\n\nc\n" },
  { "<pre>one\n  two\r\n</pre>three", "one\n  two\n\n\nthree\n" },
  { "55,000<sup>1</sup> m<sup>2</sup> CO<sub>2</sub>", "55,000¹ m² CO₂\n" },
  { "55,000<sup><a href='#n'>12</a></sup>", "55,000\342\200\212¹²\n" },
  { "5&nbsp;ships &amp; &#233;t&eacute; &lt;p&gt;", "5\302\240ships & été <p>\n" },
  { "<p>one</p", "one\n" },
  { "<!-- no --><?php no ?>one", "one\n" },
  { "<p hidden>one<p>two</div></span></td></table> three", "one\n\ntwo three\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
      GString *words = fn_html_words (cases[i].html, strlen (cases[i].html), marks);

      g_assert_cmpstr (words->str, ==, cases[i].words);
      g_string_free (words, TRUE);
    }
}

/* Each begins a line, and they come one after another. */
static void
assert_marks_in_order (const GString *words, const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const FnPageMark *mark = &g_array_index (marks, FnPageMark, i);

      g_assert_cmpuint (mark->byte, <, words->len);
      g_assert_true (mark->byte == 0 || words->str[mark->byte - 1] == '\n');
      g_assert_true (i == 0 || mark->byte > g_array_index (marks, FnPageMark, i - 1).byte);
    }
}

/* Lines of one kind after another: what they begin with, and with which word. */
static void
test_marks (void)
{
  static const struct
  {
    const char *html, *marks;
  } rows[] = {
    { "<h1>Harbour</h1>Four<h3> Ships <b>now</b></h3>five", "1:Harbour 3:Ships " },
    { "<ul><li>one<li><p>two</p><p>still two</p></li><li></li></ul>three", "0:one 0:two " },
    { "<ul><li>one<ul><li>below</ul><li>two</ul>", "0:one 0:below 0:two " },
    { "<h2></h2>none<h2> </h2>none", "" },
    { "<table><tr><td><h2>cell</h2></td><td><ul><li>item</ul></td></tr></table>", "" },
    { "<h2>one<br>two</h2>", "2:one " },
    { "<h1><script>no</script></h1>none", "" },
    { "<table><tr><th>Year<th>Ships<tr><td>2020<td>4</table>after", "t1:Year t0:2020 " },
    { "<table><tr><th>Year<td>2019<tr><th>Ships<td>4</table>", "t0:Year t0:Ships " },
    { "<table><tr><td><td>a</tr><tr><td></td></tr><tr><td>b<td>c</table>", "t0: t0:b " },
    { "<table><tr><td>a<td>b</table><table><tr><td>c<tr><td>d</table>", "" },
    { "<table><tr><td>a<td>b<br>b<tr><td>c<td>d</table>", "t0:a t0:c " },
    { "<table><tr><td>a<td>b<ul><li>b</ul><tr><td>c<td>d</table>", "" },
    { "<table><tr><td>a<br>a<tr><td>c<td>d</table>", "" },
    { "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "t0:a t0: " },
    { "<table><tr><td>a<td>b<tr><td>c<td>x<table><tr><td>d<td>e<tr><td>f<td>g</table></table>", "t0:d t0:f " },
    { "<table><tr><td>c<td><table><tr><td>d<td>e<tr><td>f<td>g</table></table>", "" },
    { "<table><tr><td>a<td>b<tr><td>c<td>d</tr><h2>e</h2></table>", "2:e " },
    { "<h2>one</h2><table><tr><td>a<td>b<tr><td>c<td>d</table><h2>two</h2>", "2:one t0:a t0:c 2:two " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
      GString *words = fn_html_words (rows[i].html, strlen (rows[i].html), marks);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint k = 0; k < marks->len; k++)
        {
          const FnPageMark *mark = &g_array_index (marks, FnPageMark, k);
          const char *word = words->str + mark->byte;

          g_assert_true (mark->kind == FN_BLOCK_TABLE ||
                         mark->kind == (mark->level > 0 ? FN_BLOCK_HEADING : FN_BLOCK_ITEM));
          g_string_append_printf (found, "%s%d:%.*s ", mark->kind == FN_BLOCK_TABLE ? "t" : "", mark->level,
                                  (int) strcspn (word, " \t\n"), word);
        }
      g_assert_cmpstr (found->str, ==, rows[i].marks);
      assert_marks_in_order (words, marks);
      g_string_free (words, TRUE);
    }
}

/* A cell of several columns leaves room for them, and a long one at the end does no harm. */
static void
test_wide_cells (void)
{
  g_autofree char *long_words = g_strnfill (300, 'x'), *last = NULL, *first = NULL, *lines = NULL,
                   *held = NULL, *held_words = NULL;
  struct
  {
    const char *cells;
    guint marks;
    const char *words;
  } const rows[] = {
    { "<tr><th>a<th colspan=2>b<th>c<tr><td>1<td>2<td>3<td>4", 2, "a\tb\t\tc\n1\t2\t3\t4\n" },
    { "<tr><td>a<br>b<p>c</p><td>d <br> e<tr><td>1<td>2", 2, "a b c\td e\n1\t2\n" },
    { "<tr><td><pre>\n\na</pre><td><pre>\n\n b\nc</pre><tr><td>1<td>2", 2, "a\t b c\n1\t2\n" },
    { "<tr><td rowspan=3>a<td>b<td rowspan=2>c<tr><td>1</tr><tr></tr><tr><td>2<td>3<tr><td>4<td>5<td>6", 4,
      "a\tb\tc\n\t1\n\t2\t3\n4\t5\t6\n" },
    { "<tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>1<td>2<tr><td>3<td>4<td>5<td>6", 3,
      "a\tb\t\tc\n1\t\t\t2\n3\t4\t5\t6\n" },
    { "<tr><td>a<td rowspan=2>b<td>c<tr><td>1<td>2<tr><td>3<td colspan=2 rowspan=2>4<tr><td>5<td>6", 4,
      "a\tb\tc\n1\t\t2\n3\t4\n5\t\t\t6\n" },
    { held = g_strdup_printf ("<tr><td rowspan=2>%s<td>b<tr><td>c", long_words), 0,
      held_words = g_strdup_printf ("%s\tb\nc\n", long_words) },
    { "<tr><td>a<td colspan=0>b<tr><td>1<td colspan=x>2", 2, "a\tb\n1\t2\n" },
    { last = g_strdup_printf ("<tr><td>a<td>b<tr><td>c<td>%s", long_words), 2, NULL },
    { first = g_strdup_printf ("<tr><td>a<td>b<tr><td>%s<td>c", long_words), 0, NULL },
    { lines = g_strdup_printf ("<tr><td>a<td>b<tr><td>c<td>%s<br>d", long_words), 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *html = g_strdup_printf ("<table>%s</table>", rows[i].cells);
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
      GString *words = fn_html_words (html, strlen (html), marks);

      g_assert_cmpuint (marks->len, ==, rows[i].marks);
      assert_marks_in_order (words, marks);
      if (rows[i].words != NULL)
        g_assert_cmpstr (words->str, ==, rows[i].words);
      g_string_free (words, TRUE);
    }
}

/* So many cells are set as tables, and no more: measuring them takes the window's time. */
static void
test_many_cells (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));

  for (guint i = 0; i < 5; i++)
    {
      g_string_append (html, "<table>");
      for (guint k = 0; k < 300; k++)
        g_string_append (html, "<tr><td>1<td>2");
      g_string_append (html, "</table>");
    }
  g_string_free (fn_html_words (html->str, html->len, marks), TRUE);
  g_assert_cmpuint (marks->len, ==, 900);
}

/* Tags of chance, never closed: text comes out, and it is valid. */
static void
test_random (void)
{
  static const char *const pieces[] = { "<table>",  "<tr>",   "<td>",  "</td>", "</table>", "<p>",
                                        "<pre>",    "</pre>", "<sup>", "<a>",   "</a>",     "word",
                                        " ",        "\n",     "<br>",  "&#0;",  "<script>", "</script>",
                                        "&eacute;", "<",      ">",     "é",    "<h2>",     "</h2>",
                                        "<li>",     "</li>",  "<th colspan=3>", "<td rowspan=2>" };

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
      GString *words;

      for (int k = g_test_rand_int_range (0, 100); k > 0; k--)
        g_string_append (html, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      words = fn_html_words (html->str, html->len, marks);
      assert_marks_in_order (words, marks);
      g_assert_true (g_utf8_validate_len (words->str, words->len, NULL));
      g_string_free (words, TRUE);
    }
}

/* No stack grows with the depth, and time grows with the size alone. */
static void
test_deep (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
  GString *words;

  for (int i = 0; i < 200000; i++)
    g_string_append (html, "<div><b>");
  g_string_append (html, "deep");
  words = fn_html_words (html->str, html->len, marks);
  g_assert_cmpstr (words->str, ==, "deep\n");
  g_string_free (words, TRUE);
}

static void
test_encoding (void)
{
  const char *const declared[][2] = {
    { "<meta charset=utf-8>", "utf-8" },
    { "<META CHARSET=\"Shift_JIS\" />", "shift_jis" },
    { "<meta name=x><meta http-equiv='Content-Type' content='text/html; charset=euc-jp'>", "euc-jp" },
    { "<?xml version='1.0' encoding='windows-1251'?><html>", "windows-1251" },
    { "<p>charset=latin1", NULL },
    { "<meta name=x>charset=latin1", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (declared); i++)
    {
      g_autoptr (GBytes) page = g_bytes_new_static (declared[i][0], strlen (declared[i][0]));
      g_autofree char *found = fn_html_find_encoding (page);

      g_assert_cmpstr (found, ==, declared[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-words/cases", test_cases);
  g_test_add_func ("/html-words/marks", test_marks);
  g_test_add_func ("/html-words/wide-cells", test_wide_cells);
  g_test_add_func ("/html-words/many-cells", test_many_cells);
  g_test_add_func ("/html-words/random", test_random);
  g_test_add_func ("/html-words/deep", test_deep);
  g_test_add_func ("/html-words/encoding", test_encoding);
  return g_test_run ();
}
