#include "config.h"

#include "chart/fn-categories.h"

#include <math.h>

/* A category while it is being sorted. */
typedef struct
{
  FnCategory category;
  int index;
  double key;
  double total;
  double date;
  double value;
} Slot;

struct _FnCategories
{
  const FnFactBase *base;
  const FnEncoding *encoding;
  const FnWords *words;
  GArray *slots;  /* Slot */
  GArray *sorted; /* FnCategory */
};

static void
clear_slot (gpointer data)
{
  Slot *slot = data;

  g_free (slot->category.id);
  g_free (slot->category.name);
}

FnCategories *
fn_categories_new (const FnFactBase *base, const FnEncoding *encoding, const FnWords *words)
{
  FnCategories *self = g_new0 (FnCategories, 1);

  self->base = base;
  self->encoding = encoding;
  self->words = words;
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  self->sorted = g_array_new (FALSE, TRUE, sizeof (FnCategory));
  g_array_set_clear_func (self->slots, clear_slot);
  return self;
}

void
fn_categories_free (FnCategories *self)
{
  g_array_unref (self->slots);
  g_array_unref (self->sorted);
  g_free (self);
}

const char *
fn_field_get_title (FnField field, const FnWords *words)
{
  static const FnWord titles[] = {
    [FN_FIELD_ENTITY] = FN_WORD_ENTITY,   [FN_FIELD_COUNTERPART] = FN_WORD_COUNTERPART,
    [FN_FIELD_MEASURE] = FN_WORD_MEASURE, [FN_FIELD_PERIOD] = FN_WORD_PERIOD,
    [FN_FIELD_VALUE] = FN_WORD_VALUE,     [FN_FIELD_SOURCE] = FN_WORD_SAYS,
    [FN_FIELD_STATUS] = FN_WORD_STATUS,   [FN_FIELD_DATE] = FN_WORD_DATE,
    [FN_FIELD_LABEL] = FN_WORD_LABEL,
  };

  return words->word[titles[field]];
}

static FnCategory
entity_category (const FnCategories *self, int entity)
{
  if (entity < 0)
    return (FnCategory){ g_strdup (""), g_strdup ("") };
  return (FnCategory){ g_strdup (fn_fact_base_get_entity (self->base, entity)->id),
                       g_strdup (fn_fact_base_get_entity_name (self->base, entity, self->words->language)) };
}

static FnCategory
period_category (const FnCategories *self, const FnPeriod *period)
{
  if (!period->given)
    return (FnCategory){ g_strdup (""), g_strdup (self->words->word[FN_WORD_NO_DATE]) };
  return (FnCategory){ fn_period_to_edtf (period), fn_period_to_people (period, &self->words->dates) };
}

static FnCategory
source_category (const FnCategories *self, int source)
{
  if (source < 0)
    return (FnCategory){ g_strdup (""), g_strdup (self->words->word[FN_WORD_COMPUTED]) };

  const FnSource *record = fn_fact_base_get_source (self->base, source);
  return (FnCategory){ g_strdup (record->id), g_strdup (fn_source_get_name (record, self->words->language)) };
}

static FnCategory
category_of (const FnCategories *self, const FnFact *fact)
{
  const char *language = self->words->language;

  switch (self->encoding->field)
    {
    case FN_FIELD_ENTITY:
      return entity_category (self, fact->entity);
    case FN_FIELD_COUNTERPART:
      return entity_category (self, fact->counterpart);
    case FN_FIELD_MEASURE:
      return (FnCategory){ g_strdup (fn_fact_base_get_measure (self->base, fact->measure)->id),
                           g_strdup (fn_fact_base_get_measure_name (self->base, fact->measure, language)) };
    case FN_FIELD_PERIOD:
      return period_category (self, &fact->period);
    case FN_FIELD_DATE:
      return period_category (self, &fact->date);
    case FN_FIELD_SOURCE:
      return source_category (self, fn_fact_get_source (fact));
    case FN_FIELD_STATUS:
      return (FnCategory){ g_strdup (fn_status_names[fact->status]),
                           g_strdup (self->words->status[fact->status]) };
    case FN_FIELD_LABEL:
      return (FnCategory){ g_strdup (fact->id),
                           g_strdup (fact->label != NULL ? fn_label_get (fact->label, language) : fact->id) };
    case FN_FIELD_VALUE:
    default:
      return (FnCategory){ g_strdup (""), g_strdup ("") };
    }
}

