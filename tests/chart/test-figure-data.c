#include "config.h"

#include <string.h>

#include "chart/fn-frame.h"
#include "chart/fn-table.h"
#include "orchard.h"

static const OrchardFact harvest[] = {
  { "a", "Vale", "apples", "almanac", "2024", 30, 30 },
  { "b", "Coast", "apples", "almanac", "2024", 50, 50 },
  { "c", "Vale", "pears", "almanac", "2024", 45, 45 },
  { "d", "Coast", "pears", "almanac", "2024", 5, 5 },
  { "e", "Hill", "apples", "almanac", "2024", 60, 60 },
};

static char *
names_of (const FnFigureData *data, FnChannel channel)
{
  const GArray *categories = fn_figure_data_get_categories (data, channel);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < categories->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", g_array_index (categories, FnCategory, i).name);
  return g_string_free (names, FALSE);
}

static void
assert_order (const char *sort, const char *expected)
{
  g_autoptr (FnFactBase) base = orchard_new (harvest, G_N_ELEMENTS (harvest));
  g_autoptr (FnFigureData) data = NULL;
  g_autofree char *names = NULL;
  FnFigure figure;

  orchard_figure (base, "apples pears", &figure);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, sort);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  orchard_encode (&figure, FN_CHANNEL_COLUMN, FN_FIELD_MEASURE, NULL);
  data = fn_figure_data_new (base, &figure, fn_words_english ());
  names = names_of (data, FN_CHANNEL_Y);
  g_assert_cmpstr (names, ==, expected);
  g_assert_cmpuint (fn_figure_data_get_length (data), ==, G_N_ELEMENTS (harvest));
  fn_figure_clear (&figure);
}

static void
test_sort (void)
{
  assert_order (NULL, "Vale Coast Hill");
  assert_order ("total", "Coast Hill Vale");
  assert_order ("-total", "Vale Hill Coast");
  assert_order ("value", "Vale Coast Hill");
  assert_order ("-value", "Hill Coast Vale");
  assert_order ("counterpart", "Coast Hill Vale");
}

static void
test_time_runs_forward_and_no_date_is_last (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "apples", "almanac", NULL, 1, 1 },
    { "b", "Vale", "apples", "almanac", "2027", 2, 2 },
    { "c", "Vale", "apples", "almanac", "2019-05", 3, 3 },
  };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnFigureData) data = NULL;
  g_autofree char *names = NULL;
  FnFigure figure;

  orchard_figure (base, "apples", &figure);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_PERIOD, NULL);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_VALUE, NULL);
  data = fn_figure_data_new (base, &figure, fn_words_english ());
  names = names_of (data, FN_CHANNEL_X);
  g_assert_cmpstr (names, ==, "May 2019 2027 no date given");
  fn_figure_clear (&figure);
}

/* Sources that say the very same share a mark; the least difference keeps them apart. */
static void
test_agreeing_sources_share_a_mark (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "apples", "almanac", "2027", 2, 2, FN_QUALIFIER_EXACT, FN_STATUS_PLANNED },
    { "b", "Vale", "apples", "gazette", "2027", 2, 2, FN_QUALIFIER_EXACT, FN_STATUS_PLANNED },
    { "c", "Vale", "apples", "ledger", "2027", 2, 2, FN_QUALIFIER_ABOUT, FN_STATUS_PLANNED },
    { "d", "Vale", "apples", "ledger", "2027", 3, 3, FN_QUALIFIER_EXACT, FN_STATUS_PLANNED },
  };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnFigureData) data = NULL;
  g_autoptr (FnTable) table = NULL;
  FnFigure figure;

  orchard_figure (base, "apples", &figure);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_PERIOD, NULL);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_VALUE, NULL);
  data = fn_figure_data_new (base, &figure, fn_words_english ());
  g_assert_cmpuint (fn_figure_data_get_length (data), ==, 3);
  g_assert_cmpuint (fn_figure_data_get (data, 0)->n_facts, ==, 2);
  g_assert_cmpuint (fn_figure_data_get_sources (data)->len, ==, 3);

  table = fn_table_new (base, &figure, data, fn_words_english ());
  g_assert_cmpuint (table->n_rows, ==, 3);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpstr (table->cells[0], ==, "2027");
  g_assert_cmpstr (table->cells[1], ==, "2 t (planned 2027)");
  g_assert_cmpstr (table->cells[2], ==, "almanac; gazette");
  g_assert_true (table->numeric[1]);
  fn_figure_clear (&figure);
}

static void
test_who_disagrees_is_marked (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "apples", "almanac", "2024", 2, 2 },
    { "b", "Vale", "apples", "gazette", "2024", 3, 3 },
    { "c", "Coast", "apples", "almanac", "2024", 4, 4 },
    { "d", "Coast", "apples", "gazette", "2024", 5, 5, FN_QUALIFIER_EXACT, FN_STATUS_PLANNED },
  };
  const gboolean disputed[] = { TRUE, TRUE, FALSE, FALSE };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnFigureData) data = NULL;
  g_autoptr (FnScene) scene = NULL;
  g_autofree char *dump = NULL;
  FnFigure figure;

  orchard_figure (base, "apples", &figure);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, NULL);
  data = fn_figure_data_new (base, &figure, fn_words_english ());
  g_assert_cmpuint (fn_figure_data_get_length (data), ==, G_N_ELEMENTS (facts));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const FnDatum *datum = fn_figure_data_get (data, i);

      g_assert_cmpint (datum->disputed, ==, disputed[datum->facts[0]]);
    }

  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  dump = fn_scene_dump (scene);
  g_assert_nonnull (strstr (dump, "2 ≠"));
  g_assert_nonnull (strstr (dump, "3 ≠"));
  g_assert_null (strstr (dump, "4 ≠"));
  g_assert_nonnull (strstr (dump, "sources disagree"));
  fn_figure_clear (&figure);
}

static void
assert_subtitle (FnFactBase *base, const char *measure, const char *own, const char *expected)
{
  g_autoptr (FnFigureData) data = NULL;
  g_autofree char *subtitle = NULL;
  FnFigure figure;

  orchard_figure (base, measure, &figure);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  g_clear_pointer (&figure.subtitle, fn_label_free);
  if (own != NULL)
    {
      figure.subtitle = fn_label_new ();
      fn_label_add (figure.subtitle, "en", own);
    }
  data = fn_figure_data_new (base, &figure, fn_words_english ());
  subtitle = fn_frame_dup_subtitle (base, &figure, data, fn_words_english ());
  g_assert_cmpstr (subtitle, ==, expected);
  fn_figure_clear (&figure);
}

static void
test_subtitle_names_the_unit_once (void)
{
  g_autoptr (FnFactBase) base = orchard_new (harvest, G_N_ELEMENTS (harvest));

  assert_subtitle (base, "apples", "Picked", "Picked · t");
  assert_subtitle (base, "apples", "Picked, in T", "Picked, in T");
  assert_subtitle (base, "apples", NULL, "t");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-data/sort", test_sort);
  g_test_add_func ("/figure-data/time", test_time_runs_forward_and_no_date_is_last);
  g_test_add_func ("/figure-data/agreement", test_agreeing_sources_share_a_mark);
  g_test_add_func ("/figure-data/disagreement", test_who_disagrees_is_marked);
  g_test_add_func ("/figure-data/subtitle", test_subtitle_names_the_unit_once);
  return g_test_run ();
}
