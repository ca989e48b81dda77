#include "config.h"

#include "text/fn-finder.h"

#include "base/fn-error.h"
#include "text/fn-normal.h"

#include "random-text.h"

#include <string.h>

#define CASE FN_FIND_CASE
#define WORDS FN_FIND_WHOLE_WORDS
#define EXPRESSION FN_FIND_EXPRESSION
#define ACCENT FN_FIND_ANY_ACCENT

static GArray *
find_all (const FnFinder *finder, FnText *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  g_assert_cmpint (fn_finder_find_all (finder, text, NULL, NULL, hits), ==, FN_FIND_DONE);
  return hits;
}

/* The hits as one string: each stretch of the text, with bars between. */
static char *
find (const char *string, const char *query, FnFindOptions options)
{
  g_autoptr (FnText) text = text_from (string);
  g_autoptr (FnFinder) finder = fn_finder_new (query, options, NULL);
  g_autoptr (GArray) hits = find_all (finder, text);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      g_autofree char *hit = fn_text_dup_span (text, g_array_index (hits, FnSpan, i));

      g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", hit);
    }
  return g_string_free (found, FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *text, *query, *hits;
    FnFindOptions options;
  } rows[] = {
    { "Base and bases, DATABASE", "base", "Base|base|BASE" },
    { "Base and bases, DATABASE", "base", "base", CASE },
    { "Base and bases, DATABASE", "base", "Base", WORDS },
    { "U.S.–Land “ties”", "u.s.-land \"TIES\"", "U.S.–Land “ties”" },
    { "two\n  words, two words", "two words", "two\n  words|two words" },
    { "two\n  words, TWO words", "two words", "two\n  words", CASE },
    { "the two\n\nwords\n\n\nare", "two words are", "two\n\nwords\n\n\nare" },
    { "aaaa", "aa", "aa|aa" },
    { "Éclair ÉCLAIR E\u0301clair eclair", "éclair", "Éclair|ÉCLAIR|E\u0301clair" },
    { "Éclair ÉCLAIR E\u0301clair eclair", "eclair", "Éclair|ÉCLAIR|E\u0301clair|eclair", ACCENT },
    { "Écl ecl", "É", "É|e", ACCENT },
    { "Éclair Eclair", "Ec", "Éc|Ec", ACCENT | CASE },
    { "e é e\u0301 x\u0302", "e", "e" },
    { "x\u0302 x", "x", "x" },
    { "Łódź ŁÓDŹ lodz", "lodz", "Łódź|ŁÓDŹ|lodz", ACCENT },
    { "STRASSE Straße", "straße", "STRASSE|Straße" },
    { "aß ßb", "s", "ß|ß" },
    { "日本語と日本", "日本", "日本|日本" },
    { "日本語と日本", "日本", "日本|日本", WORDS },
    { "ＡＢＣ１２ ａｂｃ12", "abc12", "ＡＢＣ１２|ａｂｃ12" },
    { "ｶﾞｲﾄﾞ ガイド カイド", "ガイド", "ｶﾞｲﾄﾞ|ガイド" },
    { "が か\u3099 か", "か", "か", ACCENT },
    { "が か\u3099 か", "が", "が|か\u3099" },
    { "葛\U000e0100飾 葛飾", "葛飾", "葛\U000e0100飾|葛飾" },
    { "שָׁלוֹם שלום", "שלום", "שָׁלוֹם|שלום", ACCENT },
    { "हिन्दी", "ह", "ह" },
    { "co-\noperate, co-operate", "co-operate", "co-\noperate|co-operate" },
    { "co-\noperate, cooperate", "cooperate", "co-\noperate|cooperate" },
    { "a \\$5 fee", "$5", "\\$5" },
    { "2,500 and 500, 500.", "500", "500|500", WORDS },
    { "oﬃce", "f", "ﬃ" },
    { "any", "", "" },
    { "any", " \n", "" },
    { "any", "many", "" },
    { "", "a", "" },
    { "in 2020, In 2021", "in 202[01]", "in 2020|In 2021", EXPRESSION },
    { "in 2020, In 2021", "in 202[01]", "in 2020", EXPRESSION | CASE },
    { "ship ships", "ship", "ship", EXPRESSION | WORDS },
    { "ship ships", "ships|s", "ships", EXPRESSION | WORDS },
    { "one\ntwo\r\nthree", "^t.*$", "two|three", EXPRESSION },
    { "one\ntwo", "e\\s+t", "e\nt", EXPRESSION },
    { "xxaxx", "x*", "xx|xx", EXPRESSION },
    { "“a”", "“.”", "“a”", EXPRESSION },
    { "Éa, été", "\\w+", "Éa|été", EXPRESSION },
    { "Éa eb", "é.", "Éa|eb", EXPRESSION | ACCENT },
    { "Éa  eb", "e. +é", "Éa  e", EXPRESSION | ACCENT },
    { "ΣΑΣ σας", "ςας", "ΣΑΣ|σας" },
    { "ΣΑΣ σας", "ςας", "ΣΑΣ|σας", EXPRESSION },
    { "abab", "(?<=b)ab", "ab", EXPRESSION },
    { "foobar", "foo\\Kbar", "bar", EXPRESSION },
    { "foobar", "(?=bar)o|o(?=b)", "o", EXPRESSION },
    { "axa", "|x", "x", EXPRESSION },
    { "", "a*", "", EXPRESSION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *hits = find (rows[i].text, rows[i].query, rows[i].options);

      g_test_message ("%s in %s", rows[i].query, rows[i].text);
      g_assert_cmpstr (hits, ==, rows[i].hits);
    }
}

