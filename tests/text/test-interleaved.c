#include "config.h"

#include "text/fn-locator.h"

#include "random-text.h"

#include <string.h>

static FnMatch
locate (const char *string, const FnSelector *selector)
{
  g_autoptr (FnText) text = text_from (string);
  g_autoptr (FnLocator) locator = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);
  FnMatch match;

  fn_locator_find (locator, fn_text_get_all (text), selector, &match);
  return match;
}

/* The pieces of a match, with bars between. */
static char *
read_match (const char *string, const FnMatch *match)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < match->n_ranges; i++)
    {
      FnSpan range = match->ranges[i];

      g_string_append_printf (found, "%s%.*s", i > 0 ? "|" : "", (int) (range.end - range.start),
                              string + range.start);
    }
  return g_string_free (found, FALSE);
}

#define COLUMNS \
  "Ferries carry salt and about\n" \
  "The old mill was sold for\n" \
  "40,000 barrels of oil each anti-\n" \
  "more than 9 crowns in 2-\n" \
  "storm season, said the har-\n" \
  "year notes. Its bells were\n" \
  "bor master in his letter\n" \
  "melted in winter\n"

static void
test_table (void)
{
  static const struct
  {
    const char *text, *prefix, *exact, *suffix;
    FnMatchState state;
    const char *found;
  } rows[] = {
    { COLUMNS, NULL, "about 40,000 barrels", NULL, FN_MATCH_FOUND, "about|40,000 barrels" },
    { COLUMNS, NULL, "sold for more than 9", NULL, FN_MATCH_FOUND, "sold for|more than 9" },
    { COLUMNS, NULL, "9 crowns in 2-year notes", NULL, FN_MATCH_FOUND, "9 crowns in 2-|year notes" },
    { COLUMNS, NULL, "each anti-storm season", NULL, FN_MATCH_FOUND, "each anti-|storm season" },
    { COLUMNS, NULL, "said the harbor master", NULL, FN_MATCH_FOUND, "said the har-|bor master" },
    { COLUMNS, NULL, "for more than 9 crowns in 2-year notes. Its bells were melted", NULL, FN_MATCH_FOUND,
      "for|more than 9 crowns in 2-|year notes. Its bells were|melted" },
    { COLUMNS, NULL, "storm season, said", NULL, FN_MATCH_FOUND, "storm season, said" },
    { COLUMNS, "salt and about", "40,000 barrels", NULL, FN_MATCH_FOUND, "40,000 barrels" },
    { COLUMNS, NULL, "and about", "40,000 barrels", FN_MATCH_FOUND, "and about" },
    { COLUMNS, "oil", "each anti-storm season", "said", FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, "oil", "each anti-storm season", ", said", FN_MATCH_FOUND, "each anti-|storm season" },
    { COLUMNS, "salt", "about 40,000 barrels", NULL, FN_MATCH_NOT_FOUND, "" },
    /* Too little to be sure. */
    { COLUMNS, NULL, "about 40,000", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "harbor master in", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "said the harbor", NULL, FN_MATCH_NOT_FOUND, "" },
    { "we gov-\nx\nern-\ny\nment of all", NULL, "we government of", NULL, FN_MATCH_NOT_FOUND, "" },
    /* Words cut or passed over. */
    { COLUMNS, NULL, "about 40,000 bar", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "bout 40,000 barrels", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "and 40,000 barrels", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "and about barrels of oil", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "each storm season, said", NULL, FN_MATCH_NOT_FOUND, "" },
    { COLUMNS, NULL, "crowns in 2year notes", NULL, FN_MATCH_NOT_FOUND, "" },
    /* In one piece first. */
    { "we sell old\nred\nred\nhats here", NULL, "sell old red hats", NULL, FN_MATCH_AMBIGUOUS, "" },
    { "we sell old\nred\nblue\nhats here", NULL, "sell old red hats", NULL,
      FN_MATCH_FOUND, "sell old\nred|hats" },
    { "sell old\nblue\nred hats. We sell old red hats", NULL, "sell old red hats", NULL, FN_MATCH_FOUND,
      "sell old red hats" },
    { "sell old red hats; sell old\nblue\nred hats; sell old red hats", NULL, "sell old red hats", NULL,
      FN_MATCH_AMBIGUOUS, "" },
    /* Up to three lines apart, blank ones aside. */
    { "we sell old\n1\n2\n3\nred hats", NULL, "sell old red hats", NULL,
      FN_MATCH_FOUND, "sell old|red hats" },
    { "we sell old\n1\n\n2\n\n\n3\nred hats", NULL, "sell old red hats", NULL, FN_MATCH_FOUND,
      "sell old|red hats" },
    { "we sell old\n1\n2\n3\n4\nred hats", NULL, "sell old red hats", NULL, FN_MATCH_NOT_FOUND, "" },
    /* Which of two columns, told by what stands around. */
    { "we sell old\nx\nred hats\nred hats for", NULL, "sell old red hats", NULL, FN_MATCH_AMBIGUOUS, "" },
    { "we sell old\nx\nred hats\nred hats for", NULL, "sell old red hats", "for", FN_MATCH_FOUND,
      "sell old|red hats" },
    { "we sell old\nwe sell old\nx\nred hats", "we sell old", "red hats", NULL, FN_MATCH_FOUND, "red hats" },
    { "we sell old\nthey sell old\nred hats", NULL, "sell old red hats", NULL, FN_MATCH_FOUND,
      "sell old\nred hats" },
    /* Numbers at a line's end stay what they are. */
    { "the plan 2024-\n25 was kept", NULL, "plan 2024-25", NULL, FN_MATCH_FOUND, "plan 2024-\n25" },
    { "the plan 2024-\nhere\n25 was kept", NULL, "the plan 2024-25", NULL,
      FN_MATCH_FOUND, "the plan 2024-|25" },
    { "the plan 2024-\n25 was kept", NULL, "plan 202425", NULL, FN_MATCH_NOT_FOUND, "" },
    { "the plan 2024-\nhere\n25 was kept", NULL, "the plan 202425", NULL, FN_MATCH_NOT_FOUND, "" },
    { "the plan 2024-\n25 was kept", NULL, "2024", NULL, FN_MATCH_FOUND, "2024" },
    { "the plan A-\n\nhere\n25 was kept", NULL, "the plan A25 was", NULL, FN_MATCH_NOT_FOUND, "" },
    { "it cost 1,\nhere\n000 crowns", NULL, "it cost 1,000 crowns", NULL, FN_MATCH_NOT_FOUND, "" },
    { "he had 25\nhere\n000 crowns", NULL, "he had 25000 crowns", NULL, FN_MATCH_NOT_FOUND, "" },
    { "the U.S.-\nhere\nbacked plan", NULL, "the U.S.-backed plan", NULL,
      FN_MATCH_FOUND, "the U.S.-|backed plan" },
    { "the gov\u00ad\nhere\nernment of all", NULL, "the government of", NULL, FN_MATCH_FOUND,
      "the gov\u00ad|ernment of" },
    { "the gov-\n2018 here\nernment of all", NULL, "the government of", NULL, FN_MATCH_FOUND,
      "the gov-|ernment of" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnSelector selector = { (char *) rows[i].exact, (char *) rows[i].prefix, (char *) rows[i].suffix };
      FnMatch match = locate (rows[i].text, &selector);
      g_autofree char *found = read_match (rows[i].text, &match);

      if (match.state != rows[i].state || !g_str_equal (found, rows[i].found))
        g_error ("“%s” is %s at “%s”, not at “%s”", rows[i].exact, fn_match_state_names[match.state], found,
                 rows[i].found);
      fn_match_clear (&match);
    }
}

static void
test_within (void)
{
  const char *string = "we sell old\nx\nred hats. we sell old\ny\nred hats";
  g_autoptr (FnText) text = text_from (string);
  g_autoptr (FnLocator) columns = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);
  g_autoptr (FnLocator) flowing = fn_locator_new (text, FN_TEXT_LAYOUT_FLOWING);
  FnSelector selector = { (char *) "sell old red hats", NULL, NULL };
  FnSpan first = { 0, strchr (string, '.') - string };
  FnMatch match;

  fn_locator_find (columns, fn_text_get_all (text), &selector, &match);
  g_assert_cmpint (match.state, ==, FN_MATCH_AMBIGUOUS);
  fn_locator_find (columns, first, &selector, &match);
  g_assert_cmpint (match.state, ==, FN_MATCH_FOUND);
  g_assert_cmpuint (match.ranges[1].end, ==, first.end);
  fn_match_clear (&match);
  selector.suffix = (char *) ".";
  fn_locator_find (columns, (FnSpan){ first.end, strlen (string) }, &selector, &match);
  g_assert_cmpint (match.state, ==, FN_MATCH_FOUND_ELSEWHERE);
  g_assert_cmpuint (match.n_ranges, ==, 2);
  fn_match_clear (&match);
  fn_locator_find (flowing, first, &selector, &match);
  g_assert_cmpint (match.state, ==, FN_MATCH_NOT_FOUND);
}

