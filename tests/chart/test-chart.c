#include "config.h"

#include <math.h>
#include <string.h>

#include "orchard.h"

static const OrchardExample *goldens;
static guint n_goldens;

static void
test_golden (gconstpointer data)
{
  const OrchardExample *golden = data;
  g_autoptr (FnFactBase) base = orchard_new (golden->facts, golden->n_facts);
  g_autoptr (FnScene) scene = NULL;
  g_autofree char *dump = NULL, *expected = NULL;
  g_autofree char *name = g_strconcat (golden->name, ".scene", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "chart", "golden", name, NULL);
  FnFigure figure;
  FnChartRequest request = { base, &figure, { 640, 360 }, FN_DETAIL_FULL, orchard_ruler () };

  orchard_set_up (golden, base, &figure);
  request.words = orchard_words (golden->language);
  scene = fn_chart_lay_out (&request);
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

  for (guint g = 0; g < n_goldens; g++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (FnDetail detail = FN_DETAIL_FULL; detail <= FN_DETAIL_THUMBNAIL; detail++)
        {
          g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
          g_autoptr (FnScene) scene = NULL;
          FnFigure figure;

          if (sizes[s].width < 320 && detail != FN_DETAIL_THUMBNAIL)
            continue;
          orchard_set_up (&goldens[g], base, &figure);
          scene = orchard_lay_out (base, &figure, sizes[s].width, sizes[s].height, detail);
          assert_scene_is_sound (scene);
          fn_figure_clear (&figure);
        }
}

/* No two texts of a figure lie on one another, and none leaves the frame. */
static void
assert_texts_are_apart (const FnScene *scene, const char *name)
{
  FnSize size = fn_scene_get_size (scene);
  FnRect frame = fn_rect_grow ((FnRect){ 0, 0, size.width, size.height }, 0.5);

  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *a = fn_scene_get_mark (scene, i);

      if (a->shape != FN_SHAPE_TEXT)
        continue;
      if (a->box.x < frame.x || fn_rect_right (a->box) > fn_rect_right (frame))
        g_error ("“%s” leaves the frame of %g × %g (%s)", a->text, size.width, size.height, name);
      for (guint j = 0; j < i; j++)
        {
          const FnMark *b = fn_scene_get_mark (scene, j);

          if (b->shape == FN_SHAPE_TEXT && fn_rect_overlaps (fn_rect_grow (a->box, -0.01), b->box))
            g_error ("“%s” and “%s” overlap at %g × %g (%s)", a->text, b->text, size.width, size.height, name);
        }
    }
}

static void
test_texts_do_not_overlap (void)
{
  static const FnSize sizes[] = { { 320, 240 }, { 480, 540 }, { 640, 360 }, { 960, 540 }, { 540, 540 } };

  for (guint g = 0; g < n_goldens; g++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
        g_autoptr (FnScene) scene = NULL;
        FnFigure figure;

        orchard_set_up (&goldens[g], base, &figure);
        scene = orchard_lay_out (base, &figure, sizes[s].width, sizes[s].height, FN_DETAIL_FULL);
        assert_texts_are_apart (scene, goldens[g].name);
        fn_figure_clear (&figure);
      }
}

static gboolean
says (const FnScene *scene, const char *text)
{
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    if (g_strcmp0 (fn_scene_get_mark (scene, i)->text, text) == 0)
      return TRUE;
  return FALSE;
}

/* Texts are apart with footnotes, too. */
static void
test_footnotes_do_not_overlap (void)
{
  static const FnSize sizes[] = { { 320, 240 }, { 480, 540 }, { 960, 540 }, { 252, 189 } };

  for (guint g = 0; g < n_goldens; g++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
        g_autoptr (FnScene) scene = NULL;
        FnFigure figure;
        FnChartRequest request = { base, &figure, sizes[s], FN_DETAIL_FULL, orchard_ruler (), fn_words_english (), TRUE };

        orchard_set_up (&goldens[g], base, &figure);
        scene = fn_chart_lay_out (&request);
        assert_texts_are_apart (scene, goldens[g].name);
        fn_figure_clear (&figure);
      }
}

/* Two marks from one passage share a number. */
static void
test_footnotes_are_numbered (void)
{
  static const OrchardFact facts[] = { { "a", "Vale", "picked", "almanac", "2024", 5, 5 },
                                       { "b", "Coast", "picked", "almanac", "2024", 7, 7 },
                                       { "c", "Isle", "picked", "gazette", "2024", 9, 9 } };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnScene) scene = NULL, plain = NULL;
  FnFigure figure;
  FnChartRequest request = { base, &figure, { 640, 360 }, FN_DETAIL_FULL, orchard_ruler (), fn_words_english (), TRUE };

  orchard_figure (base, "picked", &figure);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, NULL);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  scene = fn_chart_lay_out (&request);
  request.footnotes = FALSE;
  plain = fn_chart_lay_out (&request);
  g_assert_true (says (scene, "1"));
  g_assert_true (says (scene, "2"));
  g_assert_false (says (scene, "3"));
  g_assert_false (says (plain, "1"));
  fn_figure_clear (&figure);
}

