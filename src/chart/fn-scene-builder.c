#include "config.h"

#include "chart/fn-scene-builder.h"

#include "chart/fn-scene-private.h"

struct _FnSceneBuilder
{
  FnScene *scene;
  int datum;
  int group;
  int covered; /* the datum whose bounds hold a mark already */
};

static void
clear_mark (gpointer data)
{
  FnMark *mark = data;

  g_free (mark->text);
  g_free (mark->points);
}

static void
clear_datum (gpointer data)
{
  FnSceneDatum *datum = data;

  g_free (datum->facts);
  g_free (datum->label);
}

static void
clear_group (gpointer data)
{
  FnSceneGroup *group = data;

  g_free (group->id);
  g_free (group->facts);
}

FnSceneBuilder *
fn_scene_builder_new (FnSize size, const char *title, const char *description)
{
  FnSceneBuilder *self = g_new0 (FnSceneBuilder, 1);

  self->scene = g_new0 (FnScene, 1);
  self->scene->size = size;
  self->scene->title = g_strdup (title);
  self->scene->description = g_strdup (description);
  self->scene->marks = g_array_new (FALSE, TRUE, sizeof (FnMark));
  self->scene->data = g_array_new (FALSE, TRUE, sizeof (FnSceneDatum));
  g_array_set_clear_func (self->scene->marks, clear_mark);
  g_array_set_clear_func (self->scene->data, clear_datum);
  self->scene->groups = g_array_new (FALSE, TRUE, sizeof (FnSceneGroup));
  g_array_set_clear_func (self->scene->groups, clear_group);
  self->datum = self->group = self->covered = -1;
  return self;
}

void
fn_scene_builder_free (FnSceneBuilder *self)
{
  g_clear_pointer (&self->scene, fn_scene_free);
  g_free (self);
}

void
fn_scene_builder_begin_datum (FnSceneBuilder *self, const int *facts, guint n_facts, const char *label)
{
  FnSceneDatum datum = { g_memdup2 (facts, n_facts * sizeof *facts), n_facts, { 0 }, g_strdup (label) };

  g_return_if_fail (self->datum < 0);

  self->datum = self->scene->data->len;
  g_array_append_val (self->scene->data, datum);
}

void
fn_scene_builder_end_datum (FnSceneBuilder *self)
{
  g_return_if_fail (self->datum >= 0);

  self->datum = -1;
}

void
fn_scene_builder_begin_group (FnSceneBuilder *self, const FnSceneGroup *group)
{
  FnSceneGroup copy = { group->field, g_strdup (group->id),
                        g_memdup2 (group->facts, group->n_facts * sizeof *group->facts), group->n_facts };

  g_return_if_fail (self->datum < 0 && self->group < 0);

  self->group = self->scene->groups->len;
  g_array_append_val (self->scene->groups, copy);
}

void
fn_scene_builder_end_group (FnSceneBuilder *self)
{
  g_return_if_fail (self->group >= 0);

  self->group = -1;
}

static FnRect
bounds_of_points (const FnPoint *points, guint n_points)
{
  double left = points[0].x, right = left, top = points[0].y, bottom = top;

  for (guint i = 1; i < n_points; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }
  return (FnRect){ left, top, right - left, bottom - top };
}

static FnRect
bounds_of_mark (const FnMark *mark)
{
  if (mark->shape == FN_SHAPE_LINE)
    return bounds_of_points ((FnPoint[]){ mark->from, mark->to }, 2);
  if (mark->shape == FN_SHAPE_PATH)
    return bounds_of_points (mark->points, mark->n_points);
  return mark->box;
}

/* The datum's bounds hold the mark as well. */
static void
cover (FnSceneBuilder *self, const FnMark *mark)
{
  FnSceneDatum *datum;

  if (mark->datum < 0)
    return;
  datum = &g_array_index (self->scene->data, FnSceneDatum, mark->datum);
  datum->bounds = mark->datum != self->covered ? mark->box : fn_rect_union (datum->bounds, mark->box);
  self->covered = mark->datum;
}

void
fn_scene_builder_add (FnSceneBuilder *self, const FnMark *mark)
{
  FnMark copy = *mark;

  g_return_if_fail (mark->shape != FN_SHAPE_PATH || mark->n_points > 0);

  copy.datum = self->datum;
  copy.group = self->group;
  copy.box = bounds_of_mark (mark);
  copy.text = g_strdup (mark->text);
  copy.points = g_memdup2 (mark->points, mark->n_points * sizeof *mark->points);
  g_array_append_val (self->scene->marks, copy);
  cover (self, &copy);
}

void
fn_scene_builder_mirror (FnSceneBuilder *self)
{
  fn_scene_mirror (self->scene);
}

void
fn_scene_builder_drop_clashes (FnSceneBuilder *self)
{
  g_autofree gboolean *dropped = fn_scene_find_clashes (self->scene);
  GArray *marks = self->scene->marks;
  guint kept = 0;

  self->covered = -1;
  for (guint i = 0; i < marks->len; i++)
    {
      FnMark *mark = &g_array_index (marks, FnMark, i);

      if (dropped[i])
        {
          clear_mark (mark);
          continue;
        }
      cover (self, mark);
      g_array_index (marks, FnMark, kept++) = *mark;
    }
  /* What is left beyond was moved or cleared. */
  g_array_set_clear_func (marks, NULL);
  g_array_set_size (marks, kept);
  g_array_set_clear_func (marks, clear_mark);
}

FnScene *
fn_scene_builder_end (FnSceneBuilder *self)
{
  FnScene *scene = g_steal_pointer (&self->scene);

  g_return_val_if_fail (self->datum < 0 && self->group < 0, scene);

  fn_scene_builder_free (self);
  return scene;
}
