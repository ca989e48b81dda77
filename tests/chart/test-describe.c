#include "config.h"

#include <string.h>

#include "chart/fn-describe.h"

#include "orchard.h"

/* Describes all apples of @facts, back to back with the pears where @paired. */
static char *
describe (const OrchardFact *facts, guint n, FnMarkType mark, gboolean paired)
{
  g_autoptr (FnFactBase) base = orchard_new (facts, n);
  FnChartRequest request = { .base = base, .size = { 960, 540 }, .measure = orchard_ruler (),
                             .words = fn_words_english () };
  g_autoptr (FnFigureData) data = NULL;
  FnFigure figure;
  char *text;

  orchard_figure (base, paired ? "apples pears" : "apples", &figure);
  figure.mark = mark;
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, NULL);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  if (paired)
    {
      figure.layout = FN_LAYOUT_PAIRED;
      orchard_encode (&figure, FN_CHANNEL_COLUMN, FN_FIELD_MEASURE, NULL);
    }
  request.figure = &figure;
  data = fn_figure_data_new (base, &figure, request.words);
  text = fn_describe_figure (&request, data);
  fn_figure_clear (&figure);
  return text;
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not say “%s”", text, words);
}

static void
assert_is_silent_on (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” says “%s”", text, words);
}

static void
test_plain_values (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "apples", "almanac", "2024", 30, 30 },
    { "b", "Coast", "apples", "almanac", "2024", 50, 50 },
    { "c", "Hill", "apples", "almanac", "2024", -4, -4 },
  };
  g_autofree char *text = describe (facts, G_N_ELEMENTS (facts), FN_MARK_TYPE_BAR, FALSE);

  g_assert_true (g_str_has_prefix (text, "Bar chart: Harvest of the valleys. Fruit picked, tonnes. "));
  assert_says (text, "Values shown: 3, by counterpart.");
  assert_says (text, "From Hill, apples, 2024: −4 t (");
  assert_says (text, " to Coast, apples, 2024: 50 t (");
  assert_is_silent_on (text, "Among them");
  assert_is_silent_on (text, "disagree");
  assert_is_silent_on (text, "No figure");
}

static void
test_hedges_are_counted (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "apples", "almanac", "2024", 30, 30, FN_QUALIFIER_ABOUT },
    { "b", "Coast", "apples", "almanac", "2024", 50, 50, FN_QUALIFIER_NEARLY },
    { "c", "Hill", "apples", "almanac", "2024", 5, 5, FN_QUALIFIER_OVER, FN_STATUS_PLANNED },
    { "d", "Isle", "apples", "almanac", "2024", 6, 6, FN_QUALIFIER_EXACT, FN_STATUS_DEMANDED },
    { "e", "Cape", "apples", "almanac", "2024", 7, 7, FN_QUALIFIER_EXACT, FN_STATUS_ESTIMATED },
  };
  g_autofree char *text = describe (facts, G_N_ELEMENTS (facts), FN_MARK_TYPE_DOT, FALSE);

  assert_says (text, "approximate: 2");
  assert_says (text, "more or less than what is shown: 1");
  assert_says (text, "not yet so: 1");
  assert_says (text, "demanded or forecast: 1");
  assert_says (text, "estimated: 1");
}

static void
test_gaps_and_conflicts_are_named (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "apples", "almanac", "2024", 2, 2 },
    { "b", "Vale", "apples", "gazette", "2024", 3, 3 },
    { "c", "Vale", "pears", "almanac", "2024", 4, 4 },
    { "d", "Coast", "apples", "almanac", "2024", 5, 5 },
  };
  g_autofree char *text = describe (facts, G_N_ELEMENTS (facts), FN_MARK_TYPE_BAR, TRUE);

  assert_says (text, "No figure is given for Coast (pears).");
  assert_says (text, "Sources disagree: Vale, apples, 2024: 2 t");
  assert_says (text, "Vale, apples, 2024: 3 t");
}

static void
test_one_value_is_told (void)
{
  const OrchardFact facts[] = { { "a", "Vale", "apples", "almanac", "2024", 2, 2 } };
  g_autofree char *text = describe (facts, 1, FN_MARK_TYPE_NUMBER, FALSE);

  assert_says (text, "Vale, apples, 2024: 2 t");
  assert_is_silent_on (text, "From ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/plain", test_plain_values);
  g_test_add_func ("/describe/hedges", test_hedges_are_counted);
  g_test_add_func ("/describe/gaps-and-conflicts", test_gaps_and_conflicts_are_named);
  g_test_add_func ("/describe/one-value", test_one_value_is_told);
  return g_test_run ();
}
