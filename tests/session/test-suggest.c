#include "config.h"

#include <time.h>

#include "chart/fn-chart.h"
#include "fixture.h"
#include "model/fn-figure-choices.h"
#include "model/fn-figure-suggest.h"
#include "render/fn-typeset-measure.h"

static void
suggest (FnFactBase *base, FnFigure *figure)
{
  const FnWords *words = fn_words_english ();
  FnTitleStyle style = { "en", &words->citing, &words->dates };

  fn_figure_suggest (base, figure, &style);
  g_assert_cmpstr (fn_label_get (figure->title, "en"), !=, "");
}

/* It is drawn, and what is chosen is in it. */
static void
assert_draws (FnFactBase *base, const FnFigure *figure)
{
  g_autoptr (FnFigureData) data = fn_figure_data_new (base, figure, fn_words_english ());

  g_assert_true (fn_chart_is_supported (figure));
  if (fn_figure_data_get_length (data) == 0)
    g_error ("Nothing is drawn of “%s”", fn_label_get (figure->title, "en"));
}

/* Every measure alone, with each mark and layout that is said to fit. */
static void
check_measures (FnFactBase *base)
{
  guint drawn = 0;

  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_MEASURE); i++)
    {
      FnFigure figure = { 0 };
      guint marks;

      fn_figure_choose (base, &figure, FN_FIELD_MEASURE, fn_fact_base_get_measure (base, i)->id, TRUE);
      marks = fn_figure_list_marks (base, &figure);
      suggest (base, &figure);
      if (g_test_verbose ())
        g_test_message ("%-28s %s %s y %s color %s", fn_fact_base_get_measure (base, i)->id,
                        fn_mark_type_names[figure.mark], fn_layout_names[figure.layout],
                        figure.encoding[FN_CHANNEL_Y].used ? fn_field_names[figure.encoding[FN_CHANNEL_Y].field] : "",
                        figure.encoding[FN_CHANNEL_COLOR].used ? fn_field_names[figure.encoding[FN_CHANNEL_COLOR].field]
                                                               : "");
      if (marks != 0)
        {
          g_assert_true ((marks & 1u << figure.mark) != 0);
          assert_draws (base, &figure);
          drawn++;
        }
      for (FnMarkType mark = FN_MARK_TYPE_BAR; mark <= FN_MARK_TYPE_NUMBER; mark++)
        if ((marks & 1u << mark) != 0)
          {
            figure.mark = mark;
            fn_figure_suggest_encoding (base, &figure);
            assert_draws (base, &figure);
          }
      fn_figure_clear (&figure);
    }
  g_assert_cmpuint (drawn, >=, fn_fact_base_count (base, FN_PART_MEASURE) * 8 / 10);
}

static void
test_harbour (void)
{
  g_autoptr (FnSession) session = fixture_session ();

  check_measures (fn_session_get_base (session));
}

static FnSession *
open_builtin (void)
{
  FnSession *session = fn_session_new (fn_words_english ());
  g_autoptr (GError) error = NULL;

  fixture_open (session, NULL, &error);
  g_assert_no_error (error);
  return session;
}

static void
test_builtin (void)
{
  g_autoptr (FnSession) session = open_builtin ();

  check_measures (fn_session_get_base (session));
}

/* What a designer chose for the same facts. */
static void
test_choices_of_a_designer (void)
{
  static const struct
  {
    const char *measures[3];
    const char *period;
    FnMarkType mark;
    FnLayout layout;
    FnField y;
  } cases[] = {
    { { "us-imports", "us-exports" }, "2024", FN_MARK_TYPE_BAR, FN_LAYOUT_PAIRED, FN_FIELD_COUNTERPART },
    { { "us-troops-in-japan" }, NULL, FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_SOURCE },
    { { "us-balance" }, "2024", FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART },
    { { "goods-trade-share" }, NULL, FN_MARK_TYPE_PROPORTION, FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART },
    { { "visit" }, NULL, FN_MARK_TYPE_TIMELINE, FN_LAYOUT_GROUPED, FN_FIELD_DATE },
    { { "trade-partner-rank" }, "2024", FN_MARK_TYPE_DOT, FN_LAYOUT_GROUPED, FN_FIELD_COUNTERPART },
  };
  g_autoptr (FnSession) session = open_builtin ();
  FnFactBase *base = fn_session_get_base (session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FnFigure figure = { 0 };

      for (guint j = 0; cases[i].measures[j] != NULL; j++)
        fn_figure_choose (base, &figure, FN_FIELD_MEASURE, cases[i].measures[j], TRUE);
      if (cases[i].period != NULL)
        fn_figure_choose (base, &figure, FN_FIELD_PERIOD, cases[i].period, TRUE);
      suggest (base, &figure);
      g_test_message ("%s: %s", cases[i].measures[0], fn_label_get (figure.title, "en"));
      g_assert_cmpint (figure.mark, ==, cases[i].mark);
      g_assert_cmpint (figure.layout, ==, cases[i].layout);
      g_assert_cmpint (figure.encoding[FN_CHANNEL_Y].field, ==, cases[i].y);
      fn_figure_clear (&figure);
    }
}

