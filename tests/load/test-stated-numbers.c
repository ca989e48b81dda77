#include "config.h"

#include "load/fn-stated-numbers.h"

/* Whether @text states @value of a unit with this factor, which bears a scale of its own or 1. */
static gboolean
states (const char *text, const char *language, double value, FnStatedUnit unit)
{
  g_autoptr (GArray) numbers = fn_stated_numbers (text, language);

  for (guint i = 0; i < numbers->len; i++)
    if (fn_stated_number_means (&g_array_index (numbers, FnStatedNumber, i), value, &unit))
      return TRUE;
  return FALSE;
}

static const FnStatedUnit plain = { 1, 1, FALSE };
static const FnStatedUnit percent = { 0.01, 1, FALSE };
static const FnStatedUnit billion = { 1e9, 1, FALSE };
static const FnStatedUnit named_trillion = { 7e9, 1e12, FALSE };
static const FnStatedUnit rank = { 1, 1, TRUE };

typedef struct
{
  const char *text;
  double value;
  const FnStatedUnit *unit;
} Case;

static const Case stated[] = {
  { "some 562 of them", 562, &plain },
  { "50,000 people", 50000, &plain },
  { "12,345,678", 12345678, &plain },
  { "a gap of $1.9-2.5 billion", 1.9, &billion },
  { "a gap of $1.9-2.5 billion", 2.5, &billion },
  { "from 5 to 10 million", 5e6, &plain },
  { "between 40,000 and 150,000", 40000, &plain },
  { "191 billion", 191, &billion },
  { "191 billion", 191e9, &plain },
  { "a loss of 64 billion", -64, &billion },
  { "5.5 trillion crowns", 5.5, &named_trillion },
  { "fifty-five thousand", 55000, &plain },
  { "thirty-one", 31, &plain },
  { "nineteen", 19, &plain },
  { "five hundred and six", 506, &plain },
  { "a hundred", 100, &plain },
  { "two thousand five hundred", 2500, &plain },
  { "half of the land", 50, &percent },
  { "one-third", 33.3, &percent },
  { "two-thirds", 67, &percent },
  { "a quarter", 25, &percent },
  { "three quarters", 0.75, &plain },
  { "half a million", 500000, &plain },
  { "one and a half million", 1.5e6, &plain },
  { "a billion", 1, &billion },
  { "2 percent", 2, &percent },
  { "2.4%", 2.4, &percent },
  { "two decades", 20, &plain },
  { "a dozen ships", 12, &plain },
  { "it doubled", 2, &plain },
  { "the third-largest", 3, &rank },
  { "the 22nd place", 22, &plain },
  { "the twenty-first", 21, &plain },
  { "the largest", 1, &rank },
};

static const Case unstated[] = {
  { "191 billion", 191, &plain },
  { "191 billion", 191e6, &plain },
  { "some 562 of them", 56, &plain },
  { "half of the land", 33, &percent },
  { "one-third", 30, &percent },
  { "the largest", 1, &plain },
  { "the second-largest", 1, &rank },
  { "dozens of ships", 12, &plain },
  { "a ship", 1, &plain },
  { "hundreds", 100, &plain },
  { "none that counts", 7, &plain },
  { "one, third", 33.3, &percent },
};

static const Case stated_japanese[] = {
  { "1910億ドル", 191, &billion },   { "5万5000人", 55000, &plain }, { "五万五千人", 55000, &plain },
  { "2兆5000億円", 2.5e12, &plain }, { "2%", 2, &percent },          { "3割", 30, &percent },
  { "3分の1", 33.3, &percent },      { "半数", 50, &percent },       { "十二隻", 12, &plain },
  { "二〇二七", 2027, &plain },      { "40,000から", 40000, &plain },
};

static const Case unstated_japanese[] = {
  { "1910億ドル", 1910, &plain },
  { "5万5000人", 5, &plain },
  { "数万人", 10000, &plain },
};

static void
check_cases (const Case *cases, guint n, const char *language, gboolean wanted)
{
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("“%s”: %g", cases[i].text, cases[i].value);
      g_assert_cmpint (states (cases[i].text, language, cases[i].value, *cases[i].unit), ==, wanted);
    }
}

static void
test_english (void)
{
  check_cases (stated, G_N_ELEMENTS (stated), "en", TRUE);
  check_cases (unstated, G_N_ELEMENTS (unstated), "en-US", FALSE);
}

static void
test_japanese (void)
{
  check_cases (stated_japanese, G_N_ELEMENTS (stated_japanese), "ja", TRUE);
  check_cases (unstated_japanese, G_N_ELEMENTS (unstated_japanese), "ja", FALSE);
}

/* Every number below a million, written in words, states itself and not its neighbours. */
static void
append_words (GString *text, int number)
{
  static const char *const small[] = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                                       "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                                       "seventeen", "eighteen", "nineteen" };
  static const char *const tens[] = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

  if (number >= 1000)
    {
      append_words (text, number / 1000);
      g_string_append (text, " thousand");
      number %= 1000;
    }
  else if (number < 20)
    {
      g_string_append (text, small[number]);
      return;
    }
  if (number >= 100)
    {
      g_string_append_printf (text, "%s%s hundred", text->len > 0 ? " " : "", small[number / 100]);
      number %= 100;
      if (number > 0)
        g_string_append (text, " and");
    }
  if (number >= 20)
    g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? " " : "", tens[number / 10], number % 10 ? "-" : "",
                            number % 10 ? small[number % 10] : "");
  else if (number > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", small[number]);
}

static void
test_words_of_any_number (void)
{
  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int number = i < 1000 ? i : g_test_rand_int_range (1000, 1000000);
      int other = number + g_test_rand_int_range (1, 1000);

      append_words (text, number);
      g_test_message ("%d: %s", number, text->str);
      g_assert_true (states (text->str, "en", number, plain));
      g_assert_false (states (text->str, "en", other, plain));
    }
}

static void
test_places (void)
{
  static const char text[] = "for about $1.9 billion, once";
  g_autoptr (GArray) numbers = fn_stated_numbers (text, "en");
  const FnStatedNumber *first = &g_array_index (numbers, FnStatedNumber, 0);

  g_assert_cmpuint (numbers->len, ==, 2);
  g_assert_cmpuint (first->start, ==, 11);
  g_assert_cmpuint (first->end, ==, 22);
}

static void
test_scale_of_a_unit (void)
{
  g_assert_cmpfloat (fn_stated_scale ("trillion crowns", "en"), ==, 1e12);
  g_assert_cmpfloat (fn_stated_scale ("crowns", "en"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stated-numbers/english", test_english);
  g_test_add_func ("/stated-numbers/japanese", test_japanese);
  g_test_add_func ("/stated-numbers/words-of-any-number", test_words_of_any_number);
  g_test_add_func ("/stated-numbers/places", test_places);
  g_test_add_func ("/stated-numbers/scale-of-a-unit", test_scale_of_a_unit);

  return g_test_run ();
}
