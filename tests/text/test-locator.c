#include "config.h"

#include "text/fn-locator.h"

#include "random-text.h"

#include <string.h>

/* The quick look at a stretch agrees with the thorough one; where the stretch is all, each finds what the other does. */
static void
compare_quick_look (FnText *text, FnSpan within, const FnSelector *selector, const FnMatch *match)
{
  gboolean all = within.end - within.start == fn_text_get_size (text);
  FnMatch quick;

  if (!fn_locator_find_within (text, within, selector, &quick))
    {
      g_assert_true (!all || match->state != FN_MATCH_FOUND);
      return;
    }
  g_assert_cmpint (match->state, ==, FN_MATCH_FOUND);
  g_assert_cmpint (quick.state, ==, FN_MATCH_FOUND);
  g_assert_cmpmem (quick.ranges, quick.n_ranges * sizeof (FnSpan), match->ranges, match->n_ranges * sizeof (FnSpan));
  fn_match_clear (&quick);
}

static FnMatch
locate (FnText *text, FnSpan within, const char *exact, const char *prefix, const char *suffix)
{
  FnSelector selector = { (char *) exact, (char *) prefix, (char *) suffix };
  g_autoptr (FnLocator) locator = fn_locator_new (text, FN_TEXT_LAYOUT_COLUMNS);
  FnMatch match;

  fn_locator_find (locator, within, &selector, &match);
  compare_quick_look (text, within, &selector, &match);
  g_assert_cmpuint (match.n_ranges, ==, match.state >= FN_MATCH_FOUND_ELSEWHERE ? 1 : 0);
  return match;
}

static void
test_boundaries (void)
{
  static const struct
  {
    const char *text, *exact;
    FnMatchState state;
  } rows[] = {
    { "some 250,000 here", "50,000", FN_MATCH_NOT_FOUND },
    { "some 250,000 here", "250", FN_MATCH_NOT_FOUND },
    { "some 250,000 here", "000", FN_MATCH_NOT_FOUND },
    { "some 250,000 here", ",000", FN_MATCH_NOT_FOUND },
    { "some 250,000 here", "250,000", FN_MATCH_FOUND },
    { "in 2027", "2", FN_MATCH_NOT_FOUND },
    { "at 1.2", "2", FN_MATCH_NOT_FOUND },
    { "at 1.2", "1", FN_MATCH_NOT_FOUND },
    { "at 1.2.", "1.2", FN_MATCH_FOUND },
    { "at 1.2, then", "1.2", FN_MATCH_FOUND },
    { "at 21.6", "1.6", FN_MATCH_NOT_FOUND },
    { "at 1.65", "1.6", FN_MATCH_NOT_FOUND },
    { "at .5 or", "5", FN_MATCH_NOT_FOUND },
    { "at .5 or", ".5", FN_MATCH_FOUND },
    { "word.5 next", "5", FN_MATCH_FOUND },
    { "2,000 men", "2", FN_MATCH_NOT_FOUND },
    { "1, 2, 3", "2", FN_MATCH_FOUND },
    { "about 2% of", "2", FN_MATCH_FOUND },
    { "about 2 percent", "2 percent", FN_MATCH_FOUND },
    { "about 2 percentage points", "2 percent", FN_MATCH_NOT_FOUND },
    { "a $2 fee", "$2", FN_MATCH_FOUND },
    { "a \\$2 fee", "$2", FN_MATCH_FOUND },
    { "a US$2 fee", "2 fee", FN_MATCH_FOUND },
    { "1.9–2.5 of", "2.5", FN_MATCH_FOUND },
    { "from 1.9–2.5 of", "1.9-2.5", FN_MATCH_FOUND },
    { "Land's end", "Land", FN_MATCH_FOUND },
    { "Landsend", "Land", FN_MATCH_NOT_FOUND },
    { "land and Land", "Land", FN_MATCH_FOUND },
    { "cafe\u0301 noir", "cafe", FN_MATCH_NOT_FOUND },
    { "総額は五万人です", "五万人", FN_MATCH_FOUND },
    { "総額は2027年", "2", FN_MATCH_NOT_FOUND },
    { "総額は2027年", "2027", FN_MATCH_FOUND },
    { "one two one", "one", FN_MATCH_AMBIGUOUS },
    { "a a a", "a a", FN_MATCH_AMBIGUOUS },
    { "any", " ", FN_MATCH_NOT_FOUND },
    { "", "x", FN_MATCH_NOT_FOUND },
    { "anti-\nbase", "base", FN_MATCH_NOT_FOUND },
    { "an anti-\nbase mood", "anti-base", FN_MATCH_FOUND },
    { "an anti-\nbase mood", "antibase", FN_MATCH_FOUND },
    { "an anti-base mood", "antibase", FN_MATCH_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FnText) text = text_from (rows[i].text);
      FnMatch match = locate (text, fn_text_get_all (text), rows[i].exact, NULL, NULL);

      if (match.state != rows[i].state)
        g_error ("“%s” in “%s” is %s", rows[i].exact, rows[i].text, fn_match_state_names[match.state]);
      fn_match_clear (&match);
    }
}

