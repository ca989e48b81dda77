#include "config.h"

#include "text/fn-passages.h"
#include "text/fn-query.h"
#include "text/fn-scan.h"
#include "text/fn-screen.h"

#include "random-text.h"

#include <string.h>

static const char *const pieces[] = { "a",  "b",   "An",  "ban", "nab", "5",  "55,000", "1,234,567", ".",  " ",   " ",
                                      "-",  "-\n", "\n",  "é",   "É",   "ﬁ",  "Ｂ",     "\xc2\xad", "“", "島", "灯台",
                                      "カ", "ｶﾞ",  "\n\n", "ж",  "Ж",   "²",  "fi",     "f",        "한", NULL };
static const char *const queries[] = { "ban ", "an", "55",   "550", "1234567 ", "灯台", "島 ",  "ガ ", "fi",
                                       "é ",   "ж ", "nab OR b ", "\"a b\" ", "a NEAR 5 ", "a -b ", "b ban ", "ab ", "anban ", "a", "n ", "\"5 a\" ", NULL };

static gboolean
is_passed_over (const FnQuery *query, const char *string)
{
  g_autoptr (FnScan) scan = fn_scan_new_words (fn_query_get_needles (query));
  gsize size = strlen (string);

  fn_scan_begin (scan, string, size);
  return fn_scan_next (scan, 0) == size;
}

static gboolean
is_screened_out (FnQuery *query, const char *string)
{
  g_autoptr (FnScreen) screen = fn_screen_new (query);
  gsize size = strlen (string);

  return fn_scan_next_odd (string, size, 0) == size && !fn_screen_passes (screen, string, size);
}

/* It is not for nothing. */
static void
test_screens (void)
{
  const char *const cases[][3] = {
    { "\"one two\" ", "one, two", "one and two" },  { "one two ", "two ones one", "one" },
    { "\"one two\" ", "one “two”", "two one" },     { "one NEAR two ", "two one", "one three" },
    { "one OR two ", "two", "three" },              { "\"a b c\" ", "a b a b c", "a b a c" },
    { "1,234 one", "1,234 one", "234 one" },        { "one -two ", "one two", "two" },
    { "one ", "two one.", "ones, lone 1one" },      { "on", "lone on", "lone 1on" },
    { "\"one two\" ", "ones one two", "lone two, one twos" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnQuery) query = fn_query_new (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_false (is_screened_out (query, cases[i][1]));
      g_assert_true (is_screened_out (query, cases[i][2]));
    }
}

/* What has no needle and no odd place answers no query. */
static void
test_misses_nothing (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *string = random_string (pieces, g_test_rand_int_range (2, 20));
      g_autoptr (FnQuery) query = fn_query_new (random_pick (queries));

      if ((is_passed_over (query, string) || is_screened_out (query, string)) &&
          fn_query_match (query, string, strlen (string), NULL))
        g_error ("%s is passed over", string);
    }
}

static void
test_odd_forms (void)
{
  const char *const cases[][2] = {
    { "ab ", "a-\nb" },   { "ab ", "a\u2010\r\n b" }, { "soft ", "so\u00adft" }, { "cafe ", "CAFÉ" }, { "ガ ", "ｶﾞ" },
    { "fish ", "ﬁsh" },   { "1234567 ", "1,234,567" },  { "12345", "1,234,567" },  { "ж ", "Ж" },      { "ab ", "ＡＢ" },
    { "x2 ", "x²" },      { "ss ", "ß" },               { "ab ", "a\u200bb" },
    { "ab ", "AB" },      { "12 ", "１２" },            { "豈 ", "豈" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnQuery) query = fn_query_new (cases[i][0]);

      g_test_message ("%u", i);
      g_assert_false (is_passed_over (query, cases[i][1]) || is_screened_out (query, cases[i][1]));
    }
}

static gsize
find_slowly (const char *const *needles, gboolean begin, const char *string, gsize from)
{
  gsize odd = fn_scan_next_odd (string, strlen (string), from);

  for (; from < odd; from++)
    for (guint i = 0; needles[i] != NULL; i++)
      if (g_ascii_strncasecmp (string + from, needles[i], strlen (needles[i])) == 0 &&
          !(begin && from > 0 && g_ascii_isalnum (*needles[i]) && g_ascii_isalnum (string[from - 1])))
        return from;
  return from;
}

static void
test_finds_all (void)
{
  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *string = random_string (pieces, 100);
      g_autofree char *one = random_string ((const char *const[]){ "a", "b", "n", "5,", "島", NULL }, 3);
      const char *const needles[] = { *one != '\0' ? one : "a", i % 3 > 0 ? "ban" : NULL, NULL };
      gboolean begin = g_test_rand_bit ();
      g_autoptr (FnScan) scan = begin ? fn_scan_new_words (needles) : fn_scan_new (needles);
      gsize size = strlen (string), at = 0;

      fn_scan_begin (scan, string, size);
      do
        {
          gsize found = fn_scan_next (scan, at);

          g_assert_cmpuint (found, ==, find_slowly (needles, begin, string, at));
          at = found + (gsize) g_test_rand_int_range (1, 20);
        }
      while (at <= size);
    }
}

/* Passages follow one another, hold all that is to be seen, and are found again from any byte of theirs. */
static void
test_passages (void)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *string = random_string (pieces, 80);
      gsize size = strlen (string);
      FnSpan passage = { 0, 0 };
      gsize before = 0;

      while (fn_passage_next (string, size, passage.end, &passage))
        {
          for (gsize at = before; at < passage.start; at++)
            g_assert_true (g_ascii_isspace (string[at]));
          g_assert_cmpuint (passage.start, <, passage.end);
          before = passage.end;
        }
      for (gsize at = before; at < size; at++)
        g_assert_true (g_ascii_isspace (string[at]));
    }
}

