#include "config.h"

#include "model/fn-figure-choices.h"

#include "sketch.h"

#define ROUNDS 200

static const char *const entities[] = { "north", "south", "west" };
static const char *const measures[] = { "height", "reach", "oil", "keeper" };
static const char *const sources[] = { "log", "survey", "rumour" };
static const char *const periods[] = { "1901", "1902-03", "1901/1905", "../.." };
static const FnField fields[] = { FN_FIELD_ENTITY, FN_FIELD_MEASURE, FN_FIELD_SOURCE, FN_FIELD_PERIOD, FN_FIELD_STATUS };

static const char *
pick (const char *const *words, gsize n)
{
  return words[g_test_rand_int_range (0, (int) n)];
}

#define PICK(words) pick (words, G_N_ELEMENTS (words))

static FnFactBase *
make_random_base (void)
{
  FnFactBaseBuilder *builder = sketch_new ();

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *id = g_strdup_printf ("fact-%d", i);
      const char *measure = PICK (measures);

      sketch_add (builder, &(SketchFact){ .id = id, .measure = measure, .entity = PICK (entities), .source = PICK (sources),
                                          .period = PICK (periods), .value = i,
                                          .name = g_str_equal (measure, "keeper") ? "Ann" : NULL,
                                          .status = (FnStatus) g_test_rand_int_range (0, 3) });
    }
  return fn_fact_base_builder_end (builder);
}

static const char *
pick_value (FnField field)
{
  if (field == FN_FIELD_STATUS)
    return fn_status_names[g_test_rand_int_range (0, 4)];
  if (field == FN_FIELD_PERIOD)
    return PICK (periods);
  if (field == FN_FIELD_SOURCE)
    return PICK (sources);
  return field == FN_FIELD_ENTITY ? PICK (entities) : PICK (measures);
}

/* Without a title and an id, which choosing has no need of. */
static void
make_random_figure (const FnFactBase *base, FnFigure *figure)
{
  *figure = (FnFigure){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (int n = g_test_rand_int_range (0, 3); n > 0; n--)
      fn_figure_choose (base, figure, fields[i], pick_value (fields[i]), TRUE);
}

/* What a figure shows that names @id, and nothing else, in @field. */
static guint
count_with (const FnFactBase *base, const FnFigure *figure, FnField field, const char *id)
{
  g_autoptr (FnFigure) narrowed = fn_figure_copy (figure);
  g_autoptr (GArray) facts = NULL;

  fn_figure_set_filter (narrowed, field, (const char *const[]){ id, NULL });
  facts = fn_fact_base_select (base, narrowed);
  return facts->len;
}

/* Each choice says how many facts there would be if it were the only one; what is not listed has none. */
static void
test_counts (void)
{
  g_autoptr (FnFactBase) base = make_random_base ();

  for (int round = 0; round < ROUNDS; round++)
    {
      FnFigure figure;

      make_random_figure (base, &figure);
      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_autoptr (GArray) choices = fn_figure_list_choices (base, &figure, fields[i]);
          g_autoptr (FnFigure) open = fn_figure_copy (&figure);
          g_autoptr (GArray) all = NULL;
          guint sum = 0;

          fn_figure_set_filter (open, fields[i], NULL);
          all = fn_fact_base_select (base, open);
          for (guint j = 0; j < choices->len; j++)
            {
              const FnChoice *choice = &g_array_index (choices, FnChoice, j);
              const char *const *chosen = fn_figure_get_filter (&figure, fields[i]);

              g_assert_cmpuint (choice->n_facts, ==, count_with (base, &figure, fields[i], choice->id));
              g_assert_true (choice->chosen == (chosen != NULL && g_strv_contains (chosen, choice->id)));
              g_assert_true (choice->chosen || choice->n_facts > 0);
              sum += choice->n_facts;
            }
          g_assert_cmpuint (sum, ==, all->len);
        }
      fn_figure_clear (&figure);
    }
}