/* Milliseconds that this thread has worked; what else the machine does is not counted. */
static double
get_work (void)
{
  struct timespec work;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &work);
  return (double) work.tv_sec * 1e3 + (double) work.tv_nsec / 1e6;
}

/* All that a panel asks to show what can be picked. */
static void
list_everything (FnFactBase *base, const FnFigure *figure)
{
  static const FnField fields[] = { FN_FIELD_MEASURE, FN_FIELD_ENTITY, FN_FIELD_COUNTERPART,
                                    FN_FIELD_PERIOD,  FN_FIELD_SOURCE, FN_FIELD_STATUS };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GArray) choices = fn_figure_list_choices (base, figure, fields[i]);

      g_assert_cmpuint (choices->len, <=, fn_fact_base_count (base, FN_PART_FACT));
    }
  g_assert_true ((fn_figure_list_layouts (base, figure) != 0) ==
                 ((fn_figure_list_marks (base, figure) & 1u << FN_MARK_TYPE_BAR) != 0));
}

/* One step of an edit: to another measure; returns how long it took until the scene is there. */
static double
time_step (FnSession *session, int index, guint measure, const FnTextMeasure *text, double *listing)
{
  FnFactBase *base = fn_session_get_base (session);
  double start = get_work (), took;
  g_autoptr (FnScene) scene = NULL;
  FnFigure figure = { 0 };

  fn_figure_choose (base, &figure, FN_FIELD_MEASURE, fn_fact_base_get_measure (base, measure)->id, TRUE);
  suggest (base, &figure);
  fn_session_replace_figure (session, index, &figure);
  base = fn_session_get_base (session);
  scene = fn_chart_lay_out (&(FnChartRequest){ base, fn_fact_base_get_figure (base, (guint) index), { 960, 540 },
                                               FN_DETAIL_FULL, text, fn_words_english () });
  took = get_work () - start;
  start = get_work ();
  list_everything (base, &figure);
  *listing = get_work () - start;
  fn_figure_clear (&figure);
  return took;
}

/* From a wish to the scene that fulfils it, for every measure: when its words are new, which pango then has to
 * measure, and when they have been shown before. How long it takes is told, and bounded if asked. */
static void
test_speed (void)
{
  g_autoptr (FnSession) session = open_builtin ();
  FnTextMeasure *text = fn_typeset_measure_new (NULL);
  guint n = fn_fact_base_count (fn_session_get_base (session), FN_PART_MEASURE);
  double slowest[2] = { 0 }, sum[2] = { 0 }, listing, slowest_listing = 0;
  int index = fn_session_duplicate_figure (session, 0, "Mine");

  fn_session_show_figure (session, index);
  for (guint i = 0; i < 2 * n; i++)
    {
      double took = time_step (session, index, i % n, text, &listing);

      slowest[i / n] = MAX (slowest[i / n], took);
      slowest_listing = MAX (slowest_listing, listing);
      sum[i / n] += took;
    }
  fn_typeset_measure_free (text);
  g_test_message ("from wish to scene: %.2f ms on average, %.2f ms at most; with known words %.2f and %.2f ms; "
                  "choices: %.2f ms at most",
                  sum[0] / n, slowest[0], sum[1] / n, slowest[1], slowest_listing);
  if (g_test_perf ())
    g_assert_cmpfloat (slowest[1] + slowest_listing, <, 1000.0 / 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/suggest/harbour", test_harbour);
  g_test_add_func ("/suggest/builtin", test_builtin);
  g_test_add_func ("/suggest/choices-of-a-designer", test_choices_of_a_designer);
  g_test_add_func ("/suggest/speed", test_speed);

  return g_test_run ();
}
