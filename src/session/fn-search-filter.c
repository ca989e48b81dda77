#include "config.h"

#include "session/fn-search-filter.h"

const FnSearchFilter fn_search_filter_none = { -1, -1, -1, { 0 } };

struct _FnSieve
{
  FnSearchFilter filter;
  FnFactBase *base;
  gboolean *of_source; /* by source: whether it states a fact that is let through */
};

gboolean
fn_search_filter_equal (const FnSearchFilter *a, const FnSearchFilter *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->source == b->source && a->measure == b->measure && a->entity == b->entity &&
         fn_period_equal (&a->period, &b->period);
}

FnSieve *
fn_sieve_new (const FnSearchFilter *filter, FnFactBase *base)
{
  FnSieve *self;

  g_return_val_if_fail (filter != NULL && base != NULL, NULL);

  self = g_new0 (FnSieve, 1);
  self->filter = *filter;
  self->base = base;
  self->of_source = g_new0 (gboolean, fn_fact_base_count (base, FN_PART_SOURCE));
  for (guint i = 0; fn_sieve_asks_for_facts (self) && i < fn_fact_base_count (base, FN_PART_FACT); i++)
    {
      int source = fn_fact_get_source (fn_fact_base_get_fact (base, i));

      if (source >= 0 && !self->of_source[source])
        self->of_source[source] = fn_sieve_has_fact (self, i);
    }
  return self;
}

void
fn_sieve_free (FnSieve *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->of_source);
  g_free (self);
}

gboolean
fn_sieve_is_open (const FnSieve *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return fn_search_filter_equal (&self->filter, &fn_search_filter_none);
}

gboolean
fn_sieve_asks_for_facts (const FnSieve *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->filter.measure >= 0 || self->filter.entity >= 0;
}

static gboolean
is_of_period (const FnSieve *self, const FnPeriod *period)
{
  return !self->filter.period.given || (period->given && fn_period_overlaps (&self->filter.period, period, 0));
}

static gboolean
is_about (const FnFact *fact, int entity)
{
  for (guint i = 0; i < fact->n_participants; i++)
    if (fact->participants[i] == entity)
      return TRUE;
  return fact->entity == entity || fact->counterpart == entity;
}

gboolean
fn_sieve_has_fact (const FnSieve *self, guint fact)
{
  const FnSearchFilter *filter;
  const FnFact *entry;

  g_return_val_if_fail (self != NULL, FALSE);

  filter = &self->filter;
  entry = fn_fact_base_get_fact (self->base, fact);
  return (filter->source < 0 || fn_fact_get_source (entry) == filter->source) &&
         (filter->measure < 0 || entry->measure == filter->measure) &&
         (filter->entity < 0 || is_about (entry, filter->entity)) &&
         is_of_period (self, entry->period.given ? &entry->period : &entry->date);
}

gboolean
fn_sieve_has_figure (const FnSieve *self, guint figure)
{
  g_autoptr (GArray) facts = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (fn_sieve_is_open (self))
    return TRUE;
  facts = fn_fact_base_select (self->base, fn_fact_base_get_figure (self->base, figure));
  for (guint i = 0; i < facts->len; i++)
    if (fn_sieve_has_fact (self, (guint) g_array_index (facts, int, i)))
      return TRUE;
  return FALSE;
}

gboolean
fn_sieve_has_source (const FnSieve *self, guint source)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->filter.source >= 0 && (guint) self->filter.source != source)
    return FALSE;
  if (fn_sieve_asks_for_facts (self))
    return self->of_source[source];
  return is_of_period (self, &fn_fact_base_get_source (self->base, source)->issued);
}
