#include "config.h"

#include "model/fn-fact-base.h"

/* A filter whose words are looked up once: as indices (entities, measures, …) or as periods. */
typedef struct
{
  FnField field;
  GArray *indices; /* int */
  GArray *periods; /* FnPeriod */
} Test;

typedef struct
{
  Test *tests;
  guint n_tests;
} Tests;

static int
find_index (const FnFactBase *self, FnField field, const char *word)
{
  switch (field)
    {
    case FN_FIELD_ENTITY:
    case FN_FIELD_COUNTERPART:
      return fn_fact_base_find (self, FN_PART_ENTITY, word);
    case FN_FIELD_MEASURE:
      return fn_fact_base_find (self, FN_PART_MEASURE, word);
    case FN_FIELD_SOURCE:
      return fn_fact_base_find (self, FN_PART_SOURCE, word);
    case FN_FIELD_STATUS:
      return fn_names_find (fn_status_names, word);
    case FN_FIELD_PERIOD:
    case FN_FIELD_DATE:
    case FN_FIELD_VALUE:
    case FN_FIELD_LABEL:
    default:
      return -1;
    }
}

/* A word that names nothing matches nothing. */
static Test
read_filter (const FnFactBase *self, const FnFilter *filter)
{
  Test test = { filter->field, g_array_new (FALSE, FALSE, sizeof (int)),
                g_array_new (FALSE, FALSE, sizeof (FnPeriod)) };
  gboolean dated = filter->field == FN_FIELD_PERIOD || filter->field == FN_FIELD_DATE;

  for (char **word = filter->values; word != NULL && *word != NULL; word++)
    {
      int index = find_index (self, filter->field, *word);
      FnPeriod period;

      if (dated && fn_period_parse (*word, &period, NULL))
        g_array_append_val (test.periods, period);
      if (index >= 0)
        g_array_append_val (test.indices, index);
    }
  return test;
}

static Tests
read_filters (const FnFactBase *self, const FnFigure *figure)
{
  Tests tests = { g_new0 (Test, figure->n_filters), figure->n_filters };

  for (guint i = 0; i < tests.n_tests; i++)
    tests.tests[i] = read_filter (self, &figure->filters[i]);
  return tests;
}

static void
tests_clear (Tests *self)
{
  for (guint i = 0; i < self->n_tests; i++)
    {
      g_array_unref (self->tests[i].indices);
      g_array_unref (self->tests[i].periods);
    }
  g_clear_pointer (&self->tests, g_free);
}

static gboolean
holds_index (const Test *test, int index)
{
  for (guint i = 0; i < test->indices->len; i++)
    if (g_array_index (test->indices, int, i) == index)
      return TRUE;
  return FALSE;
}

static gboolean
holds_period (const Test *test, const FnPeriod *period)
{
  for (guint i = 0; i < test->periods->len; i++)
    if (fn_period_equal (&g_array_index (test->periods, FnPeriod, i), period))
      return TRUE;
  return FALSE;
}

static gboolean
passes_test (const FnFact *fact, const Test *test)
{
  switch (test->field)
    {
    case FN_FIELD_ENTITY:
      return holds_index (test, fact->entity);
    case FN_FIELD_COUNTERPART:
      return holds_index (test, fact->counterpart);
    case FN_FIELD_MEASURE:
      return holds_index (test, fact->measure);
    case FN_FIELD_SOURCE:
      return holds_index (test, fn_fact_get_source (fact));
    case FN_FIELD_STATUS:
      return holds_index (test, (int) fact->status);
    case FN_FIELD_PERIOD:
      return holds_period (test, &fact->period);
    case FN_FIELD_DATE:
      return holds_period (test, &fact->date);
    case FN_FIELD_VALUE:
    case FN_FIELD_LABEL:
    default:
      return FALSE;
    }
}

static gboolean
passes_all (const FnFact *fact, const Tests *tests)
{
  for (guint i = 0; i < tests->n_tests; i++)
    if (!passes_test (fact, &tests->tests[i]))
      return FALSE;
  return TRUE;
}

GArray *
fn_fact_base_select (const FnFactBase *self, const FnFigure *figure)
{
  GArray *selected;
  Tests tests;

  g_return_val_if_fail (self != NULL && figure != NULL, NULL);

  selected = g_array_new (FALSE, FALSE, sizeof (int));
  if (figure->n_facts > 0)
    return g_array_append_vals (selected, figure->facts, figure->n_facts);

  tests = read_filters (self, figure);
  for (int i = 0; i < (int) fn_fact_base_count (self, FN_PART_FACT); i++)
    if (passes_all (fn_fact_base_get_fact (self, (guint) i), &tests))
      g_array_append_val (selected, i);
  tests_clear (&tests);
  return selected;
}

static gboolean
figure_shows (const FnFactBase *self, const FnFigure *figure, guint fact)
{
  gboolean shows = FALSE;
  Tests tests;

  for (guint i = 0; i < figure->n_facts; i++)
    if (figure->facts[i] == (int) fact)
      return TRUE;
  if (figure->n_facts > 0)
    return FALSE;

  tests = read_filters (self, figure);
  shows = passes_all (fn_fact_base_get_fact (self, fact), &tests);
  tests_clear (&tests);
  return shows;
}

GArray *
fn_fact_base_get_figures_of (const FnFactBase *self, guint fact)
{
  GArray *figures;

  g_return_val_if_fail (self != NULL && fact < fn_fact_base_count (self, FN_PART_FACT), NULL);

  figures = g_array_new (FALSE, FALSE, sizeof (int));
  for (int i = 0; i < (int) fn_fact_base_count (self, FN_PART_FIGURE); i++)
    if (figure_shows (self, fn_fact_base_get_figure (self, (guint) i), fact))
      g_array_append_val (figures, i);
  return figures;
}

/* A fact that was met before adds nothing; so a circle, which is faulty, ends as well. */
static void
add_support (const FnFactBase *self, int index, GHashTable *met, GArray *support)
{
  const FnFact *fact = fn_fact_base_get_fact (self, index);

  if (!g_hash_table_add (met, GINT_TO_POINTER (index)))
    return;
  for (guint i = 0; i < fact->n_citations; i++)
    {
      FnSupport own = { index, (int) i };

      g_array_append_val (support, own);
    }
  for (guint i = 0; i < fact->n_inputs; i++)
    add_support (self, fact->inputs[i], met, support);
}

GArray *
fn_fact_base_get_support (const FnFactBase *self, guint fact)
{
  g_autoptr (GHashTable) met = NULL;
  GArray *support;

  g_return_val_if_fail (self != NULL && fact < fn_fact_base_count (self, FN_PART_FACT), NULL);

  support = g_array_new (FALSE, FALSE, sizeof (FnSupport));
  met = g_hash_table_new (NULL, NULL);
  add_support (self, fact, met, support);
  return support;
}
