#include "config.h"

#include "model/fn-focus.h"

#include "sketch.h"

static void
take_inputs (FnFactBaseBuilder *builder, guint fact, const int *inputs, guint n)
{
  FnFact *derived = fn_fact_base_builder_edit_fact (builder, fact);

  derived->inputs = g_memdup2 (inputs, n * sizeof *inputs);
  derived->n_inputs = n;
}

/* What each of the facts is about, and what it rests on, is in its id. */
static FnFactBase *
make_base (void)
{
  static const SketchFact facts[] = {
    { .id = "north-log", .entity = "north", .source = "log" },
    { .id = "north-south-survey", .entity = "north", .counterpart = "south", .source = "survey" },
    { .id = "south-with-west-log", .entity = "south", .source = "log" },
    { .id = "west-nothing", .entity = "west" },
    { .id = "west-log-survey", .entity = "west", .formula = "$1 + $2" },
    { .id = "north-log-survey", .entity = "north", .formula = "2 * $1" },
  };
  FnFactBaseBuilder *builder = sketch_new ();
  FnFact *joint;
  int west = fn_fact_base_builder_find (builder, FN_PART_ENTITY, "west");

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    sketch_add (builder, &facts[i]);
  joint = fn_fact_base_builder_edit_fact (builder, 2);
  joint->participants = g_memdup2 (&west, sizeof west);
  joint->n_participants = 1;
  take_inputs (builder, 4, (int[]){ 0, 1 }, 2);
  take_inputs (builder, 5, (int[]){ 4 }, 1);
  return fn_fact_base_builder_end (builder);
}

static FnFocus
find (const FnFactBase *base, FnFocusKind kind, const char *id)
{
  return (FnFocus){ kind, fn_fact_base_find (base, kind == FN_FOCUS_ENTITY ? FN_PART_ENTITY : FN_PART_SOURCE, id) };
}

static void
test_holds (void)
{
  static const struct
  {
    FnFocusKind kind;
    const char *id;
    gboolean holds[6];
  } rows[] = {
    { FN_FOCUS_ENTITY, "north", { TRUE, TRUE, FALSE, FALSE, FALSE, TRUE } },
    { FN_FOCUS_ENTITY, "south", { FALSE, TRUE, TRUE, FALSE, FALSE, FALSE } },
    { FN_FOCUS_ENTITY, "west", { FALSE, FALSE, TRUE, TRUE, TRUE, FALSE } },
    { FN_FOCUS_SOURCE, "log", { TRUE, FALSE, TRUE, FALSE, TRUE, TRUE } },
    { FN_FOCUS_SOURCE, "survey", { FALSE, TRUE, FALSE, FALSE, TRUE, TRUE } },
    { FN_FOCUS_SOURCE, "rumour", { FALSE, FALSE, FALSE, FALSE, FALSE, FALSE } },
  };
  g_autoptr (FnFactBase) base = make_base ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint fact = 0; fact < 6; fact++)
      {
        g_test_message ("%s, fact %u", rows[i].id, fact);
        g_assert_cmpint (fn_focus_holds (find (base, rows[i].kind, rows[i].id), base, fact), ==, rows[i].holds[fact]);
        g_assert_true (fn_focus_holds (fn_focus_none, base, fact));
      }
}

/* Whatever a derived fact is computed from, it rests on a source just when one of its inputs does. */
static void
test_derived_rest_on_what_their_inputs_do (void)
{
  static const char *const sources[] = { "log", "survey", "rumour" };

  for (int run = 0; run < 50; run++)
    {
      FnFactBaseBuilder *builder = sketch_new ();
      g_autoptr (FnFactBase) base = NULL;

      for (int i = 0; i < 20; i++)
        {
          g_autofree char *id = g_strdup_printf ("fact-%d", i);
          gboolean derived = i >= 5 && g_test_rand_bit ();
          int inputs[] = { g_test_rand_int_range (0, MAX (i, 1)), g_test_rand_int_range (0, MAX (i, 1)) };

          sketch_add (builder, &(SketchFact){ .id = id, .source = derived ? NULL : sources[g_test_rand_int_range (0, 3)],
                                              .formula = derived ? "$1 + $2" : NULL });
          if (derived)
            take_inputs (builder, i, inputs, 2);
        }
      base = fn_fact_base_builder_end (builder);
      for (guint i = 0; i < 20; i++)
        for (int s = 0; s < 3; s++)
          {
            const FnFact *fact = fn_fact_base_get_fact (base, i);
            FnFocus focus = { FN_FOCUS_SOURCE, s };
            gboolean expected = fact->n_inputs > 0 ? fn_focus_holds_any (focus, base, fact->inputs, fact->n_inputs)
                                                   : fn_fact_get_source (fact) == s;

            g_assert_cmpint (fn_focus_holds (focus, base, i), ==, expected);
          }
    }
}

static void
assert_listed (const FnFactBase *base, const int *facts, guint n, const char *expected)
{
  g_autoptr (GArray) list = fn_focus_list (base, facts, n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (names, " %s", fn_focus_get_name (g_array_index (list, FnFocus, i), base, "en"));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_list (void)
{
  g_autoptr (FnFactBase) base = make_base ();

  assert_listed (base, NULL, 0, "");
  assert_listed (base, (int[]){ 0 }, 1, " north log");
  assert_listed (base, (int[]){ 3 }, 1, " west");
  assert_listed (base, (int[]){ 2, 1 }, 2, " north south west log survey");
  assert_listed (base, (int[]){ 4 }, 1, " west log survey");
  g_assert_null (fn_focus_get_name (fn_focus_none, base, "en"));
}

static void
test_find_again (void)
{
  g_autoptr (FnFactBase) base = make_base ();
  FnFactBaseBuilder *builder = fn_fact_base_builder_new ("later", "en", sketch_label ("Later"));
  FnEntity entity = { .id = g_strdup ("west") };
  g_autoptr (FnFactBase) later = NULL;
  FnFocus west = find (base, FN_FOCUS_ENTITY, "west"), log = find (base, FN_FOCUS_SOURCE, "log");

  fn_fact_base_builder_add_entity (builder, &entity);
  later = fn_fact_base_builder_end (builder);

  g_assert_true (fn_focus_equal (fn_focus_find_again (west, base, base), west));
  g_assert_true (fn_focus_equal (fn_focus_find_again (west, base, later), (FnFocus){ FN_FOCUS_ENTITY, 0 }));
  g_assert_true (fn_focus_equal (fn_focus_find_again (log, base, later), fn_focus_none));
  g_assert_true (fn_focus_equal (fn_focus_find_again (fn_focus_none, base, later), fn_focus_none));
  g_assert_false (fn_focus_is_valid (west, later));
  g_assert_false (fn_focus_is_valid ((FnFocus){ 7, 0 }, base));
  g_assert_false (fn_focus_is_valid ((FnFocus){ FN_FOCUS_SOURCE, -1 }, base));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/focus/holds", test_holds);
  g_test_add_func ("/model/focus/derived", test_derived_rest_on_what_their_inputs_do);
  g_test_add_func ("/model/focus/list", test_list);
  g_test_add_func ("/model/focus/find-again", test_find_again);
  return g_test_run ();
}
