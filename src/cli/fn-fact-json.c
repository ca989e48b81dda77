#include "config.h"

#include "cli/fn-fact-json.h"
#include "chart/fn-value-label.h"

/* The id of a member that there need not be. */
static const char *
get_id (const FnFactBase *base, FnPart part, int index)
{
  return index >= 0 ? fn_fact_base_get_member_id (base, part, index) : NULL;
}

static void
write_ids (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part, const int *indices,
           guint n)
{
  fn_json_writer_name (json, name);
  fn_json_writer_set_compact (json, TRUE);
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < n; i++)
    fn_json_writer_string (json, get_id (base, part, indices[i]));
  fn_json_writer_end_array (json);
  fn_json_writer_set_compact (json, FALSE);
}

void
fn_fact_json_write_ids (FnJsonWriter *json, const char *name, const FnFactBase *base, FnPart part,
                        const GArray *indices)
{
  write_ids (json, name, base, part, (const int *)(gpointer)indices->data, indices->len);
}

void
fn_fact_json_write_ranges (FnJsonWriter *json, FnText *text, const FnSpan *ranges, guint n)
{
  fn_json_writer_name (json, "ranges");
  fn_json_writer_set_compact (json, TRUE);
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < n; i++)
    {
      fn_json_writer_begin_array (json);
      fn_json_writer_number (json, fn_text_to_code_points (text, ranges[i].start));
      fn_json_writer_number (json, fn_text_to_code_points (text, ranges[i].end));
      fn_json_writer_end_array (json);
    }
  fn_json_writer_end_array (json);
  fn_json_writer_set_compact (json, FALSE);
}

static void
write_period (FnJsonWriter *json, const char *name, const FnPeriod *period)
{
  g_autofree char *edtf = fn_period_to_edtf (period);

  fn_json_writer_member_string (json, name, edtf);
}

/* When it was said: as the fact has it, else the day of its source. */
static void
write_as_of (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  int source = fn_fact_get_source (fact);
  const FnPeriod *as_of = &fact->as_of;

  if (!as_of->given && source >= 0)
    as_of = &fn_fact_base_get_source (base, source)->issued;
  write_period (json, "as-of", as_of);
}

static void
write_bound (FnJsonWriter *json, const char *name, gboolean given, double bound)
{
  fn_json_writer_name (json, name);
  if (given)
    fn_json_writer_number (json, bound);
  else
    fn_json_writer_null (json);
}

static void
write_value (FnJsonWriter *json, const FnValue *value)
{
  if (value->kind == FN_VALUE_NAME)
    fn_json_writer_member_string (json, "value", value->name);
  else
    write_bound (json, "value", value->kind == FN_VALUE_NUMBER, value->low);
  write_bound (json, "low", value->kind == FN_VALUE_RANGE, value->low);
  write_bound (json, "high", value->kind == FN_VALUE_RANGE, value->high);
}

static void
write_derived (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  fn_json_writer_name (json, "derived");
  if (fact->formula == NULL)
    {
      fn_json_writer_null (json);
      return;
    }
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "formula", fact->formula);
  write_ids (json, "of", base, FN_PART_FACT, fact->inputs, fact->n_inputs);
  fn_json_writer_end_object (json);
}

static const FnMatch *
find_match (const FnEvidence *evidence, guint fact, guint citation)
{
  guint n;
  const FnPassage *passages = fn_evidence_get_passages (evidence, fact, &n);

  for (guint i = 0; i < n; i++)
    if (passages[i].citation == (int)citation)
      return &passages[i].match;
  return NULL;
}

static void
write_notes (const FnFactJson *self, FnJsonWriter *json, const FnCitation *citation, const FnMatch *match)
{
  g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (self->evidence, (guint) citation->source);

  fn_json_writer_name (json, "notes");
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "exact", citation->notes.exact);
  if (match != NULL && notes != NULL)
    {
      fn_json_writer_member_string (json, "state", fn_match_state_names[match->state]);
      fn_fact_json_write_ranges (json, fn_blocks_get_text (notes), match->ranges, match->n_ranges);
    }
  else
    fn_fact_json_write_ranges (json, NULL, NULL, 0);
  fn_json_writer_end_object (json);
}