/* Lengths share a scale; what is counted or named does not. */
static void
test_fits (void)
{
  g_autoptr (FnFactBase) base = make_random_base ();
  static const gboolean fits[] = { TRUE, TRUE, FALSE, FALSE };
  g_autoptr (GArray) choices = NULL;
  FnFigure figure = { 0 };

  fn_figure_choose (base, &figure, FN_FIELD_MEASURE, "height", TRUE);
  choices = fn_figure_list_choices (base, &figure, FN_FIELD_MEASURE);
  g_assert_cmpuint (choices->len, ==, G_N_ELEMENTS (measures));
  for (guint i = 0; i < choices->len; i++)
    {
      g_assert_cmpstr (g_array_index (choices, FnChoice, i).id, ==, measures[i]);
      g_assert_true (g_array_index (choices, FnChoice, i).fits == fits[i]);
    }
  fn_figure_clear (&figure);
}

/* To choose among facts that are listed is to say first what they are facts of. */
static void
test_choose_from_list (void)
{
  g_autoptr (FnFactBase) base = make_random_base ();
  FnFigure figure = { .facts = g_new0 (int, 1), .n_facts = 1 };
  const FnFact *fact = fn_fact_base_get_fact (base, 0);
  const char *measure = fn_fact_base_get_measure (base, (guint) fact->measure)->id;

  fn_figure_choose (base, &figure, FN_FIELD_ENTITY, "south", TRUE);
  g_assert_cmpuint (figure.n_facts, ==, 0);
  g_assert_cmpstr (fn_figure_get_filter (&figure, FN_FIELD_MEASURE)[0], ==, measure);
  g_assert_cmpstr (fn_figure_get_filter (&figure, FN_FIELD_ENTITY)[0], ==, "south");
  fn_figure_choose (base, &figure, FN_FIELD_ENTITY, "south", FALSE);
  g_assert_null (fn_figure_get_filter (&figure, FN_FIELD_ENTITY));
  fn_figure_clear (&figure);
}

static void
test_periods_in_order (void)
{
  g_autoptr (FnFactBase) base = make_random_base ();
  g_autoptr (GArray) choices = NULL;
  static const char *const order[] = { "../..", "1901", "1901/1905", "1902-03" };

  choices = fn_figure_list_choices (base, &(FnFigure){ 0 }, FN_FIELD_PERIOD);
  g_assert_cmpuint (choices->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < choices->len; i++)
    g_assert_cmpstr (g_array_index (choices, FnChoice, i).id, ==, order[i]);
}

/* A copy is equal until any one thing about it is changed. */
static void
test_copy (void)
{
  g_autoptr (FnFactBase) base = make_random_base ();
  g_autoptr (FnFigure) copy = NULL;
  FnFigure figure;

  make_random_figure (base, &figure);
  fn_figure_choose (base, &figure, FN_FIELD_ENTITY, "north", TRUE);
  figure.id = g_strdup ("one");
  figure.title = sketch_label ("One");
  figure.encoding[FN_CHANNEL_Y] = (FnEncoding){ .used = TRUE, .sort_by = g_strdup ("value"), .zero = -1 };
  copy = fn_figure_copy (&figure);
  g_assert_true (fn_figure_equal (copy, &figure));

  copy->encoding[FN_CHANNEL_Y].descending = TRUE;
  g_assert_false (fn_figure_equal (copy, &figure));
  copy->encoding[FN_CHANNEL_Y].descending = FALSE;
  fn_label_add (copy->title, "ja", "一");
  g_assert_false (fn_figure_equal (copy, &figure));
  g_clear_pointer (&copy->title, fn_label_free);
  copy->title = sketch_label ("One");
  g_assert_true (fn_figure_equal (copy, &figure));
  fn_figure_choose (base, copy, FN_FIELD_ENTITY, "north", FALSE);
  g_assert_false (fn_figure_equal (copy, &figure));
  fn_figure_clear (&figure);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure/counts", test_counts);
  g_test_add_func ("/figure/fits", test_fits);
  g_test_add_func ("/figure/choose-from-list", test_choose_from_list);
  g_test_add_func ("/figure/periods-in-order", test_periods_in_order);
  g_test_add_func ("/figure/copy", test_copy);

  return g_test_run ();
}