static void
test_context (void)
{
  static const struct
  {
    const char *prefix, *exact, *suffix;
    FnMatchState state;
    gsize start;
  } rows[] = {
    { NULL, "ten", NULL, FN_MATCH_AMBIGUOUS, 0 },
    { "sold", "ten", NULL, FN_MATCH_FOUND, 10 },
    { "bought ", "ten", NULL, FN_MATCH_FOUND, 28 },
    { NULL, "ten", "cars", FN_MATCH_FOUND, 28 },
    { NULL, "ten", " ships, ", FN_MATCH_FOUND, 10 },
    { "sold", "ten", "cars", FN_MATCH_NOT_FOUND, 0 },
    { "They", "sold", NULL, FN_MATCH_FOUND, 5 },
    { "They", "bought", NULL, FN_MATCH_NOT_FOUND, 0 },
    { "we", "sold", NULL, FN_MATCH_FOUND_ELSEWHERE, 47 },
    { "$", "40", "%", FN_MATCH_FOUND_ELSEWHERE, 53 },
    { NULL, "it", NULL, FN_MATCH_AMBIGUOUS, 0 },
    { NULL, "cars. Later", NULL, FN_MATCH_FOUND_ELSEWHERE, 32 },
  };
  const char *string = "They sold ten ships, bought ten cars.\nLater we sold $40% of it, and it sank";
  g_autoptr (FnText) text = text_from (string);
  FnSpan within = { 0, strchr (string, '\n') - string };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FnMatch match = locate (text, within, rows[i].exact, rows[i].prefix, rows[i].suffix);

      g_assert_cmpstr (fn_match_state_names[match.state], ==, fn_match_state_names[rows[i].state]);
      g_assert_cmpuint (match.n_ranges > 0 ? match.ranges[0].start : 0, ==, rows[i].start);
      fn_match_clear (&match);
    }
}

/* A text of numbered words, no two alike, printed with the odd breaks and signs of a printed page. */
static char *
print_words (guint n, gsize *starts, gsize *ends)
{
  static const char *const spaces[] = { " ", "\n", "  \n ", "\u00a0", " \u200b", "\t", NULL };
  static const char *const tails[] = { "", "", ",", ".", " –", "’s", "”", NULL };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      starts[i] = text->len;
      g_string_append_printf (text, i % 3 == 0 ? "w-\nord%u" : i % 3 == 1 ? "%u,5ﬁ" : "é%uz", i);
      ends[i] = text->len;
      g_string_append (text, random_pick (tails));
      g_string_append (text, random_pick (spaces));
    }
  return g_string_free (text, FALSE);
}

/* Writes a quote as another program or hand would. */
static char *
respell (const char *quote)
{
  static const char *const changes[][2] = {
    { "w-\nord", "word" }, { "w-\nord", "w-ord" }, { "ﬁ", "fi" },   { "’", "'" },     { "”", "\"" },
    { "–", "-" },          { "\n", " " },          { " ", "\n  " }, { "\u200b", "" },
  };
  GString *text = g_string_new (quote);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_test_rand_bit () && (strchr (changes[i][0], 'w') != NULL || strstr (text->str, "w-\nord") == NULL))
      g_string_replace (text, changes[i][0], changes[i][1], 0);
  return g_string_free (text, FALSE);
}

#define WORDS 60

/* A quote is found where it was taken from however it is written, and never once a word differs. */
static void
test_any_quote (void)
{
  for (int i = 0; i < 1000; i++)
    {
      gsize starts[WORDS], ends[WORDS];
      g_autofree char *string = print_words (WORDS, starts, ends);
      guint first = g_test_rand_int_range (0, WORDS),
            last = g_test_rand_int_range (first, MIN (first + 8, WORDS));
      g_autofree char *quote = g_strndup (string + starts[first], ends[last] - starts[first]);
      g_autofree char *respelled = respell (quote), *changed = g_strdup (respelled);
      g_autoptr (FnText) text = text_from (string);
      FnMatch match = locate (text, fn_text_get_all (text), respelled, NULL, NULL);
      char *digit;

      g_assert_cmpstr (fn_match_state_names[match.state], ==, "found");
      g_assert_cmpuint (match.ranges[0].start, ==, starts[first]);
      g_assert_cmpuint (match.ranges[0].end, ==, ends[last]);
      fn_match_clear (&match);

      match = locate (text, (FnSpan){ 0, starts[first] }, respelled, NULL, NULL);
      g_assert_cmpstr (fn_match_state_names[match.state], ==, "found-elsewhere");
      g_assert_cmpuint (match.ranges[0].start, ==, starts[first]);
      fn_match_clear (&match);

      digit = strpbrk (changed, "0123456789");
      *digit = 'x';
      match = locate (text, fn_text_get_all (text), changed, NULL, NULL);
      g_assert_cmpstr (fn_match_state_names[match.state], ==, "not-found");
      fn_match_clear (&match);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locator/boundaries", test_boundaries);
  g_test_add_func ("/locator/context", test_context);
  g_test_add_func ("/locator/any-quote", test_any_quote);
  return g_test_run ();
}
