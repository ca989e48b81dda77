#include "config.h"

#include "model/fn-formula.h"

#include <math.h>
#include <string.h>

#include "base/fn-error.h"

static const double inputs[] = { 8, -2, 5, 5 };

static const struct
{
  const char *formula;
  double result;
} good[] = {
  { "$1", 8 },
  { "  $1-$2 ", 10 },
  { "$1 - $2 - $3", 5 },
  { "$1 / $2 / 2", -2 },
  { "$1 + $2 * $3", -2 },
  { "($1 + $2) * $3", 30 },
  { "-$1 + -(-$3)", -3 },
  { "100 * $3 / $1", 62.5 },
  { "0.5 * $1 + 2.", 6 },
  { "sum", 16 },
  { "mean", 4 },
  { "count", 4 },
  { "sum / count", 4 },
  { "sum ($1, $3)", 13 },
  { "mean($2, $3 + 1)", 2 },
  { "count ($1, $2)", 2 },
  { "rank ($1)", 1 },
  { "rank ($3)", 2 },
  { "rank ($4)", 2 },
  { "rank ($2)", 4 },
  { "rank (sum)", 1 },
};

static const struct
{
  const char *formula;
  int character;
  const char *says;
} bad[] = {
  { "", 1, "value is missing" },
  { "$1 +", 5, "value is missing" },
  { "$1 $2", 4, "operator is missing" },
  { "$1 2", 4, "operator is missing" },
  { "($1 - $2", 9, "“)” is missing" },
  { "$1)", 3, "operator is missing" },
  { "$0", 1, "no such input" },
  { "1 + $5", 5, "no such input" },
  { "$99999999999999999999", 1, "no such input" },
  { "$", 1, "number is missing" },
  { "$x", 1, "number is missing" },
  { "median", 1, "“median” is not one of" },
  { "Sum", 1, "“Sum” is not one of" },
  { "sum ()", 6, "value is missing" },
  { "sum ($1,)", 9, "value is missing" },
  { "rank", 5, "needs one value" },
  { "rank ($1, $2)", 14, "needs one value" },
  { "0x10", 2, "operator is missing" },
  { "1e9", 2, "operator is missing" },
  { ".5", 1, "value is missing" },
  { "+1", 1, "value is missing" },
  { "$1 – $2", 4, "operator is missing" },
  { "“é” $1", 1, "value is missing" },
  { "$1 / ($3 - $4)", 15, "not a finite number" },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      double result = NAN;

      g_test_message ("%s", good[i].formula);
      g_assert_true (fn_formula_compute (good[i].formula, inputs, G_N_ELEMENTS (inputs), &result, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (result, ==, good[i].result);
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *place = g_strdup_printf ("at character %d:", bad[i].character);
      double result = 7;

      g_test_message ("%s", bad[i].formula);
      g_assert_false (fn_formula_compute (bad[i].formula, inputs, G_N_ELEMENTS (inputs), &result, &error));
      g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, place));
      g_assert_nonnull (strstr (error->message, bad[i].says));
      g_assert_cmpfloat (result, ==, 7);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) formula = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  double result;

  for (int i = 0; i < 1000000; i++)
    g_string_append_c (formula, '(');
  g_assert_false (fn_formula_compute (formula->str, inputs, G_N_ELEMENTS (inputs), &result, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "nested too deeply"));
}

/* Only what is nested counts as depth, not what stands side by side. */
static void
test_long (void)
{
  g_autoptr (GString) formula = g_string_new ("0");
  double result = NAN;

  for (int i = 0; i < 1000; i++)
    g_string_append (formula, " + (($2))");
  g_assert_true (fn_formula_compute (formula->str, inputs, G_N_ELEMENTS (inputs), &result, NULL));
  g_assert_cmpfloat (result, ==, -2000);
}

static void
test_no_inputs (void)
{
  g_autoptr (GError) error = NULL;
  double result = NAN;

  g_assert_true (fn_formula_compute ("count", NULL, 0, &result, NULL));
  g_assert_cmpfloat (result, ==, 0);
  g_assert_false (fn_formula_compute ("mean", NULL, 0, &result, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
}

/* Writes a random expression, every pair in parentheses, and computes it on the way. */
static double
grow (GString *formula, int depth)
{
  double left, right;
  char symbol;

  if (depth == 0 || g_test_rand_int_range (0, 4) == 0)
    {
      guint input = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (inputs));

      g_string_append_printf (formula, "$%u", input + 1);
      return inputs[input];
    }

  g_string_append (formula, "( ");
  left = grow (formula, depth - 1);
  symbol = "+-*"[g_test_rand_int_range (0, 3)];
  g_string_append_printf (formula, " %c", symbol);
  right = grow (formula, depth - 1);
  g_string_append_c (formula, ')');
  return symbol == '+' ? left + right : symbol == '-' ? left - right : left * right;
}

static void
test_trees (void)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autoptr (GString) formula = g_string_new (NULL);
      double expected = grow (formula, 6), result = NAN;

      g_assert_true (fn_formula_compute (formula->str, inputs, G_N_ELEMENTS (inputs), &result, NULL));
      g_assert_cmpfloat (result, ==, expected);
    }
}

/* A flat chain, computed in two passes: products first, then the sum of what is left. */
static void
test_chains (void)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autoptr (GString) formula = g_string_new (NULL);
      double sum = 0, product = 0, sign = 1, result = NAN;
      int length = g_test_rand_int_range (1, 12);

      for (int j = 0; j < length; j++)
        {
          int number = g_test_rand_int_range (1, 100);
          char symbol = j == 0 ? '+' : "+-*/"[g_test_rand_int_range (0, 4)];

          if (j > 0)
            g_string_append_c (formula, symbol);
          g_string_append_printf (formula, "%d", number);
          if (symbol == '*')
            product *= number;
          else if (symbol == '/')
            product /= number;
          else
            {
              sum += sign * product;
              sign = symbol == '+' ? 1 : -1;
              product = number;
            }
        }
      sum += sign * product;
      g_assert_true (fn_formula_compute (formula->str, NULL, 0, &result, NULL));
      g_assert_cmpfloat_with_epsilon (result, sum, 1e-9 * MAX (1, fabs (sum)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/formula/good", test_good);
  g_test_add_func ("/model/formula/bad", test_bad);
  g_test_add_func ("/model/formula/deep", test_deep);
  g_test_add_func ("/model/formula/long", test_long);
  g_test_add_func ("/model/formula/no-inputs", test_no_inputs);
  g_test_add_func ("/model/formula/trees", test_trees);
  g_test_add_func ("/model/formula/chains", test_chains);
  return g_test_run ();
}
