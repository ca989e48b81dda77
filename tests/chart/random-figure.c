#include "config.h"

#include "random-figure.h"

#include <math.h>

static const FigureWay ways[] = {
  { "sideways", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .claims = LENGTHS | APART | ORDERED },
  { "diverging", FN_MARK_TYPE_BAR, FN_LAYOUT_DIVERGING, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .claims = LENGTHS | APART | ORDERED },
  { "coloured", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .color = FN_FIELD_SOURCE,
    .claims = LENGTHS | APART | ORDERED },
  { "upright", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART, FN_FIELD_VALUE, .claims = LENGTHS | UPRIGHT | APART | ORDERED },
  { "over-time", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .claims = LENGTHS | UPRIGHT | APART | ORDERED },
  { "paired", FN_MARK_TYPE_BAR, FN_LAYOUT_PAIRED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .column = FN_FIELD_MEASURE,
    .claims = LENGTHS | APART },
  { "stacks", FN_MARK_TYPE_BAR, FN_LAYOUT_STACKED, FN_FIELD_VALUE, FN_FIELD_SOURCE, .color = FN_FIELD_COUNTERPART, .claims = APART },
  { "proportions", FN_MARK_TYPE_PROPORTION, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART,
    .claims = LENGTHS | APART | ORDERED },
  { "dots", FN_MARK_TYPE_DOT, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .claims = ORDERED },
  { "lines", FN_MARK_TYPE_LINE, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .color = FN_FIELD_SOURCE,
    .claims = UPRIGHT | ORDERED },
  { "steps", FN_MARK_TYPE_STEP, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .claims = UPRIGHT | ORDERED },
  { "slopes", FN_MARK_TYPE_SLOPE, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .claims = UPRIGHT | ORDERED },
  { "numbers", FN_MARK_TYPE_NUMBER, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_LABEL },
  { "timeline", FN_MARK_TYPE_TIMELINE, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_LABEL },
  { "broken-bars", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .claims = APART | ORDERED,
    .broken = TRUE },
  { "broken-columns", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .claims = UPRIGHT | APART,
    .broken = TRUE },
  { "logarithmic-bars", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .logarithmic = TRUE },
  { "logarithmic-columns", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART, FN_FIELD_VALUE, .logarithmic = TRUE },
  { "logarithmic-lines", FN_MARK_TYPE_LINE, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .claims = UPRIGHT,
    .logarithmic = TRUE },
  { "dots-in-rows", FN_MARK_TYPE_DOT, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .row = FN_FIELD_STATUS },
  { "bars-in-columns", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART, .column = FN_FIELD_SOURCE,
    .claims = APART },
  { "columns-in-rows", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .row = FN_FIELD_SOURCE,
    .claims = APART },
  { "lines-in-columns", FN_MARK_TYPE_LINE, FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE, .column = FN_FIELD_COUNTERPART },
};

static const char *
keep (RandomFigure *self, char *text)
{
  g_ptr_array_add (self->strings, text);
  return text;
}

static const char *
random_name (RandomFigure *self, int manner, guint unique)
{
  static const struct
  {
    const char *piece;
    int most;
  } manners[] = {
    { "Vale ", 4 },
    { "Orchards of the upper valley ", 8 },
    { "Apfelbaumgartenverwaltung", 8 },
    { "果樹園の収穫、", 12 },
    { "بساتين التفاح ", 12 },
    { "é̂ō̧ ", 20 },
    { "🍎👩🏽‍🌾🇯🇵", 10 },
    { "W", 190 },
  };
  GString *name = g_string_new (NULL);

  for (int i = g_rand_int_range (self->rand, 1, manners[manner].most + 1); i > 0; i--)
    g_string_append (name, manners[manner].piece);
  g_string_append_printf (name, "%u", unique);
  return keep (self, g_string_free (name, FALSE));
}

/* A value of the case's sort: of any size, below zero, all alike, very large, very small, of all magnitudes, nothing. */
static double
random_value (RandomFigure *self, int sort)
{
  double share = g_rand_double (self->rand);

  switch (sort)
    {
    case 1:
      return (share - 0.6) * 1e4;
    case 2:
      return 7;
    case 3:
      return (share - 0.1) * 1e15;
    case 4:
      return share * 1e-9;
    case 5:
      return pow (10, share * 24 - 9);
    case 6:
      return NAN;
    case 7:
      return 0;
    case 8:
      return -share * 300;
    default:
      return round (share * 1e5);
    }
}

static void
hedge (RandomFigure *self, OrchardFact *fact)
{
  if (g_rand_int_range (self->rand, 0, 6) == 0)
    fact->high += fabs (fact->low) * g_rand_double (self->rand);
  fact->qualifier = g_rand_int_range (self->rand, 0, FN_QUALIFIER_AT_MOST + 1);
  fact->status = g_rand_int_range (self->rand, 0, FN_STATUS_FORECAST + 1);
  fact->formula = g_rand_int_range (self->rand, 0, 9) == 0 ? "$1 - $2" : NULL;
  fact->faulty = g_rand_int_range (self->rand, 0, 20) == 0;
}

