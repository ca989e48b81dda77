#include "config.h"

#include "orchard.h"

#include "chart/fn-scene-builder.h"
#include "export/fn-origin.h"
#include "render/fn-typeset-measure.h"

#define ORCHARD_FAMILIES "DejaVu Sans, sans-serif"

/* Colours of its own, so that no golden changes when a theme of the program does. */
static const FnTheme theme = {
  .id = "orchard",
  .ink = { [FN_INK_PAPER] = { 1, 1, 1, 1 },
           [FN_INK_TEXT] = { 0.1, 0.1, 0.2, 1 },
           [FN_INK_RULE] = { 0.8, 0.8, 0.8, 1 },
           [FN_INK_AXIS] = { 0.4, 0.4, 0.4, 0.5 },
           [FN_INK_SERIES_1] = { 0.8, 0.1, 0.1, 1 },
           [FN_INK_SERIES_2] = { 0.1, 0.6, 0.1, 1 },
           [FN_INK_SERIES_3] = { 0.1, 0.1, 0.8, 1 },
           [FN_INK_SERIES_4] = { 0.6, 0.5, 0.1, 1 } },
};

static FnLabel *
label (const char *text)
{
  FnLabel *self = fn_label_new ();

  fn_label_add (self, "en", text);
  return self;
}

static FnPeriod
period (const char *edtf)
{
  FnPeriod self = { 0 };

  g_assert_true (fn_period_parse (edtf, &self, NULL));
  return self;
}

static void
add_vocabulary (FnFactBaseBuilder *builder)
{
  FnUnit unit = { .id = g_strdup ("tonne"), .symbol = label ("t"), .factor = 1, .decimals = 2 };
  FnEntity north = { .id = g_strdup ("north"), .label = label ("The North") };
  FnEntity south = { .id = g_strdup ("south"), .label = label ("南 South") };
  FnMeasure apples = { .id = g_strdup ("apples"), .label = label ("Apples"), .kind = FN_MEASURE_QUANTITY };
  FnMeasure variety = { .id = g_strdup ("variety"), .kind = FN_MEASURE_NAME, .unit = -1 };

  fn_fact_base_builder_add_unit (builder, &unit);
  fn_fact_base_builder_add_entity (builder, &north);
  fn_fact_base_builder_add_entity (builder, &south);
  fn_fact_base_builder_add_measure (builder, &apples);
  fn_fact_base_builder_add_measure (builder, &variety);
}

static void
add_sources (FnFactBaseBuilder *builder)
{
  FnSource almanac = { .id = g_strdup ("almanac"),
                       .type = g_strdup ("report"),
                       .title = label ("Almanac of <Orchards> & Meadows"),
                       .publisher = label ("Pomona Press"),
                       .url = g_strdup ("https://example.org/?a='(b&c=\\é"),
                       .issued = period ("2020-09-01") };
  FnSource letters = { .id = g_strdup ("letters"), .type = g_strdup ("book"), .title = label ("Letters") };

  fn_fact_base_builder_add_source (builder, &almanac);
  fn_fact_base_builder_add_source (builder, &letters);
}

/* A fact about one of the two entities, cited from @n_citations paragraphs of the entity's own source. */
static FnFact
fact (const char *id, int entity, FnValue value, guint n_citations)
{
  FnFact self = { .id = g_strdup (id),
                  .entity = entity,
                  .counterpart = -1,
                  .measure = value.kind == FN_VALUE_NAME ? 1 : 0,
                  .unit = value.kind == FN_VALUE_NAME ? -1 : 0,
                  .also_unit = -1,
                  .period = period ("2019/2020"),
                  .value = value,
                  .citations = g_new0 (FnCitation, n_citations),
                  .n_citations = n_citations };

  for (guint i = 0; i < n_citations; i++)
    {
      self.citations[i].source = entity;
      self.citations[i].paragraph = (int) i + 1;
      self.citations[i].notes.exact = g_strdup_printf ("about \"%u\" carts,\nno more", i + 3);
    }
  return self;
}