/* What "\n\n" breaks off goes on where a small letter follows, unless it ends a sentence or is short. */
static void
test_broken_passages (void)
{
  static const char *const cases[][3] = {
    { "The ships that came in the spring of the year", "\n\n", "were four" },
    { "The ships that came in the spring of the year", "\n \t\r\n\n\f", "élevés" },
    { "The ships that came (by way of the northern sea)", "\n\n", "were four" },
    { "The ships that came in the spring of the", "\n\n", "were four" },
    { "The ships that came, by way of the northern “sea,”", "\n\n", "were four" },
  };
  static const char *const whole[][2] = {
    { "The ships that came in the spring were four.", "and more" },
    { "The ships that came in the spring were “four.”", "and more" },
    { "(The ships that came in the spring were: **four!**)", "and more" },
    { "The ships that came in the spring were the following:", "the first" },
    { "The ships that came in the spring were four. \r", "and more" },
    { "The ships that came in the spring of the year\n\nwere four", "and more" },
    { "The ships that came in the spring were four…", "and more" },
    { "| The ships that came in | the spring were | four |", "and more" },
    { "The ships that came in the spring of the year", "Were four" },
    { "The ships that came in the spring of the year", "4 of them" },
    { "The ships that came in the spring of the year", "- four" },
    { "The ships that came in the spring of th", "were four" },
    { "」”’))))))))))))))))))))))))))))))))))))))))))", "were four" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *string = g_strconcat (cases[i][0], cases[i][1], cases[i][2], "\n\nThen\n", NULL);
      FnSpan passage = { 0, 0 };

      g_assert_true (fn_passage_next (string, strlen (string), 0, &passage));
      g_assert_cmpuint (passage.start, ==, 0);
      g_assert_cmpuint (passage.end, ==, strlen (string) - strlen ("\n\nThen\n"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char *string = g_strconcat (whole[i][0], "\n\n", whole[i][1], "\n", NULL);
      FnSpan passage = { 0, 0 };

      g_assert_true (fn_passage_next (string, strlen (string), 0, &passage));
      g_assert_cmpuint (passage.end, ==, strlen (whole[i][0]));
    }
}

/* A passage is the same when only so much of the text is at hand as it can hold. */
static void
assert_same_in_part (const char *string, gsize size, FnSpan passage)
{
  gsize reach = MIN (size - passage.start, FN_PASSAGE_LIMIT + 1);
  g_autofree char *part = g_strndup (string + passage.start, reach);
  FnSpan again;

  g_assert_true (fn_passage_next (part, reach, 0, &again));
  g_assert_cmpuint (again.start, ==, 0);
  g_assert_cmpuint (again.end, ==, passage.end - passage.start);
}

static void
test_parts_of_passages (void)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (gsize size = FN_PASSAGE_LIMIT - 10; size < FN_PASSAGE_LIMIT + 10; size++)
    {
      FnSpan passage = { 0, 0 };

      g_string_truncate (string, 0);
      while (string->len < size)
        g_string_append_c (string, 'x');
      g_string_append (string, "\n\nébauche\n");
      while (fn_passage_next (string->str, string->len, passage.end, &passage))
        assert_same_in_part (string->str, string->len, passage);
    }
}

/* Many joined ones are cut where they become too long. */
static void
test_many_broken_passages (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  FnSpan passage = { 0, 0 };
  gsize before = 0;

  for (int i = 0; i < 2000; i++)
    {
      for (int words = g_test_rand_int_range (1, 400); words > 0; words--)
        g_string_append (string, g_test_rand_bit () ? "ébauche " : "of salt ");
      g_string_append (string, "\n\n");
    }
  while (fn_passage_next (string->str, string->len, passage.end, &passage))
    {
      g_assert_cmpuint (passage.end - passage.start, <=, FN_PASSAGE_LIMIT);
      g_assert_cmpuint (passage.start - before, <=, 3);
      before = passage.end;
      assert_same_in_part (string->str, string->len, passage);
    }
}

static void
test_long_passages (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  FnSpan passage = { 0, 0 };
  guint n = 0;

  while (string->len < 10 * FN_PASSAGE_LIMIT)
    g_string_append (string, "島");
  for (; fn_passage_next (string->str, string->len, passage.end, &passage); n++)
    {
      g_assert_cmpuint (passage.end - passage.start, <=, FN_PASSAGE_LIMIT);
      g_assert_true (g_utf8_validate (string->str + passage.start, (gssize) (passage.end - passage.start), NULL));
    }
  g_assert_cmpuint (passage.end, ==, string->len);
  g_assert_cmpuint (n, ==, 11);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scan/misses-nothing", test_misses_nothing);
  g_test_add_func ("/scan/screens", test_screens);
  g_test_add_func ("/scan/odd-forms", test_odd_forms);
  g_test_add_func ("/scan/finds-all", test_finds_all);
  g_test_add_func ("/passages/all", test_passages);
  g_test_add_func ("/passages/broken", test_broken_passages);
  g_test_add_func ("/passages/parts", test_parts_of_passages);
  g_test_add_func ("/passages/many-broken", test_many_broken_passages);
  g_test_add_func ("/passages/long", test_long_passages);

  return g_test_run ();
}
