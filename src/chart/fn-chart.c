#include "config.h"

#include "chart/fn-chart.h"

#include "chart/fn-footnotes.h"
#include "chart/fn-describe.h"
#include "chart/fn-frame.h"
#include "chart/fn-kinds.h"
#include "chart/fn-panels.h"

/* The kinds of charts; a new kind is a file and a row. */
static const FnChartKind kinds[] = {
  { FN_MARK_TYPE_BAR, FN_LAYOUT_PAIRED, fn_bars_lay_out_paired },
  { FN_MARK_TYPE_BAR, FN_LAYOUT_GROUPED, fn_bars_lay_out },
  { FN_MARK_TYPE_BAR, FN_LAYOUT_DIVERGING, fn_bars_lay_out },
  { FN_MARK_TYPE_BAR, FN_LAYOUT_STACKED, fn_stacks_lay_out },
  { FN_MARK_TYPE_PROPORTION, -1, fn_proportions_lay_out },
  { FN_MARK_TYPE_DOT, -1, fn_dots_lay_out },
  { FN_MARK_TYPE_LINE, -1, fn_lines_lay_out },
  { FN_MARK_TYPE_STEP, -1, fn_lines_lay_out_steps },
  { FN_MARK_TYPE_SLOPE, -1, fn_slopes_lay_out },
  { FN_MARK_TYPE_NUMBER, -1, fn_numbers_lay_out },
  { FN_MARK_TYPE_TIMELINE, -1, fn_timeline_lay_out },
};

static const FnChartKind *
find_kind (const FnFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].mark == figure->mark && (kinds[i].layout < 0 || kinds[i].layout == (int) figure->layout))
      return &kinds[i];
  return NULL;
}

gboolean
fn_chart_is_supported (const FnFigure *figure)
{
  return find_kind (figure) != NULL;
}

/* In place of a chart: why there is none. */
static void
add_message (FnCanvas *self, FnWord word)
{
  FnTextSpec spec = { FN_ROLE_NOTE, FN_INK_MUTED, { self->base_size, 400 }, FN_ALIGN_MIDDLE };

  fn_canvas_add_text (self, self->request->words->word[word], fn_rect_center (self->plot), &spec);
}

/* Whether time runs along the figure: that is from left to right in every language. */
static gboolean
is_over_time (const FnFigure *figure)
{
  const FnEncoding *x = &figure->encoding[FN_CHANNEL_X];

  return x->used && (x->field == FN_FIELD_PERIOD || x->field == FN_FIELD_DATE) &&
         figure->mark != FN_MARK_TYPE_TIMELINE && figure->mark != FN_MARK_TYPE_NUMBER;
}

FnScene *
fn_chart_lay_out (const FnChartRequest *request)
{
  g_autoptr (FnFigureData) data = fn_figure_data_new (request->base, request->figure, request->words);
  g_autofree char *description = fn_describe_figure (request, data);
  const char *title = fn_label_get (request->figure->title, request->words->language);
  const FnChartKind *kind = find_kind (request->figure);
  g_autoptr (FnFootnotes) footnotes =
      request->footnotes && request->detail == FN_DETAIL_FULL ? fn_footnotes_new (request, data) : NULL;
  gboolean mirrored = fn_words_is_right_to_left (request->words);
  FnCanvas canvas = { .request = request, .data = data, .footnotes = footnotes, .panel_row = -1, .panel_column = -1 };

  g_return_val_if_fail (request->size.width >= 1 && request->size.height >= 1, NULL);

  canvas.builder = fn_scene_builder_new (request->size, title, description);
  fn_frame_lay_out (&canvas);
  if (mirrored && is_over_time (request->figure))
    fn_scene_builder_mirror (canvas.builder);
  if (kind == NULL)
    add_message (&canvas, FN_WORD_NO_CHART);
  else if (fn_figure_data_get_length (data) == 0)
    add_message (&canvas, FN_WORD_NO_FIGURE);
  else
    fn_panels_lay_out (&canvas, kind);
  if (mirrored && !is_over_time (request->figure))
    fn_scene_builder_mirror (canvas.builder);
  fn_scene_builder_drop_clashes (canvas.builder);
  return fn_scene_builder_end (canvas.builder);
}
