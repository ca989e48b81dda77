#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bar.h"
#include "chart/fn-honest.h"
#include "chart/fn-scale.h"

#define RADIUS 0.4        /* of a point, in text sizes */
#define LABEL_GAP 0.8     /* between a point and its label, in text sizes */
#define WIDEST_LABEL 0.34 /* labels at most, of the plot's width */

/* The times stand side by side; on the first and the last one every line is named. */
typedef struct
{
  const GArray *times;
  double left;
  double right;
  FnScale scale;
  FnFont font;
  double label_width;
} Slopes;

static int
time_of (const FnCanvas *self, guint index)
{
  return MAX (fn_figure_data_get (self->data, index)->category[FN_CHANNEL_X], 0);
}

static double
x_of (const Slopes *slopes, int time)
{
  guint last = slopes->times->len - 1;

  return last == 0 ? (slopes->left + slopes->right) / 2
                   : slopes->left + (slopes->right - slopes->left) * time / last;
}

static FnPoint
point_of (const FnCanvas *self, const Slopes *slopes, guint index)
{
  return (FnPoint){ x_of (slopes, time_of (self, index)),
                    fn_scale_map (&slopes->scale, fn_figure_data_get (self->data, index)->low) };
}

static gboolean
is_same_line (const FnCanvas *self, guint a, guint b)
{
  const FnFact *one = fn_canvas_get_fact (self, a), *other = fn_canvas_get_fact (self, b);

  return one->entity == other->entity && one->counterpart == other->counterpart && one->measure == other->measure;
}

/* "Japan 4": the colour's name where colours have one, else whom it is about, else what. */
static char *
dup_label (const FnCanvas *self, guint index)
{
  const FnChartRequest *request = self->request;
  const FnFact *fact = fn_canvas_get_fact (self, index);
  const GArray *colors = fn_figure_data_get_categories (self->data, FN_CHANNEL_COLOR);
  int color = fn_figure_data_get (self->data, index)->category[FN_CHANNEL_COLOR];
  int whom = fact->counterpart >= 0 ? fact->counterpart : fact->entity;
  g_autofree char *value = fn_canvas_dup_value_label (self, index);
  const char *name;

  if (color >= 0)
    name = g_array_index (colors, FnCategory, color).name;
  else if (whom >= 0)
    name = fn_fact_base_get_entity_name (request->base, whom, request->words->language);
  else
    name = fn_fact_base_get_measure_name (request->base, fact->measure, request->words->language);
  return fn_words_fill (request->words->word[FN_WORD_WITH_UNIT], name, value);
}

/* A line between what different sources say is dashed: it compares, it does not measure. */
static void
add_line (FnCanvas *self, const Slopes *slopes, guint from, guint to)
{
  gboolean one_source = fn_fact_get_source (fn_canvas_get_fact (self, from)) ==
                        fn_fact_get_source (fn_canvas_get_fact (self, to));

  fn_canvas_begin_link (self, from, to);
  fn_canvas_add_line (self, FN_ROLE_LEGEND, point_of (self, slopes, from), point_of (self, slopes, to),
                      fn_bar_get_ink (self, from), fn_canvas_get_rule (self) * 2,
                      one_source ? FN_DASH_NONE : FN_DASH_DASHED);
  fn_scene_builder_end_group (self->builder);
}

static void
add_lines (FnCanvas *self, const Slopes *slopes)
{
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      int next = -1;

      for (guint j = 0; j < fn_figure_data_get_length (self->data); j++)
        if (fn_canvas_shows (self, i) && fn_canvas_shows (self, j) && time_of (self, j) > time_of (self, i) &&
            is_same_line (self, i, j) && (next < 0 || time_of (self, j) < time_of (self, next)))
          next = j;
      if (next >= 0)
        add_line (self, slopes, i, next);
    }
}

/* Whether a label of the same side has this height already; what comes first in the data keeps it. */
static gboolean
is_taken (const FnCanvas *self, const Slopes *slopes, guint index)
{
  for (guint i = 0; i < index; i++)
    if (fn_canvas_shows (self, i) && time_of (self, i) == time_of (self, index) &&
        fabs (point_of (self, slopes, i).y - point_of (self, slopes, index).y) < fn_canvas_line_height (slopes->font))
      return TRUE;
  return FALSE;
}

