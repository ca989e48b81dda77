#include "config.h"

#include "chart/fn-scene-private.h"

static FnPoint
mirror_point (FnPoint point, double width)
{
  return (FnPoint){ width - point.x, point.y };
}

static FnSide
mirror_side (FnSide side)
{
  return side == FN_SIDE_LEFT ? FN_SIDE_RIGHT : side == FN_SIDE_RIGHT ? FN_SIDE_LEFT : side;
}

static FnAlign
mirror_align (FnAlign align)
{
  return align == FN_ALIGN_START ? FN_ALIGN_END : align == FN_ALIGN_END ? FN_ALIGN_START : align;
}

void
fn_scene_mirror (FnScene *self)
{
  double width = self->size.width;

  for (guint i = 0; i < self->marks->len; i++)
    {
      FnMark *mark = &g_array_index (self->marks, FnMark, i);

      mark->box.x = width - fn_rect_right (mark->box);
      mark->from = mirror_point (mark->from, width);
      mark->to = mirror_point (mark->to, width);
      for (guint p = 0; p < mark->n_points; p++)
        mark->points[p] = mirror_point (mark->points[p], width);
      mark->fade = mirror_side (mark->fade);
      mark->align = mirror_align (mark->align);
    }
}
