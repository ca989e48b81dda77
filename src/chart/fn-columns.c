#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bar.h"
#include "chart/fn-places.h"
#include "chart/fn-value-axis.h"
#include "chart/fn-value-domain.h"

#define FILL_OF_GAP 0.56  /* how much of the distance between two places their bars take */
#define THICKEST 4.4      /* bars at most, in text sizes */
#define SLOT_SHARE 1.15   /* the slot for what has no date, in places */
#define SMALLEST_LABEL 0.6   /* labels at least, in text sizes */
#define SMALLEST_READABLE 4.5 /* text at least, in points */
#define MOST_LABEL_ROOM 0.4  /* labels at most, of the plot's height */

/* How labels over the bars are set; a width of 0 means that they cannot be read at any size. */
typedef struct
{
  FnFont font;
  double width;
  double room; /* height of the largest, with its gap */
} Labels;

static Labels
choose_labels (const FnCanvas *self, double width)
{
  Labels labels = { { self->base_size, 600 }, width };
  double widest = 1e-9, shrink;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      g_autofree char *label = fn_canvas_dup_value_label (self, i);

      widest = fmax (widest, fn_canvas_width_of_words (self, label, labels.font));
    }
  shrink = MIN (width / widest, 1);
  labels.font.size *= shrink;
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      g_autofree char *label = fn_canvas_dup_value_label (self, i);
      g_auto (GStrv) lines = fn_canvas_wrap (self, label, labels.font, width * 1.001, MOST_LABEL_LINES);

      labels.room = MAX (labels.room, g_strv_length (lines) * fn_canvas_line_height (labels.font));
    }
  labels.room += labels.font.size * 0.5;
  labels.width = width * 1.001;
  if (labels.font.size < MAX (self->base_size * SMALLEST_LABEL, SMALLEST_READABLE) ||
      labels.room > self->plot.height * MOST_LABEL_ROOM || !fn_canvas_has_text (self))
    labels.width = labels.room = 0;
  return labels;
}

/* Room above for labels and arrows, and below when there are negative values. */
static FnScale
choose_scale (const FnCanvas *self, double label_room)
{
  FnScale scale = fn_value_domain_get (self);
  double room = MIN (label_room + (fn_bar_has_arrows (self) ? fn_bar_get_arrow (self) : 0), self->plot.height * 0.45);

  scale.start = fn_rect_bottom (self->plot) - (scale.low < 0 ? room : 0);
  scale.end = self->plot.y + room;
  return scale;
}

static double
choose_thickness (const FnCanvas *self, const FnPlaces *places, const FnLanes *lanes)
{
  return MIN (places->distance * FILL_OF_GAP / lanes->count, self->base_size * THICKEST);
}

static void
add_column (FnCanvas *self, guint index, const FnBarPlace *shape, const FnPlaces *places, const FnLanes *lanes)
{
  double x = places->x[fn_figure_data_get (self->data, index)->category[FN_CHANNEL_X]];
  FnBarPlace place = *shape;

  place.flank = x + (lanes->lane[index] - lanes->count / 2.0) * place.thickness;
  place.ink = fn_bar_get_ink (self, index);
  fn_bar_add (self, index, &place);
}

/* Where values have no labels, an axis says them, and takes its room. */
static void
add_value_axis (FnCanvas *self, const FnScale *scale, FnPlaces *places)
{
  double left = self->plot.x, width = fn_value_axis_get_width (self, scale);

  self->plot.x += width;
  self->plot.width = MAX (1, self->plot.width - width);
  fn_places_clear (places);
  *places = fn_places_choose (self);
  fn_value_axis_add (self, scale, left);
}

void
fn_columns_lay_out (FnCanvas *self)
{
  FnLanes lanes = fn_lanes_assign (self, FN_CHANNEL_X);
  FnFont name_font = { self->base_size, 400 };
  FnPlaces places = fn_places_choose (self);
  guint name_lines = fn_places_count_lines (self, &places, name_font);
  Labels labels;
  FnScale scale;
  FnBarPlace shape;
  double base;

  if (fn_canvas_has_text (self))
    self->plot.height = MAX (1, self->plot.height - fn_canvas_line_height (name_font) * (name_lines + 0.3));
  labels = choose_labels (self, lanes.count > 1 ? choose_thickness (self, &places, &lanes) : places.distance * 0.94);
  scale = choose_scale (self, labels.room);
  if (labels.width <= 0 && fn_canvas_has_text (self))
    add_value_axis (self, &scale, &places);
  shape = (FnBarPlace){ .scale = scale, .vertical = TRUE, .thickness = choose_thickness (self, &places, &lanes),
                        .label_font = labels.font, .label_width = labels.width };
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_canvas_shows (self, i))
      add_column (self, i, &shape, &places, &lanes);
  base = fn_scale_map (&scale, fn_value_domain_get_base (&scale));
  fn_places_add_axis (self, &places, base);
  fn_value_axis_add_break (self, &scale, (FnPoint){ self->plot.x, base },
                           (FnPoint){ fn_rect_right (self->plot), base });
  fn_places_add_names (self, &places, name_font, name_lines);
  fn_places_add_years (self, &places, name_font);
  fn_places_clear (&places);
  g_free (lanes.lane);
}
