#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bar.h"
#include "chart/fn-honest.h"
#include "chart/fn-places.h"
#include "chart/fn-value-axis.h"
#include "chart/fn-value-domain.h"

#define RADIUS 0.36     /* of a point, in text sizes */
#define LABEL_GAP 0.5   /* between a point and its label, in text sizes */
#define ROOM_ABOVE 2.2  /* for the label of the highest point, in text sizes */

/* How points that belong together are joined. */
typedef enum
{
  UNJOINED,
  STRAIGHT,
  STEPPED,
} Joining;

/* Where the points of a figure stand. */
typedef struct
{
  FnPlaces places;
  FnScale scale;
  FnFont label_font;
  int *next;
} Field;

static double
x_of (const FnCanvas *self, const FnPlaces *places, guint index)
{
  return places->x[MAX (fn_figure_data_get (self->data, index)->category[FN_CHANNEL_X], 0)];
}

static FnPoint
point_of (const FnCanvas *self, const Field *field, guint index)
{
  return (FnPoint){ x_of (self, &field->places, index),
                    fn_scale_map (&field->scale, fn_figure_data_get (self->data, index)->low) };
}

static gboolean
is_real (const FnFact *fact)
{
  return fact->status == FN_STATUS_OBSERVED || fact->status == FN_STATUS_ESTIMATED;
}

/* A line may join two values only where one source says both of the same thing, and both are so. */
static gboolean
belong_together (const FnCanvas *self, guint a, guint b)
{
  const FnFact *one = fn_canvas_get_fact (self, a), *other = fn_canvas_get_fact (self, b);

  return one->measure == other->measure && one->entity == other->entity && one->counterpart == other->counterpart &&
         one->statistic == other->statistic && fn_fact_get_source (one) == fn_fact_get_source (other) &&
         is_real (one) && is_real (other) && one->period.given && other->period.given;
}

/* For each datum the next point in time that its line goes on to, or -1. */
static int *
find_next (const FnCanvas *self, const FnPlaces *places)
{
  guint n = fn_figure_data_get_length (self->data);
  int *next = g_new (int, n);

  for (guint from = 0; from < n; from++)
    {
      double nearest = INFINITY;

      next[from] = -1;
      for (guint to = 0; to < n && fn_canvas_shows (self, from); to++)
        {
          double ahead = x_of (self, places, to) - x_of (self, places, from);

          if (ahead > 0 && ahead < nearest && fn_canvas_shows (self, to) && belong_together (self, from, to))
            {
              nearest = ahead;
              next[from] = to;
            }
        }
    }
  return next;
}

static void
add_segment (FnCanvas *self, const Field *field, guint from, guint to, gboolean step)
{
  FnPoint a = point_of (self, field, from), b = point_of (self, field, to);
  FnPoint straight[] = { a, b }, stepped[] = { a, { b.x, a.y }, b };
  FnMark mark = { .shape = FN_SHAPE_PATH, .role = FN_ROLE_LEGEND, .points = step ? stepped : straight,
                  .n_points = step ? 3 : 2, .stroke = fn_bar_get_ink (self, from), .opacity = 1,
                  .line_width = fn_canvas_get_rule (self) * 2 };

  fn_canvas_begin_link (self, from, to);
  fn_scene_builder_add (self->builder, &mark);
  fn_scene_builder_end_group (self->builder);
}

/* Whether the line reaches this point from above, where its label would otherwise stand. */
static gboolean
is_reached_from_above (const FnCanvas *self, const Field *field, guint index)
{
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (field->next[i] == (int) index && point_of (self, field, i).y < point_of (self, field, index).y)
      return TRUE;
  return FALSE;
}

static void
add_label (FnCanvas *self, const Field *field, guint index, double rise, double drop)
{
  FnPoint at = point_of (self, field, index);
  FnFont font = field->label_font;
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, font, FN_ALIGN_MIDDLE };
  g_autofree char *whole = fn_canvas_dup_value_label (self, index);
  g_autofree char *number = fn_canvas_dup_number_label (self, index);
  double room = field->places.distance * 0.96;
  const char *label = fn_canvas_width (self, whole, font) <= room ? whole : number;

  gboolean below = is_reached_from_above (self, field, index);

  at.y += below ? drop + (1 + LABEL_GAP) * font.size : -rise - LABEL_GAP * font.size;
  if (fn_canvas_width (self, label, font) <= room && at.y < fn_rect_bottom (self->plot))
    fn_canvas_add_text (self, label, at, &spec);
}

/* Whether another point of the same place is so near that labels would collide; the lower ones then go without. */
static gboolean
is_crowded (const FnCanvas *self, const Field *field, guint index)
{
  FnPoint at = point_of (self, field, index);

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      FnPoint other = point_of (self, field, i);

      if (i != index && fn_canvas_shows (self, i) && fabs (other.x - at.x) < field->places.distance * 0.5 &&
          fabs (other.y - at.y) < self->base_size * 3 && (other.y < at.y || (other.y == at.y && i < index)))
        return TRUE;
    }
  return FALSE;
}

