#include "config.h"

#include <math.h>
#include <string.h>

#include "orchard.h"

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

typedef struct
{
  const char *name;
  const OrchardFact *facts;
  guint n_facts;
  const char *measures;
  FnLayout layout;
  FnField x, y;
} Golden;

static const Golden goldens[] = {
  { "paired", paired, G_N_ELEMENTS (paired), "picked sold", FN_LAYOUT_PAIRED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART },
  { "hedged", hedged, G_N_ELEMENTS (hedged), "stored", FN_LAYOUT_GROUPED, FN_FIELD_VALUE, FN_FIELD_COUNTERPART },
  { "timed", timed, G_N_ELEMENTS (timed), "share", FN_LAYOUT_GROUPED, FN_FIELD_PERIOD, FN_FIELD_VALUE },
};

static void
set_up (const Golden *golden, FnFactBase *base, FnFigure *figure)
{
  orchard_figure (base, golden->measures, figure);
  figure->layout = golden->layout;
  orchard_encode (figure, FN_CHANNEL_X, golden->x, NULL);
  orchard_encode (figure, FN_CHANNEL_Y, golden->y, NULL);
  if (golden->layout == FN_LAYOUT_PAIRED)
    orchard_encode (figure, FN_CHANNEL_COLUMN, FN_FIELD_MEASURE, NULL);
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  g_autoptr (FnFactBase) base = orchard_new (golden->facts, golden->n_facts);
  g_autoptr (FnScene) scene = NULL;
  g_autofree char *dump = NULL, *expected = NULL;
  g_autofree char *name = g_strconcat (golden->name, ".scene", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "chart", "golden", name, NULL);
  FnFigure figure;

  set_up (golden, base, &figure);
  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  dump = fn_scene_dump (scene);
  if (g_getenv ("FOOTNOTE_UPDATE_GOLDENS") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (dump, ==, expected);
  fn_figure_clear (&figure);
}

/* Every mark of a datum, and every text, stays in the frame; the middle of a datum's first mark picks it. */
static void
assert_scene_is_sound (const FnScene *scene)
{
  FnSize size = fn_scene_get_size (scene);
  FnRect frame = fn_rect_grow ((FnRect){ 0, 0, size.width, size.height }, 0.5);
  int seen = -1;

  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);

      g_assert_true (isfinite (mark->box.x + mark->box.y + mark->box.width + mark->box.height));
      if (mark->datum < 0)
        continue;
      if (mark->role == FN_ROLE_DATUM)
        {
          g_assert_true (fn_rect_contains (frame, (FnPoint){ mark->box.x, mark->box.y }));
          g_assert_true (fn_rect_contains (frame, (FnPoint){ fn_rect_right (mark->box), fn_rect_bottom (mark->box) }));
        }
      if (mark->datum != seen)
        {
          g_assert_cmpint (mark->datum, ==, seen + 1);
          seen = mark->datum;
          g_assert_cmpint (fn_scene_pick (scene, fn_rect_center (mark->box), 0), ==, seen);
        }
    }
  g_assert_cmpint (seen + 1, ==, fn_scene_get_n_data (scene));
}

/* Lengths follow values, in every size: the body of each bar is as long as its value says. */
static void
assert_lengths_follow_values (FnFactBase *base, const FnScene *scene)
{
  double a_unit = 0;

  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);
      const FnFact *fact;

      if (mark->datum < 0 || mark->shape != FN_SHAPE_RECTANGLE)
        continue;
      fact = fn_fact_base_get_fact (base, fn_scene_get_datum (scene, mark->datum)->facts[0]);
      if (a_unit == 0)
        a_unit = mark->box.width / fabs (fact->value.low);
      g_assert_cmpfloat_with_epsilon (mark->box.width, fabs (fact->value.low) * a_unit, 1e-6 * (1 + mark->box.width));
    }
}

static FnFactBase *
random_base (guint n, gboolean negative)
{
  g_autofree OrchardFact *facts = g_new0 (OrchardFact, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  double size = pow (10, g_test_rand_double_range (-3, 9));

  for (guint i = 0; i < n; i++)
    {
      double value = g_test_rand_double_range (negative ? -size : size / 1000, size);

      g_ptr_array_add (names, g_strdup_printf ("Place %u", i));
      facts[i] = (OrchardFact){ names->pdata[i], names->pdata[i], "picked", "almanac", "2024", value, value };
    }
  return orchard_new (facts, n);
}

static void
test_random_bars_are_sound (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (FnFactBase) base = random_base (g_test_rand_int_range (1, 60), i % 2 == 0);
      g_autoptr (FnScene) scene = NULL;
      FnFigure figure;

      orchard_figure (base, "picked", &figure);
      orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, i % 3 == 0 ? "-value" : NULL);
      orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
      scene = orchard_lay_out (base, &figure, g_test_rand_double_range (320, 1920), g_test_rand_double_range (240, 1080),
                               FN_DETAIL_FULL);
      assert_scene_is_sound (scene);
      assert_lengths_follow_values (base, scene);
      fn_figure_clear (&figure);
    }
}

