#include "config.h"

#include "load/fn-write-parts.h"

#include "load/fn-write-values.h"
#include "model/fn-cite-records.h"

void
fn_write_unit (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  const FnUnit *unit = fn_fact_base_get_unit (base, index);
  const char *language = fn_fact_base_get_language (base);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", unit->id);
  fn_write_label (json, "symbol", unit->symbol, language);
  fn_write_label (json, "label", unit->label, language);
  fn_json_writer_member_if_any (json, "dimension", unit->dimension);
  if (unit->factor != 1)
    fn_json_writer_member_number (json, "factor", unit->factor);
  if (unit->decimals != 0)
    fn_json_writer_member_number (json, "decimals", unit->decimals);
  fn_json_writer_end_object (json);
}

void
fn_write_entity (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  const FnEntity *entity = fn_fact_base_get_entity (base, index);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", entity->id);
  fn_write_label (json, "label", entity->label, fn_fact_base_get_language (base));
  fn_json_writer_member_if_any (json, "kind", entity->kind);
  fn_json_writer_end_object (json);
}

/* Years and months were turned into days when they were read. */
void
fn_write_measure (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  const FnMeasure *measure = fn_fact_base_get_measure (base, index);
  const char *language = fn_fact_base_get_language (base);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", measure->id);
  fn_write_label (json, "label", measure->label, language);
  fn_json_writer_member_string (json, "kind", fn_measure_kind_names[measure->kind]);
  fn_write_member (json, "unit", base, FN_PART_UNIT, measure->unit);
  fn_write_label (json, "whole", measure->whole, language);
  if (measure->persists != 0)
    {
      g_autofree char *days = g_strdup_printf ("P%dD", measure->persists);

      fn_json_writer_member_string (json, "persists", days);
    }
  fn_json_writer_end_object (json);
}

static void
write_originals (FnJsonWriter *json, const FnSource *source)
{
  if (source->n_originals == 0)
    return;
  fn_json_writer_name (json, "originals");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < source->n_originals; i++)
    {
      fn_json_writer_begin_object (json);
      fn_json_writer_member_if_any (json, "file", source->originals[i].file);
      fn_json_writer_member_if_any (json, "sha256", source->originals[i].sha256);
      fn_json_writer_member_if_any (json, "media-type", source->originals[i].media_type);
      fn_json_writer_end_object (json);
    }
  fn_json_writer_end_array (json);
}

void
fn_write_source (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  const FnSource *source = fn_fact_base_get_source (base, index);
  const char *language = fn_fact_base_get_language (base);

  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "id", source->id);
  fn_json_writer_member_string (json, "type", source->type);
  fn_write_label (json, "title", source->title, language);
  fn_write_label (json, "title-short", source->short_title, language);
  fn_write_label (json, "container-title", source->container_title, language);
  fn_write_label (json, "publisher", source->publisher, language);
  if (source->n_authors > 0)
    fn_cite_write_authors (json, source);
  fn_write_period (json, "issued", &source->issued);
  fn_write_period (json, "accessed", &source->accessed);
  fn_json_writer_member_if_any (json, "URL", source->url);
  fn_json_writer_member_if_any (json, "number", source->number);
  fn_json_writer_member_if_any (json, "language", source->language);
  fn_json_writer_member_if_any (json, "notes", source->notes_path);
  write_originals (json, source);
  fn_write_label (json, "appraisal", source->appraisal, language);
  fn_json_writer_end_object (json);
}
