#include "config.h"

#include "load/fn-load-parts.h"

#include "load/fn-load-citation.h"
#include "load/fn-read-values.h"

#include <glib/gi18n.h>

/* A value as it is read, before it is known whether its keys go together. */
typedef struct
{
  FnValue value;
  double low;
  double high;
  gboolean has_low;
  gboolean has_high;
  gboolean tried; /* some key of it was there, right or wrong */
  int unit;
} ValueDraft;

/* A fact as it is read. */
typedef struct
{
  FnFact fact;
  ValueDraft value;
  FnCitations citations;
  GPtrArray *inputs;
} FactDraft;

static void
read_value (FnReader *reader, gpointer target)
{
  ValueDraft *draft = target;
  double number;

  draft->tried = TRUE;
  if (fn_reader_is_string (reader))
    {
      fn_read_string (reader, &draft->value.name);
      draft->value.kind = FN_VALUE_NAME;
    }
  else if (fn_reader_get_number (reader, &number))
    draft->value = (FnValue){ .kind = FN_VALUE_NUMBER, .low = number, .high = number };
}

static void
read_low (FnReader *reader, gpointer target)
{
  ValueDraft *draft = target;

  draft->tried = TRUE;
  draft->has_low = fn_reader_get_number (reader, &draft->low);
}

static void
read_high (FnReader *reader, gpointer target)
{
  ValueDraft *draft = target;

  draft->tried = TRUE;
  draft->has_high = fn_reader_get_number (reader, &draft->high);
}

/* Checks that the keys of a value go together; low and high are read after "value" and must stand alone. */
static void
finish_value (FnReader *reader, ValueDraft *draft)
{
  if (!draft->has_low && !draft->has_high)
    return;
  if (draft->value.kind != FN_VALUE_NONE)
    fn_reader_error (reader, "value-and-range", _("Give either “value” or “low” and “high”, not both"));
  else if (!draft->has_low || !draft->has_high)
    fn_reader_error (reader, "missing-key", _("A range needs both “low” and “high”"));
  else
    {
      if (draft->low > draft->high)
        fn_reader_error (reader, "low-above-high", _("“low” is greater than “high”; swap them"));
      draft->value.kind = FN_VALUE_RANGE;
      draft->value.low = MIN (draft->low, draft->high);
      draft->value.high = MAX (draft->low, draft->high);
    }
}

const FnKey fn_also_keys[] = {
  { "value", FALSE, 0, read_value },
  { "low", FALSE, 0, read_low },
  { "high", FALSE, 0, read_high },
  { "unit", TRUE, G_STRUCT_OFFSET (ValueDraft, unit), fn_read_unit },
  { NULL },
};

static void
read_also (FnReader *reader, gpointer target)
{
  FnFact *fact = target;
  ValueDraft draft = { .unit = -1 };
  guint errors_before = reader->n_errors;

  if (!fn_reader_read_object (reader, fn_also_keys, &draft))
    return;
  finish_value (reader, &draft);
  if (draft.value.kind == FN_VALUE_NUMBER || draft.value.kind == FN_VALUE_RANGE)
    {
      fact->also = draft.value;
      fact->also_unit = draft.unit;
      return;
    }
  g_free (draft.value.name);
  if (reader->n_errors == errors_before)
    fn_reader_error (reader, "missing-key", _("“also” needs a number: “value”, or “low” and “high”"));
}

static void
add_participant (FnReader *reader, gpointer target)
{
  int entity;

  if (fn_reader_get_reference (reader, FN_PART_ENTITY, &entity))
    g_array_append_val ((GArray *)target, entity);
}

static void
read_participants (FnReader *reader, gpointer target)
{
  FnFact *fact = target;

  fact->participants = fn_reader_read_list (reader, add_participant, sizeof (int), &fact->n_participants);
}

static void
read_qualifier (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_qualifier_names, target);
}

static void
read_status (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_status_names, target);
}

static void
read_statistic (FnReader *reader, gpointer target)
{
  fn_reader_get_name (reader, fn_statistic_names, target);
}

static void
read_inputs (FnReader *reader, gpointer target)
{
  GPtrArray *inputs = *(GPtrArray **)target;
  guint errors_before = reader->n_errors;

  fn_read_strings (reader, inputs);
  if (inputs->len == 0 && reader->n_errors == errors_before)
    fn_reader_error (reader, "empty", _("Name at least one fact that this one is computed from"));
}