static guint
random_length (RandomFigure *self)
{
  static const int most[] = { 2, 3, 12, 40, 40, 120, 501 };

  return g_rand_int_range (self->rand, 1, most[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (most))]);
}

static void
make_base (RandomFigure *self)
{
  static const char *const sources[] = { "almanac", "gazette", "ledger", "letter" };
  guint n = random_length (self), series = g_rand_int_range (self->rand, 1, 5);
  g_autofree OrchardFact *facts = g_new0 (OrchardFact, n);
  gboolean two = self->way->layout == FN_LAYOUT_PAIRED, undated = g_rand_boolean (self->rand);
  int manner = g_rand_int_range (self->rand, 0, 8), sort = g_rand_int_range (self->rand, 0, 9);

  for (guint i = 0; i < n; i++)
    {
      OrchardFact *fact = &facts[i];

      fact->id = keep (self, g_strdup_printf ("fact%u", i));
      fact->place = two && i % 2 == 1 ? facts[i - 1].place : random_name (self, manner, i / (series == 4 ? 3 : 1));
      fact->measure = two && i % 2 == 1 ? "sold" : "picked";
      fact->source = sources[g_rand_int_range (self->rand, 0, series)];
      if (!undated || g_rand_int_range (self->rand, 0, 8) > 0)
        fact->period = keep (self, g_strdup_printf ("%d", 1990 + g_rand_int_range (self->rand, 0, 60)));
      fact->low = fact->high = random_value (self, sort);
      if (!self->plain)
        hedge (self, fact);
    }
  self->base = orchard_new (facts, n);
}

static void
encode_if_any (RandomFigure *self, FnChannel channel, FnField field)
{
  if (field != 0)
    orchard_encode (&self->figure, channel, field, NULL);
}

static FnSize
random_size (RandomFigure *self)
{
  static const FnSize sizes[] = { { 320, 240 }, { 360, 640 }, { 960, 540 }, { 7680, 4320 }, { 320, 2000 }, { 2400, 241 },
                                  { 611, 433 } };

  return sizes[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (sizes))];
}

static const FnWords *
japanese (void)
{
  static FnWords words;

  words = *fn_words_english ();
  words.language = "ja";
  words.word[FN_WORD_NO_DATE] = "期間の記載なし";
  words.word[FN_WORD_NO_FIGURE] = "数値の記載なし";
  words.word[FN_WORD_FAULTY] = "問題を参照";
  words.word[FN_WORD_WITH_REMARK] = "%1$s（%2$s）";
  for (guint i = 1; i <= FN_STATUS_FORECAST; i++)
    words.status[i] = "要求されている目標";
  return &words;
}

FnScene *
random_figure_lay_out (const RandomFigure *self, FnSize size)
{
  static const FnDetail details[] = { FN_DETAIL_FULL, FN_DETAIL_BODY, FN_DETAIL_FULL, FN_DETAIL_FULL, FN_DETAIL_THUMBNAIL };
  FnChartRequest request = { self->base, &self->figure, size, details[self->number % G_N_ELEMENTS (details)], orchard_ruler (),
                             self->number % 3 == 0 ? japanese () : orchard_words (self->number % 4 == 1 ? "ar" : NULL) };

  return fn_chart_lay_out (&request);
}

const FigureWay *
figure_ways (guint *n)
{
  *n = G_N_ELEMENTS (ways);
  return ways;
}

void
random_figure_init (RandomFigure *self, const FigureWay *way, guint number)
{
  *self = (RandomFigure){ way, number, g_rand_new_with_seed (number * G_N_ELEMENTS (ways) + (way - ways)),
                  g_ptr_array_new_with_free_func (g_free), number % 4 == 3 };
  make_base (self);
  orchard_figure (self->base, "picked sold", &self->figure);
  self->figure.mark = way->mark;
  self->figure.layout = way->layout;
  orchard_encode (&self->figure, FN_CHANNEL_X, way->x, NULL);
  orchard_encode (&self->figure, FN_CHANNEL_Y, way->y, NULL);
  for (guint c = FN_CHANNEL_X; c <= FN_CHANNEL_Y; c++)
    {
      self->figure.encoding[c].scale = way->logarithmic ? FN_SCALE_TYPE_LOG : FN_SCALE_TYPE_LINEAR;
      self->figure.encoding[c].zero = way->broken ? 0 : -1;
    }
  encode_if_any (self, FN_CHANNEL_COLOR, way->color);
  encode_if_any (self, FN_CHANNEL_ROW, way->row);
  encode_if_any (self, FN_CHANNEL_COLUMN, way->column);
  self->size = random_size (self);
  self->scene = random_figure_lay_out (self, self->size);
}

void
random_figure_clear (RandomFigure *self)
{
  fn_figure_clear (&self->figure);
  g_clear_pointer (&self->scene, fn_scene_free);
  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_ptr_array_unref (self->strings);
  g_rand_free (self->rand);
}
