#include "config.h"

#include "dump.h"

#include "base/fn-number.h"

static void
add_text (GString *dump, const char *name, const char *text)
{
  if (text != NULL)
    g_string_append_printf (dump, " %s=“%s”", name, text);
}

static void
add_label (GString *dump, const char *name, const FnLabel *label)
{
  if (label == NULL)
    return;
  g_string_append_printf (dump, " %s=", name);
  for (guint i = 0; i < fn_label_get_length (label); i++)
    {
      const char *language, *text;

      fn_label_get_nth (label, i, &language, &text);
      g_string_append_printf (dump, "%s%s:“%s”", i > 0 ? "," : "", language, text);
    }
}

static void
add_period (GString *dump, const char *name, const FnPeriod *period)
{
  g_autofree char *edtf = fn_period_to_edtf (period);

  if (edtf != NULL)
    g_string_append_printf (dump, " %s=%s", name, edtf);
}

static void
add_number (GString *dump, const char *name, double value)
{
  g_autofree char *number = fn_number_to_machine (value);

  g_string_append_printf (dump, " %s=%s", name, number);
}

static void
add_unit (GString *dump, const FnFactBase *base, int unit)
{
  if (unit >= 0)
    g_string_append_printf (dump, " unit=%s", fn_fact_base_get_unit (base, unit)->id);
}

static void
dump_units (GString *dump, const FnFactBase *base)
{
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_UNIT); i++)
    {
      const FnUnit *unit = fn_fact_base_get_unit (base, i);

      g_string_append_printf (dump, "unit %s", unit->id);
      add_label (dump, "symbol", unit->symbol);
      add_label (dump, "label", unit->label);
      add_text (dump, "dimension", unit->dimension);
      add_number (dump, "factor", unit->factor);
      g_string_append_printf (dump, " decimals=%d\n", unit->decimals);
    }
}

static void
dump_entities (GString *dump, const FnFactBase *base)
{
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_ENTITY); i++)
    {
      const FnEntity *entity = fn_fact_base_get_entity (base, i);

      g_string_append_printf (dump, "entity %s", entity->id);
      add_label (dump, "label", entity->label);
      add_text (dump, "kind", entity->kind);
      g_string_append_c (dump, '\n');
    }
}

static void
dump_measures (GString *dump, const FnFactBase *base)
{
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_MEASURE); i++)
    {
      const FnMeasure *measure = fn_fact_base_get_measure (base, i);

      g_string_append_printf (dump, "measure %s kind=%s", measure->id, fn_measure_kind_names[measure->kind]);
      add_label (dump, "label", measure->label);
      add_unit (dump, base, measure->unit);
      add_label (dump, "whole", measure->whole);
      g_string_append_printf (dump, " persists=%d\n", measure->persists);
    }
}

static void
dump_source (GString *dump, const FnSource *source)
{
  g_string_append_printf (dump, "source %s type=%s", source->id, source->type);
  add_label (dump, "title", source->title);
  add_label (dump, "title-short", source->short_title);
  add_label (dump, "container-title", source->container_title);
  add_label (dump, "publisher", source->publisher);
  add_text (dump, "url", source->url);
  add_text (dump, "number", source->number);
  add_text (dump, "language", source->language);
  add_period (dump, "issued", &source->issued);
  add_period (dump, "accessed", &source->accessed);
  add_text (dump, "notes", source->notes_path);
  add_label (dump, "appraisal", source->appraisal);
  g_string_append_c (dump, '\n');
  for (guint i = 0; i < source->n_authors; i++)
    {
      g_string_append (dump, "  author");
      add_text (dump, "family", source->authors[i].family);
      add_text (dump, "given", source->authors[i].given);
      add_text (dump, "literal", source->authors[i].literal);
      g_string_append_c (dump, '\n');
    }
  for (guint i = 0; i < source->n_originals; i++)
    {
      g_string_append (dump, "  original");
      add_text (dump, "file", source->originals[i].file);
      add_text (dump, "sha256", source->originals[i].sha256);
      add_text (dump, "media-type", source->originals[i].media_type);
      g_string_append_c (dump, '\n');
    }
}

static void
add_value (GString *dump, const FnValue *value)
{
  if (value->kind == FN_VALUE_NUMBER)
    add_number (dump, "value", value->low);
  else if (value->kind == FN_VALUE_NAME)
    add_text (dump, "value", value->name);
  else if (value->kind == FN_VALUE_RANGE)
    {
      add_number (dump, "low", value->low);
      add_number (dump, "high", value->high);
    }
}

static void
add_entity (GString *dump, const FnFactBase *base, const char *name, int entity)
{
  if (entity >= 0)
    g_string_append_printf (dump, " %s=%s", name, fn_fact_base_get_entity (base, entity)->id);
}

static void
add_selector (GString *dump, const char *name, const FnSelector *selector)
{
  if (selector->exact == NULL)
    return;
  add_text (dump, name, selector->exact);
  add_text (dump, "prefix", selector->prefix);
  add_text (dump, "suffix", selector->suffix);
}

