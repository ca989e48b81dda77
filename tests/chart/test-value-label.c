#include "config.h"

#include "chart/fn-value-label.h"
#include "orchard.h"

#include <string.h>

typedef struct
{
  OrchardFact fact;
  const char *label;
  const char *sentence;
} Case;

static const Case cases[] = {
  { { "a", "Vale", "apples", "almanac", "2024", 562, 562 }, "562", "Vale, apples, 2024: 562 t (almanac)" },
  { { "b", "Vale", "apples", "almanac", NULL, 55000, 55000, FN_QUALIFIER_ABOUT },
    "≈ 55,000",
    "Vale, apples: about 55,000 t (almanac)" },
  { { "c", "Vale", "apples", "almanac", NULL, 50000, 50000, FN_QUALIFIER_OVER },
    "> 50,000",
    "Vale, apples: more than 50,000 t (almanac)" },
  { { "d", "Vale", "apples", "almanac", NULL, 1.9, 2.5 }, "1.9–2.5", "Vale, apples: 1.9–2.5 t (almanac)" },
  { { "e", "Vale", "apples", "almanac", "2027", 2, 2, FN_QUALIFIER_EXACT, FN_STATUS_TARGET },
    "2 (target 2027)",
    "Vale, apples, 2027: 2 t (target 2027) (almanac)" },
  { { "f", "Vale", "apples", "almanac", NULL, 3, 3, FN_QUALIFIER_EXACT, FN_STATUS_DEMANDED },
    "3 (demanded)",
    "Vale, apples: 3 t (demanded) (almanac)" },
  { { "g", "Vale", "apples", "almanac", "2023", 2.35, 2.35, FN_QUALIFIER_EXACT, FN_STATUS_ESTIMATED },
    "2.35 (estimate)",
    "Vale, apples, 2023: 2.35 t (estimate) (almanac)" },
  { { "h", "Vale", "balance", NULL, "2024", -64, -64, FN_QUALIFIER_EXACT, FN_STATUS_OBSERVED, "$1 - $2" },
    "= −64",
    "Vale, balance, 2024: = −64 t" },
  { { "i", "Vale", "apples", "almanac", "2022/2027", 8.6, 8.6, FN_QUALIFIER_OVER, FN_STATUS_AGREED },
    "> 8.6 (agreed 2022–2027)",
    "Vale, apples, 2022–2027: more than 8.6 t (agreed 2022–2027) (almanac)" },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnFactBase) base = orchard_new (&cases[i].fact, 1);
      const FnFact *fact = fn_fact_base_get_fact (base, 0);
      g_autofree char *label = fn_value_label (base, fact, fn_words_english ());
      g_autofree char *sentence = fn_fact_to_people (base, fact, fn_words_english ());

      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* The unit of the orchard, with another symbol. */
static char *
amount_in (const char *symbol, double value, FnQualifier qualifier)
{
  OrchardFact row = { "a", "Vale", "apples", "almanac", "2024", value, value, qualifier };
  g_autoptr (FnFactBase) base = orchard_new_with_unit (&row, 1, symbol);

  return fn_value_to_people (base, fn_fact_base_get_fact (base, 0), fn_words_english ());
}

static void
test_units_stand_where_they_are_read (void)
{
  const struct
  {
    const char *symbol;
    double value;
    FnQualifier qualifier;
    const char *expected;
  } amounts[] = {
    { "t", 3, FN_QUALIFIER_EXACT, "3 t" },
    { "%", 1.6, FN_QUALIFIER_EXACT, "1.6%" },
    { "$", 3, FN_QUALIFIER_EXACT, "$3" },
    { "$ bn", 8.6, FN_QUALIFIER_OVER, "> $8.6 bn" },
    { "€ m", -64, FN_QUALIFIER_ABOUT, "≈ −€64 m" },
    { "$/t", 2, FN_QUALIFIER_EXACT, "2 $/t" },
    { "%GDP", 2, FN_QUALIFIER_EXACT, "2 %GDP" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = amount_in (amounts[i].symbol, amounts[i].value, amounts[i].qualifier);

      g_assert_cmpstr (text, ==, amounts[i].expected);
    }
}

static void
test_formulas_show_their_values (void)
{
  const struct
  {
    const char *formula;
    const char *expected;
  } formulas[] = {
    { "$1 - $2", "127 t - ≈ 191 t" },
    { "($1 + $2) / 2", "(127 t + ≈ 191 t) / 2" },
    { "sum", "sum (127 t; ≈ 191 t)" },
    { "$1 * $3", "127 t * $3" },
  };
  const OrchardFact rows[] = {
    { "a", "Vale", "sold", "almanac", "2024", 127, 127 },
    { "b", "Vale", "picked", "almanac", "2024", 191, 191, FN_QUALIFIER_ABOUT },
  };
  g_autoptr (FnFactBase) base = orchard_new (rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      int inputs[] = { 0, 1 };
      FnFact derived = { .formula = (char *) formulas[i].formula, .inputs = inputs, .n_inputs = 2 };
      g_autofree char *text = fn_formula_to_people (base, &derived, fn_words_english ());

      g_assert_cmpstr (text, ==, formulas[i].expected);
    }
}

static void
test_templates_are_no_formats (void)
{
  g_autofree char *one = fn_words_fill ("≈ %s", "5%d", NULL);
  g_autofree char *two = fn_words_fill ("%2$s / %1$s %n", "a%2$s", "b");

  g_assert_cmpstr (one, ==, "≈ 5%d");
  g_assert_cmpstr (two, ==, "b / a%2$s %n");
}

static void
test_every_word_is_there (void)
{
  const FnWords *words = fn_words_english ();

  for (guint i = 0; i < FN_N_WORDS; i++)
    g_assert_nonnull (words->word[i]);
  for (guint i = 0; i < G_N_ELEMENTS (words->qualifier); i++)
    {
      g_assert_nonnull (strstr (words->qualifier[i], "%s"));
      g_assert_nonnull (strstr (words->spoken_qualifier[i], "%s"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (words->status); i++)
    g_assert_nonnull (words->status[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value-label/table", test_labels);
  g_test_add_func ("/value-label/units", test_units_stand_where_they_are_read);
  g_test_add_func ("/value-label/formulas", test_formulas_show_their_values);
  g_test_add_func ("/words/fill", test_templates_are_no_formats);
  g_test_add_func ("/words/complete", test_every_word_is_there);
  return g_test_run ();
}
