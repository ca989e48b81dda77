#include "config.h"

#include "model/fn-fact.h"

#include <math.h>

/* How far a hedged number may be off: the rule of the format. */
#define HEDGE_SHARE 0.1

const char *const fn_qualifier_names[] = { "exact",    "about", "nearly",  "over",
                                           "at-least", "under", "at-most", NULL };
const char *const fn_status_names[] = { "observed", "estimated", "planned",  "target", "agreed",
                                        "pledged",  "demanded",  "forecast", NULL };
const char *const fn_statistic_names[] = { "point", "average", "total", "each-year", "change", NULL };

int
fn_names_find (const char *const *names, const char *name)
{
  g_return_val_if_fail (names != NULL && name != NULL, -1);

  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

int
fn_fact_get_source (const FnFact *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->n_citations > 0 ? self->citations[0].source : -1;
}

gboolean
fn_fact_is_numeric (const FnFact *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->value.kind == FN_VALUE_NUMBER || self->value.kind == FN_VALUE_RANGE;
}

static void
widen (FnQualifier qualifier, double *low, double *high)
{
  switch (qualifier)
    {
    case FN_QUALIFIER_EXACT:
      break;
    case FN_QUALIFIER_ABOUT:
      *low -= HEDGE_SHARE * fabs (*low);
      *high += HEDGE_SHARE * fabs (*high);
      break;
    case FN_QUALIFIER_NEARLY:
      *low -= HEDGE_SHARE * fabs (*low);
      break;
    case FN_QUALIFIER_OVER:
    case FN_QUALIFIER_AT_LEAST:
      *high = INFINITY;
      break;
    case FN_QUALIFIER_UNDER:
    case FN_QUALIFIER_AT_MOST:
      *low = -INFINITY;
      break;
    default:
      g_assert_not_reached ();
    }
}

void
fn_fact_get_interval (const FnFact *self, double *low, double *high)
{
  g_return_if_fail (self != NULL && fn_fact_is_numeric (self));

  /* "over" a deficit means a larger one: a hedge is about the size, so negative values are mirrored */
  if (self->value.low < 0 && self->value.high <= 0)
    {
      double smallest = -self->value.high, largest = -self->value.low;

      widen (self->qualifier, &smallest, &largest);
      *low = -largest;
      *high = -smallest;
      return;
    }
  *low = self->value.low;
  *high = self->value.high;
  widen (self->qualifier, low, high);
}

void
fn_citation_clear (FnCitation *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->section);
  fn_selector_clear (&self->notes);
  fn_selector_clear (&self->original);
  *self = (FnCitation){ 0 };
}

void
fn_fact_clear (FnFact *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->participants);
  g_free (self->value.name);
  g_free (self->also.name);
  g_free (self->relative_to);
  fn_label_free (self->label);
  fn_label_free (self->attributed_to);
  fn_label_free (self->disputed_by);
  fn_label_free (self->note);
  g_free (self->formula);
  g_free (self->inputs);
  for (guint i = 0; i < self->n_citations; i++)
    fn_citation_clear (&self->citations[i]);
  g_free (self->citations);
  *self = (FnFact){ 0 };
}
