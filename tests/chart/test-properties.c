#include "config.h"

#include <math.h>
#include <string.h>

#include "orchard.h"

/* Random figures of every kind, and what must hold of each. Case N is the same at every run; more of them are
 * drawn with FOOTNOTE_TEST_ROUNDS=20 (that many times the usual number). */
#define CASES_OF_A_WAY 24
#define SMALLEST_READABLE 4.5 /* text at least, in points */
#define MOST_OF_FRAME 0.5     /* a text's size at most, of the shorter side */

typedef enum
{
  LENGTHS = 1 << 0, /* bars whose lengths follow their values */
  UPRIGHT = 1 << 1, /* values run upward */
  APART = 1 << 2,   /* marks of two data never touch, so that each picks itself */
  ORDERED = 1 << 3, /* a larger value is never before a smaller one */
} Claim;

typedef struct
{
  const char *name;
  FnMarkType mark;
  FnLayout layout;
  FnField x, y;
  FnField color, row, column; /* 0 for none */
  int claims;
  gboolean logarithmic, broken;
} Way;

static const Way ways[] = {
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

/* One random figure and what it was made of. */
typedef struct
{
  const Way *way;
  guint number;
  GRand *rand;
  GPtrArray *strings;
  gboolean plain; /* neither hedges nor statuses, so that positions can be told from values */
  FnFactBase *base;
  FnFigure figure;
  FnSize size;
  FnScene *scene;
} Case;

static G_NORETURN G_GNUC_PRINTF (2, 3) void
fail (const Case *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_error ("%s, case %u, %g × %g, %u data: %s", self->way->name, self->number, self->size.width, self->size.height,
           fn_scene_get_n_data (self->scene), what);
}

static const char *
keep (Case *self, char *text)
{
  g_ptr_array_add (self->strings, text);
  return text;
}

static const char *
random_name (Case *self, int manner, guint unique)
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
random_value (Case *self, int sort)
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
hedge (Case *self, OrchardFact *fact)
{
  if (g_rand_int_range (self->rand, 0, 6) == 0)
    fact->high += fabs (fact->low) * g_rand_double (self->rand);
  fact->qualifier = g_rand_int_range (self->rand, 0, FN_QUALIFIER_AT_MOST + 1);
  fact->status = g_rand_int_range (self->rand, 0, FN_STATUS_FORECAST + 1);
  fact->formula = g_rand_int_range (self->rand, 0, 9) == 0 ? "$1 - $2" : NULL;
  fact->faulty = g_rand_int_range (self->rand, 0, 20) == 0;
}

static guint
random_length (Case *self)
{
  static const int most[] = { 2, 3, 12, 40, 40, 120, 501 };

  return g_rand_int_range (self->rand, 1, most[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (most))]);
}

static void
make_base (Case *self)
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
encode_if_any (Case *self, FnChannel channel, FnField field)
{
  if (field != 0)
    orchard_encode (&self->figure, channel, field, NULL);
}

static FnSize
random_size (Case *self)
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

static FnScene *
lay_out (const Case *self, FnSize size)
{
  static const FnDetail details[] = { FN_DETAIL_FULL, FN_DETAIL_BODY, FN_DETAIL_FULL, FN_DETAIL_FULL, FN_DETAIL_THUMBNAIL };
  FnChartRequest request = { self->base, &self->figure, size, details[self->number % G_N_ELEMENTS (details)], orchard_ruler (),
                             self->number % 3 == 0 ? japanese () : orchard_words (self->number % 4 == 1 ? "ar" : NULL) };

  return fn_chart_lay_out (&request);
}

