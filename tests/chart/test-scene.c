#include "config.h"

#include <string.h>

#include "chart/fn-scene-builder.h"

static void
add_box (FnSceneBuilder *builder, int fact, FnRect box)
{
  FnMark mark = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_DATUM, .box = box, .fill = FN_INK_SERIES_1,
                  .opacity = 1 };

  fn_scene_builder_begin_datum (builder, &fact, 1, "a box");
  fn_scene_builder_add (builder, &mark);
  fn_scene_builder_end_datum (builder);
}

/* A large box, a small one in it, and a third to the right. */
static FnScene *
three_boxes (void)
{
  FnSceneBuilder *builder = fn_scene_builder_new ((FnSize){ 300, 100 }, "Boxes", "Three boxes.");

  add_box (builder, 10, (FnRect){ 0, 0, 100, 100 });
  add_box (builder, 11, (FnRect){ 40, 40, 10, 10 });
  add_box (builder, 12, (FnRect){ 200, 0, 50, 100 });
  return fn_scene_builder_end (builder);
}

static void
test_pick_prefers_the_smallest (void)
{
  g_autoptr (FnScene) scene = three_boxes ();

  g_assert_cmpint (fn_scene_pick (scene, (FnPoint){ 5, 5 }, 0), ==, 0);
  g_assert_cmpint (fn_scene_pick (scene, (FnPoint){ 45, 45 }, 0), ==, 1);
  g_assert_cmpint (fn_scene_pick (scene, (FnPoint){ 150, 50 }, 0), ==, -1);
  g_assert_cmpint (fn_scene_pick (scene, (FnPoint){ 198, 50 }, 0), ==, -1);
  g_assert_cmpint (fn_scene_pick (scene, (FnPoint){ 198, 50 }, 4), ==, 2);
}

static void
test_step_reaches_every_datum (void)
{
  g_autoptr (FnScene) scene = three_boxes ();

  g_assert_cmpint (fn_scene_step (scene, -1, 1, 0), ==, 0);
  g_assert_cmpint (fn_scene_step (scene, 0, 1, 0), ==, 2);
  g_assert_cmpint (fn_scene_step (scene, 2, 1, 0), ==, 2);
  g_assert_cmpint (fn_scene_step (scene, 2, -1, 0), ==, 0);
  g_assert_cmpint (fn_scene_step (scene, 0, -1, 0), ==, 1);
}

static void
test_finds_facts (void)
{
  g_autoptr (FnScene) scene = three_boxes ();

  g_assert_cmpint (fn_scene_find_fact (scene, 11), ==, 1);
  g_assert_cmpint (fn_scene_find_fact (scene, 99), ==, -1);
}

static void
test_bounds_cover_all_marks (void)
{
  FnSceneBuilder *builder = fn_scene_builder_new ((FnSize){ 100, 100 }, "", "");
  FnMark line = { .shape = FN_SHAPE_LINE, .role = FN_ROLE_DATUM, .from = { 80, 10 }, .to = { 20, 30 },
                  .stroke = FN_INK_TEXT, .opacity = 1, .line_width = 1 };
  FnMark path = { .shape = FN_SHAPE_PATH, .role = FN_ROLE_DATUM, .points = (FnPoint[]){ { 50, 5 }, { 60, 50 } },
                  .n_points = 2, .stroke = FN_INK_TEXT, .opacity = 1, .line_width = 1 };
  int fact = 3;
  g_autoptr (FnScene) scene = NULL;
  FnRect bounds;

  fn_scene_builder_begin_datum (builder, &fact, 1, "");
  fn_scene_builder_add (builder, &line);
  fn_scene_builder_add (builder, &path);
  fn_scene_builder_end_datum (builder);
  scene = fn_scene_builder_end (builder);
  bounds = fn_scene_get_datum (scene, 0)->bounds;
  g_assert_cmpfloat (bounds.x, ==, 20);
  g_assert_cmpfloat (bounds.y, ==, 5);
  g_assert_cmpfloat (fn_rect_right (bounds), ==, 80);
  g_assert_cmpfloat (fn_rect_bottom (bounds), ==, 50);
}

static void
test_dump_is_one_mark_a_line (void)
{
  g_autoptr (FnScene) scene = three_boxes ();
  g_autofree char *dump = fn_scene_dump (scene);

  g_assert_cmpstr (dump, ==,
                   "scene 300.0 100.0 \"Boxes\"\n"
                   "description Three boxes.\n"
                   "datum 0 \"a box\"\n"
                   "  datum rectangle 0.0 0.0 100.0 100.0 fill series-1\n"
                   "datum 1 \"a box\"\n"
                   "  datum rectangle 40.0 40.0 10.0 10.0 fill series-1\n"
                   "datum 2 \"a box\"\n"
                   "  datum rectangle 200.0 0.0 50.0 100.0 fill series-1\n");
}

