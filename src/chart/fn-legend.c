#include "config.h"

#include "chart/fn-legend.h"

#include <math.h>

#define SIZE 0.95   /* of the names, in text sizes */
#define SWATCH 0.8  /* side of a colour's square, in text sizes */
#define MOST_OF_PLOT 0.25 /* the legend at most, of the plot's height */
#define MORE "…"
#define GAP 0.4     /* between square and name; three of them between two entries */

/* A channel that shows the same field names the colours already. */
static gboolean
is_named_elsewhere (const FnCanvas *self)
{
  const FnEncoding *encoding = self->request->figure->encoding;
  FnField field = encoding[FN_CHANNEL_COLOR].field;

  return (encoding[FN_CHANNEL_X].used && encoding[FN_CHANNEL_X].field == field) ||
         (encoding[FN_CHANNEL_Y].used && encoding[FN_CHANNEL_Y].field == field);
}

static void
add_swatch (FnCanvas *self, guint index, double x, double base_line, double side)
{
  FnMark mark = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_LEGEND, .opacity = 1, .radius = side * 0.15,
                  .fill = FN_INK_SERIES_1 + index % FN_N_SERIES_INKS, .box = { x, base_line - side, side, side } };

  fn_scene_builder_add (self->builder, &mark);
}

double
fn_legend_add (FnCanvas *self)
{
  const GArray *names = fn_figure_data_get_categories (self->data, FN_CHANNEL_COLOR);
  FnFont font = { self->base_size * SIZE, 400 };
  FnTextSpec spec = { FN_ROLE_LEGEND, FN_INK_TEXT, font, FN_ALIGN_START };
  double side = font.size * SWATCH, gap = font.size * GAP, line_height = fn_canvas_line_height (font) * 1.1;
  double x = self->plot.x, base_line = self->plot.y + font.size;
  double last_line = base_line + (floor (self->plot.height * MOST_OF_PLOT / line_height) - 1) * line_height;

  if (names->len < 2 || is_named_elsewhere (self))
    return 0;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_array_index (names, FnCategory, i).name;
      double room = self->plot.width - side - gap, width;
      g_auto (GStrv) lines = fn_canvas_wrap (self, name, font, room, 1);

      width = side + gap + fn_canvas_width_of_lines (self, lines, font);
      if (x + width > fn_rect_right (self->plot) && base_line + line_height > last_line + 0.1 && i > 0)
        {
          fn_canvas_add_text (self, MORE, (FnPoint){ x, base_line }, &spec);
          break;
        }
      if (x > self->plot.x && x + width > fn_rect_right (self->plot))
        {
          x = self->plot.x;
          base_line += line_height;
        }
      fn_canvas_begin_category (self, FN_CHANNEL_COLOR, i);
      add_swatch (self, i, x, base_line, side);
      fn_canvas_add_lines (self, lines, (FnPoint){ x + side + gap, base_line }, &spec);
      fn_scene_builder_end_group (self->builder);
      x += width + 3 * gap;
    }
  return base_line - self->plot.y + font.size * 0.9;
}
