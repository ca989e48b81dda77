#include "config.h"

#include "chart/fn-honest.h"

#include <math.h>

#define FINE 0.5          /* width of hatch lines, of the outline's */
#define HATCH_STEP 2.9    /* distance of hatch lines, of the outline's width */
#define LIGHT 0.28        /* opacity of a lighter fill */
#define WIDEST_HATCH 4000 /* lines at most, so that no size of figure runs away */

FnHonestWay
fn_honest_get_ways (const FnFact *fact)
{
  static const FnHonestWay by_qualifier[] = { 0,
                                              FN_HONEST_SOFT,
                                              FN_HONEST_SOFT,
                                              FN_HONEST_OPEN,
                                              FN_HONEST_OPEN,
                                              FN_HONEST_OPEN,
                                              FN_HONEST_OPEN };
  static const FnHonestWay by_status[] = { 0,
                                           FN_HONEST_HATCHED,
                                           FN_HONEST_HOLLOW,
                                           FN_HONEST_HOLLOW,
                                           FN_HONEST_HOLLOW,
                                           FN_HONEST_HOLLOW,
                                           FN_HONEST_DOTTED,
                                           FN_HONEST_DOTTED };

  if (fact->faulty)
    return FN_HONEST_FAULTY;
  return by_qualifier[fact->qualifier] | by_status[fact->status] | (fact->formula != NULL ? FN_HONEST_BARRED : 0);
}

gboolean
fn_honest_points_back (const FnFact *fact)
{
  return fact->qualifier == FN_QUALIFIER_UNDER || fact->qualifier == FN_QUALIFIER_AT_MOST;
}

FnDash
fn_honest_get_dash (FnHonestWay ways)
{
  if ((ways & FN_HONEST_DOTTED) != 0)
    return FN_DASH_DOTTED;
  return (ways & FN_HONEST_FAULTY) != 0 ? FN_DASH_DASHED : FN_DASH_NONE;
}

void
fn_honest_get_soft (const FnFact *fact, double *before, double *beyond)
{
  gboolean soft = (fn_honest_get_ways (fact) & FN_HONEST_SOFT) != 0;

  *before = soft ? 0.1 : 0;
  *beyond = soft && fact->qualifier == FN_QUALIFIER_ABOUT ? 0.1 : 0;
}

/* A bar turned so that it lies along one axis: where its base is, where its end, and its two flanks. */
typedef struct
{
  gboolean vertical;
  double base;
  double end;
  double sign;
  double near_flank;
  double far_flank;
} Axis;

static Axis
axis_of (const FnHonestBar *bar)
{
  FnRect r = bar->body;

  switch (bar->towards)
    {
    case FN_SIDE_LEFT:
      return (Axis){ FALSE, fn_rect_right (r), r.x, -1, r.y, fn_rect_bottom (r) };
    case FN_SIDE_TOP:
      return (Axis){ TRUE, fn_rect_bottom (r), r.y, -1, r.x, fn_rect_right (r) };
    case FN_SIDE_BOTTOM:
      return (Axis){ TRUE, r.y, fn_rect_bottom (r), 1, r.x, fn_rect_right (r) };
    case FN_SIDE_RIGHT:
    case FN_SIDE_NONE:
    default:
      return (Axis){ FALSE, r.x, fn_rect_right (r), 1, r.y, fn_rect_bottom (r) };
    }
}

static FnPoint
point_on (const Axis *axis, double along, double across)
{
  return axis->vertical ? (FnPoint){ across, along } : (FnPoint){ along, across };
}

static FnRect
rect_on (const Axis *axis, double from, double to)
{
  FnPoint a = point_on (axis, MIN (from, to), axis->near_flank);
  FnPoint b = point_on (axis, MAX (from, to), axis->far_flank);

  return (FnRect){ a.x, a.y, b.x - a.x, b.y - a.y };
}

static void
add_fill (FnSceneBuilder *builder, const FnHonestBar *bar, FnRect box, double opacity, double fade)
{
  FnMark mark = { .shape = FN_SHAPE_RECTANGLE, .role = bar->role, .box = box, .fill = bar->ink, .opacity = opacity,
                  .fade = fade > 0 ? bar->towards : FN_SIDE_NONE, .fade_length = fade };

  fn_scene_builder_add (builder, &mark);
}

