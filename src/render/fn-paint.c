#include "config.h"

#include "render/fn-paint.h"

#include <math.h>

#include "render/fn-typesetter.h"

#define HOVER_REACH 3.0  /* between a mark and the outline around it, in points */
#define HOVER_WIDTH 1.0

/* How much of its colour keeps what is set back; the rest is paper. */
#define SHAPE_SET_BACK 0.22
#define TEXT_SET_BACK 0.62

typedef struct
{
  cairo_t *cr;
  const FnPaint *paint;
  FnTypesetter *typesetter;
} Painter;

static double
mix (double paper, double ink, double share)
{
  return paper + (ink - paper) * share;
}

/* Mixed, not seen through: rules would show through bars, and overlaps be darker. */
static FnColor
set_back (const Painter *self, const FnMark *mark, FnInk ink)
{
  const FnColor *inks = self->paint->theme->ink;
  gboolean text = mark->shape == FN_SHAPE_TEXT;
  double share = text ? TEXT_SET_BACK : SHAPE_SET_BACK;
  FnColor paper = inks[FN_INK_PAPER];
  /* Text on a bar would be lost on one that is nearly paper itself. */
  FnColor color = text && ink == FN_INK_PAPER ? inks[FN_INK_TEXT] : inks[ink];

  return (FnColor){ mix (paper.red, color.red, share), mix (paper.green, color.green, share),
                    mix (paper.blue, color.blue, share), color.alpha };
}

/* The colour of an ink; what belongs to the selected datum is in the accent instead of its series. */
static FnColor
color_of (const Painter *self, const FnMark *mark, FnInk ink)
{
  gboolean selected = mark->datum >= 0 && mark->datum == self->paint->selected;

  /* Text on the colour of its mark stays as it is. */
  if (selected && (ink >= FN_INK_SERIES_1 || (mark->shape == FN_SHAPE_TEXT && ink != FN_INK_PAPER)))
    ink = FN_INK_ACCENT;
  return fn_emphasis_sets_back (self->paint->emphasis, mark) ? set_back (self, mark, ink)
                                                             : self->paint->theme->ink[ink];
}

static void
set_ink (const Painter *self, const FnMark *mark, FnInk ink)
{
  FnColor color = color_of (self, mark, ink);

  cairo_set_source_rgba (self->cr, color.red, color.green, color.blue, color.alpha * mark->opacity);
}

/* To the nearest device pixel, where there are pixels. */
static double
snap (const Painter *self, double length)
{
  double scale = self->paint->scale;

  return scale > 0 ? round (length * scale) / scale : length;
}

/* A rule of whole pixels has its middle between two of them when it is an odd number of them wide. */
static double
snap_rule (const Painter *self, double at, double width)
{
  double scale = self->paint->scale;
  int pixels = MAX (1, (int) round (width * scale));

  return scale > 0 ? (floor (at * scale) + (pixels % 2) * 0.5) / scale : at;
}

void
fn_paint_get_fade (const FnMark *mark, FnPoint *from, FnPoint *to)
{
  *from = *to = fn_rect_center (mark->box);
  switch (mark->fade)
    {
    case FN_SIDE_LEFT:
      to->x = mark->box.x;
      from->x = to->x + mark->fade_length;
      break;
    case FN_SIDE_RIGHT:
      to->x = fn_rect_right (mark->box);
      from->x = to->x - mark->fade_length;
      break;
    case FN_SIDE_TOP:
      to->y = mark->box.y;
      from->y = to->y + mark->fade_length;
      break;
    case FN_SIDE_BOTTOM:
      to->y = fn_rect_bottom (mark->box);
      from->y = to->y - mark->fade_length;
      break;
    case FN_SIDE_NONE:
    default:
      break;
    }
}

static void
set_source_for_fill (const Painter *self, const FnMark *mark)
{
  FnColor color = color_of (self, mark, mark->fill);
  FnPoint from, to;
  cairo_pattern_t *gradient;

  set_ink (self, mark, mark->fill);
  if (mark->fade == FN_SIDE_NONE)
    return;

  fn_paint_get_fade (mark, &from, &to);
  gradient = cairo_pattern_create_linear (from.x, from.y, to.x, to.y);
  cairo_pattern_add_color_stop_rgba (gradient, 0, color.red, color.green, color.blue, color.alpha * mark->opacity);
  cairo_pattern_add_color_stop_rgba (gradient, 1, color.red, color.green, color.blue, 0);
  cairo_set_source (self->cr, gradient);
  cairo_pattern_destroy (gradient);
}