static void
add_point (FnCanvas *self, const Slopes *slopes, guint index)
{
  FnPoint at = point_of (self, slopes, index);
  gboolean first = time_of (self, index) == 0, last = time_of (self, index) == (int) slopes->times->len - 1;
  double gap = LABEL_GAP * self->base_size;
  FnHonestDot dot = { .fact = fn_canvas_get_fact (self, index), .role = FN_ROLE_DATUM, .at = at, .vertical = TRUE,
                      .radius = self->base_size * RADIUS, .line_width = fn_canvas_get_rule (self) * 1.35,
                      .ink = fn_bar_get_ink (self, index) };
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, slopes->font, first && !last ? FN_ALIGN_END : FN_ALIGN_START };
  g_autofree char *label = dup_label (self, index);
  g_auto (GStrv) lines = fn_canvas_wrap (self, label, slopes->font, slopes->label_width, 1);

  fn_canvas_begin_datum (self, index);
  fn_honest_add_dot (self->builder, &dot);
  if ((first || last) && !is_taken (self, slopes, index))
    fn_canvas_add_lines (self, lines,
                         (FnPoint){ at.x + (first && !last ? -gap : gap), at.y + 0.36 * slopes->font.size }, &spec);
  fn_scene_builder_end_datum (self->builder);
}

static void
add_times (FnCanvas *self, const Slopes *slopes)
{
  FnTextSpec spec = { FN_ROLE_CATEGORY, FN_INK_MUTED, { self->base_size, 400 }, FN_ALIGN_MIDDLE };
  double distance = (slopes->right - slopes->left) / MAX (slopes->times->len - 1, 1);

  for (guint i = 0; i < slopes->times->len; i++)
    {
      double x = x_of (slopes, i);
      const char *name = g_array_index (slopes->times, FnCategory, i).name;

      fn_canvas_add_line (self, FN_ROLE_GRID, (FnPoint){ x, self->plot.y }, (FnPoint){ x, fn_rect_bottom (self->plot) },
                          FN_INK_RULE, fn_canvas_get_rule (self), FN_DASH_NONE);
      fn_canvas_begin_category (self, FN_CHANNEL_X, i);
      if (fn_canvas_width (self, name, spec.font) < distance * 0.94)
        fn_canvas_add_text (self, name, (FnPoint){ x, fn_rect_bottom (self->plot) + spec.font.size * 1.4 }, &spec);
      fn_scene_builder_end_group (self->builder);
    }
}

/* First at the top for ranks, largest at the top for all else. */
static FnScale
choose_scale (const FnCanvas *self)
{
  const FnFact *fact = fn_canvas_get_fact (self, 0);
  gboolean rank = fn_fact_base_get_measure (self->request->base, fact->measure)->kind == FN_MEASURE_RANK;
  double low = INFINITY, high = -INFINITY, inset = self->base_size * 1.2;
  double top = self->plot.y + MIN (inset, self->plot.height * 0.2);
  double bottom = fn_rect_bottom (self->plot) - MIN (inset, self->plot.height * 0.2);

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      low = fmin (low, fn_figure_data_get (self->data, i)->low);
      high = fmax (high, fn_figure_data_get (self->data, i)->high);
    }
  return (FnScale){ FN_SCALE_TYPE_LINEAR, low, high, rank ? top : bottom, rank ? bottom : top };
}

void
fn_slopes_lay_out (FnCanvas *self)
{
  Slopes slopes = { .times = fn_figure_data_get_categories (self->data, FN_CHANNEL_X),
                    .font = { self->base_size, 600 } };
  double widest = 0, side;

  if (slopes.times->len == 0)
    return;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      g_autofree char *label = dup_label (self, i);

      widest = fmax (widest, fn_canvas_width (self, label, slopes.font));
    }
  slopes.label_width = MIN (widest * 1.001, self->plot.width * WIDEST_LABEL);
  side = slopes.label_width + self->base_size * (LABEL_GAP + RADIUS);
  slopes.left = self->plot.x + side;
  slopes.right = MAX (slopes.left + 1, fn_rect_right (self->plot) - side);
  if (fn_canvas_has_text (self))
    self->plot.height = MAX (1, self->plot.height - self->base_size * 1.9);
  slopes.scale = choose_scale (self);

  add_times (self, &slopes);
  add_lines (self, &slopes);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_canvas_shows (self, i))
      add_point (self, &slopes, i);
}