static void
add_stroke (FnSceneBuilder *builder, const FnHonestBar *bar, FnPoint *points, guint n, double width, FnDash dash)
{
  FnMark mark = { .shape = FN_SHAPE_PATH, .role = bar->role, .points = points, .n_points = n, .stroke = bar->ink,
                  .opacity = 1, .line_width = width, .dash = dash };

  fn_scene_builder_add (builder, &mark);
}

/* The outline of a hollow bar; open at the end that is not sure. */
static void
add_outline (FnSceneBuilder *builder, const FnHonestBar *bar, const Axis *axis, double end, gboolean open,
             FnDash dash)
{
  double inset = bar->line_width / 2;
  double near = axis->near_flank + inset, far = axis->far_flank - inset;
  double tip = axis->base + axis->sign * MAX (fabs (end - axis->base) - inset, 0);
  double middle = (near + far) / 2;
  FnPoint closed[] = { point_on (axis, axis->base, middle), point_on (axis, axis->base, near),
                       point_on (axis, tip, near),          point_on (axis, tip, far),
                       point_on (axis, axis->base, far),    point_on (axis, axis->base, middle) };
  FnPoint sides[] = { point_on (axis, end, near), point_on (axis, axis->base, near), point_on (axis, axis->base, far),
                      point_on (axis, end, far) };

  /* Closed where no corner is, so that none shows a notch. */
  if (open)
    add_stroke (builder, bar, sides, G_N_ELEMENTS (sides), bar->line_width, dash);
  else
    add_stroke (builder, bar, closed, G_N_ELEMENTS (closed), bar->line_width, dash);
}

/* Slanting lines (estimated) or cross bars (derived), clipped to the box by arithmetic. */
static void
add_hatch (FnSceneBuilder *builder, const FnHonestBar *bar, FnRect box, gboolean slanted)
{
  double reach = box.width + (slanted ? box.height : 0);
  double step = MAX (HATCH_STEP * bar->line_width, reach / WIDEST_HATCH);

  if (!slanted && (bar->towards == FN_SIDE_TOP || bar->towards == FN_SIDE_BOTTOM))
    {
      for (double y = box.y + step; y < fn_rect_bottom (box); y += step)
        add_stroke (builder, bar, (FnPoint[]){ { box.x, y }, { fn_rect_right (box), y } }, 2, FINE * bar->line_width, FN_DASH_NONE);
      return;
    }
  for (double d = step; d < reach; d += step)
    {
      double rise = slanted ? box.height : 0;
      double x0 = box.x + MAX (0, d - rise), x1 = box.x + MIN (d, box.width);
      double y0 = slanted ? box.y + MIN (d, box.height) : box.y;
      double y1 = slanted ? box.y + MAX (0, d - box.width) : fn_rect_bottom (box);

      add_stroke (builder, bar, (FnPoint[]){ { x0, y0 }, { x1, y1 } }, 2, FINE * bar->line_width, FN_DASH_NONE);
    }
}

/* A shaft and an open head; points away from the base line, or back to it for "under". */
static void
add_arrow (FnSceneBuilder *builder, const FnHonestBar *bar, const Axis *axis, FnDash dash)
{
  gboolean back = fn_honest_points_back (bar->fact);
  double middle = (axis->near_flank + axis->far_flank) / 2;
  double head = MIN (bar->arrow * 0.45, (axis->far_flank - axis->near_flank) * 0.35);
  double way = back ? -axis->sign : axis->sign;
  double tail = back ? axis->end + axis->sign * bar->arrow : axis->end;
  double tip = tail + way * bar->arrow;
  FnPoint shaft[] = { point_on (axis, tail, middle), point_on (axis, tip, middle) };
  FnPoint barbs[] = { point_on (axis, tip - way * head, middle - head), point_on (axis, tip, middle),
                      point_on (axis, tip - way * head, middle + head) };

  add_stroke (builder, bar, shaft, 2, bar->line_width, dash);
  add_stroke (builder, bar, barbs, 3, bar->line_width, FN_DASH_NONE);
}