#define WORDS 60

/* A printed column of words, no two alike on the page, and where its lines came to stand on it. */
typedef struct
{
  GString *text;
  gsize start[WORDS], end[WORDS];
  gboolean divided[WORDS];
  gsize place[WORDS]; /* by line: on the page */
} Column;

static void
column_print (Column *self, char name)
{
  static const char *const tails[] = { "", "", "", ",", ".", "”", NULL };
  guint on_line = 0;

  *self = (Column){ .text = g_string_new (NULL) };
  for (guint i = 0; i < WORDS; i++)
    {
      self->divided[i] = on_line >= 2 && g_test_rand_int_range (0, 5) == 0;
      self->start[i] = self->text->len;
      g_string_append_printf (self->text, self->divided[i] ? "har-\nbor%u%c" : i % 3 > 0 ? "oﬃ%u%c" : "%u%c", i,
                              name);
      self->end[i] = self->text->len;
      g_string_append (self->text, random_pick (tails));
      on_line = self->divided[i] ? 1 : on_line + 1;
      if (on_line >= 2 && g_test_rand_int_range (0, 3) == 0)
        on_line = 0;
      if (i + 1 < WORDS)
        g_string_append_c (self->text, on_line == 0 ? '\n' : ' ');
    }
}

/* The page: a few lines of one column, a few of the other, and so on, with or without regularity. */
static char *
interleave (Column *columns, int most)
{
  GString *page = g_string_new (NULL);
  g_auto (GStrv) left = g_strsplit (columns[0].text->str, "\n", -1);
  g_auto (GStrv) right = g_strsplit (columns[1].text->str, "\n", -1);
  char **lines[2] = { left, right };
  guint next[2] = { 0, 0 };

  for (guint turn = 0; lines[0][next[0]] != NULL || lines[1][next[1]] != NULL; turn = !turn)
    for (int n = g_test_rand_int_range (1, most + 1); n > 0 && lines[turn][next[turn]] != NULL; n--)
      {
        columns[turn].place[next[turn]] = page->len;
        g_string_append_printf (page, "%s\n", lines[turn][next[turn]++]);
      }
  return g_string_free (page, FALSE);
}

