#include "config.h"

#include "chart/fn-figure-data.h"

#include "base/fn-int-list.h"
#include "chart/fn-categories.h"
#include "model/fn-conflicts.h"

#include <math.h>

struct _FnFigureData
{
  FnFactBase *base;
  gboolean temporal; /* shows events, with or without a number */
  gboolean any_unit; /* has no scale that all values must share */
  int unit;
  GArray *data; /* FnDatum */
  GArray *sources;
  FnCategories *categories[FN_N_CHANNELS]; /* NULL where the channel shows no category */
  GArray *no_categories;
};

static void
clear_datum (gpointer data)
{
  g_free (((FnDatum *) data)->facts);
}

void
fn_figure_data_free (FnFigureData *self)
{
  for (guint c = 0; c < FN_N_CHANNELS; c++)
    g_clear_pointer (&self->categories[c], fn_categories_free);
  g_array_unref (self->no_categories);
  g_array_unref (self->sources);
  g_array_unref (self->data);
  fn_fact_base_unref (self->base);
  g_free (self);
}

/* How many of the figure's units one of the fact's is; NAN when they cannot be converted. */
static double
conversion_to_figure (const FnFigureData *self, const FnFact *fact)
{
  const FnUnit *from, *to;

  if (fact->unit == self->unit)
    return 1;
  if (fact->unit < 0 || self->unit < 0)
    return NAN;

  from = fn_fact_base_get_unit (self->base, fact->unit);
  to = fn_fact_base_get_unit (self->base, self->unit);
  return from->dimension != NULL && g_strcmp0 (from->dimension, to->dimension) == 0 ? from->factor / to->factor
                                                                                    : NAN;
}

/* Whether another source says the very same, so that one mark stands for both. */
static gboolean
says_the_same (const FnFigureData *self, const FnDatum *a, const FnDatum *b)
{
  const FnFact *one = fn_fact_base_get_fact (self->base, a->facts[0]);
  const FnFact *other = fn_fact_base_get_fact (self->base, b->facts[0]);

  for (guint c = 0; c < FN_N_CHANNELS; c++)
    if (a->category[c] != b->category[c])
      return FALSE;
  return a->low == b->low && a->high == b->high && one->qualifier == other->qualifier &&
         one->status == other->status && !one->faulty && !other->faulty && one->statistic == other->statistic && one->formula == NULL &&
         other->formula == NULL && one->entity == other->entity && one->counterpart == other->counterpart &&
         one->measure == other->measure && fn_period_equal (&one->period, &other->period) &&
         one->unit == other->unit && !self->temporal;
}

static void
join_facts (FnDatum *datum, FnDatum *other)
{
  datum->facts = g_renew (int, datum->facts, datum->n_facts + other->n_facts);
  for (guint i = 0; i < other->n_facts; i++)
    datum->facts[datum->n_facts++] = other->facts[i];
  g_clear_pointer (&other->facts, g_free);
}

static void
add_source (FnFigureData *self, int source)
{
  if (source >= 0 && !fn_int_list_holds (self->sources, source))
    g_array_append_val (self->sources, source);
}

/* What a derived fact rests on, down to what is stated, counts as its sources. */
static void
add_sources_of (FnFigureData *self, int fact)
{
  g_autoptr (GArray) support = fn_fact_base_get_support (self->base, fact);

  for (guint i = 0; i < support->len; i++)
    {
      FnSupport rests = g_array_index (support, FnSupport, i);

      add_source (self, fn_fact_base_get_fact (self->base, rests.fact)->citations[rests.citation].source);
    }
}

static gboolean
is_shown (const FnFigureData *self, const FnFact *fact)
{
  return fn_fact_is_numeric (fact) ||
         (self->temporal && (fact->date.given || fact->period.given || fact->label != NULL));
}

static void
add_fact (FnFigureData *self, int index)
{
  const FnFact *fact = fn_fact_base_get_fact (self->base, index);
  FnDatum datum = { NULL };
  double conversion;

  if (!is_shown (self, fact))
    return;
  if (self->data->len == 0)
    self->unit = fact->unit;
  conversion = self->any_unit ? 1 : conversion_to_figure (self, fact);
  if (isnan (conversion))
    return;

  datum.facts = g_memdup2 (&index, sizeof index);
  datum.n_facts = 1;
  datum.low = fact->value.low * conversion;
  datum.high = fact->value.high * conversion;
  for (guint c = 0; c < FN_N_CHANNELS; c++)
    datum.category[c] =
        self->categories[c] != NULL ? fn_categories_add (self->categories[c], fact, datum.high) : -1;

  for (guint i = 0; i < self->data->len; i++)
    if (says_the_same (self, &g_array_index (self->data, FnDatum, i), &datum))
      {
        join_facts (&g_array_index (self->data, FnDatum, i), &datum);
        return;
      }
  g_array_append_val (self->data, datum);
}