static void
set_up (Case *self, const Way *way, guint number)
{
  *self = (Case){ way, number, g_rand_new_with_seed (number * G_N_ELEMENTS (ways) + (way - ways)),
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
  self->scene = lay_out (self, self->size);
}

static void
tear_down (Case *self)
{
  fn_figure_clear (&self->figure);
  g_clear_pointer (&self->scene, fn_scene_unref);
  g_clear_pointer (&self->base, fn_fact_base_unref);
  g_ptr_array_unref (self->strings);
  g_rand_free (self->rand);
}

static gboolean
is_inside (FnRect box, FnSize size)
{
  FnRect frame = fn_rect_grow ((FnRect){ 0, 0, size.width, size.height }, 0.5);

  return fn_rect_contains (frame, (FnPoint){ box.x, box.y }) &&
         fn_rect_contains (frame, (FnPoint){ fn_rect_right (box), fn_rect_bottom (box) });
}

/* Nothing that has a number is left out, however many there are. */
static void
check_all_are_shown (const Case *self)
{
  g_autoptr (FnFigureData) data = fn_figure_data_new (self->base, &self->figure, fn_words_english ());

  if (fn_scene_get_n_data (self->scene) != fn_figure_data_get_length (data))
    fail (self, "%u data were to be shown", fn_figure_data_get_length (data));
}

static void
check_frame (const Case *self)
{
  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self->scene, i);

      if ((mark->datum >= 0 || mark->shape == FN_SHAPE_TEXT) && !is_inside (mark->box, self->size))
        fail (self, "a mark (%s) of datum %d (%s) leaves the frame: %g %g %g %g", mark->text, mark->datum,
              mark->datum < 0 ? "" : fn_scene_get_datum (self->scene, mark->datum)->label, mark->box.x, mark->box.y,
              mark->box.width, mark->box.height);
    }
}

static gboolean
is_drawn (const FnMark *mark)
{
  return mark->datum >= 0 && mark->role == FN_ROLE_DATUM;
}

/* The middle of a datum's first mark picks it, or one that lies there as well. */
static void
check_picking (const Case *self)
{
  int seen = -1;

  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (self->scene, i);
      int picked;

      if (!is_drawn (mark) || mark->datum == seen)
        continue;
      seen = mark->datum;
      picked = fn_scene_pick (self->scene, fn_rect_center (mark->box), 0);
      if (picked < 0)
        fail (self, "datum %d cannot be picked: %g %g %g %g", seen, mark->box.x, mark->box.y, mark->box.width,
              mark->box.height);
      if (picked != seen && (self->way->claims & APART) != 0 && MIN (mark->box.width, mark->box.height) > 1e-6)
        fail (self, "datum %d (%s, %g × %g) picks %d", seen, fn_scene_get_datum (self->scene, seen)->label, mark->box.width,
              mark->box.height, picked);
      if (!fn_rect_contains (fn_rect_grow (fn_scene_get_datum (self->scene, picked)->bounds, 1e-6), fn_rect_center (mark->box)))
        fail (self, "datum %d (%s, %g × %g at %g, %g) picks %d, which is elsewhere", seen,
              fn_scene_get_datum (self->scene, seen)->label, mark->box.width, mark->box.height, mark->box.x, mark->box.y, picked);
    }
}

static void
check_arrows (const Case *self)
{
  static const int arrows[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  guint n = fn_scene_get_n_data (self->scene);
  g_autofree gboolean *reached = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  int first = fn_scene_step (self->scene, -1, 1, 0);

  if (first < 0)
    return;
  reached[first] = TRUE;
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    for (guint a = 0; a < G_N_ELEMENTS (arrows); a++)
      {
        int next = fn_scene_step (self->scene, g_array_index (queue, int, i), arrows[a][0], arrows[a][1]);

        if (!reached[next])
          g_array_append_val (queue, next);
        reached[next] = TRUE;
      }
  for (guint i = 0; i < n; i++)
    if (!reached[i])
      fail (self, "no arrow leads to datum %u (%u of them are reached)", i, queue->len);
}

static void
check_texts (const Case *self)
{
  double most = MIN (self->size.width, self->size.height) * MOST_OF_FRAME;

  for (guint i = 0; i < fn_scene_get_n_marks (self->scene); i++)
    {
      const FnMark *a = fn_scene_get_mark (self->scene, i);

      if (a->shape != FN_SHAPE_TEXT)
        continue;
      if (a->font.size < SMALLEST_READABLE || a->font.size > most)
        fail (self, "“%s” is %g points high", a->text, a->font.size);
      for (guint j = 0; j < fn_scene_get_n_marks (self->scene); j++)
        {
          const FnMark *b = fn_scene_get_mark (self->scene, j);
          gboolean in_the_way = b->shape == FN_SHAPE_TEXT ? j < i : is_drawn (b) && b->datum != a->datum;

          if (in_the_way && fn_rect_overlaps (fn_rect_grow (a->box, -0.01), b->box))
            fail (self, "“%s” lies on %s%s", a->text, b->text != NULL ? "" : "a mark of ",
                  b->text != NULL ? b->text : fn_scene_get_datum (self->scene, b->datum)->label);
        }
    }
}

static const FnMark *
first_mark_of (const FnScene *scene, int datum)
{
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);

      if (mark->datum == datum && is_drawn (mark))
        return mark;
    }
  return NULL;
}

