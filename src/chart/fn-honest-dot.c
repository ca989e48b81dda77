#include "config.h"

#include "chart/fn-honest.h"

#define LIGHT 0.28 /* opacity of a lighter fill */

/* The point @along the way values run and @across it, as seen from the dot. */
static FnPoint
point_at (const FnHonestDot *dot, double along, double across)
{
  return dot->vertical ? (FnPoint){ dot->at.x + across, dot->at.y - along }
                       : (FnPoint){ dot->at.x + along, dot->at.y + across };
}

static FnRect
rect_at (const FnHonestDot *dot, double from, double to, double half)
{
  FnPoint a = point_at (dot, from, -half), b = point_at (dot, to, half);

  return (FnRect){ MIN (a.x, b.x), MIN (a.y, b.y), ABS (b.x - a.x), ABS (b.y - a.y) };
}

static void
add_path (FnSceneBuilder *builder, const FnHonestDot *dot, FnPoint *points, guint n, double width)
{
  FnMark mark = { .shape = FN_SHAPE_PATH, .role = dot->role, .points = points, .n_points = n, .stroke = dot->ink,
                  .opacity = 1, .line_width = width };

  fn_scene_builder_add (builder, &mark);
}

/* "About": a thin bar on each side that fades as it leaves the dot. */
static void
add_soft_whiskers (FnSceneBuilder *builder, const FnHonestDot *dot)
{
  double half = dot->line_width * 1.25;
  FnMark mark = { .shape = FN_SHAPE_RECTANGLE, .role = dot->role, .fill = dot->ink, .opacity = 0.7 };

  if (dot->low > 0)
    {
      mark.box = rect_at (dot, -dot->low, 0, half);
      mark.fade = dot->vertical ? FN_SIDE_BOTTOM : FN_SIDE_LEFT;
      mark.fade_length = dot->low;
      fn_scene_builder_add (builder, &mark);
    }
  if (dot->high > 0)
    {
      mark.box = rect_at (dot, 0, dot->high, half);
      mark.fade = dot->vertical ? FN_SIDE_TOP : FN_SIDE_RIGHT;
      mark.fade_length = dot->high;
      fn_scene_builder_add (builder, &mark);
    }
}

static void
add_cap (FnSceneBuilder *builder, const FnHonestDot *dot, double along)
{
  FnPoint cap[] = { point_at (dot, along, -dot->radius), point_at (dot, along, dot->radius) };

  add_path (builder, dot, cap, 2, dot->line_width * 1.5);
}

static void
add_range (FnSceneBuilder *builder, const FnHonestDot *dot, FnHonestWay ways)
{
  gboolean hollow = (ways & (FN_HONEST_HOLLOW | FN_HONEST_DOTTED | FN_HONEST_FAULTY)) != 0;
  FnMark band = { .shape = FN_SHAPE_RECTANGLE, .role = dot->role, .fill = hollow ? FN_INK_PAPER : dot->ink,
                  .opacity = hollow ? 1 : LIGHT, .box = rect_at (dot, -dot->low, dot->high, dot->radius) };

  if (hollow)
    {
      band.stroke = dot->ink;
      band.line_width = dot->line_width;
      band.dash = fn_honest_get_dash (ways);
    }
  fn_scene_builder_add (builder, &band);
  add_cap (builder, dot, -dot->low);
  add_cap (builder, dot, dot->high);
}

static void
add_arrow (FnSceneBuilder *builder, const FnHonestDot *dot)
{
  gboolean back = fn_honest_points_back (dot->fact);
  double way = back ? -1 : 1, head = dot->radius * 0.8;
  double tail = way * dot->radius, tip = tail + way * dot->arrow;
  FnPoint shaft[] = { point_at (dot, tail, 0), point_at (dot, tip, 0) };
  FnPoint barbs[] = { point_at (dot, tip - way * head, -head), point_at (dot, tip, 0),
                      point_at (dot, tip - way * head, head) };

  add_path (builder, dot, shaft, 2, dot->line_width);
  add_path (builder, dot, barbs, 3, dot->line_width);
}

static void
add_circle (FnSceneBuilder *builder, const FnHonestDot *dot, FnHonestWay ways)
{
  gboolean hollow = (ways & (FN_HONEST_HOLLOW | FN_HONEST_DOTTED | FN_HONEST_FAULTY)) != 0;
  gboolean light = (ways & (FN_HONEST_HATCHED | FN_HONEST_BARRED)) != 0;
  double radius = dot->radius - (hollow || light ? dot->line_width / 2 : 0);
  FnMark circle = { .shape = FN_SHAPE_RECTANGLE, .role = dot->role, .radius = radius, .opacity = 1,
                    .box = { dot->at.x - radius, dot->at.y - radius, 2 * radius, 2 * radius } };

  /* What is hollow covers its whiskers with paper. */
  circle.fill = hollow || light ? FN_INK_PAPER : dot->ink;
  if (hollow || light)
    {
      circle.stroke = dot->ink;
      circle.line_width = dot->line_width;
      circle.dash = fn_honest_get_dash (ways);
    }
  fn_scene_builder_add (builder, &circle);
  if (!light)
    return;

  circle.stroke = FN_INK_NONE;
  circle.fill = dot->ink;
  circle.opacity = LIGHT;
  fn_scene_builder_add (builder, &circle);
  if ((ways & FN_HONEST_BARRED) != 0)
    add_path (builder, dot, (FnPoint[]){ { dot->at.x - radius, dot->at.y }, { dot->at.x + radius, dot->at.y } }, 2,
              dot->line_width);
}

void
fn_honest_add_dot (FnSceneBuilder *builder, const FnHonestDot *dot)
{
  FnHonestWay ways = fn_honest_get_ways (dot->fact);

  if (dot->fact->value.kind == FN_VALUE_RANGE)
    {
      add_range (builder, dot, ways);
      return;
    }
  if ((ways & FN_HONEST_SOFT) != 0)
    add_soft_whiskers (builder, dot);
  if ((ways & FN_HONEST_OPEN) != 0)
    add_arrow (builder, dot);
  add_circle (builder, dot, ways);
}
