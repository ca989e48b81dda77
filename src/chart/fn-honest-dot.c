#include "config.h"

#include "chart/fn-honest.h"

#define LIGHT 0.28 /* opacity of a lighter fill */

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
  double height = dot->line_width * 2.5;
  FnMark mark = { .shape = FN_SHAPE_RECTANGLE, .role = dot->role, .fill = dot->ink, .opacity = 0.7 };

  if (dot->low > 0)
    {
      mark.box = (FnRect){ dot->at.x - dot->low, dot->at.y - height / 2, dot->low, height };
      mark.fade = FN_SIDE_LEFT;
      mark.fade_length = dot->low;
      fn_scene_builder_add (builder, &mark);
    }
  if (dot->high > 0)
    {
      mark.box = (FnRect){ dot->at.x, dot->at.y - height / 2, dot->high, height };
      mark.fade = FN_SIDE_RIGHT;
      mark.fade_length = dot->high;
      fn_scene_builder_add (builder, &mark);
    }
}

static void
add_range (FnSceneBuilder *builder, const FnHonestDot *dot)
{
  double left = dot->at.x - dot->low, right = dot->at.x + dot->high, cap = dot->radius;
  FnMark band = { .shape = FN_SHAPE_RECTANGLE, .role = dot->role, .fill = dot->ink, .opacity = LIGHT,
                  .box = { left, dot->at.y - cap, right - left, 2 * cap } };

  fn_scene_builder_add (builder, &band);
  add_path (builder, dot, (FnPoint[]){ { left, dot->at.y - cap }, { left, dot->at.y + cap } }, 2, dot->line_width * 1.5);
  add_path (builder, dot, (FnPoint[]){ { right, dot->at.y - cap }, { right, dot->at.y + cap } }, 2,
            dot->line_width * 1.5);
}

static void
add_arrow (FnSceneBuilder *builder, const FnHonestDot *dot)
{
  gboolean back = dot->fact->qualifier == FN_QUALIFIER_UNDER || dot->fact->qualifier == FN_QUALIFIER_AT_MOST;
  double way = back ? -1 : 1, head = dot->radius * 0.8;
  double tail = dot->at.x + way * dot->radius, tip = tail + way * dot->arrow;

  add_path (builder, dot, (FnPoint[]){ { tail, dot->at.y }, { tip, dot->at.y } }, 2, dot->line_width);
  add_path (builder, dot,
            (FnPoint[]){ { tip - way * head, dot->at.y - head }, { tip, dot->at.y },
                         { tip - way * head, dot->at.y + head } },
            3, dot->line_width);
}

static void
add_circle (FnSceneBuilder *builder, const FnHonestDot *dot, FnHonestWay ways)
{
  gboolean hollow = (ways & (FN_HONEST_HOLLOW | FN_HONEST_DOTTED)) != 0;
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
      circle.dash = (ways & FN_HONEST_DOTTED) != 0 ? FN_DASH_DOTTED : FN_DASH_NONE;
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
      add_range (builder, dot);
      return;
    }
  if ((ways & FN_HONEST_SOFT) != 0)
    add_soft_whiskers (builder, dot);
  if ((ways & FN_HONEST_OPEN) != 0)
    add_arrow (builder, dot);
  add_circle (builder, dot, ways);
}
