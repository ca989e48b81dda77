#include "config.h"

#include "chart/fn-kinds.h"

#include <math.h>

#include "chart/fn-bands.h"
#include "chart/fn-bar.h"
#include "chart/fn-honest.h"

#define NAME_GAP 0.7  /* between names and bars, in text sizes */
#define SEPARATION 0.08 /* between the pieces of a stack, in text sizes */
#define MOST_ARROW 0.3   /* of a piece that the arrow of an open end may take */
#define LEAST_EXTENT 1e-300 /* of a scale all of whose values are zero */
#define LABEL_SHARE 0.92 /* of a piece that its label may take */

/* What lies before a piece in its stack. */
static double
get_before (const FnCanvas *self, guint index)
{
  const FnDatum *piece = fn_figure_data_get (self->data, index);
  double before = 0;

  for (guint i = 0; i < index; i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);

      if (datum->category[FN_CHANNEL_Y] == piece->category[FN_CHANNEL_Y] &&
          datum->category[FN_CHANNEL_ROW] == piece->category[FN_CHANNEL_ROW] &&
          datum->category[FN_CHANNEL_COLUMN] == piece->category[FN_CHANNEL_COLUMN])
        before += datum->high;
    }
  return before;
}

static double
get_longest (const FnCanvas *self)
{
  double longest = 0;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    longest = fmax (longest, get_before (self, i) + fn_figure_data_get (self->data, i)->high);
  return longest;
}

/* In the piece, on its colour, where there is room; a hollow one has no colour to stand on. */
static void
add_label (FnCanvas *self, guint index, FnRect box, FnFont font)
{
  gboolean filled = (fn_honest_get_ways (fn_canvas_get_fact (self, index)) & ~(FN_HONEST_SOFT | FN_HONEST_OPEN)) == 0;
  FnTextSpec spec = { FN_ROLE_DATUM_LABEL, filled ? FN_INK_PAPER : FN_INK_TEXT, font, FN_ALIGN_MIDDLE };
  g_autofree char *label = fn_canvas_dup_number_label (self, index);

  if (font.size > 0 && fn_canvas_width (self, label, font) < box.width * LABEL_SHARE)
    fn_canvas_add_text (self, label,
                        (FnPoint){ box.x + box.width / 2, box.y + box.height / 2 + 0.36 * font.size }, &spec);
}

/* A piece ends where the next begins, so that what is not sure of it takes from its own length. */
static void
hedge_within (const FnCanvas *self, const FnDatum *datum, FnHonestBar *bar)
{
  double length = bar->body.width, before, beyond;

  fn_honest_get_soft (bar->fact, &before, &beyond);
  bar->soft_before = before * length;
  if ((fn_honest_get_ways (bar->fact) & FN_HONEST_OPEN) != 0)
    bar->arrow = MIN (fn_bar_get_arrow (self), length * MOST_ARROW);
  bar->body.width = length * (datum->high > 0 ? datum->low / datum->high : 1);
  bar->beyond = length - bar->body.width;
  bar->body.width -= MIN (bar->arrow, bar->body.width);
}

static void
add_piece (FnCanvas *self, guint index, const FnScale *scale, const FnBands *bands)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  double before = get_before (self, index), from = fn_scale_map (scale, before);
  double to = fn_scale_map (scale, before + datum->high);
  double gap = MIN (SEPARATION * self->base_size, (to - from) / 2);
  FnRect box = { from, fn_bands_get_flank (self, bands, datum->category[FN_CHANNEL_Y], 0), to - from - gap,
                 bands->thickness };
  FnHonestBar bar = { .fact = fn_canvas_get_fact (self, index), .role = FN_ROLE_DATUM, .body = box,
                      .towards = FN_SIDE_RIGHT, .line_width = fn_bar_get_line_width (self, MIN (box.width, box.height)),
                      .ink = fn_bar_get_ink (self, index) };

  hedge_within (self, datum, &bar);
  fn_canvas_begin_datum (self, index);
  fn_honest_add_bar (self->builder, &bar);
  add_label (self, index, bar.body, bands->label_font);
  fn_scene_builder_end_datum (self->builder);
}

void
fn_stacks_lay_out (FnCanvas *self)
{
  FnBands bands;
  double left;
  FnScale scale;

  if (fn_bar_goes_below_zero (self) || self->request->figure->encoding[FN_CHANNEL_Y].field == FN_FIELD_VALUE)
    {
      fn_bars_lay_out (self);
      return;
    }

  bands = fn_bands_divide_for_bars (self, 1);
  left = self->plot.x + bands.names_width + (bands.names_width > 0 ? self->base_size * NAME_GAP : 0);
  scale = (FnScale){ FN_SCALE_TYPE_LINEAR, 0, MAX (get_longest (self), LEAST_EXTENT), left,
                     MAX (left + 1, fn_rect_right (self->plot)) };
  fn_bands_add_axis_for_bars (self, &bands, &scale);
  fn_bands_add_names (self, &bands, left - self->base_size * NAME_GAP, FN_ALIGN_END);
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    if (fn_canvas_shows (self, i))
      add_piece (self, i, &scale, &bands);
}