static void
test_no_data_says_so (void)
{
  g_autoptr (FnFactBase) base = orchard_new (goldens[0].facts, goldens[0].n_facts);
  g_autoptr (FnScene) scene = NULL;
  FnFigure figure;

  orchard_figure (base, "nothing", &figure);
  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  g_assert_true (says (scene, "no figure given"));
  g_assert_cmpuint (fn_scene_get_n_data (scene), ==, 0);
  fn_figure_clear (&figure);
}

/* A cell that nothing is known of says so, and is no bar of length zero. */
static void
test_gap_says_so (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "picked", "almanac", "2024", 562, 562 },
    { "b", "Vale", "sold", "almanac", "2024", 383, 383 },
    { "c", "Coast", "picked", "almanac", "2024", 191, 191 },
  };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnScene) scene = NULL;
  FnFigure figure;

  orchard_set_up (&goldens[0], base, &figure);
  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  g_assert_true (says (scene, "no figure given"));
  g_assert_cmpuint (fn_scene_get_n_data (scene), ==, 3);
  fn_figure_clear (&figure);
}

/* A fact that breaks a rule is drawn, but so that nobody takes it for sound. */
static void
test_faulty_fact_is_marked (void)
{
  const OrchardFact facts[] = { { "a", "Vale", "picked", "almanac", "2024", 192, 192, .faulty = TRUE } };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnScene) scene = NULL;
  FnFigure figure;

  orchard_figure (base, "picked", &figure);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, NULL);
  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  g_assert_true (says (scene, "192 (see problems)"));
  g_assert_true (says (scene, "dashed: see problems"));
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    if (fn_scene_get_mark (scene, i)->role == FN_ROLE_DATUM)
      g_assert_cmpint (fn_scene_get_mark (scene, i)->dash, ==, FN_DASH_DASHED);
  fn_figure_clear (&figure);
}

static void
test_arrows_reach_every_bar (void)
{
  for (guint g = 0; g < n_goldens; g++)
    {
      static const int ways[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
      g_autoptr (FnFactBase) base = orchard_new (goldens[g].facts, goldens[g].n_facts);
      g_autoptr (FnScene) scene = NULL;
      g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
      guint64 reached = 1;
      int first = 0;
      FnFigure figure;

      orchard_set_up (&goldens[g], base, &figure);
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

/* Bars that stand side by side all have their value, set smaller if need be. */
static void
test_bars_of_one_band_keep_their_labels (void)
{
  const OrchardFact facts[] = {
    { "a", "Vale", "picked", "almanac", "2024", 50, 50 }, { "b", "Vale", "picked", "gazette", "2024", 51, 51 },
    { "c", "Vale", "picked", "ledger", "2024", 52, 52 },  { "d", "Vale", "picked", "letter", "2024", 53, 53 },
    { "e", "Hill", "picked", "letter", "2024", 54, 54 },  { "f", "Coast", "picked", "letter", "2024", 55, 55 },
  };
  g_autoptr (FnFactBase) base = orchard_new (facts, G_N_ELEMENTS (facts));
  g_autoptr (FnScene) scene = NULL;
  guint labels = 0;
  FnFigure figure;

  orchard_figure (base, "picked", &figure);
  orchard_encode (&figure, FN_CHANNEL_X, FN_FIELD_VALUE, NULL);
  orchard_encode (&figure, FN_CHANNEL_Y, FN_FIELD_COUNTERPART, NULL);
  scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_FULL);
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    labels += fn_scene_get_mark (scene, i)->role == FN_ROLE_DATUM_LABEL;
  g_assert_cmpuint (labels, ==, G_N_ELEMENTS (facts));
  fn_figure_clear (&figure);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  goldens = orchard_examples (&n_goldens);
  for (guint i = 0; i < n_goldens; i++)
    {
      g_autofree char *path = g_strconcat ("/chart/golden/", goldens[i].name, NULL);

      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  g_test_add_func ("/chart/random", test_random_bars_are_sound);
  g_test_add_func ("/chart/sizes", test_goldens_are_sound_at_every_size);
  g_test_add_func ("/chart/overlap", test_texts_do_not_overlap);
  g_test_add_func ("/chart/footnotes-apart", test_footnotes_do_not_overlap);
  g_test_add_func ("/chart/footnotes-numbered", test_footnotes_are_numbered);
  g_test_add_func ("/chart/no-data", test_no_data_says_so);
  g_test_add_func ("/chart/gap", test_gap_says_so);
  g_test_add_func ("/chart/faulty", test_faulty_fact_is_marked);
  g_test_add_func ("/chart/labels-of-a-band", test_bars_of_one_band_keep_their_labels);
  g_test_add_func ("/chart/arrows", test_arrows_reach_every_bar);
  return g_test_run ();
}