static void
trace_rectangle (const Painter *self, const FnMark *mark)
{
  double left = snap (self, mark->box.x), right = snap (self, fn_rect_right (mark->box));
  double top = snap (self, mark->box.y), bottom = snap (self, fn_rect_bottom (mark->box));
  double radius = MIN (mark->radius, MIN (right - left, bottom - top) / 2);

  if (radius <= 0)
    {
      cairo_rectangle (self->cr, left, top, right - left, bottom - top);
      return;
    }
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (self->cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (self->cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (self->cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (self->cr);
}

static void
trace_path (const Painter *self, const FnMark *mark)
{
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (self->cr, mark->points[i].x, mark->points[i].y);
  if (mark->fill != FN_INK_NONE)
    cairo_close_path (self->cr);
}

static void
trace_line (const Painter *self, const FnMark *mark)
{
  FnPoint from = mark->from, to = mark->to;

  if (from.x == to.x)
    from.x = to.x = snap_rule (self, from.x, mark->line_width);
  if (from.y == to.y)
    from.y = to.y = snap_rule (self, from.y, mark->line_width);
  cairo_move_to (self->cr, from.x, from.y);
  cairo_line_to (self->cr, to.x, to.y);
}

void
fn_paint_get_dash (const FnMark *mark, double *dashed, double *gap)
{
  /* In line widths, by FnDash. */
  static const struct
  {
    double dashed, gap;
  } patterns[] = {
    [FN_DASH_NONE] = { 0, 0 },
    [FN_DASH_DASHED] = { 4, 3 },
    [FN_DASH_DOTTED] = { 0, 2.2 },
  };

  *dashed = patterns[mark->dash].dashed * mark->line_width;
  *gap = patterns[mark->dash].gap * mark->line_width;
}

static void
stroke (const Painter *self, const FnMark *mark)
{
  double dashes[2];

  fn_paint_get_dash (mark, &dashes[0], &dashes[1]);
  cairo_set_line_width (self->cr, mark->line_width);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (self->cr, mark->dash == FN_DASH_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (self->cr, dashes, mark->dash == FN_DASH_NONE ? 0 : 2, 0);
  set_ink (self, mark, mark->stroke);
  cairo_stroke (self->cr);
}

static void
paint_text (const Painter *self, const FnMark *mark)
{
  double x = mark->from.x - mark->box.width * mark->align / 2;

  set_ink (self, mark, mark->fill);
  fn_typesetter_show (self->typesetter, self->cr, x, mark->from.y, mark->text, mark->font);
}

static void
paint_mark (const Painter *self, const FnMark *mark)
{
  if (mark->role == FN_ROLE_BACKGROUND && self->paint->transparent)
    return;
  if (mark->shape == FN_SHAPE_TEXT)
    {
      paint_text (self, mark);
      return;
    }

  cairo_new_path (self->cr);
  if (mark->shape == FN_SHAPE_RECTANGLE)
    trace_rectangle (self, mark);
  else if (mark->shape == FN_SHAPE_PATH)
    trace_path (self, mark);
  else
    trace_line (self, mark);

  if (mark->fill != FN_INK_NONE)
    {
      set_source_for_fill (self, mark);
      cairo_fill_preserve (self->cr);
    }
  if (mark->stroke != FN_INK_NONE)
    stroke (self, mark);
}

static void
paint_hover (const Painter *self, const FnScene *scene, int datum)
{
  FnRect box = fn_rect_grow (fn_scene_get_datum (scene, datum)->bounds, HOVER_REACH);
  FnMark frame = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_LEGEND, .datum = -1, .group = -1, .box = box, .radius = 3,
                   .stroke = FN_INK_AXIS, .opacity = 1, .line_width = HOVER_WIDTH };

  paint_mark (self, &frame);
}

void
fn_paint_scene (cairo_t *cr, const FnScene *scene, const FnPaint *paint)
{
  Painter painter = { cr, paint, fn_typesetter_new (paint->families) };

  cairo_save (cr);
  for (guint i = 0; i < fn_scene_get_n_marks (scene); i++)
    paint_mark (&painter, fn_scene_get_mark (scene, i));
  if (paint->hovered >= 0 && paint->hovered < (int) fn_scene_get_n_data (scene))
    paint_hover (&painter, scene, paint->hovered);
  cairo_restore (cr);
  fn_typesetter_free (painter.typesetter);
}
