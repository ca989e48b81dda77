#include "config.h"

#include "session/fn-location.h"

const FnLocation fn_location_nowhere = { -1, -1, 0, -1 };

static int
choose_figure (const FnFactBase *base, int current, int fact)
{
  g_autoptr (GArray) figures = fn_fact_base_get_figures_of (base, fact);

  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, int, i) == current)
      return current;
  return figures->len > 0 ? g_array_index (figures, int, 0) : current;
}

/* Selects a fact, and the source of the citation, without a look at the figure. */
static FnLocation
select_fact (FnLocation from, const FnFactBase *base, int fact, int citation)
{
  const FnFact *member = fn_fact_base_get_fact (base, fact);
  int n = member->n_citations;

  from.fact = fact;
  from.citation = n > 0 ? (citation % n + n) % n : 0;
  if (n > 0)
    from.source = member->citations[from.citation].source;
  return from;
}

FnLocation
fn_location_of_fact (FnLocation from, const FnFactBase *base, int fact, int citation)
{
  from.figure = choose_figure (base, from.figure, fact);
  return select_fact (from, base, fact, citation);
}

FnLocation
fn_location_of_figure (FnLocation from, const FnFactBase *base, int figure)
{
  g_autoptr (GArray) facts = fn_fact_base_select (base, fn_fact_base_get_figure (base, figure));

  from.figure = figure;
  from.fact = -1;
  from.citation = 0;
  return facts->len > 0 ? select_fact (from, base, g_array_index (facts, int, 0), 0) : from;
}
