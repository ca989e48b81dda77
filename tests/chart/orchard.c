#include "config.h"

#include "orchard.h"

#include <string.h>

static FnLabel *
label (const char *text)
{
  FnLabel *self = fn_label_new ();

  fn_label_add (self, "en", text);
  return self;
}

static int
place_named (FnFactBaseBuilder *builder, const char *id)
{
  FnEntity entity = { .id = g_strdup (id), .label = label (id) };
  int index = fn_fact_base_builder_find (builder, FN_PART_ENTITY, id);

  if (index < 0)
    return fn_fact_base_builder_add_entity (builder, &entity);
  fn_entity_clear (&entity);
  return index;
}

static int
measure_named (FnFactBaseBuilder *builder, const char *id)
{
  FnMeasure measure = { .id = g_strdup (id), .label = label (id), .kind = FN_MEASURE_QUANTITY, .unit = 0 };
  int index = fn_fact_base_builder_find (builder, FN_PART_MEASURE, id);

  if (index < 0)
    return fn_fact_base_builder_add_measure (builder, &measure);
  fn_measure_clear (&measure);
  return index;
}

static int
source_named (FnFactBaseBuilder *builder, const char *id)
{
  FnSource source = { .id = g_strdup (id), .type = g_strdup ("report"), .title = label (id) };
  int index = fn_fact_base_builder_find (builder, FN_PART_SOURCE, id);

  if (index < 0)
    return fn_fact_base_builder_add_source (builder, &source);
  fn_source_clear (&source);
  return index;
}

static void
add (FnFactBaseBuilder *builder, const OrchardFact *row)
{
  FnFact fact = { .id = g_strdup (row->id), .entity = -1, .counterpart = -1, .unit = 0, .also_unit = -1 };
  g_autoptr (GError) error = NULL;

  fact.counterpart = place_named (builder, row->place);
  fact.measure = measure_named (builder, row->measure);
  fact.value = (FnValue){ row->low == row->high ? FN_VALUE_NUMBER : FN_VALUE_RANGE, row->low, row->high };
  fact.qualifier = row->qualifier;
  fact.status = row->status;
  fact.formula = g_strdup (row->formula);
  if (row->period != NULL)
    fn_period_parse (row->period, &fact.period, &error);
  g_assert_no_error (error);
  if (row->source != NULL)
    {
      fact.citations = g_new0 (FnCitation, 1);
      fact.n_citations = 1;
      fact.citations[0].source = source_named (builder, row->source);
    }
  fn_fact_base_builder_add_fact (builder, &fact);
}

FnFactBase *
orchard_new (const OrchardFact *facts, guint n)
{
  FnFactBaseBuilder *builder = fn_fact_base_builder_new ("orchard", "en", label ("Orchards"));
  FnUnit tonnes = { .id = g_strdup ("t"), .symbol = label ("t"), .factor = 1, .decimals = 1 };

  fn_fact_base_builder_add_unit (builder, &tonnes);
  for (guint i = 0; i < n; i++)
    add (builder, &facts[i]);
  return fn_fact_base_builder_end (builder);
}

void
orchard_figure (FnFactBase *base, const char *measures, FnFigure *figure)
{
  memset (figure, 0, sizeof *figure);
  figure->id = g_strdup ("harvest");
  figure->title = label ("Harvest of the valleys");
  figure->subtitle = label ("Fruit picked, tonnes");
  figure->filters = g_new0 (FnFilter, 1);
  figure->n_filters = 1;
  figure->filters[0].field = FN_FIELD_MEASURE;
  figure->filters[0].values = g_strsplit (measures, " ", -1);
  for (guint c = 0; c < FN_N_CHANNELS; c++)
    figure->encoding[c].zero = -1;
}

void
orchard_encode (FnFigure *figure, FnChannel channel, FnField field, const char *sort)
{
  FnEncoding *encoding = &figure->encoding[channel];

  encoding->used = TRUE;
  encoding->field = field;
  encoding->descending = sort != NULL && *sort == '-';
  encoding->sort_by = g_strdup (encoding->descending ? sort + 1 : sort);
}

static void
measure (const FnTextMeasure *self, const char *text, FnFont font, FnTextExtents *extents)
{
  double advance = font.weight >= 600 ? 0.58 : 0.55;

  *extents = (FnTextExtents){ g_utf8_strlen (text, -1) * advance * font.size, 0.95 * font.size, 0.25 * font.size };
}

const FnTextMeasure *
orchard_ruler (void)
{
  static const FnTextMeasure ruler = { measure };

  return &ruler;
}

FnScene *
orchard_lay_out (FnFactBase *base, const FnFigure *figure, double width, double height, FnDetail detail)
{
  FnChartRequest request = { base, figure, { width, height }, detail, orchard_ruler (), fn_words_english () };

  return fn_chart_lay_out (&request);
}