/* Plain text, plain query: the same hits as strstr finds after folding. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "a", "A", "b", "B", "é", "É", "1", NULL };

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *string = random_string (pieces, 40), *query = random_string (pieces, 3);
      g_autofree char *folded = g_utf8_casefold (string, -1), *needle = g_utf8_casefold (query, -1);
      g_autoptr (FnText) text = text_from (string);
      g_autoptr (FnFinder) finder = fn_finder_new (query, FN_FIND_PLAIN, NULL);
      g_autoptr (GArray) hits = find_all (finder, text);
      guint count = 0;

      for (const char *c = folded; *needle != '\0' && (c = strstr (c, needle)) != NULL;
           c += strlen (needle), count++)
        {
          g_assert_cmpuint (count, <, hits->len);
          g_assert_cmpuint (g_array_index (hits, FnSpan, count).start, ==, c - folded);
          g_assert_cmpuint (g_array_index (hits, FnSpan, count).end, ==, c - folded + strlen (needle));
        }
      g_assert_cmpuint (hits->len, ==, count);
    }
}

static const char *const rich[] = { "a", "A",  "e\u0301", "É",  "ß",  "ﬁ",      "ｶﾞ",     "Ａ", "１",   "日",
                                    " ", "\n", "\u3000",  "-",  "–",  "-\n",    "“",      "$",  "\\$", "\u00ad",
                                    "が", "İ",  "ǆ",       "x̂",  "가", "\u1100\u1161", "\U000e0100", ".", "b", NULL };

/* Each hit, folded, is the query; hits are in order, apart, and cut no character. */
static void
test_hits_say_the_query (void)
{
  for (int i = 0; i < 20000; i++)
    {
      FnFindOptions options = g_test_rand_int_range (0, 16) & ~EXPRESSION;
      g_autofree char *string = random_string (rich, 30), *query = random_string (rich, 2);
      g_autoptr (FnText) text = text_from (string);
      g_autoptr (FnFinder) finder = fn_finder_new (query, options, NULL);
      g_autoptr (GArray) hits = find_all (finder, text);
      FnFolding folding = fn_finder_get_folding (finder);
      g_autofree char *wanted = fn_normalise_folded (query, folding);
      g_auto (GStrv) without_hyphens = g_strsplit (wanted, "-", -1);
      g_autofree char *joined = g_strjoinv ("", without_hyphens);
      gsize last = 0;

      for (guint k = 0; k < hits->len; k++)
        {
          FnSpan hit = g_array_index (hits, FnSpan, k);
          g_autofree char *words = fn_text_dup_span (text, hit);
          g_autofree char *found = fn_normalise_folded (words, folding);
          g_auto (GStrv) parts = g_strsplit (found, "-", -1);
          g_autofree char *rest = g_strjoinv ("", parts);

          g_assert_cmpuint (hit.start, >=, last);
          g_assert_true (g_utf8_validate (words, -1, NULL));
          /* A ligature or "ß" may hold more than was asked for. */
          g_assert_nonnull (strstr (rest, joined));
          last = hit.end;
        }
    }
}

