#include "config.h"

#include "model/fn-selection.h"

#include "base/fn-int-list.h"

/* A filter whose words are looked up once: as indices (entities, measures, …) or as periods. */
typedef struct
{
  FnField field;
  GArray *indices; /* int */
  GArray *periods; /* FnPeriod */
} Test;

struct _FnSelection
{
  const FnFactBase *base;
  GArray *facts; /* int, sorted, when they are listed one by one; else NULL */
  Test *tests;
  guint n_tests;
};

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
      return fn_int_list_holds (test->indices, fact->entity);
    case FN_FIELD_COUNTERPART:
      return fn_int_list_holds (test->indices, fact->counterpart);
    case FN_FIELD_MEASURE:
      return fn_int_list_holds (test->indices, fact->measure);
    case FN_FIELD_SOURCE:
      return fn_int_list_holds (test->indices, fn_fact_get_source (fact));
    case FN_FIELD_STATUS:
      return fn_int_list_holds (test->indices, (int) fact->status);
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

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

FnSelection *
fn_selection_new (const FnFactBase *base, const FnFigure *figure)
{
  FnSelection *self;

  g_return_val_if_fail (base != NULL && figure != NULL, NULL);

  self = g_new0 (FnSelection, 1);
  self->base = base;
  if (figure->n_facts > 0)
    {
      self->facts = g_array_sized_new (FALSE, FALSE, sizeof (int), figure->n_facts);
      g_array_append_vals (self->facts, figure->facts, figure->n_facts);
      g_array_sort (self->facts, compare_ints);
      return self;
    }
  self->n_tests = figure->n_filters;
  self->tests = g_new (Test, self->n_tests);
  for (guint i = 0; i < self->n_tests; i++)
    self->tests[i] = read_filter (base, &figure->filters[i]);
  return self;
}

void
fn_selection_free (FnSelection *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_tests; i++)
    {
      g_array_unref (self->tests[i].indices);
      g_array_unref (self->tests[i].periods);
    }
  g_clear_pointer (&self->facts, g_array_unref);
  g_free (self->tests);
  g_free (self);
}

gboolean
fn_selection_has (const FnSelection *self, guint fact)
{
  int index = (int) fact;
  const FnFact *entry;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->facts != NULL)
    return g_array_binary_search (self->facts, &index, compare_ints, NULL);
  entry = fn_fact_base_get_fact (self->base, fact);
  for (guint i = 0; i < self->n_tests; i++)
    if (!passes_test (entry, &self->tests[i]))
      return FALSE;
  return TRUE;
}
