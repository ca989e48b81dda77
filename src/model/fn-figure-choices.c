#include "config.h"

#include "model/fn-figure-choices.h"

#include "model/fn-figure-profile.h"

/* More numbers than these stand better on a scale. */
#define MOST_NUMBERS 12

static void
clear_choice (gpointer choice)
{
  g_free (((FnChoice *) choice)->id);
}

static FnChoice
create_choice (const FnFactBase *base, FnField field, const char *id)
{
  FnChoice choice = { .id = g_strdup (id), .member = -1, .fits = TRUE };

  if (field == FN_FIELD_MEASURE)
    choice.member = fn_fact_base_find (base, FN_PART_MEASURE, id);
  else if (field == FN_FIELD_ENTITY || field == FN_FIELD_COUNTERPART)
    choice.member = fn_fact_base_find (base, FN_PART_ENTITY, id);
  else if (field == FN_FIELD_SOURCE)
    choice.member = fn_fact_base_find (base, FN_PART_SOURCE, id);
  else if (field == FN_FIELD_STATUS)
    choice.member = fn_names_find (fn_status_names, id);
  else
    fn_period_parse (id, &choice.period, NULL);
  return choice;
}

static FnChoice *
get_choice (GArray *choices, GHashTable *indices, const FnFactBase *base, FnField field, const char *id)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (indices, id, NULL, &index))
    {
      FnChoice choice = create_choice (base, field, id);

      index = GUINT_TO_POINTER (choices->len);
      g_array_append_val (choices, choice);
      g_hash_table_insert (indices, g_strdup (id), index);
    }
  return &g_array_index (choices, FnChoice, GPOINTER_TO_UINT (index));
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const FnChoice *one = a, *other = b;
  int first[2], last[2];

  if (one->member != other->member)
    return one->member < other->member ? -1 : 1;
  if (!one->period.given || !other->period.given)
    return g_strcmp0 (one->id, other->id);
  fn_period_get_days (&one->period, &first[0], &last[0]);
  fn_period_get_days (&other->period, &first[1], &last[1]);
  if (first[0] != first[1])
    return first[0] < first[1] ? -1 : 1;
  if (last[0] != last[1])
    return last[0] < last[1] ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

/* What kinds of measures have in common decides whether a scale can serve both. */
typedef enum
{
  FAMILY_NUMBER,
  FAMILY_RANK,
  FAMILY_EVENT,
} Family;

static Family
get_family (const FnMeasure *measure)
{
  if (measure->kind == FN_MEASURE_RANK)
    return FAMILY_RANK;
  return measure->kind == FN_MEASURE_EVENT || measure->kind == FN_MEASURE_NAME ? FAMILY_EVENT : FAMILY_NUMBER;
}

static const char *
get_dimension (const FnFactBase *base, const FnMeasure *measure)
{
  return measure->unit >= 0 ? fn_fact_base_get_unit (base, (guint) measure->unit)->dimension : NULL;
}

static gboolean
stand_together (const FnFactBase *base, const FnMeasure *one, const FnMeasure *other)
{
  if (get_family (one) != get_family (other))
    return FALSE;
  if (get_family (one) != FAMILY_NUMBER || one->unit == other->unit)
    return TRUE;
  return get_dimension (base, one) != NULL && g_strcmp0 (get_dimension (base, one), get_dimension (base, other)) == 0;
}

static gboolean
fits_chosen (const FnFactBase *base, const FnFigure *figure, int measure)
{
  const char *const *chosen = fn_figure_get_filter (figure, FN_FIELD_MEASURE);

  for (; chosen != NULL && *chosen != NULL; chosen++)
    {
      int index = fn_fact_base_find (base, FN_PART_MEASURE, *chosen);

      if (index >= 0 && measure >= 0 &&
          !stand_together (base, fn_fact_base_get_measure (base, (guint) measure),
                           fn_fact_base_get_measure (base, (guint) index)))
        return FALSE;
    }
  return TRUE;
}

GArray *
fn_figure_list_choices (const FnFactBase *base, const FnFigure *figure, FnField field)
{
  g_autoptr (GHashTable) indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FnFigure) open = NULL;
  g_autoptr (GArray) facts = NULL;
  const char *const *chosen;
  GArray *choices;

  g_return_val_if_fail (base != NULL && figure != NULL, NULL);
  g_return_val_if_fail (field != FN_FIELD_VALUE && field != FN_FIELD_LABEL, NULL);

  choices = g_array_new (FALSE, FALSE, sizeof (FnChoice));
  g_array_set_clear_func (choices, clear_choice);
  open = fn_figure_copy (figure);
  fn_figure_set_filter (open, field, NULL);
  facts = fn_fact_base_select (base, open);
  for (guint i = 0; i < facts->len; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (base, (guint) g_array_index (facts, int, i));
      g_autofree char *id = fn_fact_name_field (base, fact, field);

      if (id != NULL)
        get_choice (choices, indices, base, field, id)->n_facts++;
    }
  for (chosen = fn_figure_get_filter (figure, field); chosen != NULL && *chosen != NULL; chosen++)
    get_choice (choices, indices, base, field, *chosen)->chosen = TRUE;
  for (guint i = 0; i < choices->len && field == FN_FIELD_MEASURE; i++)
    g_array_index (choices, FnChoice, i).fits =
        fits_chosen (base, figure, g_array_index (choices, FnChoice, i).member);
  g_array_sort (choices, compare_choices);
  return choices;
}

