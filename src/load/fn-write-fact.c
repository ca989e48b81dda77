#include "config.h"

#include "load/fn-write-parts.h"

#include "load/fn-write-values.h"

static void
write_value (FnJsonWriter *json, const FnValue *value)
{
  switch (value->kind)
    {
    case FN_VALUE_NUMBER:
      fn_json_writer_member_number (json, "value", value->low);
      break;
    case FN_VALUE_RANGE:
      fn_json_writer_member_number (json, "low", value->low);
      fn_json_writer_member_number (json, "high", value->high);
      break;
    case FN_VALUE_NAME:
      fn_json_writer_member_string (json, "value", value->name);
      break;
    case FN_VALUE_NONE:
    default:
      break;
    }
}

static void
write_also (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  if (fact->also.kind == FN_VALUE_NONE)
    return;
  fn_json_writer_name (json, "also");
  fn_json_writer_begin_object (json);
  write_value (json, &fact->also);
  fn_write_member (json, "unit", base, FN_PART_UNIT, fact->also_unit);
  fn_json_writer_end_object (json);
}

/* The first word of each list is what is meant where nothing is said. */
static void
write_word (FnJsonWriter *json, const char *name, const char *const *words, guint index)
{
  if (index > 0)
    fn_json_writer_member_string (json, name, words[index]);
}

static void
write_derived (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  if (fact->formula == NULL)
    return;
  fn_json_writer_name (json, "derived");
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "formula", fact->formula);
  fn_write_members (json, "of", base, FN_PART_FACT, fact->inputs, fact->n_inputs);
  fn_json_writer_end_object (json);
}

static void
write_selector (FnJsonWriter *json, const char *name, const FnSelector *selector)
{
  if (selector->exact == NULL)
    return;
  fn_json_writer_name (json, name);
  fn_json_writer_begin_object (json);
  fn_json_writer_member_string (json, "exact", selector->exact);
  fn_json_writer_member_if_any (json, "prefix", selector->prefix);
  fn_json_writer_member_if_any (json, "suffix", selector->suffix);
  fn_json_writer_end_object (json);
}

static void
write_citations (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  if (fact->n_citations == 0)
    return;
  fn_json_writer_name (json, "citations");
  fn_json_writer_begin_array (json);
  for (guint i = 0; i < fact->n_citations; i++)
    {
      const FnCitation *citation = &fact->citations[i];

      fn_json_writer_begin_object (json);
      fn_write_member (json, "source", base, FN_PART_SOURCE, citation->source);
      fn_json_writer_member_if_any (json, "section", citation->section);
      if (citation->paragraph > 0)
        fn_json_writer_member_number (json, "paragraph", citation->paragraph);
      write_selector (json, "notes", &citation->notes);
      write_selector (json, "original", &citation->original);
      fn_json_writer_end_object (json);
    }
  fn_json_writer_end_array (json);
}

/* Whose and what: all before the value. */
static void
write_subject (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  fn_json_writer_member_string (json, "id", fact->id);
  fn_write_member (json, "entity", base, FN_PART_ENTITY, fact->entity);
  fn_write_member (json, "counterpart", base, FN_PART_ENTITY, fact->counterpart);
  fn_write_members (json, "participants", base, FN_PART_ENTITY, fact->participants, fact->n_participants);
  fn_write_member (json, "measure", base, FN_PART_MEASURE, fact->measure);
  fn_write_period (json, "period", &fact->period);
  fn_write_period (json, "as-of", &fact->as_of);
}

static void
write_stated (FnJsonWriter *json, const FnFactBase *base, const FnFact *fact)
{
  const char *language = fn_fact_base_get_language (base);

  write_subject (json, base, fact);
  write_value (json, &fact->value);
  if (fact->unit != fn_fact_base_get_measure (base, (guint)fact->measure)->unit)
    fn_write_member (json, "unit", base, FN_PART_UNIT, fact->unit);
  write_also (json, base, fact);
  write_word (json, "qualifier", fn_qualifier_names, fact->qualifier);
  write_word (json, "status", fn_status_names, fact->status);
  write_word (json, "statistic", fn_statistic_names, fact->statistic);
  fn_json_writer_member_if_any (json, "relative-to", fact->relative_to);
  fn_write_period (json, "date", &fact->date);
  fn_write_label (json, "label", fact->label, language);
  fn_write_label (json, "attributed-to", fact->attributed_to, language);
  fn_write_label (json, "disputed-by", fact->disputed_by, language);
  write_derived (json, base, fact);
}

void
fn_write_statement (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  fn_json_writer_begin_object (json);
  write_stated (json, base, fn_fact_base_get_fact (base, index));
  fn_json_writer_end_object (json);
}

void
fn_write_fact (FnJsonWriter *json, const FnFactBase *base, guint index)
{
  const FnFact *fact = fn_fact_base_get_fact (base, index);

  fn_json_writer_begin_object (json);
  write_stated (json, base, fact);
  fn_write_label (json, "note", fact->note, fn_fact_base_get_language (base));
  write_citations (json, base, fact);
  if (fact->faulty)
    {
      fn_json_writer_name (json, "faulty");
      fn_json_writer_boolean (json, TRUE);
    }
  fn_json_writer_end_object (json);
}