static void
add_facts (FnFactBaseBuilder *builder)
{
  FnFact north = fact ("north-apples", 0, (FnValue){ FN_VALUE_NUMBER, 0.1, 0.1, NULL }, 1);
  FnFact south = fact ("south-apples", 1, (FnValue){ FN_VALUE_RANGE, -2.5, 1e21, NULL }, 2);
  FnFact name = fact ("south-variety", 1, (FnValue){ FN_VALUE_NAME, 0, 0, g_strdup ("=Gala, \"red\"") }, 1);
  FnFact both = fact ("all-apples", 1, (FnValue){ FN_VALUE_NUMBER, -64, -64, NULL }, 0);

  north.qualifier = FN_QUALIFIER_ABOUT;
  south.status = FN_STATUS_TARGET;
  name.note = label ("not \"pome\"");
  both.formula = g_strdup ("$1 - $2");
  both.inputs = g_new0 (int, 2);
  both.n_inputs = 2;
  both.inputs[1] = 1;
  fn_fact_base_builder_add_fact (builder, &north);
  fn_fact_base_builder_add_fact (builder, &south);
  fn_fact_base_builder_add_fact (builder, &name);
  fn_fact_base_builder_add_fact (builder, &both);
}

static void
add_figure (FnFactBaseBuilder *builder)
{
  FnFigure figure = { .id = g_strdup ("harvest"), .title = label ("Harvest of apples"), .n_facts = 2 };

  figure.facts = g_new0 (int, 2);
  figure.facts[1] = 3;
  figure.encoding[FN_CHANNEL_Y] = (FnEncoding){ .used = TRUE, .field = FN_FIELD_ENTITY, .zero = -1 };
  figure.encoding[FN_CHANNEL_X] = (FnEncoding){ .used = TRUE, .field = FN_FIELD_VALUE, .zero = -1 };
  fn_fact_base_builder_add_figure (builder, &figure);
}

FnFactBase *
orchard_new_base (void)
{
  FnFactBaseBuilder *builder = fn_fact_base_builder_new ("orchard", "en", label ("Orchards"));

  add_vocabulary (builder);
  add_sources (builder);
  add_facts (builder);
  add_figure (builder);
  return fn_fact_base_builder_end (builder);
}

static void
add_marks (FnSceneBuilder *builder, const FnMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    fn_scene_builder_add (builder, &marks[i]);
}

/* Measured with the typeface that the sheet names. */
static void
add_text (FnSceneBuilder *builder, FnRole role, FnPoint at, const char *text, FnFont font, FnAlign align)
{
  FnTextMeasure *measure = fn_typeset_measure_new (ORCHARD_FAMILIES);
  double width = fn_text_measure_width (measure, text, font);
  FnMark mark = { .shape = FN_SHAPE_TEXT,
                  .role = role,
                  .from = at,
                  .box = { at.x - width * align / 2, at.y - font.size, width, font.size },
                  .fill = FN_INK_TEXT,
                  .opacity = 1,
                  .text = (char *) text,
                  .font = font,
                  .align = align };

  fn_scene_builder_add (builder, &mark);
  fn_typeset_measure_free (measure);
}

static void
add_ground (FnSceneBuilder *builder)
{
  const FnMark marks[] = {
    { .role = FN_ROLE_BACKGROUND, .box = { 0, 0, 120, 80 }, .fill = FN_INK_PAPER, .opacity = 1 },
    { .shape = FN_SHAPE_LINE,
      .role = FN_ROLE_GRID,
      .from = { 60, 20 },
      .to = { 60, 70 },
      .stroke = FN_INK_RULE,
      .opacity = 1,
      .line_width = 1,
      .dash = FN_DASH_DASHED },
    { .shape = FN_SHAPE_LINE,
      .role = FN_ROLE_GRID,
      .from = { 100, 20 },
      .to = { 100, 70 },
      .stroke = FN_INK_RULE,
      .opacity = 1,
      .line_width = 1,
      .dash = FN_DASH_DOTTED },
  };

  add_marks (builder, marks, G_N_ELEMENTS (marks));
  add_text (builder, FN_ROLE_TITLE, (FnPoint){ 4, 14 }, "Apples <&> \"pears\"", (FnFont){ 10, 600 },
            FN_ALIGN_START);
}

