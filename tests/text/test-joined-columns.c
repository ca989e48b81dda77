#include "config.h"

#include "text/fn-locator.h"

#include "random-text.h"

#include <string.h>

#define LINES 40 /* of a column */
#define WORDS 40 /* of a line at most */
#define QUOTES 30

/* Two columns whose lines alternated, in one row of words, no two alike, and where each came to stand. */
typedef struct
{
  GString *text;
  gsize start[2][LINES][WORDS], end[2][LINES][WORDS];
  guint n_words[2][LINES];
} Page;

/* A quote that goes over the end of a line of one column. */
typedef struct
{
  int column, line;
  int first; /* word of the line */
  int last;  /* word of the next line */
  char *words;
} Quote;

static void
print_word (Page *self, int column, int line)
{
  static const char *const forms[][2] = { { "harbor", "" }, { "", "" }, { "oﬃ", "" }, { "w", "’s" } };
  guint word = self->n_words[column][line]++, form = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (forms));

  self->start[column][line][word] = self->text->len;
  g_string_append_printf (self->text, "%s%d%c%u%s", form == 0 && g_test_rand_int_range (0, 4) == 0 ? "har-\nbor" : forms[form][0],
                          line, "ab"[column], word, forms[form][1]);
  self->end[column][line][word] = self->text->len;
  g_string_append_c (self->text, g_test_rand_int_range (0, 6) == 0 ? '\n' : ' ');
}

/* Words as a hand would copy them: without what the print did to them. */
static void
append_words (GString *quote, const Page *page, int column, int line, guint first, guint end)
{
  gsize start = page->start[column][line][first], stop = page->end[column][line][end - 1];
  g_autoptr (GString) printed = g_string_new_len (page->text->str + start, (gssize) (stop - start));

  g_string_replace (printed, "-\n", "", 0);
  g_string_replace (printed, "ﬃ", "ffi", 0);
  g_string_replace (printed, "’", "'", 0);
  g_string_append (quote, printed->str);
}

/* Lines of @least to @most bytes and at most a word more. */
static Page *
page_new (int least, int most)
{
  Page *self = g_new0 (Page, 1);

  self->text = g_string_new (NULL);
  for (int line = 0; line < LINES; line++)
    for (int column = 0; column < 2; column++)
      {
        g_autoptr (GString) words = g_string_new (NULL);
        gsize size = (gsize) g_test_rand_int_range (least, most + 1);

        while (words->len < size)
          {
            print_word (self, column, line);
            append_words (words, self, column, line, self->n_words[column][line] - 1, self->n_words[column][line]);
            g_string_append_c (words, ' ');
          }
      }
  return self;
}

static void
page_free (Page *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static void
quote_clear (gpointer quote)
{
  g_free (((Quote *) quote)->words);
}

/* Three to five words on either side of the end of each line, of one column and the other in turn. */
static GArray *
list_quotes (const Page *page)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (Quote));

  g_array_set_clear_func (quotes, quote_clear);
  for (int i = 0; i < QUOTES; i++)
    {
      Quote quote = { i % 2, i + 3, 0, 0, NULL };
      guint n = page->n_words[quote.column][quote.line];
      GString *words = g_string_new (NULL);

      quote.first = (int) n - g_test_rand_int_range (3, (int) MIN (n, 5) + 1);
      quote.last = g_test_rand_int_range (2, (int) MIN (page->n_words[quote.column][quote.line + 1], 5));
      append_words (words, page, quote.column, quote.line, (guint) quote.first, n);
      g_string_append_c (words, g_test_rand_bit () ? '\n' : ' ');
      append_words (words, page, quote.column, quote.line + 1, 0, (guint) quote.last + 1);
      quote.words = g_string_free (words, FALSE);
      g_array_append_val (quotes, quote);
    }
  return quotes;
}

static gboolean
learn (FnLocator *locator, const GArray *quotes, guint n)
{
  g_autoptr (GPtrArray) selectors = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      FnSelector selector = { g_array_index (quotes, Quote, i).words, NULL, NULL };

      g_ptr_array_add (selectors, g_memdup2 (&selector, sizeof selector));
    }
  return fn_locator_learn (locator, (const FnSelector *const *) selectors->pdata, selectors->len);
}

static FnMatch
find (const FnLocator *locator, gsize size, char *words)
{
  FnSelector selector = { words, NULL, NULL };
  FnMatch match;

  fn_locator_find (locator, (FnSpan){ 0, size }, &selector, &match);
  return match;
}