static double
value_of (const Case *self, int datum)
{
  return fn_fact_base_get_fact (self->base, fn_scene_get_datum (self->scene, datum)->facts[0])->value.low;
}

/* Twice the value, twice the length. */
static void
check_lengths (const Case *self)
{
  double a_unit = 0, longest = 0;

  for (guint i = 0; i < fn_scene_get_n_data (self->scene); i++)
    {
      FnRect box = first_mark_of (self->scene, i)->box;
      double length = self->way->claims & UPRIGHT ? box.height : box.width;

      if (length > longest)
        a_unit = length / fabs (value_of (self, i));
      longest = MAX (longest, length);
    }
  for (guint i = 0; i < fn_scene_get_n_data (self->scene); i++)
    {
      FnRect box = first_mark_of (self->scene, i)->box;
      double length = self->way->claims & UPRIGHT ? box.height : box.width;

      if (fabs (length - fabs (value_of (self, i)) * a_unit) > 1e-6 * (1 + longest))
        fail (self, "datum %u of %g is %g long; a unit is %g", i, value_of (self, i), length, a_unit);
    }
}

/* How far along the way values run a mark reaches; what runs downward and to the left counts below zero. */
static double
reach_of (const Case *self, const FnScene *scene, int datum)
{
  FnRect box = first_mark_of (scene, datum)->box;
  gboolean bar = (self->way->claims & LENGTHS) != 0, below = bar && value_of (self, datum) < 0;

  if ((self->way->claims & UPRIGHT) != 0)
    return bar ? -(below ? fn_rect_bottom (box) : box.y) : -fn_rect_center (box).y;
  return bar ? (below ? box.x : fn_rect_right (box)) : fn_rect_center (box).x;
}

/* A larger value is further along, in this size and in another. */
static void
check_order (const Case *self)
{
  g_autoptr (FnScene) other = lay_out (self, (FnSize){ self->size.width * 1.7, self->size.height * 0.8 + 100 });
  const FnScene *scenes[] = { self->scene, other };

  for (guint s = 0; s < G_N_ELEMENTS (scenes); s++)
    for (guint i = 1; i < fn_scene_get_n_data (self->scene); i++)
      {
        double values = value_of (self, i) - value_of (self, i - 1);
        double reaches = reach_of (self, scenes[s], i) - reach_of (self, scenes[s], i - 1);

        if (values * reaches < 0 && fabs (reaches) > 1e-6)
          fail (self, "%g and %g are out of order by %g", value_of (self, i - 1), value_of (self, i), reaches);
      }
}

static void
test_way (gconstpointer data)
{
  const Way *way = data;
  const char *rounds = g_getenv ("FOOTNOTE_TEST_ROUNDS");
  guint n = CASES_OF_A_WAY * MAX (1, rounds != NULL ? atoi (rounds) : 1);

  for (guint i = 0; i < n; i++)
    {
      Case self;

      set_up (&self, way, i);
      check_all_are_shown (&self);
      check_frame (&self);
      check_picking (&self);
      check_arrows (&self);
      check_texts (&self);
      if (self.plain && (way->claims & LENGTHS) != 0)
        check_lengths (&self);
      if (self.plain && (way->claims & ORDERED) != 0)
        check_order (&self);
      tear_down (&self);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/properties/", ways[i].name, NULL);

      g_test_add_data_func (path, &ways[i], test_way);
    }
  return g_test_run ();
}