static void
add_faded_bars (FnSceneBuilder *builder)
{
  const FnRect boxes[] = { { 20, 20, 40, 10 }, { 20, 32, 40, 10 }, { 64, 20, 10, 22 }, { 78, 20, 10, 22 } };
  const FnSide sides[] = { FN_SIDE_RIGHT, FN_SIDE_LEFT, FN_SIDE_TOP, FN_SIDE_BOTTOM };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    fn_scene_builder_add (builder, &(FnMark){ .role = FN_ROLE_DATUM,
                                              .box = boxes[i],
                                              .fill = FN_INK_SERIES_1 + i,
                                              .opacity = 0.8,
                                              .fade = sides[i],
                                              .fade_length = 8 });
}

static void
add_shapes (FnSceneBuilder *builder)
{
  FnPoint corners[] = { { 20, 46 }, { 32, 46 }, { 26, 54.12345 } };
  const FnMark marks[] = {
    { .role = FN_ROLE_DATUM, .box = { 40, 46, 9, 9 }, .radius = 4.5, .fill = FN_INK_SERIES_2, .opacity = 1 },
    { .role = FN_ROLE_DATUM,
      .box = { 64.5, 46.5, 30, 9 },
      .radius = 2,
      .stroke = FN_INK_SERIES_3,
      .opacity = 1,
      .line_width = 1.5 },
    { .shape = FN_SHAPE_PATH,
      .role = FN_ROLE_DATUM,
      .points = corners,
      .n_points = 3,
      .fill = FN_INK_SERIES_4,
      .opacity = 0.5 },
    { .shape = FN_SHAPE_PATH,
      .role = FN_ROLE_DATUM,
      .points = corners,
      .n_points = 3,
      .stroke = FN_INK_AXIS,
      .opacity = 1,
      .line_width = 0.7 },
  };

  add_marks (builder, marks, G_N_ELEMENTS (marks));
  add_text (builder, FN_ROLE_DATUM_LABEL, (FnPoint){ 96, 66 }, "0.1", (FnFont){ 8, 400 }, FN_ALIGN_END);
  add_text (builder, FN_ROLE_DATUM_LABEL, (FnPoint){ 50, 66 }, "red, ripe", (FnFont){ 8, 400 },
            FN_ALIGN_MIDDLE);
}

FnScene *
orchard_new_scene (void)
{
  FnSceneBuilder *builder =
      fn_scene_builder_new ((FnSize){ 120, 80 }, "Harvest of apples", "A chart\x1f of <apples>.");

  add_ground (builder);
  fn_scene_builder_begin_datum (builder, (int[]){ 0, 1 }, 2, "The North:\x01 about 0.1 t");
  add_faded_bars (builder);
  fn_scene_builder_end_datum (builder);
  fn_scene_builder_begin_datum (builder, (int[]){ 3 }, 1, "All: −64 t");
  add_shapes (builder);
  fn_scene_builder_end_datum (builder);
  return fn_scene_builder_end (builder);
}

FnSheet *
orchard_new_sheet (void)
{
  FnSheet *sheet = g_new0 (FnSheet, 1);

  *sheet = (FnSheet){ .id = "harvest",
                      .origin = fn_origin_new ("orchard", "harvest"),
                      .scene = orchard_new_scene (),
                      .theme = &theme,
                      .scale = 1,
                      .families = ORCHARD_FAMILIES,
                      .language = "en",
                      .kind = "Bar chart",
                      .datum_kind = "bar",
                      .urls = g_strsplit ("https://example.org/almanac?year=1901&page=2\n", "\n", -1),
                      .citations = g_strsplit ("Almanac of <Orchards> & Meadows\nLetters from a cider press \\ (1",
                                               "\n", -1),
                      .base = orchard_new_base () };
  return sheet;
}

void
orchard_free_sheet (FnSheet *sheet)
{
  g_clear_pointer (&sheet->base, fn_fact_base_unref);
  fn_sheet_clear (sheet);
  g_free (sheet);
}
