#include "config.h"

#include "base/fn-number.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define ROUNDS 20000

static const FnNumberStyle english = { ".", ",", "−" };
static const FnNumberStyle german = { ",", ".", "-" };

/* Any finite double, every exponent alike. */
static double
random_double (void)
{
  double value;

  do
    {
      guint64 bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();

      memcpy (&value, &bits, sizeof value);
    }
  while (!isfinite (value));
  return value;
}

static void
test_people (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *text;
  } rows[] = {
    { 55000, 0, "55,000" },
    { 1.6, 1, "1.6" },
    { 2, 1, "2" },
    { -64, 0, "−64" },
    { 2000, 0, "2,000" },
    { 999, 0, "999" },
    { 999.5, 0, "1,000" },
    { -0.4, 0, "0" },
    { -0.0, 2, "0" },
    { 0.005, 2, "0.01" },
    { 0.005, 3, "0.005" },
    { 1.005, 2, "1.01" },
    { 2.5, 0, "3" },
    { -2.5, 0, "−3" },
    { 0.5, 0, "1" },
    { 0.05, 0, "0" },
    { 9.995, 2, "10" },
    { 0.0999, 3, "0.1" },
    { 1234567.891, 2, "1,234,567.89" },
    { 1e21, 0, "1,000,000,000,000,000,000,000" },
    { 1e-300, 15, "0" },
    { 100, 15, "100" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = fn_number_to_people (rows[i].value, rows[i].decimals, &english);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_people_style (void)
{
  g_autofree char *text = fn_number_to_people (-1234.5, 1, &german);

  g_assert_cmpstr (text, ==, "-1.234,5");
}

static void
test_machine (void)
{
  static const struct
  {
    double value;
    const char *text;
  } rows[] = {
    { 191, "191" },
    { 1.6, "1.6" },
    { 1e21, "1e21" },
    { 1e20, "100000000000000000000" },
    { -64, "-64" },
    { 0, "0" },
    { 0.1, "0.1" },
    { 0.000001, "0.000001" },
    { 1e-7, "1e-7" },
    { 1.5e-9, "1.5e-9" },
    { 5e-324, "5e-324" },
    { 1.7976931348623157e308, "1.7976931348623157e308" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { -0.0, "-0" },
    { 9007199254740993, "9007199254740992" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = fn_number_to_machine (rows[i].value);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_machine_reads_back (void)
{
  g_autoptr (GRegex) grammar = g_regex_new ("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?(e-?[0-9]+)?$", 0, 0, NULL);

  for (int i = 0; i < ROUNDS; i++)
    {
      double value = i % 2 ? random_double () : g_test_rand_int_range (-100000, 100000) / 1000.0;
      g_autofree char *text = fn_number_to_machine (value);

      g_assert_true (g_ascii_strtod (text, NULL) == value);
      g_assert_true (g_regex_match (grammar, text, 0, NULL));
    }
}

static void
test_length (void)
{
  static const struct
  {
    double value;
    const char *text;
  } rows[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 12, "12" },
    { 1.2345, "1.235" },
    { -0.0001, "0" },
    { -0.5, "-0.5" },
    { 0.001, "0.001" },
    { 100.1, "100.1" },
    { 1e12, "1000000000000" },
    { 1e16, "10000000000000000" },
    { -9999999999999, "-9999999999999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = fn_number_to_length (rows[i].value);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_length_is_near (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      double value = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-3, 12));
      g_autofree char *text = fn_number_to_length (value);
      const char *point = strchr (text, '.');

      g_assert_cmpfloat (fabs (g_ascii_strtod (text, NULL) - value), <=, 0.0005 + fabs (value) * 1e-15);
      g_assert_cmpuint (strspn (text, "-.0123456789"), ==, strlen (text));
      g_assert_true (point == NULL || (strlen (point) <= 4 && !g_str_has_suffix (text, "0")));
      g_assert_cmpstr (text, !=, "-0");
    }
}

static void
test_round (void)
{
  g_assert_true (fn_number_round (1.005, 2) == 1.01);
  g_assert_true (fn_number_round (-2.5, 0) == -3);
  g_assert_true (fn_number_round (64.4999, 0) == 64);
  g_assert_true (fn_number_round (1e300, 3) == 1e300);
  for (int i = 0; i < ROUNDS; i++)
    {
      int decimals = g_test_rand_int_range (0, 7);
      double value = g_test_rand_double_range (-1e6, 1e6), once = fn_number_round (value, decimals);

      g_assert_true (fn_number_round (once, decimals) == once);
      g_assert_cmpfloat (fabs (once - value), <=, 0.5 * pow (10, -decimals) + 1e-9);
      g_assert_true (fn_number_round (-value, decimals) == -once);
    }
}

static void
test_comma_locale (void)
{
  static const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "fr_FR", "pt_BR.UTF-8" };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names) && !found; i++)
    found = setlocale (LC_NUMERIC, names[i]) != NULL && *localeconv ()->decimal_point == ',';
  if (!found)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  test_people ();
  test_machine ();
  test_machine_reads_back ();
  test_length ();
  test_round ();
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/people", test_people);
  g_test_add_func ("/number/people-style", test_people_style);
  g_test_add_func ("/number/machine", test_machine);
  g_test_add_func ("/number/machine-reads-back", test_machine_reads_back);
  g_test_add_func ("/number/length", test_length);
  g_test_add_func ("/number/length-is-near", test_length_is_near);
  g_test_add_func ("/number/round", test_round);
  g_test_add_func ("/number/comma-locale", test_comma_locale);
  return g_test_run ();
}
