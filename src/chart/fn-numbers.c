#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>
#include <string.h>

#include "chart/fn-bar.h"
#include "chart/fn-honest.h"
#include "chart/fn-value-label.h"

#define FEW 3             /* stand in one row */
#define MANY 50           /* so many in no other grid than the evenest */
/* In sizes of plain text. */
#define LARGEST 5.0       /* a number among many */
#define LARGEST_OF_FEW 8.0
#define SMALLEST 1.6      /* a number that makes room for captions */
#define NARROWEST 9.0     /* a column */
#define COLUMN_GAP 2.0    /* between columns */
#define LOWEST 0.8       /* a number's base line at most, of the height of its row */
#define USUAL 0.45       /* the same where its caption leaves it the choice */
#define BAR_HEIGHT 0.34   /* of the bar below a number */
#define CAPTION_LINES 6   /* below the bar, at most */
#define CAPTION_GAP 1.5   /* from the bar to the base line of the first */
#define HAIR 0.001        /* of a line of it, lost in rounding */
/* In sizes of the number itself. */
#define BAR_GAP 0.16      /* between its base line and its bar */
#define DESCENT 0.3       /* below its base line nothing else is written */
#define ASCENT 1.1        /* above it, likewise, where room is scarce */
#define TALLEST 0.4       /* a number, of the height of its row */
#define SMALLER 0.85      /* than that, if captions are cut */
#define GAIN 1.2          /* so much larger numbers are worth another grid than the evenest */

/* What the numbers share: columns side by side, rows below one another. */
typedef struct
{
  guint columns;
  double width;
  double height;
  FnFont font;
  double base; /* base line of the numbers, below the top of their row */
  guint lines;  /* of the longest caption, if it is not to be cut */
  double lacking; /* what the longest caption is cut by, as a part of it */
} Grid;

static guint
count_shown (const FnCanvas *self)
{
  guint n = 0;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    n += fn_canvas_shows (self, i) ? 1 : 0;
  return n;
}

/* Period and source, and before them what the status remarks; a remark names the period itself. */
static char *
dup_circumstances (const FnCanvas *self, const FnFact *fact)
{
  const FnChartRequest *request = self->request;
  int source = fn_fact_get_source (fact);
  g_autofree char *when = fn_period_to_people (&fact->period, &request->words->dates);
  g_autofree char *remark = fn_remark_to_people (fact, request->words);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (*remark != '\0')
    parts[n++] = remark;
  if (fn_period_is_dated (&fact->period) && strstr (remark, when) == NULL)
    parts[n++] = when;
  if (source >= 0)
    parts[n++] = fn_source_get_name (fn_fact_base_get_source (request->base, source), request->words->language);
  return g_strjoinv (" · ", (char **) parts);
}

/* From the base line of a number to that of its caption. */
static double
get_caption_drop (const FnCanvas *self, const Grid *grid)
{
  return MAX (BAR_GAP * grid->font.size + (BAR_HEIGHT + CAPTION_GAP) * self->base_size,
              DESCENT * grid->font.size + self->base_size);
}

static double
get_caption_width (const FnCanvas *self, const Grid *grid)
{
  return grid->width - COLUMN_GAP * self->base_size;
}

/* How many lines the longest caption has, if it is not to be cut. */
static guint
count_caption_lines (const FnCanvas *self, const Grid *grid)
{
  const FnChartRequest *request = self->request;
  FnFont font = { self->base_size, 400 };
  double width = get_caption_width (self, grid);
  guint most = 0;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnFact *fact = fn_canvas_get_fact (self, i);
      const char *name = fn_fact_base_get_measure_name (request->base, fact->measure, request->words->language);
      g_autofree char *circumstances = dup_circumstances (self, fact);
      g_auto (GStrv) above = fn_canvas_wrap (self, name, font, width, CAPTION_LINES);
      g_auto (GStrv) below = fn_canvas_wrap (self, circumstances, font, width, CAPTION_LINES);

      if (fn_canvas_shows (self, i))
        most = MAX (most, g_strv_length (above) + (*circumstances != '\0' ? g_strv_length (below) : 0));
    }
  return most;
}

/* Base lines of numbers stand in the middle of their row, or higher if that saves a caption. */
static void
choose_base (const FnCanvas *self, Grid *grid)
{
  double line = fn_canvas_line_height ((FnFont){ self->base_size, 400 });
  double lines = line * MIN (grid->lines, CAPTION_LINES);
  double usual = MIN (MAX (grid->height * USUAL, grid->font.size), grid->height * LOWEST);
  double needed = grid->height + self->base_size - lines - get_caption_drop (self, grid);

  grid->base = CLAMP (needed, MIN (ASCENT * grid->font.size, usual), usual);
  grid->lacking = MAX (grid->base - needed, 0) / MAX (lines, line);
}

/* The number that needs most room decides the size of all: equal sizes can be compared. */
static Grid
make_grid (const FnCanvas *self, guint n, guint columns)
{
  guint rows = (n + columns - 1) / columns;
  Grid grid = { .columns = columns, .width = self->plot.width / columns, .height = self->plot.height / rows,
                .font = { self->base_size * (n <= FEW ? LARGEST_OF_FEW : LARGEST), 600 } };

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      g_autofree char *text = fn_canvas_dup_amount_label (self, i);
      double width = fn_canvas_width (self, text, grid.font);

      if (width > get_caption_width (self, &grid) && fn_canvas_shows (self, i))
        grid.font.size *= MAX (get_caption_width (self, &grid), 1) / width;
    }
  grid.font.size = MIN (grid.font.size, grid.height * TALLEST);
  grid.lines = count_caption_lines (self, &grid);
  choose_base (self, &grid);
  while (grid.lacking > HAIR && grid.font.size * SMALLER >= self->base_size * SMALLEST)
    {
      grid.font.size *= SMALLER;
      choose_base (self, &grid);
    }
  return grid;
}

