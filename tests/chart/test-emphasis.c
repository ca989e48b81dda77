#include "config.h"

#include "chart/fn-emphasis.h"

#include "orchard.h"

typedef void (*Check) (const FnScene *scene, const FnFactBase *base, FnFocus focus, const FnEmphasis *emphasis);

/* For every example, and everything that can be set off in it. */
static void
for_each (Check check)
{
  guint n;
  const OrchardExample *examples = orchard_examples (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FnFactBase) base = orchard_new (examples[i].facts, examples[i].n_facts);
      g_autoptr (FnScene) scene = NULL;
      g_autoptr (GArray) facts = NULL, list = NULL;
      FnFigure figure;

      orchard_set_up (&examples[i], base, &figure);
      facts = fn_fact_base_select (base, &figure);
      list = fn_focus_list (base, (int *) facts->data, facts->len);
      scene = orchard_lay_out (base, &figure, 640, 360, FN_DETAIL_BODY);
      g_assert_cmpuint (list->len, >, 0);
      for (guint j = 0; j < list->len; j++)
        {
          FnFocus focus = g_array_index (list, FnFocus, j);
          g_autoptr (FnEmphasis) emphasis = fn_emphasis_new (scene, base, focus);

          g_test_message ("%s, %s", examples[i].name, fn_focus_get_name (focus, base, "en"));
          check (scene, base, focus, emphasis);
        }
      fn_figure_clear (&figure);
    }
}

static gboolean
holds_datum (const FnScene *scene, guint datum, const FnFactBase *base, FnFocus focus)
{
  const FnSceneDatum *shown = fn_scene_get_datum (scene, datum);

  return fn_focus_holds_any (focus, base, shown->facts, shown->n_facts);
}

/* Not one mark more, and its label with it; what frames the data stays as it is. */
static void
check_data (const FnScene *scene, const FnFactBase *base, FnFocus focus, const FnEmphasis *emphasis)
{
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);
      gboolean back = fn_emphasis_sets_back (emphasis, mark);

      g_assert_false (fn_emphasis_sets_back (NULL, mark));
      if (mark->datum >= 0)
        g_assert_cmpint (back, ==, !holds_datum (scene, mark->datum, base, focus));
      else if (mark->group < 0)
        g_assert_false (back);
      if (mark->role == FN_ROLE_AXIS || mark->role == FN_ROLE_GRID || mark->role == FN_ROLE_TICK)
        g_assert_false (back && mark->datum < 0);
    }
}

static gboolean
names_datum (const FnSceneGroup *group, const FnSceneDatum *datum)
{
  for (guint i = 0; i < group->n_facts; i++)
    if (group->facts[i] == datum->facts[0])
      return TRUE;
  return FALSE;
}

/* A name is set back when all that it names is. */
static void
check_names (const FnScene *scene, const FnFactBase *base, FnFocus focus, const FnEmphasis *emphasis)
{
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);
      gboolean any = FALSE;

      if (mark->group < 0)
        continue;
      for (guint d = 0; d < fn_scene_get_n_data (scene); d++)
        any |= names_datum (fn_scene_get_group (scene, mark->group), fn_scene_get_datum (scene, d)) &&
               holds_datum (scene, d, base, focus);
      g_assert_cmpint (fn_emphasis_sets_back (emphasis, mark), ==, !any);
    }
}

/* Every name of a category says which it is, and is found where it stands. */
static void
check_ids (const FnScene *scene, const FnFactBase *base, FnFocus focus, const FnEmphasis *emphasis)
{
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    {
      const FnMark *mark = fn_scene_get_mark (scene, i);
      const FnSceneGroup *group;
      int place;

      if (mark->role == FN_ROLE_CATEGORY)
        g_assert_cmpint (mark->group, >=, 0);
      if (mark->group < 0 || mark->shape != FN_SHAPE_TEXT)
        continue;
      group = fn_scene_get_group (scene, mark->group);
      g_assert_nonnull (group->id);
      g_assert_cmpint (fn_scene_pick_group (scene, fn_rect_center (mark->box)), ==, mark->group);
      if (group->field != FN_FIELD_COUNTERPART)
        continue;
      place = fn_fact_base_find (base, FN_PART_ENTITY, group->id);
      g_assert_cmpint (place, >=, 0);
      for (guint f = 0; f < group->n_facts; f++)
        g_assert_cmpint (fn_fact_base_get_fact (base, group->facts[f])->counterpart, ==, place);
    }
}

static void
test_data (void)
{
  for_each (check_data);
}

static void
test_names (void)
{
  for_each (check_names);
}

static void
test_ids (void)
{
  for_each (check_ids);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/emphasis/data", test_data);
  g_test_add_func ("/chart/emphasis/names", test_names);
  g_test_add_func ("/chart/emphasis/ids", test_ids);
  return g_test_run ();
}