/* Where a stretch of a column stands on the page. */
static GArray *
map_to_page (const Column *self, FnSpan span)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  guint line = 0;
  gsize line_start = 0;

  for (gsize i = 0; i < span.end; i++)
    {
      gsize on_page = self->place[line] + i - line_start;
      FnSpan *last = ranges->len > 0 ? &g_array_index (ranges, FnSpan, ranges->len - 1) : NULL;
      FnSpan byte = { on_page, on_page + 1 };

      if (self->text->str[i] == '\n')
        {
          line++;
          line_start = i + 1;
        }
      else if (i >= span.start && last != NULL && (last->end == on_page || last->end + 1 == on_page))
        last->end = on_page + 1;
      else if (i >= span.start)
        g_array_append_val (ranges, byte);
    }
  return ranges;
}

static void
assert_found (const char *page, char *quote, const GArray *ranges)
{
  FnSelector selector = { quote, NULL, NULL };
  FnMatch match = locate (page, &selector);

  if (match.state != FN_MATCH_FOUND)
    g_error ("“%s” is %s in “%s”", quote, fn_match_state_names[match.state], page);
  g_assert_cmpmem (match.ranges, match.n_ranges * sizeof (FnSpan), ranges->data, ranges->len * sizeof (FnSpan));
  fn_match_clear (&match);
}

static void
assert_not_found (const char *page, char *quote)
{
  FnSelector selector = { quote, NULL, NULL };
  FnMatch match = locate (page, &selector);

  if (match.state != FN_MATCH_NOT_FOUND)
    g_error ("“%s” is %s in “%s”", quote, fn_match_state_names[match.state], page);
}

/* Writes what was printed in a column as a hand would that copies it. */
static char *
respell (const char *printed)
{
  GString *quote = g_string_new (printed);

  if (g_test_rand_bit ())
    g_string_replace (quote, "-\n", g_test_rand_bit () ? "-" : "", 0);
  if (g_test_rand_bit ())
    g_string_replace (quote, "-\n", "-\n\t", 0);
  else if (strstr (quote->str, "-\n") == NULL)
    g_string_replace (quote, "\n", "  ", 0);
  if (g_test_rand_bit ())
    g_string_replace (quote, "ﬃ", "ffi", 0);
  if (g_test_rand_bit ())
    g_string_replace (quote, "”", "\"", 0);
  return g_string_free (quote, FALSE);
}

