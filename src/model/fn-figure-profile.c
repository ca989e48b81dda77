#include "config.h"

#include "model/fn-figure-profile.h"

static char *
name_member (const FnFactBase *base, FnPart part, int index)
{
  return index >= 0 ? g_strdup (fn_fact_base_get_member_id (base, part, (guint) index)) : NULL;
}

char *
fn_fact_name_field (const FnFactBase *base, const FnFact *fact, FnField field)
{
  g_return_val_if_fail (base != NULL && fact != NULL, NULL);

  switch (field)
    {
    case FN_FIELD_ENTITY:
      return name_member (base, FN_PART_ENTITY, fact->entity);
    case FN_FIELD_COUNTERPART:
      return name_member (base, FN_PART_ENTITY, fact->counterpart);
    case FN_FIELD_MEASURE:
      return name_member (base, FN_PART_MEASURE, fact->measure);
    case FN_FIELD_SOURCE:
      return name_member (base, FN_PART_SOURCE, fn_fact_get_source (fact));
    case FN_FIELD_PERIOD:
      return fn_period_to_edtf (&fact->period);
    case FN_FIELD_DATE:
      return fn_period_to_edtf (&fact->date);
    case FN_FIELD_STATUS:
      return g_strdup (fn_status_names[fact->status]);
    case FN_FIELD_VALUE:
    case FN_FIELD_LABEL:
    default:
      return NULL;
    }
}

static FnMeasureKind
get_kind (const FnFactBase *base, const FnFact *fact)
{
  return fn_fact_base_get_measure (base, (guint) fact->measure)->kind;
}

static gboolean
is_event (const FnFactBase *base, const FnFact *fact)
{
  return (get_kind (base, fact) == FN_MEASURE_EVENT || get_kind (base, fact) == FN_MEASURE_NAME) &&
         (fact->date.given || fact->period.given);
}

/* The facts to draw: the events where there are more of them than numbers, else the numbers. */
static GPtrArray *
collect (const FnFactBase *base, const FnFigure *figure, gboolean *temporal)
{
  g_autoptr (GArray) selected = fn_fact_base_select (base, figure);
  GPtrArray *events = g_ptr_array_new (), *numbers = g_ptr_array_new ();

  for (guint i = 0; i < selected->len; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, (guint) g_array_index (selected, int, i));

      if (is_event (base, fact))
        g_ptr_array_add (events, (gpointer) fact);
      else if (fn_fact_is_numeric (fact))
        g_ptr_array_add (numbers, (gpointer) fact);
    }
  *temporal = events->len > numbers->len;
  g_ptr_array_unref (*temporal ? numbers : events);
  return *temporal ? events : numbers;
}

static gboolean
shares_scale (const FnFactBase *base, const FnFact *one, const FnFact *other)
{
  const FnUnit *from, *to;

  if (one->unit == other->unit)
    return TRUE;
  if (one->unit < 0 || other->unit < 0)
    return FALSE;
  from = fn_fact_base_get_unit (base, (guint) one->unit);
  to = fn_fact_base_get_unit (base, (guint) other->unit);
  return from->dimension != NULL && g_strcmp0 (from->dimension, to->dimension) == 0;
}

static double
get_share (const FnFactBase *base, const FnFact *fact)
{
  return fact->unit >= 0 ? fact->value.high * fn_fact_base_get_unit (base, (guint) fact->unit)->factor : 0;
}

static gboolean
is_real (const FnFact *fact)
{
  return fact->status == FN_STATUS_OBSERVED || fact->status == FN_STATUS_ESTIMATED;
}

/* Whether they speak of the same thing at different dates. */
static gboolean
differ_in_time (const FnFact *one, const FnFact *other)
{
  return one->entity == other->entity && one->counterpart == other->counterpart && one->measure == other->measure &&
         one->statistic == other->statistic && fn_period_is_dated (&one->period) &&
         fn_period_is_dated (&other->period) && !fn_period_equal (&one->period, &other->period);
}

static void
look_at_time (const GPtrArray *facts, FnFigureProfile *profile)
{
  for (guint i = 0; i < facts->len && !profile->follows_time; i++)
    for (guint j = 0; j < i && !profile->follows_time; j++)
      {
        const FnFact *one = g_ptr_array_index (facts, i), *other = g_ptr_array_index (facts, j);

        if (!differ_in_time (one, other))
          continue;
        profile->compares_times = TRUE;
        profile->follows_time = fn_fact_get_source (one) == fn_fact_get_source (other) && is_real (one) && is_real (other);
      }
}

static void
count_values (const FnFactBase *base, const GPtrArray *facts, FnField field, FnFigureProfile *profile)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      char *name = fn_fact_name_field (base, g_ptr_array_index (facts, i), field);

      if (name == NULL)
        profile->has_gaps[field] = TRUE;
      else
        g_hash_table_add (met, name);
    }
  profile->n_values[field] = g_hash_table_size (met) + (profile->has_gaps[field] ? 1 : 0);
}

FnFigureProfile
fn_figure_profile (const FnFactBase *base, const FnFigure *figure)
{
  FnFigureProfile profile = { 0 };
  g_autoptr (GPtrArray) facts = NULL;
  guint statistics = 0;

  g_return_val_if_fail (base != NULL && figure != NULL, profile);

  facts = collect (base, figure, &profile.temporal);
  profile.n = facts->len;
  for (FnField field = FN_FIELD_ENTITY; field <= FN_FIELD_DATE; field++)
    count_values (base, facts, field, &profile);
  for (guint i = 0; i < facts->len; i++)
    {
      const FnFact *fact = g_ptr_array_index (facts, i);

      profile.kinds |= 1u << get_kind (base, fact);
      statistics |= 1u << fact->statistic;
      profile.mixed |= !shares_scale (base, fact, g_ptr_array_index (facts, 0));
      profile.negative |= fact->value.low < 0;
      profile.largest_share = MAX (profile.largest_share, get_share (base, fact));
      profile.has_spans |= fact->period.interval || !fn_period_is_dated (&fact->period);
      profile.unreal |= !is_real (fact);
    }
  look_at_time (facts, &profile);
  for (; statistics != 0; statistics &= statistics - 1)
    profile.n_statistics++;
  return profile;
}

gboolean
fn_figure_is_crowded (const FnFactBase *base, const FnFigure *figure, guint fields)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) facts = NULL;
  gboolean temporal;

  g_return_val_if_fail (base != NULL && figure != NULL, FALSE);

  facts = collect (base, figure, &temporal);
  for (guint i = 0; i < facts->len; i++)
    {
      GString *place = g_string_new (NULL);

      for (FnField field = FN_FIELD_ENTITY; field <= FN_FIELD_DATE; field++)
        {
          g_autofree char *name =
              (fields & 1u << field) != 0 ? fn_fact_name_field (base, g_ptr_array_index (facts, i), field) : NULL;

          g_string_append_printf (place, "%s\n", name != NULL ? name : "");
        }
      if (!g_hash_table_add (met, g_string_free (place, FALSE)))
        return TRUE;
    }
  return FALSE;
}

gboolean
fn_figure_profile_runs_in_time (const FnFigureProfile *self)
{
  return !self->temporal && self->n_values[FN_FIELD_PERIOD] > 1 && !self->has_spans && !self->mixed &&
         self->n_values[FN_FIELD_SOURCE] == 1 && self->n_values[FN_FIELD_ENTITY] == 1 &&
         self->n_values[FN_FIELD_COUNTERPART] == 1 && self->n_statistics == 1;
}
