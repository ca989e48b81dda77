#include "config.h"

#include "model/fn-conflicts.h"

#include <math.h>

/* Ends that should touch may miss each other by what arithmetic in binary fractions loses. */
#define ROUNDING 1e-9

/* A fact that may take part in a conflict. */
typedef struct
{
  int index;
  const FnFact *fact;
  const FnPeriod *period; /* when it holds, or else when it was said */
  guint leader;           /* the candidate that stands for its conflict; itself at first */
} Candidate;

/* A stretch of the dimension's base unit. */
typedef struct
{
  double low, high;
  gboolean low_open, high_open; /* whether the end itself is left out */
} Interval;

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

static GArray *
list_candidates (const FnFactBase *base, const GArray *facts)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < facts->len; i++)
    {
      int index = g_array_index (facts, int, i);
      const FnFact *fact = fn_fact_base_get_fact (base, (guint) index);
      const FnPeriod *period = may_conflict (fact) ? get_period (base, fact) : NULL;
      Candidate candidate = { index, fact, period, 0 };

      if (period != NULL && period->given)
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
compare_subject_then_index (gconstpointer a, gconstpointer b)
{
  int order = compare_subject (a, b);

  return order != 0 ? order : ((const Candidate *) a)->index - ((const Candidate *) b)->index;
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
values_disagree (const FnFactBase *base, const FnFact *a, const FnFact *b)
{
  Interval one, two;

  if (a->value.kind == FN_VALUE_NAME && b->value.kind == FN_VALUE_NAME)
    return g_strcmp0 (a->value.name, b->value.name) != 0;
  if (!fn_fact_is_numeric (a) || !fn_fact_is_numeric (b) || !can_be_compared (base, a, b))
    return FALSE;

  one = get_interval (base, a);
  two = get_interval (base, b);
  return ends_before (&one, &two) || ends_before (&two, &one);
}

/* Each of the two values holds for as long as its measure persists on either side of its period. */
static gboolean
disagree (const FnFactBase *base, const Candidate *a, const Candidate *b)
{
  const FnMeasure *measure = fn_fact_base_get_measure (base, (guint) a->fact->measure);
  int slack = 2 * CLAMP (measure->persists, 0, G_MAXINT / 4);

  return fn_period_overlaps (a->period, b->period, slack) && values_disagree (base, a->fact, b->fact);
}

static guint
find_leader (const GArray *candidates, guint at)
{
  const Candidate *all = (const Candidate *) candidates->data;

  while (all[at].leader != at)
    at = all[at].leader;
  return at;
}

/* Lets the earlier leader stand for both. */
static void
join (GArray *candidates, guint a, guint b)
{
  guint one = find_leader (candidates, a), two = find_leader (candidates, b);

  g_array_index (candidates, Candidate, MAX (one, two)).leader = MIN (one, two);
}

static void
join_those_that_disagree (const FnFactBase *base, GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    g_array_index (candidates, Candidate, i).leader = i;
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *one = &g_array_index (candidates, Candidate, i);

      for (guint j = i + 1; j < candidates->len; j++)
        {
          const Candidate *two = &g_array_index (candidates, Candidate, j);

          if (compare_subject (one, two) != 0)
            break;
          if (disagree (base, one, two))
            join (candidates, i, j);
        }
    }
}

/* All that @leader stands for; within one subject they are in the order of the fact base. */
static GArray *
list_joined (const GArray *candidates, guint leader)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (int));
  const Candidate *first = &g_array_index (candidates, Candidate, leader);

  for (guint i = leader; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (compare_subject (first, candidate) != 0)
        break;
      if (find_leader (candidates, i) == leader)
        g_array_append_val (facts, candidate->index);
    }
  return facts;
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

GArray *
fn_conflicts_find_among (const FnFactBase *base, const GArray *facts)
{
  g_autoptr (GArray) candidates = NULL;
  GArray *conflicts;

  g_return_val_if_fail (base != NULL && facts != NULL, NULL);

  candidates = list_candidates (base, facts);
  g_array_sort (candidates, compare_subject_then_index);
  join_those_that_disagree (base, candidates);

  conflicts = g_array_new (FALSE, FALSE, sizeof (FnConflict));
  g_array_set_clear_func (conflicts, conflict_clear);
  for (guint i = 0; i < candidates->len; i++)
    {
      GArray *joined = list_joined (candidates, i);
      FnConflict conflict = { NULL, joined->len };

      conflict.facts = (int *) (gpointer) g_array_free (joined, joined->len < 2);
      if (conflict.facts != NULL)
        g_array_append_val (conflicts, conflict);
    }
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
