#include "config.h"

#include "chart/fn-emphasis.h"

struct _FnEmphasis
{
  GArray *data;   /* gboolean: whether it is set back */
  GArray *groups; /* the same */
};

FnEmphasis *
fn_emphasis_new (const FnScene *scene, const FnFactBase *base, FnFocus focus)
{
  FnEmphasis *self = g_new0 (FnEmphasis, 1);

  self->data = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->groups = g_array_new (FALSE, FALSE, sizeof (gboolean));
  for (guint i = 0; i < fn_scene_get_n_data (scene); i++)
    {
      const FnSceneDatum *datum = fn_scene_get_datum (scene, i);
      gboolean back = !fn_focus_holds_any (focus, base, datum->facts, datum->n_facts);

      g_array_append_val (self->data, back);
    }
  for (guint i = 0; i < fn_scene_get_n_groups (scene); i++)
    {
      const FnSceneGroup *group = fn_scene_get_group (scene, i);
      gboolean back = !fn_focus_holds_any (focus, base, group->facts, group->n_facts);

      g_array_append_val (self->groups, back);
    }
  return self;
}

void
fn_emphasis_free (FnEmphasis *self)
{
  g_array_unref (self->data);
  g_array_unref (self->groups);
  g_free (self);
}

gboolean
fn_emphasis_sets_back (const FnEmphasis *self, const FnMark *mark)
{
  if (self == NULL)
    return FALSE;
  if (mark->datum >= 0)
    return g_array_index (self->data, gboolean, mark->datum);
  return mark->group >= 0 && g_array_index (self->groups, gboolean, mark->group);
}

FnFocus
fn_scene_find_focus (const FnScene *scene, const FnFactBase *base, FnPoint at)
{
  int picked = fn_scene_pick_group (scene, at);
  const FnSceneGroup *group = picked >= 0 ? fn_scene_get_group (scene, picked) : NULL;
  FnFocus focus = fn_focus_none;

  if (group == NULL || group->id == NULL)
    return focus;
  if (group->field == FN_FIELD_ENTITY || group->field == FN_FIELD_COUNTERPART)
    focus = (FnFocus){ FN_FOCUS_ENTITY, fn_fact_base_find (base, FN_PART_ENTITY, group->id) };
  else if (group->field == FN_FIELD_SOURCE)
    focus = (FnFocus){ FN_FOCUS_SOURCE, fn_fact_base_find (base, FN_PART_SOURCE, group->id) };
  return focus.index >= 0 ? focus : fn_focus_none;
}