/* What stands between spaces is found wherever it is put, however it is written there. */
static void
test_finds_what_is_there (void)
{
  static const char *const letters[] = { "a", "b", "é", "日", "ß", "1", "が", NULL };

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *before = random_string (rich, 10), *word = random_string (letters, 4);
      g_autofree char *other = g_utf8_normalize (word, -1, G_NORMALIZE_DEFAULT);
      g_autofree char *string = g_strconcat (before, "/", other, "/", before, NULL);
      g_autoptr (FnText) text = text_from (string);
      g_autoptr (FnFinder) finder = fn_finder_new (word, g_test_rand_bit () ? ACCENT : FN_FIND_PLAIN, NULL);
      g_autoptr (GArray) hits = find_all (finder, text);
      gboolean there = *word == '\0';

      for (guint k = 0; k < hits->len; k++)
        there = there || g_array_index (hits, FnSpan, k).start == strlen (before) + 1;
      g_assert_true (there);
    }
}

/* Most of a text need not be folded: the hits are those of a text that was folded as a whole. */
static void
assert_sifted (const char *string, const char *query, FnFindOptions options)
{
  g_autoptr (FnText) text = text_from (string);
  g_autoptr (FnFinder) finder = fn_finder_new (query, options, NULL);
  g_autoptr (FnFolded) folded = fn_folded_new (text, fn_text_get_all (text), fn_finder_get_folding (finder));
  g_autoptr (GArray) sifted = find_all (finder, text);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (FnSpan));

  fn_finder_find (finder, folded, NULL, NULL, all);
  g_assert_cmpmem (sifted->data, sifted->len * sizeof (FnSpan), all->data, all->len * sizeof (FnSpan));
}

static void
test_sifting_changes_nothing (void)
{
  g_autofree char *wide = g_strnfill (300, ' ');
  const char *const pieces[] = { "ab", "aB",     "a",     "b",  "ba",   " ",    "\n",     "   ", "-\n", "-",
                                        "é",  "e\u0301", "\u0301", "ａ", "ｂ",   "ﬁ",    "日",     ",",   "“",   "\u00ad",
                                        "ß",  "ss",     "\u200b", "1",  "\r\n", "word", "word. ", "fi",    wide, NULL };
  static const char *const queries[] = { "ab",  "ab ab", "abab", "ab-ab", "ababab ab", "ss",
                                         "fi",  "word",  "aba",  "ab,",   "word word", "ab 1", "fi ba",
                                         "a",   "aa",    "日",  "é",     "“word",    "b a", NULL };

  for (int i = 0; i < 10000; i++)
    {
      g_autofree char *string = random_string (pieces, g_test_rand_int_range (1, 200));

      assert_sifted (string, random_pick (queries), g_test_rand_int_range (0, 16) & ~EXPRESSION);
    }
  assert_sifted ("ba-  \r\naB, and ba-\t\u00a0\nab", "ab", FN_FIND_PLAIN);
  assert_sifted ("ba-  \r\naB, and ba-\t\u00a0\nab", "aa", FN_FIND_PLAIN);
  for (int i = 1; i < 4; i++)
    {
      g_autofree char *string = g_strnfill (300000, 'a'), *query = g_strnfill (i, 'a');

      assert_sifted (string, query, FN_FIND_PLAIN);
    }
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *string = random_string (pieces, 300000);

      assert_sifted (string, random_pick (queries), g_test_rand_int_range (0, 16) & ~EXPRESSION);
    }
}

/* In whatever stretches the text is looked through, the hits are those of PCRE2 without any of our limits. */
static void
test_expression_over_stretches (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (FnText) text = NULL;
  g_autoptr (FnFinder) finder = fn_finder_new ("a[^c]*c", EXPRESSION, NULL);
  g_autoptr (GArray) hits = NULL;
  guint n = 0;

  while (string->len < 3000000)
    {
      int filling = g_test_rand_int_range (0, n % 10 == 0 ? 200000 : 50);

      g_string_append_c (string, 'a');
      for (int i = 0; i < filling; i++)
        g_string_append (string, i % 7 == 0 ? "é" : "b");
      g_string_append (string, "cxé");
      n++;
    }
  text = text_from (string->str);
  hits = find_all (finder, text);
  g_assert_cmpuint (hits->len, <=, n);
  /* Of those that need more than the reach, none is made up and few are missed. */
  g_assert_cmpuint (hits->len, >=, n - n / 10);
  for (guint i = 0; i < hits->len; i++)
    {
      FnSpan hit = g_array_index (hits, FnSpan, i);

      g_assert_cmpint (string->str[hit.start], ==, 'a');
      g_assert_cmpint (string->str[hit.end - 1], ==, 'c');
    }
}

