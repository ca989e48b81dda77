#include "config.h"

#include "model/fn-fact-base.h"

#include <string.h>

struct _FnFactBase
{
  gatomicrefcount references;
  char *id;
  char *language;
  FnLabel *title;
  GArray *members[FN_N_PARTS];
  GHashTable *indices[FN_N_PARTS]; /* id (borrowed from its member) → index */
  FnFactBase *given;               /* whose parts these are, all but its own figures; NULL for a base of its own */
};

struct _FnFactBaseBuilder
{
  FnFactBase *base;
};

static const struct
{
  gsize size;
  gsize id; /* where in the struct */
  GDestroyNotify clear;
} parts[FN_N_PARTS] = {
  [FN_PART_UNIT] = { sizeof (FnUnit), G_STRUCT_OFFSET (FnUnit, id), (GDestroyNotify) fn_unit_clear },
  [FN_PART_ENTITY] = { sizeof (FnEntity), G_STRUCT_OFFSET (FnEntity, id), (GDestroyNotify) fn_entity_clear },
  [FN_PART_MEASURE] = { sizeof (FnMeasure), G_STRUCT_OFFSET (FnMeasure, id), (GDestroyNotify) fn_measure_clear },
  [FN_PART_SOURCE] = { sizeof (FnSource), G_STRUCT_OFFSET (FnSource, id), (GDestroyNotify) fn_source_clear },
  [FN_PART_FACT] = { sizeof (FnFact), G_STRUCT_OFFSET (FnFact, id), (GDestroyNotify) fn_fact_clear },
  [FN_PART_FIGURE] = { sizeof (FnFigure), G_STRUCT_OFFSET (FnFigure, id), (GDestroyNotify) fn_figure_clear },
};

static char *
get_id (FnPart part, gconstpointer member)
{
  return G_STRUCT_MEMBER (char *, member, parts[part].id);
}