/* A list of facts cannot be added to by a field; what they measure is what they are about. */
static void
open_list (const FnFactBase *base, FnFigure *figure, FnField field)
{
  g_autoptr (GArray) measures = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (figure->n_facts == 0)
    return;
  measures = fn_figure_list_choices (base, figure, FN_FIELD_MEASURE);
  for (guint i = 0; i < measures->len; i++)
    g_ptr_array_add (ids, g_array_index (measures, FnChoice, i).id);
  g_ptr_array_add (ids, NULL);
  if (field != FN_FIELD_MEASURE)
    fn_figure_set_filter (figure, FN_FIELD_MEASURE, (const char *const *) ids->pdata);
  g_clear_pointer (&figure->facts, g_free);
  figure->n_facts = 0;
}

void
fn_figure_choose (const FnFactBase *base, FnFigure *figure, FnField field, const char *id, gboolean chosen)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const char *const *before;

  g_return_if_fail (base != NULL && figure != NULL && id != NULL);
  g_return_if_fail (field != FN_FIELD_VALUE && field != FN_FIELD_LABEL);

  open_list (base, figure, field);
  for (before = fn_figure_get_filter (figure, field); before != NULL && *before != NULL; before++)
    if (!g_str_equal (*before, id))
      g_ptr_array_add (values, g_strdup (*before));
  if (chosen)
    g_ptr_array_add (values, g_strdup (id));
  g_ptr_array_add (values, NULL);
  fn_figure_set_filter (figure, field, (const char *const *) values->pdata);
}

static gboolean
measures_only (const FnFigureProfile *profile, guint kinds)
{
  return (profile->kinds & ~kinds) == 0;
}

guint
fn_figure_list_marks (const FnFactBase *base, const FnFigure *figure)
{
  FnFigureProfile profile;
  guint marks = 0;

  g_return_val_if_fail (base != NULL && figure != NULL, 0);

  profile = fn_figure_profile (base, figure);
  if (profile.n == 0)
    return 0;
  if (profile.temporal)
    return 1u << FN_MARK_TYPE_TIMELINE;
  if (profile.n <= MOST_NUMBERS)
    marks |= 1u << FN_MARK_TYPE_NUMBER;
  if (profile.mixed)
    return marks != 0 ? marks : 1u << FN_MARK_TYPE_DOT;
  marks |= 1u << FN_MARK_TYPE_DOT;
  if ((profile.kinds & 1u << FN_MEASURE_RANK) == 0)
    marks |= 1u << FN_MARK_TYPE_BAR;
  if (measures_only (&profile, 1u << FN_MEASURE_SHARE) && !profile.negative &&
      profile.largest_share <= 1)
    marks |= 1u << FN_MARK_TYPE_PROPORTION;
  if (profile.compares_times)
    marks |= 1u << FN_MARK_TYPE_SLOPE;
  if (profile.follows_time)
    marks |= 1u << FN_MARK_TYPE_LINE | 1u << FN_MARK_TYPE_STEP;
  return marks;
}

static gboolean
has_two_of_something (const FnFigureProfile *profile)
{
  return profile->n_values[FN_FIELD_MEASURE] == 2 || profile->n_values[FN_FIELD_ENTITY] == 2 ||
         profile->n_values[FN_FIELD_COUNTERPART] == 2 || profile->n_values[FN_FIELD_PERIOD] == 2 ||
         profile->n_values[FN_FIELD_SOURCE] == 2;
}

guint
fn_figure_list_layouts (const FnFactBase *base, const FnFigure *figure)
{
  const guint summable = 1u << FN_MEASURE_QUANTITY | 1u << FN_MEASURE_COUNT | 1u << FN_MEASURE_SHARE;
  FnFigureProfile profile;
  guint layouts = 1u << FN_LAYOUT_GROUPED;

  g_return_val_if_fail (base != NULL && figure != NULL, 0);

  if ((fn_figure_list_marks (base, figure) & 1u << FN_MARK_TYPE_BAR) == 0)
    return 0;
  profile = fn_figure_profile (base, figure);
  if (profile.negative)
    return layouts | 1u << FN_LAYOUT_DIVERGING;
  if (has_two_of_something (&profile))
    layouts |= 1u << FN_LAYOUT_PAIRED;
  if (measures_only (&profile, summable) && profile.n > 1 && profile.n_values[FN_FIELD_SOURCE] == 1)
    layouts |= 1u << FN_LAYOUT_STACKED;
  return layouts;
}