/* A hit may be longer than what is looked at beyond its beginning. */
static void
test_long_hit (void)
{
  g_autofree char *long_word = g_strnfill (1000000, 'b');
  g_autofree char *string = g_strconcat ("xa", long_word, " ab", NULL);
  g_autoptr (FnText) text = text_from (string);
  g_autoptr (FnFinder) finder = fn_finder_new ("ab+", EXPRESSION, NULL);
  g_autoptr (GArray) hits = find_all (finder, text);

  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_cmpuint (g_array_index (hits, FnSpan, 0).start, ==, 1);
  g_assert_cmpuint (g_array_index (hits, FnSpan, 0).end, ==, 1000002);
}

static void
test_bad_expression (void)
{
  static const struct
  {
    const char *pattern, *place;
  } rows[] = {
    { "(", "character 2" }, { "é[", "character 3" }, { "a)(b", "character 2" }, { "*", "character 1" }, { "\\", "character 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FnFinder) plain = fn_finder_new (rows[i].pattern, FN_FIND_PLAIN, NULL);

      g_assert_null (fn_finder_new (rows[i].pattern, EXPRESSION | WORDS, &error));
      g_assert_error (error, FN_ERROR, FN_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, rows[i].place));
      g_assert_nonnull (plain);
    }
}

/* Patterns that take time beyond all measure where nothing holds them. */
static void
test_explosion (void)
{
  static const char *const patterns[] = { "(a+)+$", "(a|aa)+$", "(a*)*[bc]", "(?:a?){40}a{40}[xy]", "(.*)*[xy]" };
  g_autofree char *string = g_strnfill (100000, 'a');
  g_autoptr (FnText) text = NULL;

  string[50000] = '!';
  text = text_from (string);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (FnFinder) finder = fn_finder_new (patterns[i], EXPRESSION, NULL);
      g_autoptr (FnFolded) folded = fn_folded_new (text, fn_text_get_all (text), fn_finder_get_folding (finder));
      g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));
      gint64 begun = g_get_monotonic_time ();

      g_test_message ("%s", patterns[i]);
      g_assert_cmpint (fn_finder_find (finder, folded, NULL, NULL, hits), ==, FN_FIND_EXPLODED);
      g_assert_cmpint (g_get_monotonic_time () - begun, <, 3 * G_USEC_PER_SEC);
    }
}

typedef struct
{
  int left;
  gint64 asked;
  gint64 longest; /* microseconds between two questions */
} Patience;

static gboolean
go_on (gpointer data)
{
  Patience *patience = data;
  gint64 now = g_get_monotonic_time ();

  patience->longest = MAX (patience->longest, now - patience->asked);
  patience->asked = now;
  return patience->left-- > 0;
}

/* A search that is told to stop does so; until then it asks often. */
static void
test_stop (void)
{
  static const struct
  {
    const char *query;
    FnFindOptions options;
  } rows[] = { { "a" }, { "z" }, { "a.", EXPRESSION }, { "zz", EXPRESSION }, { "[^x]*x", EXPRESSION } };
  g_autofree char *string = g_strnfill (3000000, 'a');
  g_autoptr (FnText) text = text_from (string);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FnFinder) finder = fn_finder_new (rows[i].query, rows[i].options, NULL);
      g_autoptr (FnFolded) folded = fn_folded_new (text, fn_text_get_all (text), fn_finder_get_folding (finder));
      g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (FnSpan));
      g_autoptr (GArray) sifted = g_array_new (FALSE, FALSE, sizeof (FnSpan));
      Patience patience = { 2, g_get_monotonic_time (), 0 }, other = { 2, g_get_monotonic_time (), 0 };

      g_assert_cmpint (fn_finder_find_all (finder, text, go_on, &other, sifted), ==, FN_FIND_STOPPED);
      g_assert_cmpint (fn_finder_find (finder, folded, go_on, &patience, hits), ==, FN_FIND_STOPPED);
      g_assert_cmpint (patience.left, ==, -1);
      g_test_message ("%s: %" G_GINT64_FORMAT " µs", rows[i].query, patience.longest);
      g_assert_cmpint (patience.longest, <, G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finder/table", test_table);
  g_test_add_func ("/finder/any-text", test_any_text);
  g_test_add_func ("/finder/hits-say-the-query", test_hits_say_the_query);
  g_test_add_func ("/finder/finds-what-is-there", test_finds_what_is_there);
  g_test_add_func ("/finder/sifting-changes-nothing", test_sifting_changes_nothing);
  g_test_add_func ("/finder/expression-over-stretches", test_expression_over_stretches);
  g_test_add_func ("/finder/long-hit", test_long_hit);
  g_test_add_func ("/finder/bad-expression", test_bad_expression);
  g_test_add_func ("/finder/explosion", test_explosion);
  g_test_add_func ("/finder/stop", test_stop);
  return g_test_run ();
}