static void
add_body (FnSceneBuilder *builder, const FnHonestBar *bar, const Axis *axis, FnHonestWay ways)
{
  double sure = axis->end - axis->sign * bar->soft_before;
  double reach = axis->end + axis->sign * bar->soft_beyond;
  FnRect box = rect_on (axis, axis->base, reach);
  gboolean soft = (ways & FN_HONEST_SOFT) != 0;

  if ((ways & FN_HONEST_FAULTY) != 0)
    add_outline (builder, bar, axis, axis->end, FALSE, FN_DASH_DASHED);
  else if ((ways & (FN_HONEST_HOLLOW | FN_HONEST_DOTTED)) != 0)
    {
      FnDash dash = (ways & FN_HONEST_DOTTED) != 0 ? FN_DASH_DOTTED : FN_DASH_NONE;

      add_outline (builder, bar, axis, soft ? sure : axis->end, soft || (ways & FN_HONEST_OPEN) != 0, dash);
      if (soft)
        for (guint i = 0; i < 2; i++)
          {
            double flank = i == 0 ? axis->near_flank + bar->line_width / 2 : axis->far_flank - bar->line_width / 2;
            FnPoint line[] = { point_on (axis, sure, flank), point_on (axis, reach, flank) };

            add_stroke (builder, bar, line, 2, bar->line_width, FN_DASH_DOTTED);
          }
      if ((ways & FN_HONEST_BARRED) != 0)
        add_hatch (builder, bar, rect_on (axis, axis->base, soft ? sure : axis->end), FALSE);
    }
  else if ((ways & (FN_HONEST_HATCHED | FN_HONEST_BARRED)) != 0)
    {
      add_fill (builder, bar, box, LIGHT, soft ? fabs (reach - sure) : 0);
      add_hatch (builder, bar, rect_on (axis, axis->base, soft ? sure : axis->end), (ways & FN_HONEST_HATCHED) != 0);
      add_outline (builder, bar, axis, soft ? sure : axis->end, soft || (ways & FN_HONEST_OPEN) != 0, FN_DASH_NONE);
    }
  else
    add_fill (builder, bar, box, 1, soft ? fabs (reach - sure) : 0);
}

/* From the low to the high end of a range; hollow where the bar is. */
static void
add_beyond (FnSceneBuilder *builder, const FnHonestBar *bar, const Axis *axis, FnHonestWay ways)
{
  double high = axis->end + axis->sign * bar->beyond, inset = bar->line_width / 2;
  double near = axis->near_flank + inset, far = axis->far_flank - inset;
  FnPoint cap[] = { point_on (axis, high, axis->near_flank), point_on (axis, high, axis->far_flank) };
  FnPoint foot[] = { point_on (axis, axis->end, axis->near_flank), point_on (axis, axis->end, axis->far_flank) };
  FnPoint one[] = { point_on (axis, axis->end, near), point_on (axis, high, near) };
  FnPoint other[] = { point_on (axis, axis->end, far), point_on (axis, high, far) };
  FnDash dash = fn_honest_get_dash (ways);

  if ((ways & (FN_HONEST_HOLLOW | FN_HONEST_DOTTED | FN_HONEST_FAULTY)) != 0)
    {
      add_stroke (builder, bar, one, 2, bar->line_width, dash);
      add_stroke (builder, bar, other, 2, bar->line_width, dash);
    }
  else
    add_fill (builder, bar, rect_on (axis, axis->end, high), LIGHT, 0);
  add_stroke (builder, bar, cap, 2, bar->line_width, FN_DASH_NONE);
  if (axis->base == axis->end)
    add_stroke (builder, bar, foot, 2, bar->line_width, FN_DASH_NONE);
}

void
fn_honest_add_bar (FnSceneBuilder *builder, const FnHonestBar *bar)
{
  Axis axis = axis_of (bar);
  FnHonestWay ways = fn_honest_get_ways (bar->fact);

  add_body (builder, bar, &axis, ways);
  if (bar->beyond > 0)
    add_beyond (builder, bar, &axis, ways);
  if ((ways & FN_HONEST_OPEN) != 0)
    add_arrow (builder, bar, &axis, (ways & FN_HONEST_DOTTED) != 0 ? FN_DASH_DOTTED : FN_DASH_NONE);
}
