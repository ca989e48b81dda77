#include "config.h"

#include "model/fn-conflicts.h"

#include <math.h>

/* Ends that should touch may miss each other by what arithmetic in binary fractions loses. */
#define ROUNDING 1e-9

/* A stretch of the dimension's base unit. */
typedef struct
{
  double low, high;
  gboolean low_open, high_open; /* whether the end itself is left out */
} Interval;

/* A fact that may take part in a conflict. */
typedef struct
{
  int index;
  const FnFact *fact;
  gint64 first, last; /* days on which its value holds, or was said to, with as long as its measure persists */
  Interval interval;
  guint leader; /* the candidate that stands for its conflict; itself at first */
} Candidate;

static const FnPeriod *
get_period (const FnFactBase *base, const FnFact *fact)
{
  int source = fn_fact_get_source (fact);

  if (fact->period.given)
    return &fact->period;
  if (fact->as_of.given)
    return &fact->as_of;
  return source >= 0 ? &fn_fact_base_get_source (base, (guint) source)->issued : NULL;
}

static gboolean
may_conflict (const FnFact *fact)
{
  return !fact->faulty && fact->formula == NULL && fact->measure >= 0 &&
         (fact->status == FN_STATUS_OBSERVED || fact->status == FN_STATUS_ESTIMATED) &&
         (fn_fact_is_numeric (fact) || fact->value.kind == FN_VALUE_NAME);
}

static Interval
get_interval (const FnFactBase *base, const FnFact *fact)
{
  double factor = fact->unit >= 0 ? fn_fact_base_get_unit (base, (guint) fact->unit)->factor : 1;
  gboolean strict = fact->qualifier == FN_QUALIFIER_OVER || fact->qualifier == FN_QUALIFIER_UNDER;
  Interval interval = { 0 };

  fn_fact_get_interval (fact, &interval.low, &interval.high);
  interval.low *= factor;
  interval.high *= factor;
  interval.low_open = strict && isinf (interval.high);
  interval.high_open = strict && isinf (interval.low);
  return interval;
}

static void
set_days (Candidate *self, const FnFactBase *base, const FnPeriod *period)
{
  int persists = fn_fact_base_get_measure (base, (guint) self->fact->measure)->persists;
  int first, last;

  fn_period_get_days (period, &first, &last);
  self->first = (gint64) first - MAX (persists, 0);
  self->last = (gint64) last + MAX (persists, 0);
}

static GArray *
list_candidates (const FnFactBase *base, const GArray *facts)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < facts->len; i++)
    {
      int index = g_array_index (facts, int, i);
      const FnFact *fact = fn_fact_base_get_fact (base, (guint) index);
      const FnPeriod *period = may_conflict (fact) ? get_period (base, fact) : NULL;
      Candidate candidate = { .index = index, .fact = fact };

      if (period == NULL || !period->given)
        continue;
      set_days (&candidate, base, period);
      if (fn_fact_is_numeric (fact))
        candidate.interval = get_interval (base, fact);
      g_array_append_val (candidates, candidate);
    }
  return candidates;
}

/* By what they speak of; those that can conflict are neighbours. */
static int
compare_subject (gconstpointer a, gconstpointer b)
{
  const FnFact *one = ((const Candidate *) a)->fact, *two = ((const Candidate *) b)->fact;

  if (one->measure != two->measure)
    return one->measure - two->measure;
  if (one->entity != two->entity)
    return one->entity - two->entity;
  if (one->counterpart != two->counterpart)
    return one->counterpart - two->counterpart;
  if (one->statistic != two->statistic)
    return (int) one->statistic - (int) two->statistic;
  /* changes from different starts are different things */
  return g_strcmp0 (one->relative_to, two->relative_to);
}

static int
compare_subject_then_day (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *two = b;
  int order = compare_subject (a, b);

  if (order != 0)
    return order;
  return one->first != two->first ? (one->first > two->first) - (one->first < two->first) : one->index - two->index;
}

/* Whether @lower ends before @upper begins. */
static gboolean
ends_before (const Interval *lower, const Interval *upper)
{
  double gap = upper->low - lower->high;
  double rounding = ROUNDING * MAX (fabs (upper->low), fabs (lower->high));

  if (isinf (upper->low) || isinf (lower->high))
    return FALSE;
  return lower->high_open || upper->low_open ? gap >= -rounding : gap > rounding;
}