/* A name over a square of its own, and a line that names nothing; a group has no place in the order of data. */
static FnScene *
boxes_with_groups (void)
{
  FnSceneBuilder *builder = fn_scene_builder_new ((FnSize){ 300, 100 }, "Boxes", "A box with a name.");
  int facts[] = { 10, 12 };
  char id[] = "boxes";
  FnSceneGroup name = { FN_FIELD_ENTITY, id, facts, 2 }, link = { .facts = facts, .n_facts = 2 };
  FnPoint ends[] = { { 0, 0 }, { 300, 100 } };
  FnMark text = { .shape = FN_SHAPE_TEXT, .role = FN_ROLE_LEGEND, .text = (char *) "Boxes", .box = { 100, 0, 40, 10 } };
  FnMark line = { .shape = FN_SHAPE_PATH, .role = FN_ROLE_LEGEND, .points = ends, .n_points = 2 };

  fn_scene_builder_begin_group (builder, &link);
  fn_scene_builder_add (builder, &line);
  fn_scene_builder_end_group (builder);
  fn_scene_builder_begin_group (builder, &name);
  fn_scene_builder_add (builder, &text);
  fn_scene_builder_end_group (builder);
  add_box (builder, 10, (FnRect){ 0, 0, 100, 100 });
  id[0] = 'f';
  facts[0] = 99;
  return fn_scene_builder_end (builder);
}

static void
test_groups (void)
{
  g_autoptr (FnScene) scene = boxes_with_groups ();
  const FnSceneGroup *name;

  g_assert_cmpuint (fn_scene_get_n_groups (scene), ==, 2);
  name = fn_scene_get_group (scene, 1);
  g_assert_cmpstr (name->id, ==, "boxes");
  g_assert_cmpint (name->facts[0], ==, 10);
  g_assert_cmpint (fn_scene_get_mark (scene, 1)->group, ==, 1);
  g_assert_cmpint (fn_scene_get_mark (scene, 1)->datum, ==, -1);
  g_assert_cmpint (fn_scene_get_mark (scene, 2)->group, ==, -1);
  g_assert_cmpint (fn_scene_get_mark (scene, 2)->datum, ==, 0);

  g_assert_cmpint (fn_scene_pick_group (scene, (FnPoint){ 120, 5 }), ==, 1);
  g_assert_cmpint (fn_scene_pick_group (scene, (FnPoint){ 50, 50 }), ==, -1);
  g_assert_cmpint (fn_scene_pick_group (scene, (FnPoint){ 250, 50 }), ==, -1);
}

static void
add_text (FnSceneBuilder *builder, FnRole role, const char *text, double x, double y, double size)
{
  FnMark mark = { .shape = FN_SHAPE_TEXT, .role = role, .text = (char *) text, .from = { x, y }, .font = { size, 400 },
                  .box = { x, y - size, size * strlen (text) / 2, size * 1.2 }, .fill = FN_INK_TEXT, .opacity = 1 };

  fn_scene_builder_add (builder, &mark);
}

/* Of two texts on one another the title stays, whichever came first; what is apart stays as well. */
static void
test_clashes_are_dropped (void)
{
  static const char *const kept[] = { "title", "apart", "own" };
  FnSceneBuilder *builder = fn_scene_builder_new ((FnSize){ 100, 100 }, "", "");
  FnMark box = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_DATUM, .box = { 0, 60, 100, 20 }, .fill = FN_INK_TEXT,
                 .opacity = 1 };
  int fact = 0;
  guint found = 0;
  g_autoptr (FnScene) scene = NULL;

  add_text (builder, FN_ROLE_TICK, "under the title", 0, 22, 10);
  add_text (builder, FN_ROLE_TITLE, "title", 0, 20, 10);
  add_text (builder, FN_ROLE_TICK, "apart", 0, 40, 10);
  add_text (builder, FN_ROLE_TICK, "beyond", 90, 40, 10);
  add_text (builder, FN_ROLE_TICK, "small", 60, 20, 3);
  add_text (builder, FN_ROLE_TICK, "on the box", 50, 75, 10);
  fn_scene_builder_begin_datum (builder, &fact, 1, "");
  fn_scene_builder_add (builder, &box);
  add_text (builder, FN_ROLE_DATUM_LABEL, "own", 0, 75, 10);
  fn_scene_builder_end_datum (builder);
  fn_scene_builder_drop_clashes (builder);
  scene = fn_scene_builder_end (builder);
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    if (fn_scene_get_mark (scene, i)->shape == FN_SHAPE_TEXT)
      {
        g_assert_cmpuint (found, <, G_N_ELEMENTS (kept));
        g_assert_cmpstr (fn_scene_get_mark (scene, i)->text, ==, kept[found++]);
      }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (kept));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/pick", test_pick_prefers_the_smallest);
  g_test_add_func ("/scene/step", test_step_reaches_every_datum);
  g_test_add_func ("/scene/find-fact", test_finds_facts);
  g_test_add_func ("/scene/bounds", test_bounds_cover_all_marks);
  g_test_add_func ("/scene/clashes", test_clashes_are_dropped);
  g_test_add_func ("/scene/dump", test_dump_is_one_mark_a_line);
  g_test_add_func ("/scene/groups", test_groups);
  return g_test_run ();
}
