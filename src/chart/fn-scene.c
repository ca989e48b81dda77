#include "config.h"

#include "chart/fn-scene-private.h"

#include <math.h>

void
fn_scene_free (FnScene *self)
{
  g_free (self->title);
  g_free (self->description);
  g_array_unref (self->marks);
  g_array_unref (self->data);
  g_array_unref (self->groups);
  g_free (self->steps);
  g_free (self);
}

FnSize
fn_scene_get_size (const FnScene *self)
{
  return self->size;
}

const char *
fn_scene_get_title (const FnScene *self)
{
  return self->title;
}

const char *
fn_scene_get_description (const FnScene *self)
{
  return self->description;
}

guint
fn_scene_get_n_marks (const FnScene *self)
{
  return self->marks->len;
}

const FnMark *
fn_scene_get_mark (const FnScene *self, guint index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, FnMark, index);
}

guint
fn_scene_get_n_data (const FnScene *self)
{
  return self->data->len;
}

const FnSceneDatum *
fn_scene_get_datum (const FnScene *self, guint index)
{
  g_return_val_if_fail (index < self->data->len, NULL);

  return &g_array_index (self->data, FnSceneDatum, index);
}

guint
fn_scene_get_n_groups (const FnScene *self)
{
  return self->groups->len;
}

const FnSceneGroup *
fn_scene_get_group (const FnScene *self, guint index)
{
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &g_array_index (self->groups, FnSceneGroup, index);
}

int
fn_scene_pick_group (const FnScene *self, FnPoint at)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const FnMark *mark = fn_scene_get_mark (self, i);
      gboolean solid = mark->shape == FN_SHAPE_TEXT || mark->shape == FN_SHAPE_RECTANGLE;

      if (mark->group >= 0 && solid && fn_rect_contains (mark->box, at))
        return mark->group;
    }
  return -1;
}

int
fn_scene_find_fact (const FnScene *self, int fact)
{
  for (guint i = 0; i < self->data->len; i++)
    {
      const FnSceneDatum *datum = fn_scene_get_datum (self, i);

      for (guint j = 0; j < datum->n_facts; j++)
        if (datum->facts[j] == fact)
          return i;
    }
  return -1;
}

int
fn_scene_pick (const FnScene *self, FnPoint at, double slop)
{
  double smallest = INFINITY;
  int found = -1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const FnMark *mark = fn_scene_get_mark (self, i);
      double area = mark->box.width * mark->box.height;

      if (mark->datum >= 0 && area < smallest && fn_rect_contains (fn_rect_grow (mark->box, slop), at))
        {
          smallest = area;
          found = mark->datum;
        }
    }
  return found;
}

/* Several threads may look at one scene; the first to ask makes the table for all. */
static const int *
get_steps (const FnScene *self)
{
  int **place = &((FnScene *) self)->steps;

  if (g_once_init_enter (place))
    g_once_init_leave (place, fn_scene_make_steps (self));
  return *place;
}

int
fn_scene_step (const FnScene *self, int datum, int dx, int dy)
{
  FnArrow arrow = dx != 0 ? (dx < 0 ? FN_ARROW_LEFT : FN_ARROW_RIGHT) : dy < 0 ? FN_ARROW_UP : FN_ARROW_DOWN;

  g_return_val_if_fail (datum >= -1 && datum < (int) self->data->len, -1);

  if (datum < 0)
    return self->data->len > 0 ? 0 : -1;
  return get_steps (self)[datum * FN_N_ARROWS + arrow];
}