static gboolean
can_be_compared (const FnFactBase *base, const FnFact *a, const FnFact *b)
{
  const FnUnit *one, *two;

  if (a->unit == b->unit)
    return TRUE;
  if (a->unit < 0 || b->unit < 0)
    return FALSE;

  one = fn_fact_base_get_unit (base, (guint) a->unit);
  two = fn_fact_base_get_unit (base, (guint) b->unit);
  return one->dimension != NULL && g_strcmp0 (one->dimension, two->dimension) == 0;
}

static gboolean
disagree (const FnFactBase *base, const Candidate *a, const Candidate *b)
{
  if (a->fact->value.kind == FN_VALUE_NAME && b->fact->value.kind == FN_VALUE_NAME)
    return g_strcmp0 (a->fact->value.name, b->fact->value.name) != 0;
  if (!fn_fact_is_numeric (a->fact) || !fn_fact_is_numeric (b->fact) || !can_be_compared (base, a->fact, b->fact))
    return FALSE;
  return ends_before (&a->interval, &b->interval) || ends_before (&b->interval, &a->interval);
}

/* On the way, those passed are led to the leader's own leader, so that the next way is shorter. */
static guint
find_leader (Candidate *all, guint at)
{
  while (all[at].leader != at)
    {
      all[at].leader = all[all[at].leader].leader;
      at = all[at].leader;
    }
  return at;
}

/* Neighbours speak of one thing, in the order of their days: what begins too late ends the comparison. */
static void
join_those_that_disagree (const FnFactBase *base, Candidate *all, guint n)
{
  for (guint i = 0; i < n; i++)
    all[i].leader = i;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && all[j].first <= all[i].last && compare_subject (&all[i], &all[j]) == 0; j++)
      {
        guint one = find_leader (all, i), two = find_leader (all, j);

        if (one != two && disagree (base, &all[i], &all[j]))
          all[MAX (one, two)].leader = MIN (one, two);
      }
}

/* Those of one conflict next to one another, in the order of the fact base. */
static int
compare_leader_then_index (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *two = b;

  if (one->leader != two->leader)
    return one->leader < two->leader ? -1 : 1;
  return one->index - two->index;
}

static void
conflict_clear (gpointer data)
{
  FnConflict *self = data;

  g_free (self->facts);
}

static int
compare_first_fact (gconstpointer a, gconstpointer b)
{
  return ((const FnConflict *) a)->facts[0] - ((const FnConflict *) b)->facts[0];
}

/* The conflict that begins at @all, if more than one fact takes part in it. */
static guint
take_conflict (const Candidate *all, guint n, GArray *conflicts)
{
  FnConflict conflict = { NULL, 1 };

  while (conflict.n_facts < n && all[conflict.n_facts].leader == all->leader)
    conflict.n_facts++;
  if (conflict.n_facts > 1)
    {
      conflict.facts = g_new (int, conflict.n_facts);
      for (guint i = 0; i < conflict.n_facts; i++)
        conflict.facts[i] = all[i].index;
      g_array_append_val (conflicts, conflict);
    }
  return conflict.n_facts;
}

GArray *
fn_conflicts_find_among (const FnFactBase *base, const GArray *facts)
{
  g_autoptr (GArray) candidates = NULL;
  GArray *conflicts;
  Candidate *all;
  guint n;

  g_return_val_if_fail (base != NULL && facts != NULL, NULL);

  candidates = list_candidates (base, facts);
  g_array_sort (candidates, compare_subject_then_day);
  all = (Candidate *) (gpointer) candidates->data;
  n = candidates->len;
  join_those_that_disagree (base, all, n);
  for (guint i = 0; i < n; i++)
    all[i].leader = find_leader (all, i);
  g_array_sort (candidates, compare_leader_then_index);

  conflicts = g_array_new (FALSE, FALSE, sizeof (FnConflict));
  g_array_set_clear_func (conflicts, conflict_clear);
  for (guint i = 0; i < n;)
    i += take_conflict (&all[i], n - i, conflicts);
  g_array_sort (conflicts, compare_first_fact);
  return conflicts;
}

GArray *
fn_conflicts_find (const FnFactBase *base)
{
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (int));

  g_return_val_if_fail (base != NULL, NULL);

  for (int i = 0; i < (int) fn_fact_base_count (base, FN_PART_FACT); i++)
    g_array_append_val (facts, i);
  return fn_conflicts_find_among (base, facts);
}
