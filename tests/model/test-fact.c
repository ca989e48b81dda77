#include "config.h"

#include "model/fn-fact.h"

#include <math.h>

#include "model/fn-figure.h"
#include "model/fn-vocabulary.h"
#include "sketch.h"

static void
get_interval (FnQualifier qualifier, double value, double high, double *from, double *to)
{
  FnFact fact = { .qualifier = qualifier, .value = { FN_VALUE_RANGE, value, high, NULL } };

  fn_fact_get_interval (&fact, from, to);
}

static void
test_table (void)
{
  static const struct
  {
    FnQualifier qualifier;
    double value, value_high, low, high;
  } cases[] = {
    { FN_QUALIFIER_EXACT, 562, 562, 562, 562 },
    { FN_QUALIFIER_EXACT, 40, 150, 40, 150 },
    { FN_QUALIFIER_ABOUT, 50, 50, 45, 55 },
    { FN_QUALIFIER_ABOUT, 40, 150, 36, 165 },
    { FN_QUALIFIER_NEARLY, 50, 50, 45, 50 },
    { FN_QUALIFIER_OVER, 50, 50, 50, INFINITY },
    { FN_QUALIFIER_AT_LEAST, 50, 50, 50, INFINITY },
    { FN_QUALIFIER_UNDER, 50, 50, -INFINITY, 50 },
    { FN_QUALIFIER_AT_MOST, 50, 50, -INFINITY, 50 },
    /* a deficit of nearly 64 is a little smaller, one of over 64 is larger */
    { FN_QUALIFIER_EXACT, -64, -64, -64, -64 },
    { FN_QUALIFIER_ABOUT, -50, -50, -55, -45 },
    { FN_QUALIFIER_NEARLY, -50, -50, -50, -45 },
    { FN_QUALIFIER_OVER, -64, -64, -INFINITY, -64 },
    { FN_QUALIFIER_UNDER, -64, -64, -64, INFINITY },
    { FN_QUALIFIER_ABOUT, -150, -40, -165, -36 },
    { FN_QUALIFIER_ABOUT, -10, 20, -11, 22 },
    { FN_QUALIFIER_ABOUT, 0, 0, 0, 0 },
    { FN_QUALIFIER_OVER, 0, 0, 0, INFINITY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double low, high;

      get_interval (cases[i].qualifier, cases[i].value, cases[i].value_high, &low, &high);
      g_test_message ("%s %g–%g: %g–%g", fn_qualifier_names[cases[i].qualifier], cases[i].value,
                      cases[i].value_high, low, high);
      g_assert_cmpfloat (low, ==, cases[i].low);
      g_assert_cmpfloat (high, ==, cases[i].high);
    }
}

/* The value itself is never outside, and a loss is a gain turned round. */
static void
test_property (void)
{
  for (int i = 0; i < 1000; i++)
    {
      FnQualifier qualifier = (FnQualifier) g_test_rand_int_range (0, FN_QUALIFIER_AT_MOST + 1);
      double value = g_test_rand_double_range (1e-6, 1e12);
      double low, high, mirrored_low, mirrored_high;

      get_interval (qualifier, value, value, &low, &high);
      get_interval (qualifier, -value, -value, &mirrored_low, &mirrored_high);
      g_assert_cmpfloat (low, <=, value);
      g_assert_cmpfloat (high, >=, value);
      g_assert_cmpfloat (mirrored_low, ==, -high);
      g_assert_cmpfloat (mirrored_high, ==, -low);
    }
}

/* Each list has a word for the last member of its enumeration, and no more. */
static void
test_names (void)
{
  static const struct
  {
    const char *const *names;
    int last;
    const char *name;
  } lists[] = {
    { fn_qualifier_names, FN_QUALIFIER_AT_MOST, "at-most" },
    { fn_status_names, FN_STATUS_FORECAST, "forecast" },
    { fn_statistic_names, FN_STATISTIC_CHANGE, "change" },
    { fn_measure_kind_names, FN_MEASURE_NAME, "name" },
    { fn_mark_type_names, FN_MARK_TYPE_NUMBER, "number" },
    { fn_layout_names, FN_LAYOUT_DIVERGING, "diverging" },
    { fn_field_names, FN_FIELD_LABEL, "label" },
    { fn_channel_names, FN_N_CHANNELS - 1, "label" },
    { fn_scale_type_names, FN_SCALE_TYPE_LOG, "log" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_cmpuint (g_strv_length ((char **) lists[i].names), ==, (guint) lists[i].last + 1);
      g_assert_cmpint (fn_names_find (lists[i].names, lists[i].name), ==, lists[i].last);
    }
  g_assert_cmpint (fn_names_find (fn_status_names, "Target"), ==, -1);
  g_assert_cmpint (fn_names_find (fn_status_names, ""), ==, -1);
}

static void
test_kinds (void)
{
  static const gboolean numeric[] = {
    [FN_VALUE_NONE] = FALSE, [FN_VALUE_NUMBER] = TRUE, [FN_VALUE_RANGE] = TRUE, [FN_VALUE_NAME] = FALSE
  };

  for (guint kind = 0; kind < G_N_ELEMENTS (numeric); kind++)
    {
      FnFact fact = { .value = { .kind = (FnValueKind) kind } };

      g_assert_cmpint (fn_fact_is_numeric (&fact), ==, numeric[kind]);
    }
}

static void
test_source (void)
{
  FnFactBaseBuilder *builder = sketch_new ();
  FnFact stated, derived;

  sketch_fill (builder, &(SketchFact){ .id = "stated", .source = "survey" }, &stated);
  sketch_fill (builder, &(SketchFact){ .id = "derived", .formula = "$1" }, &derived);
  g_assert_cmpint (fn_fact_get_source (&stated), ==,
                   fn_fact_base_builder_find (builder, FN_PART_SOURCE, "survey"));
  g_assert_cmpint (fn_fact_get_source (&derived), ==, -1);
  fn_fact_clear (&stated);
  fn_fact_clear (&derived);
  g_assert_null (stated.id);
  fn_fact_base_builder_free (builder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/fact/interval-table", test_table);
  g_test_add_func ("/model/fact/interval-property", test_property);
  g_test_add_func ("/model/fact/names", test_names);
  g_test_add_func ("/model/fact/numeric", test_kinds);
  g_test_add_func ("/model/fact/source", test_source);
  return g_test_run ();
}