const FnKey fn_derived_keys[] = {
  { "formula", TRUE, G_STRUCT_OFFSET (FactDraft, fact.formula), fn_read_string },
  { "of", TRUE, G_STRUCT_OFFSET (FactDraft, inputs), read_inputs },
  { NULL },
};

static void
read_derived (FnReader *reader, gpointer target)
{
  fn_reader_read_object (reader, fn_derived_keys, target);
}

/* An excerpt does not hide what was wrong in the fact base that it is from, even where nothing shows it any more. */
static void
read_faulty (FnReader *reader, gpointer target)
{
  gboolean faulty = FALSE;

  if (fn_reader_get_boolean (reader, &faulty) && faulty)
    fn_reader_error (reader, "faulty-before", _("There was an error in this fact in the fact base that it is from"));
}

const FnKey fn_fact_keys[] = {
  { "id", TRUE, G_STRUCT_OFFSET (FactDraft, fact.id), fn_read_id },
  { "entity", FALSE, G_STRUCT_OFFSET (FactDraft, fact.entity), fn_read_entity },
  { "counterpart", FALSE, G_STRUCT_OFFSET (FactDraft, fact.counterpart), fn_read_entity },
  { "participants", FALSE, G_STRUCT_OFFSET (FactDraft, fact), read_participants },
  { "measure", TRUE, G_STRUCT_OFFSET (FactDraft, fact.measure), fn_read_measure },
  { "period", FALSE, G_STRUCT_OFFSET (FactDraft, fact.period), fn_read_period },
  { "as-of", FALSE, G_STRUCT_OFFSET (FactDraft, fact.as_of), fn_read_period },
  { "value", FALSE, G_STRUCT_OFFSET (FactDraft, value), read_value },
  { "low", FALSE, G_STRUCT_OFFSET (FactDraft, value), read_low },
  { "high", FALSE, G_STRUCT_OFFSET (FactDraft, value), read_high },
  { "unit", FALSE, G_STRUCT_OFFSET (FactDraft, fact.unit), fn_read_unit },
  { "also", FALSE, G_STRUCT_OFFSET (FactDraft, fact), read_also },
  { "qualifier", FALSE, G_STRUCT_OFFSET (FactDraft, fact.qualifier), read_qualifier },
  { "status", FALSE, G_STRUCT_OFFSET (FactDraft, fact.status), read_status },
  { "statistic", FALSE, G_STRUCT_OFFSET (FactDraft, fact.statistic), read_statistic },
  { "relative-to", FALSE, G_STRUCT_OFFSET (FactDraft, fact.relative_to), fn_read_string },
  { "date", FALSE, G_STRUCT_OFFSET (FactDraft, fact.date), fn_read_period },
  { "label", FALSE, G_STRUCT_OFFSET (FactDraft, fact.label), fn_read_label },
  { "attributed-to", FALSE, G_STRUCT_OFFSET (FactDraft, fact.attributed_to), fn_read_label },
  { "disputed-by", FALSE, G_STRUCT_OFFSET (FactDraft, fact.disputed_by), fn_read_label },
  { "note", FALSE, G_STRUCT_OFFSET (FactDraft, fact.note), fn_read_label },
  { "derived", FALSE, 0, read_derived },
  { "citations", FALSE, G_STRUCT_OFFSET (FactDraft, citations), fn_read_citations },
  { "faulty", FALSE, 0, read_faulty },
  { NULL },
};

/* What the kind of its measure asks of a fact. A value that could not be read has been reported. */
static void
check_kind (FnReader *reader, const FnFact *fact, const FnMeasure *measure)
{
  gboolean numeric = fn_fact_is_numeric (fact);

  switch (measure->kind)
    {
    case FN_MEASURE_EVENT:
      if (fact->label == NULL)
        fn_reader_error (reader, "missing-key", _("An event needs a “label” that says what happened"));
      break;
    case FN_MEASURE_NAME:
      if (fact->value.kind != FN_VALUE_NAME)
        fn_reader_error (reader, "value-kind", _("The measure “%s” is a name, so “value” must be a string"),
                         measure->id);
      break;
    default:
      if (!numeric)
        fn_reader_error (reader, "value-kind", _("The measure “%s” needs a number: “value”, or “low” and “high”"),
                         measure->id);
    }
}