/* Row by row, then column by column, as one reads a figure. */
static int
compare_data (gconstpointer a, gconstpointer b)
{
  static const FnChannel reading_order[] = { FN_CHANNEL_ROW, FN_CHANNEL_Y, FN_CHANNEL_X, FN_CHANNEL_COLUMN,
                                             FN_CHANNEL_COLOR };
  const FnDatum *one = a, *other = b;

  for (guint i = 0; i < G_N_ELEMENTS (reading_order); i++)
    if (one->category[reading_order[i]] != other->category[reading_order[i]])
      return one->category[reading_order[i]] - other->category[reading_order[i]];
  return one->facts[0] - other->facts[0];
}

static void
sort (FnFigureData *self)
{
  for (guint c = 0; c < FN_N_CHANNELS; c++)
    if (self->categories[c] != NULL)
      {
        g_autoptr (GArray) moved = fn_categories_sort (self->categories[c]);

        for (guint i = 0; i < self->data->len; i++)
          {
            FnDatum *datum = &g_array_index (self->data, FnDatum, i);

            datum->category[c] = g_array_index (moved, int, datum->category[c]);
          }
      }
  g_array_sort (self->data, compare_data);
}

static gboolean
is_in_conflict (const FnConflict *conflict, const FnDatum *datum)
{
  for (guint i = 0; i < conflict->n_facts; i++)
    for (guint j = 0; j < datum->n_facts; j++)
      if (conflict->facts[i] == datum->facts[j])
        return TRUE;
  return FALSE;
}

static void
mark_disputed (FnFigureData *self, const GArray *facts)
{
  g_autoptr (GArray) conflicts = fn_conflicts_find_among (self->base, facts);

  for (guint i = 0; i < conflicts->len; i++)
    for (guint j = 0; j < self->data->len; j++)
      {
        FnDatum *datum = &g_array_index (self->data, FnDatum, j);

        datum->disputed |= is_in_conflict (&g_array_index (conflicts, FnConflict, i), datum);
      }
}

FnFigureData *
fn_figure_data_new (FnFactBase *base, const FnFigure *figure, const FnWords *words)
{
  FnFigureData *self = g_new0 (FnFigureData, 1);
  g_autoptr (GArray) facts = fn_fact_base_select (base, figure);

  self->base = fn_fact_base_ref (base);
  self->temporal = figure->mark == FN_MARK_TYPE_TIMELINE;
  self->any_unit = self->temporal || figure->mark == FN_MARK_TYPE_NUMBER;
  self->unit = -1;
  self->data = g_array_new (FALSE, TRUE, sizeof (FnDatum));
  g_array_set_clear_func (self->data, clear_datum);
  self->sources = g_array_new (FALSE, TRUE, sizeof (int));
  self->no_categories = g_array_new (FALSE, TRUE, sizeof (FnCategory));
  for (guint c = 0; c < FN_N_CHANNELS; c++)
    {
      if (figure->encoding[c].used && figure->encoding[c].field != FN_FIELD_VALUE)
        self->categories[c] = fn_categories_new (base, &figure->encoding[c], words);
    }
  for (guint i = 0; i < facts->len; i++)
    add_fact (self, g_array_index (facts, int, i));
  sort (self);
  mark_disputed (self, facts);
  for (guint i = 0; i < self->data->len; i++)
    {
      const FnDatum *datum = fn_figure_data_get (self, i);

      for (guint j = 0; j < datum->n_facts; j++)
        add_sources_of (self, datum->facts[j]);
    }
  return self;
}

guint
fn_figure_data_get_length (const FnFigureData *self)
{
  return self->data->len;
}

const FnDatum *
fn_figure_data_get (const FnFigureData *self, guint index)
{
  g_return_val_if_fail (index < self->data->len, NULL);

  return &g_array_index (self->data, FnDatum, index);
}

const GArray *
fn_figure_data_get_categories (const FnFigureData *self, FnChannel channel)
{
  return self->categories[channel] != NULL ? fn_categories_get (self->categories[channel]) : self->no_categories;
}

int
fn_figure_data_get_unit (const FnFigureData *self)
{
  return self->unit;
}

const GArray *
fn_figure_data_get_sources (const FnFigureData *self)
{
  return self->sources;
}
