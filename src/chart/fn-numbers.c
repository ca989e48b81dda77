#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-value-label.h"

#define LARGEST 5.2     /* a number at most, in text sizes */
#define NARROWEST 9.0   /* a column at least, in text sizes */
#define COLUMN_GAP 1.6  /* between columns, in text sizes */

/* What the numbers share: columns side by side, rows below one another. */
typedef struct
{
  guint columns;
  double width;
  double height;
  FnFont font;
} Grid;

static Grid
choose_grid (const FnCanvas *self)
{
  guint n = fn_figure_data_get_length (self->data), rows;
  Grid grid = { .font = { self->base_size * LARGEST, 600 } };

  grid.columns = CLAMP ((guint) (self->plot.width / (NARROWEST * self->base_size)), 1, n);
  grid.columns = MIN (grid.columns, n <= 3 ? n : (guint) ceil (sqrt (n)));
  rows = (n + grid.columns - 1) / grid.columns;
  grid.width = self->plot.width / grid.columns;
  grid.height = self->plot.height / rows;
  for (guint i = 0; i < n; i++)
    {
      const FnFact *fact = fn_canvas_get_fact (self, i);
      g_autofree char *text = fn_value_to_people (self->request->base, fact, self->request->words);
      double width = fn_canvas_width (self, text, grid.font), room = grid.width - COLUMN_GAP * self->base_size;

      if (width > room)
        grid.font.size *= MAX (room, 1) / width;
    }
  grid.font.size = MIN (grid.font.size, grid.height * 0.4);
  return grid;
}

/* Below the number: what it is, when, and who says so. */
static void
add_caption (FnCanvas *self, guint index, FnPoint at, double width, double height)
{
  const FnChartRequest *request = self->request;
  const FnFact *fact = fn_canvas_get_fact (self, index);
  FnFont font = { self->base_size, 400 };
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, FN_INK_MUTED, font, FN_ALIGN_START };
  int source = fn_fact_get_source (fact);
  g_autofree char *when = fn_period_to_people (&fact->period, &request->words->dates);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint fitting = (guint) (height / fn_canvas_line_height (font));
  const char *parts[4] = { NULL };
  guint n = 0;

  parts[n++] = fn_fact_base_get_measure_name (request->base, fact->measure, request->words->language);
  if (fn_period_is_dated (&fact->period))
    parts[n++] = when;
  if (source >= 0)
    parts[n++] = fn_source_get_name (fn_fact_base_get_source (request->base, source), request->words->language);
  text = g_strjoinv (" · ", (char **) parts);
  if (fitting == 0)
    return;
  lines = fn_canvas_wrap (self, text, font, width, MIN (fitting, 4));
  fn_canvas_add_lines (self, lines, at, &spec);
}

/* A thumbnail has no text, so a bar stands for the number. */
static void
add_stand_in (FnCanvas *self, FnPoint at, const Grid *grid)
{
  FnMark bar = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_DATUM, .fill = FN_INK_SERIES_1, .opacity = 1, .radius = 2,
                 .box = { at.x, at.y - grid->height * 0.3, grid->width * 0.7, grid->height * 0.3 } };

  fn_scene_builder_add (self->builder, &bar);
}

void
fn_numbers_lay_out (FnCanvas *self)
{
  Grid grid = choose_grid (self);
  FnTextSpec spec = { FN_ROLE_DATUM, FN_INK_SERIES_1, grid.font, FN_ALIGN_START };

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      if (!fn_canvas_shows (self, i))
        continue;

      const FnFact *fact = fn_canvas_get_fact (self, i);
      g_autofree char *text = fn_value_to_people (self->request->base, fact, self->request->words);
      double top = self->plot.y + i / grid.columns * grid.height;
      FnPoint at = { self->plot.x + i % grid.columns * grid.width, top + grid.height * 0.5 };
      double drop = grid.font.size * 0.3 + self->base_size * 1.2;

      fn_canvas_begin_datum (self, i);
      if (fn_canvas_has_text (self))
        {
          fn_canvas_add_text (self, text, at, &spec);
          add_caption (self, i, (FnPoint){ at.x, at.y + drop }, grid.width - COLUMN_GAP * self->base_size,
                       grid.height * 0.5 - drop);
        }
      else
        add_stand_in (self, at, &grid);
      fn_scene_builder_end_datum (self->builder);
    }
}