static void
dump_citations (GString *dump, const FnFactBase *base, const FnEvidence *evidence, guint index)
{
  const FnFact *fact = fn_fact_base_get_fact (base, index);
  guint n;
  const FnPassage *passages = fn_evidence_get_passages (evidence, index, &n);

  for (guint i = 0; i < n; i++)
    {
      const FnCitation *citation = &fact->citations[passages[i].citation];

      g_string_append_printf (dump, "  citation %s", fn_fact_base_get_source (base, citation->source)->id);
      add_text (dump, "section", citation->section);
      g_string_append_printf (dump, " paragraph=%d", citation->paragraph);
      add_selector (dump, "notes", &citation->notes);
      add_selector (dump, "original", &citation->original);
      g_string_append_printf (dump, " %s\n", fn_match_state_names[passages[i].match.state]);
    }
}

static void
dump_fact (GString *dump, const FnFactBase *base, const FnEvidence *evidence, guint index)
{
  const FnFact *fact = fn_fact_base_get_fact (base, index);

  g_string_append_printf (dump, "fact %s%s measure=%s", fact->id, fact->faulty ? " FAULTY" : "",
                          fn_fact_base_get_measure (base, fact->measure)->id);
  add_entity (dump, base, "entity", fact->entity);
  add_entity (dump, base, "counterpart", fact->counterpart);
  for (guint i = 0; i < fact->n_participants; i++)
    add_entity (dump, base, "participant", fact->participants[i]);
  add_period (dump, "period", &fact->period);
  add_period (dump, "as-of", &fact->as_of);
  add_value (dump, &fact->value);
  add_unit (dump, base, fact->unit);
  if (fact->also.kind != FN_VALUE_NONE)
    {
      g_string_append (dump, " also:");
      add_value (dump, &fact->also);
      add_unit (dump, base, fact->also_unit);
    }
  g_string_append_printf (dump, " %s %s %s", fn_qualifier_names[fact->qualifier], fn_status_names[fact->status],
                          fn_statistic_names[fact->statistic]);
  add_text (dump, "relative-to", fact->relative_to);
  add_period (dump, "date", &fact->date);
  add_label (dump, "label", fact->label);
  add_label (dump, "attributed-to", fact->attributed_to);
  add_label (dump, "disputed-by", fact->disputed_by);
  add_label (dump, "note", fact->note);
  add_text (dump, "formula", fact->formula);
  for (guint i = 0; i < fact->n_inputs; i++)
    g_string_append_printf (dump, " of=%s", fn_fact_base_get_fact (base, fact->inputs[i])->id);
  g_string_append_c (dump, '\n');
  dump_citations (dump, base, evidence, index);
}

static void
dump_encoding (GString *dump, FnChannel channel, const FnEncoding *encoding)
{
  if (!encoding->used)
    return;
  g_string_append_printf (dump, "  %s field=%s scale=%s zero=%d", fn_channel_names[channel],
                          fn_field_names[encoding->field], fn_scale_type_names[encoding->scale], encoding->zero);
  if (encoding->sort_by != NULL)
    g_string_append_printf (dump, " sort=%s%s", encoding->descending ? "-" : "", encoding->sort_by);
  for (char **id = encoding->order; id != NULL && *id != NULL; id++)
    g_string_append_printf (dump, " order=%s", *id);
  g_string_append_c (dump, '\n');
}

static void
dump_figure (GString *dump, const FnFactBase *base, guint index)
{
  const FnFigure *figure = fn_fact_base_get_figure (base, index);
  g_autoptr (GArray) facts = fn_fact_base_select (base, figure);

  g_string_append_printf (dump, "figure %s mark=%s layout=%s", figure->id, fn_mark_type_names[figure->mark],
                          fn_layout_names[figure->layout]);
  add_label (dump, "topic", figure->topic);
  add_label (dump, "title", figure->title);
  add_label (dump, "subtitle", figure->subtitle);
  add_label (dump, "notes", figure->notes);
  add_label (dump, "description", figure->description);
  g_string_append_c (dump, '\n');
  for (guint i = 0; i < figure->n_filters; i++)
    {
      g_autofree char *values = g_strjoinv (",", figure->filters[i].values);

      g_string_append_printf (dump, "  filter %s=%s\n", fn_field_names[figure->filters[i].field], values);
    }
  for (int channel = 0; channel < FN_N_CHANNELS; channel++)
    dump_encoding (dump, channel, &figure->encoding[channel]);
  g_string_append (dump, "  shows");
  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (dump, " %s", fn_fact_base_get_fact (base, g_array_index (facts, int, i))->id);
  g_string_append_c (dump, '\n');
}

char *
dump_base (const FnFactBase *base, const FnEvidence *evidence)
{
  GString *dump = g_string_new (NULL);

  g_string_append_printf (dump, "base %s language=%s", fn_fact_base_get_id (base), fn_fact_base_get_language (base));
  add_label (dump, "title", fn_fact_base_get_title (base));
  g_string_append_c (dump, '\n');
  dump_units (dump, base);
  dump_entities (dump, base);
  dump_measures (dump, base);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    dump_source (dump, fn_fact_base_get_source (base, i));
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    dump_fact (dump, base, evidence, i);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FIGURE); i++)
    dump_figure (dump, base, i);
  return g_string_free (dump, FALSE);
}