/* The place of a fact in time; what has none comes last. */
static double
date_of (const FnFact *fact)
{
  const FnPeriod *period = fact->period.given ? &fact->period : &fact->date;

  if (!fn_period_is_dated (period))
    return INFINITY;
  return fn_period_get_year (period);
}

int
fn_categories_add (FnCategories *self, const FnFact *fact, double value)
{
  FnCategory category = category_of (self, fact);
  Slot *slot = NULL;

  for (guint i = 0; i < self->slots->len && slot == NULL; i++)
    if (g_str_equal (g_array_index (self->slots, Slot, i).category.id, category.id))
      slot = &g_array_index (self->slots, Slot, i);

  if (slot == NULL)
    {
      Slot fresh = { category, self->slots->len, 0, 0, date_of (fact), value };

      g_array_append_val (self->slots, fresh);
      slot = &g_array_index (self->slots, Slot, self->slots->len - 1);
    }
  else
    {
      g_free (category.id);
      g_free (category.name);
    }
  slot->total += value;
  slot->date = MIN (slot->date, date_of (fact));
  slot->value = MAX (slot->value, value);
  return slot->index;
}

/* What the slot is sorted by; the order of appearance where nothing else is asked for. */
static double
key_of (const FnCategories *self, const Slot *slot)
{
  const FnEncoding *encoding = self->encoding;
  gboolean by_time = encoding->field == FN_FIELD_PERIOD || encoding->field == FN_FIELD_DATE;

  if (encoding->order != NULL)
    {
      for (guint i = 0; encoding->order[i] != NULL; i++)
        if (g_str_equal (encoding->order[i], slot->category.id))
          return i;
      return INFINITY;
    }
  if (g_strcmp0 (encoding->sort_by, FN_SORT_TOTAL) == 0)
    return slot->total;
  if (g_strcmp0 (encoding->sort_by, fn_field_names[FN_FIELD_VALUE]) == 0)
    return slot->value;
  if (g_strcmp0 (encoding->sort_by, fn_field_names[FN_FIELD_PERIOD]) == 0 ||
      g_strcmp0 (encoding->sort_by, fn_field_names[FN_FIELD_DATE]) == 0 || (encoding->sort_by == NULL && by_time))
    return slot->date;
  return encoding->sort_by == NULL ? slot->index : 0;
}

static int
compare_slots (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const FnCategories *self = user_data;
  const Slot *one = a, *other = b;
  int order = (one->key > other->key) - (one->key < other->key);

  if (order == 0 && self->encoding->sort_by != NULL)
    order = g_utf8_collate (one->category.name, other->category.name);
  if (self->encoding->descending)
    order = -order;
  return order != 0 ? order : one->index - other->index;
}

GArray *
fn_categories_sort (FnCategories *self)
{
  GArray *moved = g_array_sized_new (FALSE, TRUE, sizeof (int), self->slots->len);

  g_array_set_size (moved, self->slots->len);
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = &g_array_index (self->slots, Slot, i);

      slot->key = key_of (self, slot);
    }
  g_array_sort_with_data (self->slots, compare_slots, self);
  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = &g_array_index (self->slots, Slot, i);

      g_array_index (moved, int, slot->index) = i;
      g_array_append_val (self->sorted, slot->category);
    }
  return moved;
}

const GArray *
fn_categories_get (const FnCategories *self)
{
  return self->sorted;
}
