#include "config.h"

#include "chart/fn-scene-private.h"

#include <math.h>

/* Leaving the axis of an arrow counts this much more than going along it. */
#define SIDEWAYS_COST 3.0
/* Data this close along an arrow, in points, stand beside one another. */
#define LEAST_STEP 0.5

static FnPoint
place_of (const FnScene *self, int datum)
{
  return fn_rect_center (fn_scene_get_datum (self, datum)->bounds);
}

static FnPoint
direction_of (FnArrow arrow)
{
  static const FnPoint directions[] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };

  return directions[arrow];
}

static FnArrow
opposite_of (FnArrow arrow)
{
  static const FnArrow opposites[] = { FN_ARROW_RIGHT, FN_ARROW_LEFT, FN_ARROW_DOWN, FN_ARROW_UP };

  return opposites[arrow];
}

/* How far it is to go from one place to another by an arrow; infinite when it lies the other way. */
static double
step_cost (FnPoint from, FnPoint to, FnArrow arrow)
{
  FnPoint way = direction_of (arrow);
  double along = (to.x - from.x) * way.x + (to.y - from.y) * way.y;
  double sideways = fabs ((to.x - from.x) * way.y) + fabs ((to.y - from.y) * way.x);

  return along > LEAST_STEP ? along + SIDEWAYS_COST * sideways : INFINITY;
}

static int
find_nearest (const FnScene *self, const FnPoint *places, int datum, FnArrow arrow)
{
  double cheapest = INFINITY;
  int found = datum;

  for (guint i = 0; i < self->data->len; i++)
    {
      double cost = step_cost (places[datum], places[i], arrow);

      if (cost < cheapest)
        {
          cheapest = cost;
          found = i;
        }
    }
  return found;
}

/* Marks what the arrows lead to from @first on. */
static void
follow (const int *steps, int first, gboolean *reached)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));

  reached[first] = TRUE;
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    for (guint a = 0; a < FN_N_ARROWS; a++)
      {
        int next = steps[g_array_index (queue, int, i) * FN_N_ARROWS + a];

        if (!reached[next])
          g_array_append_val (queue, next);
        reached[next] = TRUE;
      }
}

/* The arrow that points from one place to another most; to the right between two at one place. */
static FnArrow
arrow_between (FnPoint from, FnPoint to)
{
  double dx = to.x - from.x, dy = to.y - from.y;

  if (fabs (dy) > fabs (dx))
    return dy < 0 ? FN_ARROW_UP : FN_ARROW_DOWN;
  return dx < 0 ? FN_ARROW_LEFT : FN_ARROW_RIGHT;
}

/* What no arrow leads to becomes a stop on the way from the nearest datum that one does lead to. */
static void
put_in_the_way (int *steps, const FnPoint *places, const gboolean *reached, guint n, int datum)
{
  double shortest = INFINITY;
  int nearest = -1;
  FnArrow there, back;

  for (guint i = 0; i < n; i++)
    {
      double distance = hypot (places[i].x - places[datum].x, places[i].y - places[datum].y);

      if (reached[i] && distance < shortest)
        {
          shortest = distance;
          nearest = i;
        }
    }
  there = arrow_between (places[nearest], places[datum]);
  back = opposite_of (there);
  if (steps[nearest * FN_N_ARROWS + there] != nearest)
    steps[datum * FN_N_ARROWS + there] = steps[nearest * FN_N_ARROWS + there];
  steps[nearest * FN_N_ARROWS + there] = datum;
  steps[datum * FN_N_ARROWS + back] = nearest;
}

int *
fn_scene_make_steps (const FnScene *self)
{
  guint n = self->data->len;
  int *steps = g_new (int, n * FN_N_ARROWS + 1);
  g_autofree FnPoint *places = g_new (FnPoint, n + 1);
  g_autofree gboolean *reached = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    places[i] = place_of (self, i);
  for (guint i = 0; i < n; i++)
    for (guint a = 0; a < FN_N_ARROWS; a++)
      steps[i * FN_N_ARROWS + a] = find_nearest (self, places, i, a);
  if (n > 0)
    follow (steps, 0, reached);
  for (guint i = 0; i < n; i++)
    if (!reached[i])
      {
        put_in_the_way (steps, places, reached, n, i);
        follow (steps, i, reached);
      }
  return steps;
}