static FnHonestDot
dot_of (const FnCanvas *self, const Field *field, guint index)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  const FnFact *fact = fn_canvas_get_fact (self, index);
  double before, beyond;
  FnHonestDot dot = { .fact = fact, .role = FN_ROLE_DATUM, .at = point_of (self, field, index), .vertical = TRUE,
                      .radius = self->base_size * RADIUS, .line_width = fn_canvas_get_rule (self) * 1.35,
                      .ink = fn_bar_get_ink (self, index) };

  fn_honest_get_soft (fact, &before, &beyond);
  dot.low = fn_scale_map (&field->scale, datum->low - before * fabs (datum->low)) - dot.at.y;
  dot.high = dot.at.y - fn_scale_map (&field->scale, datum->high + beyond * fabs (datum->high));
  dot.arrow = (fn_honest_get_ways (fact) & FN_HONEST_OPEN) != 0 ? fn_bar_get_arrow (self) * 0.8 : 0;
  return dot;
}

static void
add_point (FnCanvas *self, const Field *field, guint index)
{
  FnHonestDot dot = dot_of (self, field, index);

  fn_canvas_begin_datum (self, index);
  fn_honest_add_dot (self->builder, &dot);
  if (!is_crowded (self, field, index))
    add_label (self, field, index, MAX (MAX (dot.high, dot.radius), dot.arrow + dot.radius),
               MAX (dot.low, dot.radius));
  fn_scene_builder_end_datum (self->builder);
}

/* Moves the foot of the scale up until every dot, whisker and arrow ends above @bottom. A dot at the foot moves
 * most; one higher up less, so that a few rounds are needed. */
static void
keep_above (const FnCanvas *self, Field *field, double bottom)
{
  for (guint round = 0; round < 4; round++)
    {
      double lowest = bottom;

      for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
        {
          FnHonestDot dot = dot_of (self, field, i);
          double arrow = fn_honest_points_back (dot.fact) ? dot.arrow : 0;

          lowest = fmax (lowest, dot.at.y + MAX (dot.low, dot.radius + arrow));
        }
      if (lowest <= bottom)
        return;
      field->scale.start = fmax (field->scale.start - (lowest - bottom), field->scale.end);
    }
}

static void
lay_out (FnCanvas *self, Joining joining)
{
  FnFont name_font = { self->base_size, 400 };
  Field field = { .label_font = { self->base_size, 600 } };
  double left = self->plot.x, foot = self->base_size * RADIUS;
  double room = fn_canvas_has_text (self) ? self->base_size * ROOM_ABOVE : foot;
  guint name_lines;

  field.scale = fn_value_domain_get (self);
  if (fn_canvas_has_text (self))
    {
      double width = fn_value_axis_get_width (self, &field.scale);

      self->plot.x += width;
      self->plot.width = MAX (1, self->plot.width - width);
    }
  field.places = fn_places_choose (self);
  field.next = find_next (self, &field.places);
  name_lines = fn_places_count_lines (self, &field.places, name_font);
  if (fn_canvas_has_text (self))
    self->plot.height = MAX (1, self->plot.height - fn_canvas_line_height (name_font) * (name_lines + 0.3));
  room += fn_bar_has_arrows (self) ? fn_bar_get_arrow (self) : 0;
  field.scale.start = fn_rect_bottom (self->plot);
  field.scale.end = self->plot.y + MIN (room, self->plot.height * 0.45);
  /* With names below, a dot may stand on the axis; without them it would stand on the edge. */
  keep_above (self, &field, fn_rect_bottom (self->plot) + (fn_canvas_has_text (self) ? foot : 0));
  if (fn_canvas_has_text (self))
    fn_value_axis_add (self, &field.scale, left);
  fn_places_add_axis (self, &field.places, fn_scale_map (&field.scale, fn_value_domain_get_base (&field.scale)));
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (field.next[i] >= 0 && joining != UNJOINED)
      add_segment (self, &field, i, field.next[i], joining == STEPPED);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_canvas_shows (self, i))
      add_point (self, &field, i);
  fn_places_add_names (self, &field.places, name_font, name_lines);
  fn_places_add_years (self, &field.places, name_font);
  fn_places_clear (&field.places);
  g_free (field.next);
}

void
fn_lines_lay_out (FnCanvas *self)
{
  lay_out (self, STRAIGHT);
}

void
fn_lines_lay_out_steps (FnCanvas *self)
{
  lay_out (self, STEPPED);
}

void
fn_lines_lay_out_points (FnCanvas *self)
{
  lay_out (self, UNJOINED);
}