static void
assert_not_found (const Page *page, const FnLocator *locator, char *words)
{
  FnMatch match = find (locator, page->text->len, words);

  if (match.state != FN_MATCH_NOT_FOUND)
    g_error ("“%s” is %s in “%s”", words, fn_match_state_names[match.state], page->text->str);
}

static void
assert_found (const Page *page, const FnLocator *locator, const Quote *quote)
{
  guint n = page->n_words[quote->column][quote->line];
  FnSpan ranges[] = {
    { page->start[quote->column][quote->line][quote->first], page->end[quote->column][quote->line][n - 1] },
    { page->start[quote->column][quote->line + 1][0], page->end[quote->column][quote->line + 1][quote->last] },
  };
  FnMatch match = find (locator, page->text->len, quote->words);

  if (match.state != FN_MATCH_FOUND)
    g_error ("“%s” is %s in “%s”", quote->words, fn_match_state_names[match.state], page->text->str);
  g_assert_cmpmem (match.ranges, match.n_ranges * sizeof (FnSpan), ranges, sizeof ranges);
  fn_match_clear (&match);
}

/* Whether the gap is before the word or after it: what is left out there makes the gap a word longer. */
static gboolean
is_beside_gap (const Page *page, const Quote *quote, guint word)
{
  guint n_before = page->n_words[quote->column][quote->line] - (guint) quote->first;

  return word == n_before || word + 1 == n_before;
}

/* Another sign in any one word, a word left out from within either part, or one put in. */
static void
assert_changes_not_found (const Page *page, const FnLocator *locator, const Quote *quote)
{
  g_auto (GStrv) words = g_strsplit_set (quote->words, " \n", -1);
  guint n = g_strv_length (words), changed = (guint) g_test_rand_int_range (0, (int) n), dropped;
  g_autoptr (GString) other = g_string_new (NULL), shorter = g_string_new (NULL), longer = g_string_new (NULL);

  do
    dropped = (guint) g_test_rand_int_range (1, (int) n - 1);
  while (is_beside_gap (page, quote, dropped));
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (other, "%s%s ", words[i], i == changed ? "7" : "");
      g_string_append_printf (shorter, "%s%s", i == dropped ? "" : words[i], i == dropped ? "" : " ");
      g_string_append_printf (longer, "%s %s", words[i], i == dropped - 1 ? "not " : "");
    }
  assert_not_found (page, locator, other->str);
  assert_not_found (page, locator, shorter->str);
  assert_not_found (page, locator, longer->str);
}

/* What goes over the end of a line is found once enough quotes agree on the lines between, and nothing like it is. */
static void
test_any_quote (void)
{
  for (int i = 0; i < 100; i++)
    {
      int width = g_test_rand_int_range (60, 110);
      g_autoptr (Page) page = page_new (width, width * 9 / 8);
      g_autoptr (GArray) quotes = list_quotes (page);
      g_autoptr (FnText) text = text_from (page->text->str);
      g_autoptr (FnLocator) locator = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);

      g_assert_true (learn (locator, quotes, quotes->len));
      for (guint k = 0; k < quotes->len; k++)
        {
          assert_found (page, locator, &g_array_index (quotes, Quote, k));
          assert_changes_not_found (page, locator, &g_array_index (quotes, Quote, k));
        }
    }
}

/* Without the ends of lines, at which a quote may seem to go on in the next one by chance. */
static FnText *
put_in_one_line (const Page *page)
{
  g_autoptr (GString) line = g_string_new (page->text->str);

  g_string_replace (line, "-\n", "", 0);
  g_string_replace (line, "\n", " ", 0);
  return text_from (line->str);
}

/* What few quotes say, or many that differ, is no rule. */
static void
test_no_agreement (void)
{
  g_autoptr (Page) even = page_new (60, 66), uneven = page_new (30, 160);
  g_autoptr (GArray) quotes = list_quotes (even), others = list_quotes (uneven);
  g_autoptr (FnText) text = put_in_one_line (even), other_text = put_in_one_line (uneven);
  g_autoptr (FnLocator) few = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);
  g_autoptr (FnLocator) enough = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);
  g_autoptr (FnLocator) flowing = fn_locator_new (text, FN_TEXT_LAYOUT_FLOWING);
  g_autoptr (FnLocator) different = fn_locator_new (other_text, FN_TEXT_LAYOUT_COLUMNS);

  g_assert_true (learn (enough, quotes, 8));
  g_assert_false (learn (few, quotes, 7));
  g_assert_false (learn (flowing, quotes, quotes->len));
  g_assert_false (learn (different, others, others->len));
  for (guint i = 0; i < quotes->len; i++)
    {
      char *words = g_array_index (quotes, Quote, i).words;

      g_assert_cmpint (find (few, fn_text_get_size (text), words).state, ==, FN_MATCH_NOT_FOUND);
      g_assert_cmpint (find (flowing, fn_text_get_size (text), words).state, ==, FN_MATCH_NOT_FOUND);
    }
}

