#include "config.h"

#include <math.h>

#include "chart/fn-scale.h"

static void
test_map_is_linear (void)
{
  for (int i = 0; i < 1000; i++)
    {
      double low = g_test_rand_double_range (-1e6, 1e6), high = low + g_test_rand_double_range (1e-3, 1e6);
      double share = g_test_rand_double_range (0, 1);
      FnScale scale = { FN_SCALE_TYPE_LINEAR, low, high, g_test_rand_double_range (-500, 500),
                        g_test_rand_double_range (-500, 500) };
      double at = fn_scale_map (&scale, low + share * (high - low));

      g_assert_cmpfloat_with_epsilon (at, scale.start + share * (scale.end - scale.start), 1e-3);
    }
}

static void
test_map_is_logarithmic (void)
{
  FnScale scale = { FN_SCALE_TYPE_LOG, 1, 10000, 0, 400 };

  g_assert_cmpfloat_with_epsilon (fn_scale_map (&scale, 1), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (fn_scale_map (&scale, 100), 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (fn_scale_map (&scale, 10000), 400, 1e-9);
}

static void
test_map_without_extent (void)
{
  FnScale scale = { FN_SCALE_TYPE_LINEAR, 5, 5, 20, 80 };

  g_assert_cmpfloat (fn_scale_map (&scale, 5), ==, 20);
}

/* Whether @step is 1, 2 or 5 times a power of ten. */
static gboolean
is_round (double step)
{
  double lead = step / pow (10, floor (log10 (step) + 1e-9));

  return fabs (lead - 1) < 1e-6 || fabs (lead - 2) < 1e-6 || fabs (lead - 5) < 1e-6;
}

static void
test_ticks_cover_and_are_round (void)
{
  for (int i = 0; i < 1000; i++)
    {
      double low = g_test_rand_double_range (-1e6, 1e6), high = low + g_test_rand_double_range (1e-3, 1e6);
      guint about = g_test_rand_int_range (2, 12);
      FnTicks ticks = fn_ticks_cover (low, high, about);

      g_assert_cmpfloat (fn_ticks_at (&ticks, 0), <=, low);
      g_assert_cmpfloat (fn_ticks_at (&ticks, ticks.n - 1), >=, high);
      g_assert_cmpfloat (fn_ticks_at (&ticks, 1), >, low);
      g_assert_cmpfloat (fn_ticks_at (&ticks, ticks.n - 2), <, high);
      g_assert_cmpuint (ticks.n, <=, 2 * about + 2);
      g_assert_true (is_round (ticks.step));
    }
}

static void
test_ticks_of_one_value (void)
{
  FnTicks ticks = fn_ticks_cover (7, 7, 5), zero = fn_ticks_cover (0, 0, 5);

  g_assert_cmpfloat (fn_ticks_at (&ticks, 0), <=, 7);
  g_assert_cmpfloat (fn_ticks_at (&ticks, ticks.n - 1), >=, 7);
  g_assert_cmpuint (zero.n, >=, 2);
}

static void
test_powers_cover (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      double low = pow (10, g_test_rand_double_range (-12, 12));
      double high = low * pow (10, g_test_rand_double_range (0, 20));
      guint about = g_test_rand_int_range (2, 9);
      FnScale scale = { FN_SCALE_TYPE_LOG, low, high, 0, 100 };
      FnTicks ticks = fn_ticks_for (&scale, about);

      g_assert_cmpuint (ticks.n, >=, 2);
      g_assert_cmpuint (ticks.n, <=, MAX (about, 2) + 1);
      g_assert_cmpfloat (fn_ticks_at (&ticks, 0), <=, low * (1 + 1e-6));
      g_assert_cmpfloat (fn_ticks_at (&ticks, ticks.n - 1), >=, high * (1 - 1e-6));
      for (guint t = 0; t < ticks.n; t++)
        {
          double power = log10 (fn_ticks_at (&ticks, t));

          g_assert_cmpfloat_with_epsilon (power, round (power), 1e-9);
        }
    }
}

/* As many decimals as tell two ticks apart, and no more. */
static void
test_decimals_tell_ticks_apart (void)
{
  FnTicks whole = fn_ticks_cover (0, 100, 5), tenths = fn_ticks_cover (0, 1, 5), tiny = fn_ticks_cover (0, 1e-9, 5);

  g_assert_cmpint (fn_ticks_get_decimals (&whole), ==, 0);
  g_assert_cmpint (fn_ticks_get_decimals (&tenths), ==, 1);
  g_assert_cmpint (fn_ticks_get_decimals (&tiny), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/linear", test_map_is_linear);
  g_test_add_func ("/scale/logarithmic", test_map_is_logarithmic);
  g_test_add_func ("/scale/without-extent", test_map_without_extent);
  g_test_add_func ("/ticks/cover", test_ticks_cover_and_are_round);
  g_test_add_func ("/ticks/one-value", test_ticks_of_one_value);
  g_test_add_func ("/scale/powers", test_powers_cover);
  g_test_add_func ("/scale/decimals", test_decimals_tell_ticks_apart);
  return g_test_run ();
}