FnFactBase *
fn_fact_base_ref (FnFactBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
fn_fact_base_unref (FnFactBase *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  /* The figures before them are borrowed. */
  for (guint i = fn_fact_base_get_n_given_figures (self); i < self->members[FN_PART_FIGURE]->len; i++)
    fn_figure_clear (&g_array_index (self->members[FN_PART_FIGURE], FnFigure, i));
  for (int part = 0; part < FN_N_PARTS; part++)
    {
      g_hash_table_unref (self->indices[part]);
      g_array_unref (self->members[part]);
    }
  fn_label_free (self->title);
  g_free (self->language);
  g_free (self->id);
  g_clear_pointer (&self->given, fn_fact_base_unref);
  g_free (self);
}

const char *
fn_fact_base_get_id (const FnFactBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
fn_fact_base_get_language (const FnFactBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

const FnLabel *
fn_fact_base_get_title (const FnFactBase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
fn_fact_base_count (const FnFactBase *self, FnPart part)
{
  g_return_val_if_fail (self != NULL && part < FN_N_PARTS, 0);

  return self->members[part]->len;
}

int
fn_fact_base_find (const FnFactBase *self, FnPart part, const char *id)
{
  gpointer index;

  g_return_val_if_fail (self != NULL && part < FN_N_PARTS && id != NULL, -1);

  return g_hash_table_lookup_extended (self->indices[part], id, NULL, &index) ? GPOINTER_TO_INT (index) : -1;
}

static gpointer
get_member (const FnFactBase *self, FnPart part, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->members[part]->len, NULL);

  return self->members[part]->data + index * parts[part].size;
}

const FnUnit *
fn_fact_base_get_unit (const FnFactBase *self, guint index)
{
  return get_member (self, FN_PART_UNIT, index);
}

const FnEntity *
fn_fact_base_get_entity (const FnFactBase *self, guint index)
{
  return get_member (self, FN_PART_ENTITY, index);
}

const FnMeasure *
fn_fact_base_get_measure (const FnFactBase *self, guint index)
{
  return get_member (self, FN_PART_MEASURE, index);
}

const FnSource *
fn_fact_base_get_source (const FnFactBase *self, guint index)
{
  return get_member (self, FN_PART_SOURCE, index);
}

const FnFact *
fn_fact_base_get_fact (const FnFactBase *self, guint index)
{
  return get_member (self, FN_PART_FACT, index);
}

const FnFigure *
fn_fact_base_get_figure (const FnFactBase *self, guint index)
{
  return get_member (self, FN_PART_FIGURE, index);
}

const char *
fn_fact_base_get_member_id (const FnFactBase *self, FnPart part, guint index)
{
  gconstpointer member;

  g_return_val_if_fail (part < FN_N_PARTS, NULL);

  member = get_member (self, part, index);
  return member != NULL ? get_id (part, member) : NULL;
}

guint
fn_fact_base_get_n_given_figures (const FnFactBase *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->given != NULL ? self->given->members[FN_PART_FIGURE]->len : self->members[FN_PART_FIGURE]->len;
}

FnFactBase *
fn_fact_base_with_figures (FnFactBase *self, const FnFigure *const *own, guint n_own)
{
  FnFactBaseBuilder *builder;

  g_return_val_if_fail (self != NULL && (own != NULL || n_own == 0), NULL);

  builder = fn_fact_base_builder_new_over (self);
  for (guint i = 0; i < n_own; i++)
    {
      g_autoptr (FnFigure) figure = fn_figure_copy (own[i]);

      fn_fact_base_builder_add_figure (builder, figure);
    }
  return fn_fact_base_builder_end (builder);
}

const char *
fn_fact_base_get_entity_name (const FnFactBase *self, guint index, const char *language)
{
  const FnEntity *entity = fn_fact_base_get_entity (self, index);

  g_return_val_if_fail (entity != NULL, NULL);

  return entity->label != NULL ? fn_label_get (entity->label, language) : entity->id;
}

const char *
fn_fact_base_get_measure_name (const FnFactBase *self, guint index, const char *language)
{
  const FnMeasure *measure = fn_fact_base_get_measure (self, index);

  g_return_val_if_fail (measure != NULL, NULL);

  return measure->label != NULL ? fn_label_get (measure->label, language) : measure->id;
}

static FnFactBaseBuilder *
create_builder (const char *id, const char *language, FnLabel *title)
{
  FnFactBaseBuilder *self = g_new0 (FnFactBaseBuilder, 1);

  self->base = g_new0 (FnFactBase, 1);
  g_atomic_ref_count_init (&self->base->references);
  self->base->id = g_strdup (id);
  self->base->language = g_strdup (language);
  self->base->title = title;
  return self;
}

FnFactBaseBuilder *
fn_fact_base_builder_new (const char *id, const char *language, FnLabel *title)
{
  FnFactBaseBuilder *self;
  FnFactBase *base;

  g_return_val_if_fail (id != NULL && language != NULL && title != NULL, NULL);

  self = create_builder (id, language, title);
  base = self->base;
  for (int part = 0; part < FN_N_PARTS; part++)
    {
      base->members[part] = g_array_new (FALSE, FALSE, (guint) parts[part].size);
      g_array_set_clear_func (base->members[part], parts[part].clear);
      base->indices[part] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  return self;
}

/* The figures' strings stay with the given base, which lives as long; only what holds them is new. */
static void
borrow_figures (FnFactBase *self, const GArray *given)
{
  self->members[FN_PART_FIGURE] = g_array_new (FALSE, FALSE, sizeof (FnFigure));
  self->indices[FN_PART_FIGURE] = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_append_vals (self->members[FN_PART_FIGURE], given->data, given->len);
  for (guint i = 0; i < given->len; i++)
    g_hash_table_insert (self->indices[FN_PART_FIGURE], g_array_index (given, FnFigure, i).id, GINT_TO_POINTER (i));
}

FnFactBaseBuilder *
fn_fact_base_builder_new_over (FnFactBase *given)
{
  FnFactBaseBuilder *self;
  FnFactBase *base;

  g_return_val_if_fail (given != NULL, NULL);

  if (given->given != NULL)
    given = given->given;
  self = create_builder (given->id, given->language, fn_label_copy (given->title));
  base = self->base;
  base->given = fn_fact_base_ref (given);
  for (int part = 0; part < FN_PART_FIGURE; part++)
    {
      base->members[part] = g_array_ref (given->members[part]);
      base->indices[part] = g_hash_table_ref (given->indices[part]);
    }
  borrow_figures (base, given->members[FN_PART_FIGURE]);
  return self;
}

void
fn_fact_base_builder_free (FnFactBaseBuilder *self)
{
  if (self == NULL)
    return;

  fn_fact_base_unref (self->base);
  g_free (self);
}

/* The strings move with the struct, so that the id stays where it is when the array grows. */
static guint
take_member (FnFactBaseBuilder *self, FnPart part, gpointer member)
{
  char *id = get_id (part, member);
  guint index;

  g_return_val_if_fail (self != NULL && id != NULL, 0);
  g_return_val_if_fail (self->base->given == NULL || part == FN_PART_FIGURE, 0);
  g_return_val_if_fail (fn_fact_base_find (self->base, part, id) < 0, 0);

  index = self->base->members[part]->len;
  g_array_append_vals (self->base->members[part], member, 1);
  g_hash_table_insert (self->base->indices[part], id, GINT_TO_POINTER (index));
  memset (member, 0, parts[part].size);
  return index;
}

guint
fn_fact_base_builder_add_unit (FnFactBaseBuilder *self, FnUnit *member)
{
  return take_member (self, FN_PART_UNIT, member);
}

guint
fn_fact_base_builder_add_entity (FnFactBaseBuilder *self, FnEntity *member)
{
  return take_member (self, FN_PART_ENTITY, member);
}

guint
fn_fact_base_builder_add_measure (FnFactBaseBuilder *self, FnMeasure *member)
{
  return take_member (self, FN_PART_MEASURE, member);
}

guint
fn_fact_base_builder_add_source (FnFactBaseBuilder *self, FnSource *member)
{
  return take_member (self, FN_PART_SOURCE, member);
}

guint
fn_fact_base_builder_add_fact (FnFactBaseBuilder *self, FnFact *member)
{
  return take_member (self, FN_PART_FACT, member);
}

guint
fn_fact_base_builder_add_figure (FnFactBaseBuilder *self, FnFigure *member)
{
  return take_member (self, FN_PART_FIGURE, member);
}

int
fn_fact_base_builder_find (const FnFactBaseBuilder *self, FnPart part, const char *id)
{
  g_return_val_if_fail (self != NULL, -1);

  return fn_fact_base_find (self->base, part, id);
}

const FnFactBase *
fn_fact_base_builder_peek (const FnFactBaseBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

FnFact *
fn_fact_base_builder_edit_fact (FnFactBaseBuilder *self, guint index)
{
  g_return_val_if_fail (self != NULL && self->base->given == NULL, NULL);

  return get_member (self->base, FN_PART_FACT, index);
}

FnFactBase *
fn_fact_base_builder_end (FnFactBaseBuilder *self)
{
  FnFactBase *base;

  g_return_val_if_fail (self != NULL, NULL);

  base = g_steal_pointer (&self->base);
  g_free (self);
  return base;
}