/* The file at hand, else the first one of the record. */
static const char *
get_original_name (const FnFactJson *self, int source)
{
  const FnSource *record = fn_fact_base_get_source (self->base, source);
  const char *name = self->originals != NULL ? fn_originals_get_name (self->originals, source) : NULL;

  if (name == NULL && record->n_originals > 0)
    name = record->originals[0].file;
  return name;
}

static void
write_original (const FnFactJson *self, FnJsonWriter *json, const FnCitation *citation)
{
  FnMatch match = { 0 };

  fn_json_writer_name (json, "original");
  if (citation->original.exact == NULL)
    {
      fn_json_writer_null (json);
      return;
    }
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "file", get_original_name (self, citation->source));
  fn_json_writer_member_string (json, "exact", citation->original.exact);
  if (self->originals != NULL && fn_originals_locate (self->originals, citation, &match))
    {
      fn_json_writer_member_string (json, "state", fn_match_state_names[match.state]);
      fn_fact_json_write_ranges (json, fn_originals_get_text (self->originals, citation->source),
                                 match.ranges, match.n_ranges);
      fn_match_clear (&match);
    }
  fn_json_writer_end_object (json);
}

static void
write_citations (const FnFactJson *self, FnJsonWriter *json, guint index, const FnFact *fact)
{
  fn_json_writer_name (json, "citations");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fact->n_citations; i++)
    {
      const FnCitation *citation = &fact->citations[i];

      fn_json_writer_begin_object (json);
      fn_json_writer_member_string (json, "source", get_id (self->base, FN_PART_SOURCE, citation->source));
      fn_json_writer_member_string (json, "section", citation->section);
      write_bound (json, "paragraph", citation->paragraph > 0, citation->paragraph);
      write_notes (self, json, citation, find_match (self->evidence, index, i));
      write_original (self, json, citation);
      fn_json_writer_end_object (json);
    }
  fn_json_writer_end_array (json);
}

static void
write_subject (const FnFactJson *self, FnJsonWriter *json, const FnFact *fact)
{
  const FnMeasure *measure = fact->measure >= 0 ? fn_fact_base_get_measure (self->base, fact->measure) : NULL;

  fn_json_writer_member_string (json, "id", fact->id);
  fn_json_writer_member_string (json, "entity", get_id (self->base, FN_PART_ENTITY, fact->entity));
  fn_json_writer_member_string (json, "counterpart", get_id (self->base, FN_PART_ENTITY, fact->counterpart));
  write_ids (json, "participants", self->base, FN_PART_ENTITY, fact->participants, fact->n_participants);
  fn_json_writer_member_string (json, "measure", measure != NULL ? measure->id : NULL);
  fn_json_writer_member_string (json, "kind", measure != NULL ? fn_measure_kind_names[measure->kind] : NULL);
  write_period (json, "period", &fact->period);
  write_as_of (json, self->base, fact);
  fn_json_writer_member_string (json, "unit", get_id (self->base, FN_PART_UNIT, fact->unit));
}

void
fn_fact_json_write (const FnFactJson *self, FnJsonWriter *json, guint index)
{
  const FnFact *fact = fn_fact_base_get_fact (self->base, index);
  const char *language = fn_fact_base_get_language (self->base);
  g_autofree char *text = fn_value_to_people (self->base, fact, self->words);

  fn_json_writer_begin_object (json);
  write_subject (self, json, fact);
  write_value (json, &fact->value);
  write_period (json, "date", &fact->date);
  fn_json_writer_member_string (json, "label", fn_label_get (fact->label, language));
  fn_json_writer_member_string (json, "text", text);
  fn_json_writer_member_string (json, "qualifier", fn_qualifier_names[fact->qualifier]);
  fn_json_writer_member_string (json, "status", fn_status_names[fact->status]);
  fn_json_writer_member_string (json, "statistic", fn_statistic_names[fact->statistic]);
  fn_json_writer_member_string (json, "relative-to", fact->relative_to);
  fn_json_writer_member_string (json, "attributed-to", fn_label_get (fact->attributed_to, language));
  fn_json_writer_member_string (json, "disputed-by", fn_label_get (fact->disputed_by, language));
  write_derived (json, self->base, fact);
  fn_json_writer_member_string (json, "note", fn_label_get (fact->note, language));
  fn_json_writer_name (json, "faulty");
  fn_json_writer_boolean (json, fact->faulty);
  write_citations (self, json, index, fact);
  fn_json_writer_end_object (json);
}
