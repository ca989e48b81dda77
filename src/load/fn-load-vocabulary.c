#include "config.h"

#include "load/fn-load-parts.h"

#include "base/fn-date.h"
#include "load/fn-read-values.h"

#include <glib/gi18n.h>

static void
read_factor (FnReader *reader, gpointer target)
{
  double factor;

  if (!fn_reader_get_number (reader, &factor))
    return;
  if (factor > 0)
    *(double *)target = factor;
  else
    fn_reader_error (reader, "out-of-range", _("The factor of a unit must be greater than zero"));
}

static void
read_decimals (FnReader *reader, gpointer target)
{
  fn_read_integer (reader, 0, 15, target);
}

const FnKey fn_unit_keys[] = {
  { "id", TRUE, G_STRUCT_OFFSET (FnUnit, id), fn_read_id },
  { "symbol", FALSE, G_STRUCT_OFFSET (FnUnit, symbol), fn_read_label },
  { "label", FALSE, G_STRUCT_OFFSET (FnUnit, label), fn_read_label },
  { "dimension", FALSE, G_STRUCT_OFFSET (FnUnit, dimension), fn_read_string },
  { "factor", FALSE, G_STRUCT_OFFSET (FnUnit, factor), read_factor },
  { "decimals", FALSE, G_STRUCT_OFFSET (FnUnit, decimals), read_decimals },
  { NULL },
};

void
fn_load_unit (FnReader *reader, gpointer unused)
{
  FnUnit unit = { .factor = 1 };

  if (fn_reader_read_object (reader, fn_unit_keys, &unit) && fn_reader_claim_id (reader, FN_PART_UNIT, unit.id))
    fn_fact_base_builder_add_unit (reader->builder, &unit);
  fn_unit_clear (&unit);
}

const FnKey fn_entity_keys[] = {
  { "id", TRUE, G_STRUCT_OFFSET (FnEntity, id), fn_read_id },
  { "label", FALSE, G_STRUCT_OFFSET (FnEntity, label), fn_read_label },
  { "kind", FALSE, G_STRUCT_OFFSET (FnEntity, kind), fn_read_string },
  { NULL },
};

void
fn_load_entity (FnReader *reader, gpointer unused)
{
  FnEntity entity = { 0 };

  if (fn_reader_read_object (reader, fn_entity_keys, &entity) &&
      fn_reader_claim_id (reader, FN_PART_ENTITY, entity.id))
    fn_fact_base_builder_add_entity (reader->builder, &entity);
  fn_entity_clear (&entity);
}

static void
read_kind (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_measure_kind_names, target);
}

static void
read_persists (FnReader *reader, gpointer target)
{
  const char *duration = fn_reader_get_string (reader);
  g_autoptr (GError) error = NULL;

  if (duration != NULL && !fn_duration_parse (duration, target, &error))
    fn_reader_error (reader, "bad-duration", "%s", error->message);
}

const FnKey fn_measure_keys[] = {
  { "id", TRUE, G_STRUCT_OFFSET (FnMeasure, id), fn_read_id },
  { "label", FALSE, G_STRUCT_OFFSET (FnMeasure, label), fn_read_label },
  { "kind", TRUE, G_STRUCT_OFFSET (FnMeasure, kind), read_kind },
  { "unit", FALSE, G_STRUCT_OFFSET (FnMeasure, unit), fn_read_unit },
  { "whole", FALSE, G_STRUCT_OFFSET (FnMeasure, whole), fn_read_label },
  { "persists", FALSE, G_STRUCT_OFFSET (FnMeasure, persists), read_persists },
  { NULL },
};

void
fn_load_measure (FnReader *reader, gpointer unused)
{
  FnMeasure measure = { .unit = -1 };

  if (fn_reader_read_object (reader, fn_measure_keys, &measure) &&
      fn_reader_claim_id (reader, FN_PART_MEASURE, measure.id))
    fn_fact_base_builder_add_measure (reader->builder, &measure);
  fn_measure_clear (&measure);
}
