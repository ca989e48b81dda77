#include "config.h"

#include "orchard.h"

#include <math.h>
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
  if (isnan (row->low))
    fact.value = (FnValue){ FN_VALUE_NONE };
  fact.qualifier = row->qualifier;
  fact.status = row->status;
  fact.formula = g_strdup (row->formula);
  fact.faulty = row->faulty;
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
  return orchard_new_with_unit (facts, n, "t");
}

FnFactBase *
orchard_new_with_unit (const OrchardFact *facts, guint n, const char *symbol)
{
  FnFactBaseBuilder *builder = fn_fact_base_builder_new ("orchard", "en", label ("Orchards"));
  FnUnit unit = { .id = g_strdup ("t"), .symbol = label (symbol), .factor = 1, .decimals = 1 };

  fn_fact_base_builder_add_unit (builder, &unit);
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
  double advance = font.weight >= 600 ? 0.58 : 0.55, width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      width += g_unichar_iswide (g_utf8_get_char (c)) ? 1 : advance;
  *extents = (FnTextExtents){ width * font.size, 0.95 * font.size, 0.25 * font.size };
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

static const OrchardFact paired[] = {
  { "a", "Vale", "picked", "almanac", "2024", 562, 562 }, { "b", "Vale", "sold", "almanac", "2024", 383, 383 },
  { "c", "Coast", "picked", "almanac", "2024", 191, 191 }, { "d", "Coast", "sold", "almanac", "2024", 127, 127 },
};

static const OrchardFact hedged[] = {
  { "a", "North", "stored", "almanac", "2024", 50000, 50000, FN_QUALIFIER_OVER },
  { "b", "East", "stored", "gazette", "2019", 50000, 50000, FN_QUALIFIER_ABOUT },
  { "c", "South", "stored", "ledger", "2024", 40000, 60000 },
  { "d", "West", "stored", "letter", "2024", 30000, 30000, FN_QUALIFIER_EXACT, FN_STATUS_ESTIMATED },
  { "e", "Isle", "stored", NULL, "2024", 20000, 20000, FN_QUALIFIER_EXACT, FN_STATUS_OBSERVED, "$1 - $2" },
  { "f", "Cape", "stored", "ledger", "2024", 25000, 25000, FN_QUALIFIER_UNDER, FN_STATUS_PLEDGED },
};

static const OrchardFact timed[] = {
  { "a", "Vale", "share", "almanac", "2024", 1.6, 1.6 },
  { "b", "Vale", "share", "almanac", "2027", 2, 2, FN_QUALIFIER_EXACT, FN_STATUS_PLANNED },
  { "c", "Vale", "share", "gazette", NULL, 3, 3, FN_QUALIFIER_EXACT, FN_STATUS_DEMANDED },
};

static const OrchardFact grown[] = {
  { "a", "Vale", "growth", "almanac", "2017", 1.7, 1.7 },
  { "b", "Vale", "growth", "almanac", "2018", 0.8, 0.8 },
  { "c", "Vale", "growth", "gazette", "2019", 1.2, 1.2, FN_QUALIFIER_ABOUT },
  { "d", "Vale", "growth", "gazette", "2021", 1.5, 1.5, FN_QUALIFIER_OVER },
  { "e", "Vale", "growth", "almanac", "2023", 2, 2, FN_QUALIFIER_EXACT, FN_STATUS_TARGET },
};

static const OrchardFact ranked[] = {
  { "a", "Vale", "place", "almanac", "2017", 4, 4 },   { "b", "Vale", "place", "gazette", "2024", 6, 6 },
  { "c", "Coast", "place", "almanac", "2017", 2, 2 },  { "d", "Coast", "place", "almanac", "2024", 1, 1 },
  { "e", "Hill", "place", "almanac", "2017", 5, 5 },
};

static const OrchardFact near[] = {
  { "a", "Vale", "picked", "almanac", "2024", 562, 562 }, { "b", "Vale", "sold", "almanac", "2024", 540, 540 },
  { "c", "Coast", "picked", "almanac", "2024", 531, 531 },
  { "d", "Coast", "sold", "almanac", "2024", 517, 517, FN_QUALIFIER_EXACT, FN_STATUS_ESTIMATED },
};

static const OrchardFact vast[] = {
  { "a", "Vale", "seeds", "almanac", "2024", 3, 3 },
  { "b", "Coast", "seeds", "almanac", "2024", 450, 450, FN_QUALIFIER_ABOUT },
  { "c", "Hill", "seeds", "almanac", "2024", 20000, 90000 },
  { "d", "Isle", "seeds", "gazette", "2024", 5200000, 5200000, FN_QUALIFIER_OVER },
};

static const OrchardFact arabic[] = {
  { "a", "الوادي", "المحصول", "التقويم", "2024", 562, 562 },
  { "b", "الساحل الشرقي للبحيرة", "المحصول", "التقويم", "2024", 383, 383, FN_QUALIFIER_ABOUT },
  { "c", "التل", "المحصول", "التقويم", "2025", 191, 191, FN_QUALIFIER_OVER },
  { "d", "الجزيرة", "المحصول", "التقويم", "2026", 120, 180, FN_QUALIFIER_EXACT, FN_STATUS_PLANNED },
};

static const OrchardExample examples[] = {
  { "paired", paired, G_N_ELEMENTS (paired), "picked sold", FN_LAYOUT_PAIRED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART },
  { "hedged", hedged, G_N_ELEMENTS (hedged), "stored", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART },
  { "timed", timed, G_N_ELEMENTS (timed), "share", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE },
  { "dots", hedged, G_N_ELEMENTS (hedged), "stored", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    FN_MARK_TYPE_DOT },
  { "timeline", timed, G_N_ELEMENTS (timed), "share", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_LABEL,
    FN_MARK_TYPE_TIMELINE },
  { "lines", grown, G_N_ELEMENTS (grown), "growth", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE,
    FN_MARK_TYPE_LINE },
  { "steps", grown, G_N_ELEMENTS (grown), "growth", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE,
    FN_MARK_TYPE_STEP },
  { "proportions", grown, G_N_ELEMENTS (grown), "growth", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_SOURCE,
    FN_MARK_TYPE_PROPORTION },
  { "panels", paired, G_N_ELEMENTS (paired), "picked sold", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    .panels = TRUE },
  { "broken", near, G_N_ELEMENTS (near), "picked sold", FN_LAYOUT_PAIRED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    .broken = TRUE },
  { "broken-columns", grown, G_N_ELEMENTS (grown), "growth", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE,
    .broken = TRUE },
  { "logarithmic", vast, G_N_ELEMENTS (vast), "seeds", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    .logarithmic = TRUE },
  { "logarithmic-upright", vast, G_N_ELEMENTS (vast), "seeds", FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART, FN_FIELD_VALUE,
    .logarithmic = TRUE },
  { "slopes", ranked, G_N_ELEMENTS (ranked), "place", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE,
    FN_MARK_TYPE_SLOPE },
  { "stacks", paired, G_N_ELEMENTS (paired), "picked sold", FN_LAYOUT_STACKED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    .colors = TRUE },
  { "right-to-left", arabic, G_N_ELEMENTS (arabic), "المحصول", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    .language = "ar" },
  { "right-to-left-time", arabic, G_N_ELEMENTS (arabic), "المحصول", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE,
    .language = "ar" },
  { "numbers", timed, G_N_ELEMENTS (timed), "share", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_LABEL,
    FN_MARK_TYPE_NUMBER },
};

const OrchardExample *
orchard_examples (guint *n)
{
  *n = G_N_ELEMENTS (examples);
  return examples;
}

const FnWords *
orchard_words (const char *language)
{
  static FnWords words;

  if (language == NULL)
    return fn_words_english ();
  words = *fn_words_english ();
  words.language = language;
  return &words;
}

void
orchard_set_up (const OrchardExample *example, FnFactBase *base, FnFigure *figure)
{
  orchard_figure (base, example->measures, figure);
  if (example->language != NULL)
    {
      g_clear_pointer (&figure->title, fn_label_free);
      g_clear_pointer (&figure->subtitle, fn_label_free);
      figure->title = label ("حصاد الوديان");
      figure->subtitle = label ("الفاكهة المقطوفة بالأطنان");
    }
  figure->layout = example->layout;
  figure->mark = example->mark;
  orchard_encode (figure, FN_CHANNEL_X, example->x, NULL);
  orchard_encode (figure, FN_CHANNEL_Y, example->y, NULL);
  for (guint c = FN_CHANNEL_X; c <= FN_CHANNEL_Y; c++)
    {
      figure->encoding[c].scale = example->logarithmic ? FN_SCALE_TYPE_LOG : FN_SCALE_TYPE_LINEAR;
      figure->encoding[c].zero = example->broken ? 0 : -1;
    }
  if (example->colors)
    orchard_encode (figure, FN_CHANNEL_COLOR, FN_FIELD_MEASURE, NULL);
  if (example->layout == FN_LAYOUT_PAIRED || example->panels)
    orchard_encode (figure, FN_CHANNEL_COLUMN, FN_FIELD_MEASURE, NULL);
}