static void
test_goldens_are_sound_at_every_size (void)
{
  static const FnSize sizes[] = { { 320, 240 }, { 360, 500 }, { 960, 540 }, { 7680, 4320 }, { 64, 40 } };

  for (guint g = 0; g < G_N_ELEMENTS (goldens); g++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (FnDetail detail = FN_DETAIL_FULL; detail <= FN_DETAIL_THUMBNAIL; detail++)
        {
          g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
          g_autoptr (FnScene) scene = NULL;
          FnFigure figure;

          if (sizes[s].width < 320 && detail != FN_DETAIL_THUMBNAIL)
            continue;
          set_up (&goldens[g], base, &figure);
          scene = orchard_lay_out (base, &figure, sizes[s].width, sizes[s].height, detail);
          assert_scene_is_sound (scene);
          fn_figure_clear (&figure);
        }
}

/* No two texts of a figure lie on one another. */
static void
test_texts_do_not_overlap (void)
{
  static const FnSize sizes[] = { { 320, 240 }, { 480, 540 }, { 640, 360 }, { 960, 540 }, { 540, 540 } };

  for (guint g = 0; g < G_N_ELEMENTS (goldens); g++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
        g_autoptr (FnScene) scene = NULL;
        FnFigure figure;

        set_up (&goldens[g], base, &figure);
        scene = orchard_lay_out (base, &figure, sizes[s].width, sizes[s].height, FN_DETAIL_FULL);
        for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
          for (guint j = 0; j < i; j++)
            {
              const FnMark *a = fn_scene_get_mark (scene, i), *b = fn_scene_get_mark (scene, j);

              if (a->shape == FN_SHAPE_TEXT && b->shape == FN_SHAPE_TEXT && fn_rect_overlaps (a->box, b->box))
                g_error ("“%s” and “%s” overlap at %g × %g (%s)", a->text, b->text, sizes[s].width, sizes[s].height,
                         goldens[g].name);
            }
        fn_figure_clear (&figure);
      }
}

static void
test_no_data_says_so (void)
{
  g_autoptr (FnFactBase) base = orchard_new (paired, G_N_ELEMENTS (paired));
  g_autoptr (FnScene) scene = NULL;
  FnFigure figure;
  gboolean said = FALSE;

  orchard_figure (base, "nothing", &figure);
  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    said |= g_strcmp0 (fn_scene_get_mark (scene, i)->text, "no figure given") == 0;
  g_assert_true (said);
  g_assert_cmpuint (fn_scene_get_n_data (scene), ==, 0);
  fn_figure_clear (&figure);
}

static void
test_arrows_reach_every_bar (void)
{
  for (guint g = 0; g < G_N_ELEMENTS (goldens); g++)
    {
      static const int ways[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
      g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
      g_autoptr (FnScene) scene = NULL;
      g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
      guint64 reached = 1;
      int first = 0;
      FnFigure figure;

      set_up (&goldens[g], base, &figure);
      scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_BODY);
      g_array_append_val (queue, first);
      for (guint i = 0; i < queue->len; i++)
        for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
          {
            int next = fn_scene_step (scene, g_array_index (queue, int, i), ways[w][0], ways[w][1]);

            if ((reached >> next & 1) == 0)
              {
                reached |= (guint64) 1 << next;
                g_array_append_val (queue, next);
              }
          }
      g_assert_cmpuint (queue->len, ==, fn_scene_get_n_data (scene));
      fn_figure_clear (&figure);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/golden/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  g_test_add_func ("/chart/random", test_random_bars_are_sound);
  g_test_add_func ("/chart/sizes", test_goldens_are_sound_at_every_size);
  g_test_add_func ("/chart/overlap", test_texts_do_not_overlap);
  g_test_add_func ("/chart/no-data", test_no_data_says_so);
  g_test_add_func ("/chart/arrows", test_arrows_reach_every_bar);
  return g_test_run ();
}
