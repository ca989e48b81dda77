#include "config.h"

#include "load/fn-excerpt.h"

#include "load/fn-excerpt-text.h"
#include "load/fn-load-parts.h"
#include "load/fn-write-parts.h"
#include "load/fn-write-values.h"

#include <string.h>

/* What is taken along: by part and member. */
typedef struct
{
  const FnFactBase *base;
  gboolean *kept[FN_N_PARTS];
} Excerpt;

static void
keep (Excerpt *self, FnPart part, int index)
{
  if (index >= 0)
    self->kept[part][index] = TRUE;
}

static void
keep_unit_of (Excerpt *self, int measure)
{
  if (measure < 0)
    return;
  keep (self, FN_PART_MEASURE, measure);
  keep (self, FN_PART_UNIT, fn_fact_base_get_measure (self->base, (guint)measure)->unit);
}

static void keep_fact (Excerpt *self, int index);

/* A change may name the fact that it is counted from. */
static void
keep_inputs (Excerpt *self, const FnFact *fact)
{
  for (guint i = 0; i < fact->n_inputs; i++)
    keep_fact (self, fact->inputs[i]);
  if (fact->relative_to != NULL)
    keep_fact (self, fn_fact_base_find (self->base, FN_PART_FACT, fact->relative_to));
}

static void
keep_fact (Excerpt *self, int index)
{
  const FnFact *fact;

  if (index < 0 || self->kept[FN_PART_FACT][index])
    return;
  keep (self, FN_PART_FACT, index);
  fact = fn_fact_base_get_fact (self->base, (guint)index);
  keep (self, FN_PART_ENTITY, fact->entity);
  keep (self, FN_PART_ENTITY, fact->counterpart);
  for (guint i = 0; i < fact->n_participants; i++)
    keep (self, FN_PART_ENTITY, fact->participants[i]);
  keep_unit_of (self, fact->measure);
  keep (self, FN_PART_UNIT, fact->unit);
  keep (self, FN_PART_UNIT, fact->also_unit);
  for (guint i = 0; i < fact->n_citations; i++)
    keep (self, FN_PART_SOURCE, fact->citations[i].source);
  keep_inputs (self, fact);
}

/* Ids in a filter or an order must name something when they are read, even where no fact has it. */
static void
keep_named (Excerpt *self, FnField field, char *const *ids)
{
  FnPart part = fn_part_of_field (field);

  for (guint i = 0; part != FN_N_PARTS && ids != NULL && ids[i] != NULL; i++)
    {
      int index = fn_fact_base_find (self->base, part, ids[i]);

      if (part == FN_PART_MEASURE)
        keep_unit_of (self, index);
      else
        keep (self, part, index);
    }
}

static void
keep_figure (Excerpt *self, const FnFigure *figure)
{
  g_autoptr (GArray) facts = fn_fact_base_select (self->base, figure);

  for (guint i = 0; i < facts->len; i++)
    keep_fact (self, g_array_index (facts, int, i));
  for (guint i = 0; i < figure->n_facts; i++)
    keep_fact (self, figure->facts[i]);
  for (guint i = 0; i < figure->n_filters; i++)
    keep_named (self, figure->filters[i].field, figure->filters[i].values);
  for (guint i = 0; i < FN_N_CHANNELS; i++)
    keep_named (self, figure->encoding[i].field, figure->encoding[i].order);
}

static void
write_part (const Excerpt *self, FnJsonWriter *json, const char *name, FnPart part, FnWriteFunc write)
{
  fn_json_writer_name (json, name);
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fn_fact_base_count (self->base, part); i++)
    if (self->kept[part][i])
      write (json, self->base, i);
  fn_json_writer_end_array (json);
}

static void
write_texts (const Excerpt *self, FnJsonWriter *json, const FnEvidence *evidence)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  fn_json_writer_name (json, "texts");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_SOURCE); i++)
    {
      const char *path = fn_fact_base_get_source (self->base, i)->notes_path;
      g_autoptr (FnBlocks) notes = self->kept[FN_PART_SOURCE][i] ? fn_evidence_dup_notes (evidence, i) : NULL;
      g_autofree char *text = NULL;

      if (notes == NULL || !g_hash_table_add (written, (gpointer)path))
        continue;
      text = fn_excerpt_text (self->base, evidence, i, notes, self->kept[FN_PART_FACT]);
      fn_json_writer_begin_object (json);
      fn_json_writer_member_string (json, "path", path);
      fn_json_writer_member_string (json, "text", text);
      fn_json_writer_end_object (json);
    }
  fn_json_writer_end_array (json);
}

static void
write_all (const Excerpt *self, FnJsonWriter *json, const FnEvidence *evidence, const FnFigure *const *figures,
           guint n)
{
  const char *language = fn_fact_base_get_language (self->base);

  fn_json_writer_set_compact (json, TRUE);
  fn_json_writer_begin_object (json);
  fn_json_writer_member_number (json, "version", FN_FORMAT_VERSION);
  fn_json_writer_member_string (json, "language", language);
  fn_json_writer_member_string (json, "id", fn_fact_base_get_id (self->base));
  fn_write_label (json, "title", fn_fact_base_get_title (self->base), language);
  write_part (self, json, "units", FN_PART_UNIT, fn_write_unit);
  write_part (self, json, "entities", FN_PART_ENTITY, fn_write_entity);
  write_part (self, json, "measures", FN_PART_MEASURE, fn_write_measure);
  write_part (self, json, "sources", FN_PART_SOURCE, fn_write_source);
  write_part (self, json, "facts", FN_PART_FACT, fn_write_fact);
  fn_json_writer_name (json, "figures");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < n; i++)
    fn_write_figure (json, self->base, figures[i]);
  fn_json_writer_end_array (json);
  write_texts (self, json, evidence);
  fn_json_writer_end_object (json);
}

GBytes *
fn_excerpt_new (const FnFactBase *base, const FnEvidence *evidence, const FnFigure *const *figures, guint n)
{
  FnJsonWriter *json = fn_json_writer_new ();
  Excerpt self = { .base = base };
  char *text;

  g_return_val_if_fail (base != NULL && evidence != NULL && figures != NULL, NULL);

  for (FnPart part = 0; part < FN_N_PARTS; part++)
    self.kept[part] = g_new0 (gboolean, fn_fact_base_count (base, part));
  for (guint i = 0; i < n; i++)
    keep_figure (&self, figures[i]);
  write_all (&self, json, evidence, figures, n);
  for (FnPart part = 0; part < FN_N_PARTS; part++)
    g_free (self.kept[part]);
  text = fn_json_writer_finish (json);
  return g_bytes_new_take (text, strlen (text));
}
