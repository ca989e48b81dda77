#include "config.h"

#include "chart/fn-panels.h"

#define GAP 1.4        /* between panels, in text sizes */
#define NARROWEST 15.0 /* a panel at least, in text sizes, before a single row of them is broken */
#define LOWEST 8.0         /* a panel at least, in text sizes; in a lower one text is smaller */
#define NARROWEST_TEXT 8.0 /* the same for its width */
#define SMALLEST_TEXT 4.5 /* in points; panels that run on from line to line are made higher for it */
#define MOST_GAP 0.25     /* between panels at most, of a panel */
#define TITLE_LINES 1.7 /* height of a panel's title, in lines */

/* How the panels are arranged. With one channel its categories run on from line to line. */
typedef struct
{
  guint rows;
  guint columns;
  guint lines;
  guint per_line;
} Grid;

static guint
count (const FnCanvas *self, FnChannel channel)
{
  return MAX (fn_figure_data_get_categories (self->data, channel)->len, 1);
}

static void
break_into_lines (Grid *grid, guint per_line)
{
  guint n = grid->rows * grid->columns;

  grid->lines = (n + per_line - 1) / per_line;
  grid->per_line = per_line;
}

static Grid
choose_grid (const FnCanvas *self, gboolean by_column)
{
  Grid grid = { count (self, FN_CHANNEL_ROW), by_column ? count (self, FN_CHANNEL_COLUMN) : 1 };
  guint fitting = MAX (1, (guint) (self->plot.width / (NARROWEST * self->base_size)));

  grid.lines = grid.rows;
  grid.per_line = grid.columns;
  if (grid.rows == 1 && grid.columns > fitting)
    break_into_lines (&grid, fitting);
  while ((grid.rows == 1 || grid.columns == 1) && self->plot.height / grid.lines < LOWEST * SMALLEST_TEXT &&
         self->plot.width / (grid.per_line + 1) >= NARROWEST_TEXT * SMALLEST_TEXT && grid.lines > 1)
    break_into_lines (&grid, grid.per_line + 1);
  if (grid.rows == 1 || grid.columns == 1)
    grid.per_line = (grid.rows * grid.columns + grid.lines - 1) / grid.lines;
  return grid;
}

static const char *
name_of (const FnCanvas *self, FnChannel channel, guint index)
{
  const GArray *categories = fn_figure_data_get_categories (self->data, channel);

  return index < categories->len ? g_array_index (categories, FnCategory, index).name : NULL;
}

static void
add_title (FnCanvas *self, const char *row, const char *column)
{
  FnChannel named = row != NULL ? FN_CHANNEL_ROW : FN_CHANNEL_COLUMN;
  FnFont font = { self->base_size, 600 };
  FnTextSpec spec = { FN_ROLE_LEGEND, FN_INK_TEXT, font, FN_ALIGN_START };
  g_autofree char *title = row != NULL && column != NULL ? g_strdup_printf ("%s · %s", row, column)
                                                         : g_strdup (row != NULL ? row : column);
  g_auto (GStrv) lines = NULL;
  double height = fn_canvas_line_height (font) * TITLE_LINES;

  if (title == NULL || !fn_canvas_has_text (self))
    return;
  lines = fn_canvas_wrap (self, title, font, self->plot.width, 1);
  fn_canvas_begin_category (self, named, row != NULL ? self->panel_row : self->panel_column);
  fn_canvas_add_lines (self, lines, (FnPoint){ self->plot.x, self->plot.y + font.size }, &spec);
  fn_scene_builder_end_group (self->builder);
  self->plot.y += height;
  self->plot.height = MAX (self->plot.height - height, 1);
}

static FnRect
place_of (FnRect whole, const Grid *grid, guint panel, double gap)
{
  double across = MIN (gap, whole.width / grid->per_line * MOST_GAP);
  double down = MIN (gap, whole.height / grid->lines * MOST_GAP);
  double width = (whole.width - across * (grid->per_line - 1)) / grid->per_line;
  double height = (whole.height - down * (grid->lines - 1)) / grid->lines;

  return (FnRect){ whole.x + panel % grid->per_line * (width + across),
                   whole.y + panel / grid->per_line * (height + down), width, height };
}

void
fn_panels_lay_out (FnCanvas *self, const FnChartKind *kind)
{
  const FnFigure *figure = self->request->figure;
  gboolean by_row = figure->encoding[FN_CHANNEL_ROW].used;
  gboolean sides = figure->layout == FN_LAYOUT_PAIRED && fn_bars_can_pair (self);
  gboolean by_column = figure->encoding[FN_CHANNEL_COLUMN].used && !sides;
  Grid grid = choose_grid (self, by_column);
  FnRect whole = self->plot;
  double base_size = self->base_size, gap = base_size * GAP;

  if (!by_row && !by_column)
    {
      kind->lay_out (self);
      return;
    }
  for (guint row = 0; row < grid.rows; row++)
    for (guint column = 0; column < grid.columns; column++)
      {
        self->plot = place_of (whole, &grid, row * grid.columns + column, gap);
        self->base_size = MIN (base_size, MIN (self->plot.height / LOWEST, self->plot.width / NARROWEST_TEXT));
        self->panel_row = by_row ? (int) row : -1;
        self->panel_column = by_column ? (int) column : -1;
        add_title (self, by_row ? name_of (self, FN_CHANNEL_ROW, row) : NULL,
                   by_column ? name_of (self, FN_CHANNEL_COLUMN, column) : NULL);
        kind->lay_out (self);
      }
}
