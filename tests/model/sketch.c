#include "config.h"

#include "sketch.h"

FnLabel *
sketch_label (const char *text)
{
  FnLabel *label = fn_label_new ();

  fn_label_add (label, "en", text);
  return label;
}

FnPeriod
sketch_period (const char *edtf)
{
  FnPeriod period = { 0 };
  g_autoptr (GError) error = NULL;

  if (edtf != NULL)
    fn_period_parse (edtf, &period, &error);
  g_assert_no_error (error);
  return period;
}

static void
add_unit (FnFactBaseBuilder *builder, const char *id, const char *dimension, double factor)
{
  FnUnit unit = { .id = g_strdup (id), .dimension = g_strdup (dimension), .factor = factor };

  fn_fact_base_builder_add_unit (builder, &unit);
}

static void
add_entity (FnFactBaseBuilder *builder, const char *id)
{
  FnEntity entity = { .id = g_strdup (id) };

  fn_fact_base_builder_add_entity (builder, &entity);
}

static void
add_measure (FnFactBaseBuilder *builder, const char *id, FnMeasureKind kind, int unit, int persists)
{
  FnMeasure measure = { .id = g_strdup (id), .kind = kind, .unit = unit, .persists = persists };

  fn_fact_base_builder_add_measure (builder, &measure);
}

static void
add_source (FnFactBaseBuilder *builder, const char *id, const char *issued)
{
  FnSource source = { .id = g_strdup (id), .title = sketch_label (id), .issued = sketch_period (issued) };

  fn_fact_base_builder_add_source (builder, &source);
}

FnFactBaseBuilder *
sketch_new (void)
{
  FnFactBaseBuilder *builder = fn_fact_base_builder_new ("lights", "en", sketch_label ("Lighthouses"));

  add_unit (builder, "metre", "length", 1);
  add_unit (builder, "kilometre", "length", 1000);
  add_unit (builder, "crate", "volume", 1);
  add_unit (builder, "barrel", NULL, 1);
  add_unit (builder, "lump", NULL, 1);
  add_entity (builder, "north");
  add_entity (builder, "south");
  add_entity (builder, "west");
  add_measure (builder, "height", FN_MEASURE_QUANTITY, 0, 0);
  add_measure (builder, "reach", FN_MEASURE_QUANTITY, 1, 0);
  add_measure (builder, "oil", FN_MEASURE_COUNT, 2, 730);
  add_measure (builder, "keeper", FN_MEASURE_NAME, -1, 0);
  add_source (builder, "log", "1901");
  add_source (builder, "survey", "1905");
  add_source (builder, "rumour", NULL);
  return builder;
}

static int
find (const FnFactBaseBuilder *builder, FnPart part, const char *id)
{
  int index = id != NULL ? fn_fact_base_builder_find (builder, part, id) : -1;

  g_assert_true (id == NULL || index >= 0);
  return index;
}

static FnValue
make_value (const SketchFact *sketch)
{
  if (sketch->name != NULL)
    return (FnValue){ FN_VALUE_NAME, 0, 0, g_strdup (sketch->name) };
  if (sketch->high != 0)
    return (FnValue){ FN_VALUE_RANGE, sketch->value, sketch->high, NULL };
  return (FnValue){ FN_VALUE_NUMBER, sketch->value, sketch->value, NULL };
}

void
sketch_fill (const FnFactBaseBuilder *builder, const SketchFact *sketch, FnFact *fact)
{
  const FnFactBase *base = fn_fact_base_builder_peek (builder);
  int measure = find (builder, FN_PART_MEASURE, sketch->measure != NULL ? sketch->measure : "height");

  *fact = (FnFact){
    .id = g_strdup (sketch->id),
    .measure = measure,
    .entity = find (builder, FN_PART_ENTITY, sketch->entity != NULL ? sketch->entity : "north"),
    .counterpart = find (builder, FN_PART_ENTITY, sketch->counterpart),
    .unit = sketch->unit != NULL ? find (builder, FN_PART_UNIT, sketch->unit)
                                 : fn_fact_base_get_measure (base, (guint) measure)->unit,
    .also_unit = -1,
    .period = sketch_period (sketch->period),
    .as_of = sketch_period (sketch->as_of),
    .date = sketch_period (sketch->date),
    .value = make_value (sketch),
    .qualifier = sketch->qualifier,
    .status = sketch->status,
    .statistic = sketch->statistic,
    .relative_to = g_strdup (sketch->relative_to),
    .formula = g_strdup (sketch->formula),
    .faulty = sketch->faulty,
  };
  if (sketch->source == NULL)
    return;

  fact->n_citations = 1;
  fact->citations = g_new0 (FnCitation, 1);
  fact->citations[0].source = find (builder, FN_PART_SOURCE, sketch->source);
}

guint
sketch_add (FnFactBaseBuilder *builder, const SketchFact *sketch)
{
  FnFact fact;

  sketch_fill (builder, sketch, &fact);
  return fn_fact_base_builder_add_fact (builder, &fact);
}
