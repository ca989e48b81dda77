#include "config.h"

#include "session/fn-location.h"

#include "base/fn-int-list.h"

const FnLocation fn_location_nowhere = { -1, -1, 0, -1 };

static int
choose_figure (const FnFactBase *base, int current, int fact)
{
  g_autoptr (GArray) figures = fn_fact_base_get_figures_of (base, fact);

  if (fn_int_list_holds (figures, current))
    return current;
  return figures->len > 0 ? g_array_index (figures, int, 0) : current;
}

/* Selects a fact, and the source of the citation among those it rests on, without a look at the figure. */
static FnLocation
select_fact (FnLocation from, const FnFactBase *base, int fact, int citation)
{
  g_autoptr (GArray) support = fn_fact_base_get_support (base, fact);
  int n = support->len;

  from.fact = fact;
  from.found = (FnSpan){ 0, 0 };
  from.citation = n > 0 ? (citation % n + n) % n : 0;
  if (n > 0)
    {
      FnSupport rests = g_array_index (support, FnSupport, from.citation);

      from.source = fn_fact_base_get_fact (base, rests.fact)->citations[rests.citation].source;
    }
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
  from.search = 0;
  from.fact = -1;
  from.citation = 0;
  from.found = (FnSpan){ 0, 0 };
  return facts->len > 0 ? select_fact (from, base, g_array_index (facts, int, 0), 0) : from;
}

FnLocation
fn_location_stay (FnLocation place, const FnFactBase *base)
{
  g_autoptr (GArray) facts = fn_fact_base_select (base, fn_fact_base_get_figure (base, (guint) place.figure));
  FnLocation first;

  if (fn_int_list_holds (facts, place.fact))
    return place;
  first = fn_location_of_figure (place, base, place.figure);
  first.search = place.search;
  return first;
}

FnLocation
fn_location_beside_figure (FnLocation from, const FnFactBase *base, int figure)
{
  int next = MIN (figure, (int) fn_fact_base_count (base, FN_PART_FIGURE) - 1);
  FnLocation place = next >= 0 ? fn_location_of_figure (from, base, next) : from;

  place.figure = next < figure ? next : next + 1;
  return place;
}

FnLocation
fn_location_start (const FnFactBase *base)
{
  FnLocation start = fn_location_nowhere;

  if (fn_fact_base_count (base, FN_PART_FIGURE) > 0)
    return fn_location_of_figure (start, base, 0);
  if (fn_fact_base_count (base, FN_PART_SOURCE) > 0)
    start.source = 0;
  return start;
}

FnLocation
fn_location_find_again (FnLocation place, const FnFactBase *old, const FnFactBase *new)
{
  FnLocation found = fn_location_nowhere;
  int fact = -1;

  if (place.figure >= 0)
    found.figure = fn_fact_base_find (new, FN_PART_FIGURE, fn_fact_base_get_figure (old, place.figure)->id);
  if (place.source >= 0)
    found.source = fn_fact_base_find (new, FN_PART_SOURCE, fn_fact_base_get_source (old, place.source)->id);
  if (place.fact >= 0)
    fact = fn_fact_base_find (new, FN_PART_FACT, fn_fact_base_get_fact (old, place.fact)->id);

  if (fact >= 0)
    return fn_location_of_fact (found, new, fact, place.citation);
  return found.figure >= 0 ? found : fn_location_start (new);
}