/* As many rows as columns, a few numbers side by side; otherwise where that cuts captions or makes the numbers small. */
static Grid
choose_grid (const FnCanvas *self)
{
  guint n = MAX (count_shown (self), 1);
  guint most = CLAMP ((guint) (self->plot.width / (NARROWEST * self->base_size)), 1, n);
  Grid best = make_grid (self, n, MIN (most, n <= FEW ? n : (guint) ceil (sqrt (n))));

  for (guint columns = n <= MANY ? most : 0; columns >= 1; columns--)
    {
      Grid grid = make_grid (self, n, columns);

      if (grid.lacking < best.lacking - HAIR ||
          (grid.lacking < best.lacking + HAIR && grid.font.size > best.font.size * GAIN))
        best = grid;
    }
  return best;
}

/* Below the number: what it is; in a lighter ink, when, and who says so. */
static void
add_caption (FnCanvas *self, guint index, FnPoint at, double width, double height)
{
  const FnChartRequest *request = self->request;
  const FnFact *fact = fn_canvas_get_fact (self, index);
  FnFont font = { self->base_size, 400 };
  FnTextSpec name = { FN_ROLE_DATUM_LABEL, FN_INK_TEXT, font, FN_ALIGN_START };
  FnTextSpec rest = { FN_ROLE_DATUM_LABEL, FN_INK_MUTED, font, FN_ALIGN_START };
  guint lines = MIN ((guint) (MAX (height, 0) / fn_canvas_line_height (font) + HAIR), CAPTION_LINES);
  g_autofree char *circumstances = dup_circumstances (self, fact);
  guint kept = lines > 1 && *circumstances != '\0' ? 1 : 0;
  g_auto (GStrv) above = NULL, below = NULL;

  if (lines == 0)
    return;
  above = fn_canvas_wrap (self, fn_fact_base_get_measure_name (request->base, fact->measure, request->words->language),
                          font, width, lines - kept);
  at.y += fn_canvas_add_lines (self, above, at, &name);
  lines -= MIN (g_strv_length (above), lines);
  if (lines == 0)
    return;
  below = fn_canvas_wrap (self, circumstances, font, width, lines);
  fn_canvas_add_lines (self, below, at, &rest);
}

/* As wide as its number and drawn like any bar: it shows how sure the number is. */
static void
add_bar (FnCanvas *self, guint index, FnRect box)
{
  const FnFact *fact = fn_canvas_get_fact (self, index);
  double third = box.width / 3;
  FnHonestWay ways = fn_honest_get_ways (fact);
  FnHonestBar bar = { .fact = fact, .role = FN_ROLE_DATUM,
                      .body = box, .towards = FN_SIDE_RIGHT, .line_width = fn_canvas_get_rule (self) * 1.2,
                      .ink = fn_bar_get_ink (self, index) };

  if ((ways & (FN_HONEST_SOFT | FN_HONEST_OPEN)) != 0 || fact->value.kind == FN_VALUE_RANGE)
    bar.body.width -= third;
  if ((ways & FN_HONEST_SOFT) != 0)
    bar.soft_before = bar.soft_beyond = third;
  if ((ways & FN_HONEST_OPEN) != 0)
    bar.arrow = MIN (third, box.height * 3);
  if (fact->value.kind == FN_VALUE_RANGE)
    bar.beyond = third;
  fn_honest_add_bar (self->builder, &bar);
}

static void
add_number (FnCanvas *self, guint index, FnPoint corner, const Grid *grid)
{
  g_autofree char *text = fn_canvas_dup_amount_label (self, index);
  FnTextSpec spec = { FN_ROLE_DATUM, fn_bar_get_ink (self, index), grid->font, FN_ALIGN_START };
  FnPoint at = { corner.x, corner.y + grid->base };
  double height = MIN (BAR_HEIGHT * self->base_size, grid->height * (1 - LOWEST) / 2);
  double bar = at.y + BAR_GAP * grid->font.size;
  double caption = at.y + get_caption_drop (self, grid);

  fn_canvas_begin_datum (self, index);
  if (fn_canvas_has_text (self))
    {
      fn_canvas_add_text (self, text, at, &spec);
      add_bar (self, index, (FnRect){ at.x, bar, fn_canvas_width (self, text, grid->font), height });
      add_caption (self, index, (FnPoint){ at.x, caption }, get_caption_width (self, grid),
                   corner.y + grid->height - caption + self->base_size);
    }
  else
    add_bar (self, index, (FnRect){ at.x, at.y, grid->width * 0.7, height });
  fn_scene_builder_end_datum (self->builder);
}

void
fn_numbers_lay_out (FnCanvas *self)
{
  Grid grid = choose_grid (self);
  guint place = 0;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      FnPoint corner = { self->plot.x + place % grid.columns * grid.width,
                         self->plot.y + place / grid.columns * grid.height };

      if (!fn_canvas_shows (self, i))
        continue;
      add_number (self, i, corner, &grid);
      place++;
    }
}