/* Fills in the measure's unit, or checks that the fact's own can stand for it. */
static void
settle_unit (FnReader *reader, FnFact *fact, const FnMeasure *measure)
{
  const FnFactBase *base = fn_fact_base_builder_peek (reader->builder);
  const FnUnit *own, *usual;

  if (fact->unit < 0)
    fact->unit = measure->unit;
  if (fact->unit == measure->unit || measure->unit < 0)
    return;
  own = fn_fact_base_get_unit (base, fact->unit);
  usual = fn_fact_base_get_unit (base, measure->unit);
  if (own->dimension == NULL || g_strcmp0 (own->dimension, usual->dimension) != 0)
    fn_reader_error (reader, "unit-dimension",
                     _("The unit “%s” cannot stand for “%s”, the unit of the measure; give both one “dimension”"),
                     own->id, usual->id);
}

/* A derived fact is one number, and nobody's statement. */
static void
check_origin (FnReader *reader, const FactDraft *draft)
{
  if (draft->fact.formula == NULL)
    return;
  if (draft->citations.kept->len > 0)
    fn_reader_error (reader, "derived-and-cited",
                     _("A derived fact rests on other facts; leave out either “derived” or “citations”"));
  if (draft->fact.value.kind == FN_VALUE_RANGE || draft->fact.value.kind == FN_VALUE_NAME)
    fn_reader_error (reader, "value-kind", _("What a formula gives is one number; give “value” as a number"));
}

static void
check_fact (FnReader *reader, FactDraft *draft)
{
  FnFact *fact = &draft->fact;

  finish_value (reader, &draft->value);
  fact->value = draft->value.value;
  draft->value.value.name = NULL;
  if (fact->measure >= 0)
    {
      const FnMeasure *measure =
          fn_fact_base_get_measure (fn_fact_base_builder_peek (reader->builder), fact->measure);

      if (fact->value.kind != FN_VALUE_NONE || !draft->value.tried)
        check_kind (reader, fact, measure);
      settle_unit (reader, fact, measure);
    }
  check_origin (reader, draft);
}

/* Hands the fact over and remembers where it stood. */
static void
add_fact (FnReader *reader, FactDraft *draft, GArray *rows)
{
  FnFactRow row = { .row = fn_reader_get_index (reader) };

  row.citation_rows = g_steal_pointer (&draft->citations.rows);
  if (draft->inputs->len > 0)
    {
      g_ptr_array_add (draft->inputs, NULL);
      row.inputs = (char **)g_ptr_array_steal (draft->inputs, NULL);
    }
  g_array_append_val (rows, row);
  draft->fact.n_citations = draft->citations.kept->len;
  draft->fact.citations = (FnCitation *)g_array_free (g_steal_pointer (&draft->citations.kept), FALSE);
  fn_fact_base_builder_add_fact (reader->builder, &draft->fact);
}

void
fn_load_fact (FnReader *reader, gpointer rows)
{
  FactDraft draft = { .fact = { .entity = -1, .counterpart = -1, .measure = -1, .unit = -1, .also_unit = -1 } };
  guint errors_before = reader->n_errors;

  draft.inputs = g_ptr_array_new_with_free_func (g_free);
  fn_citations_init (&draft.citations);
  if (fn_reader_read_object (reader, fn_fact_keys, &draft))
    {
      check_fact (reader, &draft);
      draft.fact.faulty = reader->n_errors > errors_before;
      if (fn_reader_claim_id (reader, FN_PART_FACT, draft.fact.id) && draft.fact.measure >= 0)
        add_fact (reader, &draft, rows);
    }
  fn_fact_clear (&draft.fact);
  fn_citations_clear (&draft.citations);
  g_ptr_array_unref (draft.inputs);
}

static void
clear_row (gpointer row)
{
  FnFactRow *self = row;

  g_clear_pointer (&self->citation_rows, g_array_unref);
  g_clear_pointer (&self->inputs, g_strfreev);
}

GArray *
fn_fact_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (FnFactRow));

  g_array_set_clear_func (rows, clear_row);
  return rows;
}