#define COLUMNS                                                                                              \
  "The ferry sails at nine and calls " "In spring the mill was sold to a "                        \
  "at each of the isles that have a "  "baker from the town, who had the "                        \
  "pier, save in frost and when " "mill-wheel mended and the roof "                       \
  "the wind is from the north. A two- "    "tarred; he says he will grind rye "                        \
  "year fare costs 2.40 crowns and it " "again by the first of May. His har-\n"                         \
  "is paid in coins, or by a note at " "bor crane, which was melted when "                             \
  "the booth that stands beside the "  "last war came, has been replaced "                        \
  "old weigh house. Dogs ride for "    "by a horn that sounds at noon and "                       \
  "free, as do children who are not "  "can be heard as far as the church"

static void
test_table (void)
{
  static const FnSelector known[] = {
    { (char *) "at nine and calls at each of" },       { (char *) "mill was sold to a baker from the town" },
    { (char *) "isles that have a pier, save in" },    { (char *) "town, who had the mill-wheel mended" },
    { (char *) "in frost and when the wind is" },   { (char *) "and the roof tarred; he says" },
    { (char *) "he will grind rye again by the" },   { (char *) "2.40 crowns and it is paid in" },
    { (char *) "a note at the booth that" },           { (char *) "war came, has been replaced by a horn" },
  };
  static const struct
  {
    const char *prefix, *exact, *suffix, *found;
  } rows[] = {
    { NULL, "calls at each of the isles", NULL, "" },
    { "nine and", "calls at each of the isles", NULL, "calls|at each of the isles" },
    { "nine and calls", "at each", "of", "at each" },
    { "sails at", "nine and calls", "at each of", "nine and calls" },
    { "sails at", "nine and call", "at each of", "" },
    { NULL, "nine and calls at each o", NULL, "" },
    { NULL, "isles that have a pier", NULL, "" },
    { NULL, "isles that have a pier", ", save in", "isles that have a|pier" },
    { NULL, "isles that have no pier", ", save in", "" },
    { NULL, "north. A two-year fare costs", NULL, "north. A two-|year fare costs" },
    { NULL, "north. A twoyear fare costs", NULL, "" },
    { NULL, "the first of May. His harbor crane, which was", NULL, "" }, /* divided between two lines */
    { NULL, "old weigh house. Dogs ride free, as do", NULL, "" },
    { NULL, "mill was sold to a baker from the", NULL, "mill was sold to a|baker from the" }, /* not "to|a" */
    { NULL, "town, who had the mill-wheel mended", NULL, "town, who had the|mill-wheel mended" },
    { NULL, "town, who had the wheel mended and", NULL, "" },
    { "2.40 crowns", "and it", "is paid in", "and it" },
    { "40 crowns", "and it", "is paid in", "" },
    { "sails at", "nine and calls", "at each o", "" },
    { NULL, "nine and calls at each of the isles that have a pier, save in", NULL, "" }, /* two gaps */
  };
  const FnSelector *selectors[G_N_ELEMENTS (known)];
  g_autoptr (FnText) text = text_from (COLUMNS);
  g_autoptr (FnLocator) locator = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    selectors[i] = &known[i];
  g_assert_true (fn_locator_learn (locator, selectors, G_N_ELEMENTS (known)));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnSelector selector = { (char *) rows[i].exact, (char *) rows[i].prefix, (char *) rows[i].suffix };
      g_autoptr (GString) found = g_string_new (NULL);
      FnMatch match;

      fn_locator_find (locator, fn_text_get_all (text), &selector, &match);
      for (guint k = 0; k < match.n_ranges; k++)
        g_string_append_printf (found, "%s%.*s", k > 0 ? "|" : "",
                                (int) (match.ranges[k].end - match.ranges[k].start),
                                COLUMNS + match.ranges[k].start);
      if (match.state != (*rows[i].found != '\0' ? FN_MATCH_FOUND : FN_MATCH_NOT_FOUND) ||
          !g_str_equal (found->str, rows[i].found))
        g_error ("“%s” is %s at “%s”, not at “%s”", rows[i].exact, fn_match_state_names[match.state], found->str,
                 rows[i].found);
      fn_match_clear (&match);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/joined-columns/table", test_table);
  g_test_add_func ("/joined-columns/any-quote", test_any_quote);
  g_test_add_func ("/joined-columns/no-agreement", test_no_agreement);
  return g_test_run ();
}