/* Another number in any one word, or any one word left out from between the others. */
static void
assert_changes_not_found (const char *page, const Column *column, guint first, guint last)
{
  guint word = g_test_rand_int_range (first, last + 1);
  gsize base = column->start[first];
  g_autoptr (GString) changed =
      g_string_new_len (column->text->str + base, column->end[last] - column->start[first]);
  g_autoptr (GString) shorter = g_string_new (changed->str);

  g_string_insert_c (changed, column->end[word] - base - 1, '7');
  assert_not_found (page, changed->str);
  word = g_test_rand_int_range (first + 1, last);
  g_string_erase (shorter, column->start[word] - base, column->start[word + 1] - column->start[word]);
  assert_not_found (page, shorter->str);
}

/* Whatever is cited from a column is found on the page, in its pieces, and nothing like it is. */
static void
test_any_quote (void)
{
  guint n_in_pieces = 0;

  for (int i = 0; i < 1500; i++)
    {
      Column columns[2], *column = &columns[i % 2];
      guint first = g_test_rand_int_range (0, WORDS - 12), last = first + g_test_rand_int_range (3, 12);
      g_autofree char *page = NULL, *printed = NULL, *quote = NULL;
      g_autoptr (GArray) ranges = NULL;

      column_print (&columns[0], 'a');
      column_print (&columns[1], 'b');
      page = interleave (columns, i % 3 + 1);
      while (column->divided[first])
        first++;
      while (column->divided[last] || last < first + 2)
        last++;
      printed = g_strndup (column->text->str + column->start[first], column->end[last] - column->start[first]);
      quote = respell (printed);
      ranges = map_to_page (column, (FnSpan){ column->start[first], column->end[last] });
      n_in_pieces += ranges->len > 1;
      assert_found (page, quote, ranges);
      assert_changes_not_found (page, column, first, last);
      g_string_free (columns[0].text, TRUE);
      g_string_free (columns[1].text, TRUE);
    }
  g_assert_cmpuint (n_in_pieces, >, 500);
}

/* Other places do not weigh on the one in the right section, however many. */
static void
test_many_places (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (FnText) text = NULL;
  g_autoptr (FnLocator) locator = NULL;
  FnSelector selector = { (char *) "sell old red hats", NULL, NULL };
  FnMatch match;
  gsize last = 0;

  for (int i = 0; i < 80; i++)
    {
      last = page->len;
      g_string_append (page, "we sell old\nx\nred hats\ny\n1\n2\n3\n");
    }
  text = text_from (page->str);
  locator = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);
  fn_locator_find (locator, (FnSpan){ last, page->len }, &selector, &match);
  g_assert_cmpint (match.state, ==, FN_MATCH_FOUND);
  fn_match_clear (&match);
}

/* Context that can be read in any number of ways is none, even where all ways lead to one place. */
static void
test_too_many_readings (void)
{
  g_autoptr (GString) page = g_string_new (NULL), prefix = g_string_new (NULL);
  FnSelector selector = { (char *) "not now", NULL, NULL };
  FnMatch match;

  for (int i = 0; i < 60; i++)
    g_string_append (page, "so it is\n");
  g_string_append (page, "x\nnot now\n");
  for (int i = 0; i < 10; i++)
    g_string_append (prefix, "so it is ");
  selector.prefix = prefix->str;
  match = locate (page->str, &selector);
  g_assert_cmpint (match.state, ==, FN_MATCH_AMBIGUOUS);
}

/* Words that every line repeats end the search, however many readings they have. */
static void
test_repeated_words (void)
{
  g_autoptr (GString) page = g_string_new (NULL), quote = g_string_new ("none of it");
  FnSelector selector = { NULL, NULL, NULL };
  FnMatch match;

  for (int i = 0; i < 2000; i++)
    g_string_append (page, "so it is\n");
  for (int i = 0; i < 15; i++)
    g_string_append (quote, " so it is");
  selector.exact = quote->str;
  match = locate (page->str, &selector);
  g_assert_cmpint (match.state, ==, FN_MATCH_NOT_FOUND);
  g_string_append (quote, " not");
  selector.exact = quote->str + strlen ("none of it ");
  match = locate (page->str, &selector);
  g_assert_cmpint (match.state, ==, FN_MATCH_NOT_FOUND);
  g_string_append (page, "x\nnot\n");
  match = locate (page->str, &selector);
  g_assert_cmpint (match.state, ==, FN_MATCH_AMBIGUOUS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interleaved/table", test_table);
  g_test_add_func ("/interleaved/within", test_within);
  g_test_add_func ("/interleaved/any-quote", test_any_quote);
  g_test_add_func ("/interleaved/repeated-words", test_repeated_words);
  g_test_add_func ("/interleaved/many-places", test_many_places);
  g_test_add_func ("/interleaved/too-many-readings", test_too_many_readings);
  return g_test_run ();
}
