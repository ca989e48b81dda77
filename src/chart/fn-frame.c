#include "config.h"

#include "chart/fn-frame.h"

#include <math.h>
#include <string.h>

#include "chart/fn-footnotes.h"
#include "chart/fn-key.h"
#include "chart/fn-legend.h"

/* Sizes in the figure follow the geometric mean of its sides: 16 points of text on a 960 × 540 slide. */
#define MEAN_SIDE_IN_SIZES 45.0
#define SMALLEST_TEXT 6.5
/* In the window the size of text is the reader's, not the window's. */
#define SCREEN_TEXT 13.0

#define TITLE_SIZE 1.75
#define SUBTITLE_SIZE 1.1
#define SMALL_SIZE 0.82
#define MOST_SOURCE_LINES 2
#define FOOTNOTE_SHARE 0.3 /* of what is left for the chart: the most that footnotes take */
#define CITED_IN_FULL 2 /* as many sources are cited in full, more by their short names */

static double
choose_base_size (const FnChartRequest *request)
{
  double mean_side = sqrt (request->size.width * request->size.height);

  if (request->detail == FN_DETAIL_BODY)
    return SCREEN_TEXT;
  return MAX (mean_side / MEAN_SIDE_IN_SIZES, SMALLEST_TEXT);
}

static double
choose_margin (const FnCanvas *self)
{
  switch (self->request->detail)
    {
    case FN_DETAIL_THUMBNAIL:
      return 2;
    case FN_DETAIL_BODY:
      return self->base_size * 0.5;
    case FN_DETAIL_FULL:
    default:
      return self->base_size * 2.2;
    }
}

static void
take_from_top (FnCanvas *self, double height)
{
  self->plot.y += height;
  self->plot.height = MAX (self->plot.height - height, 1);
}

static void
take_from_bottom (FnCanvas *self, double height)
{
  self->plot.height = MAX (self->plot.height - height, 1);
}

static void
add_at_top (FnCanvas *self, const char *text, const FnTextSpec *spec, guint max_lines, double gap)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL || *text == '\0')
    return;
  lines = fn_canvas_wrap (self, text, spec->font, self->plot.width, max_lines);
  take_from_top (self, fn_canvas_add_lines (self, lines, (FnPoint){ self->plot.x, self->plot.y + spec->font.size },
                                            spec) + gap);
}

static void
add_at_bottom (FnCanvas *self, const char *text, const FnTextSpec *spec, guint max_lines)
{
  g_auto (GStrv) lines = NULL;
  double line_height = fn_canvas_line_height (spec->font);
  guint n;

  if (text == NULL || *text == '\0')
    return;
  lines = fn_canvas_wrap (self, text, spec->font, self->plot.width, max_lines);
  n = g_strv_length (lines);
  take_from_bottom (self, n * line_height);
  fn_canvas_add_lines (self, lines, (FnPoint){ self->plot.x, fn_rect_bottom (self->plot) + spec->font.size }, spec);
}

static char *
dup_source_line (const FnCanvas *self, gboolean in_full)
{
  const FnChartRequest *request = self->request;
  const FnWords *words = request->words;
  const GArray *sources = fn_figure_data_get_sources (self->data);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  if (sources->len == 0)
    return NULL;
  for (guint i = 0; i < sources->len; i++)
    {
      const FnSource *source = fn_fact_base_get_source (request->base, g_array_index (sources, int, i));
      g_autofree char *name = in_full ? fn_words_cite (words, source)
                                      : g_strdup (fn_source_get_name (source, words->language));

      g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  joined = g_strjoinv (words->word[FN_WORD_LIST_SEPARATOR], list);
  return fn_words_fill (words->word[sources->len == 1 ? FN_WORD_SOURCE : FN_WORD_SOURCES], joined, NULL);
}

static gboolean
contains_ignoring_case (const char *text, const char *part)
{
  g_autofree char *all = g_utf8_casefold (text, -1), *wanted = g_utf8_casefold (part, -1);

  return strstr (all, wanted) != NULL;
}

/* The unit of all values, in full; %NULL where it goes without saying. */
static const char *
find_unit_to_say (const FnFactBase *base, const FnFigure *figure, const FnFigureData *data, const char *language)
{
  int unit = fn_figure_data_get_unit (data);
  const FnFact *first;
  const char *label;
  FnMeasureKind kind;

  if (figure->mark == FN_MARK_TYPE_TIMELINE || figure->mark == FN_MARK_TYPE_NUMBER || unit < 0 ||
      fn_figure_data_get_length (data) == 0)
    return NULL;
  first = fn_fact_base_get_fact (base, fn_figure_data_get (data, 0)->facts[0]);
  kind = first->measure >= 0 ? fn_fact_base_get_measure (base, first->measure)->kind : FN_MEASURE_QUANTITY;
  if (kind == FN_MEASURE_COUNT || kind == FN_MEASURE_RANK)
    return NULL;
  label = fn_label_get (fn_fact_base_get_unit (base, unit)->label, language);
  return label != NULL ? label : fn_label_get (fn_fact_base_get_unit (base, unit)->symbol, language);
}

char *
fn_frame_dup_subtitle (const FnFactBase *base, const FnFigure *figure, const FnFigureData *data, const FnWords *words)
{
  const char *subtitle = fn_label_get (figure->subtitle, words->language);
  const char *unit = find_unit_to_say (base, figure, data, words->language);

  if (subtitle == NULL || *subtitle == '\0')
    return g_strdup (unit);
  if (unit == NULL || contains_ignoring_case (subtitle, unit))
    return g_strdup (subtitle);
  return fn_words_fill (words->word[FN_WORD_SUBTITLE_WITH_UNIT], subtitle, unit);
}

static void
add_heading (FnCanvas *self)
{
  const FnFigure *figure = self->request->figure;
  const char *language = self->request->words->language;
  double size = self->base_size;
  g_autofree char *subtitle = fn_frame_dup_subtitle (self->request->base, figure, self->data, self->request->words);

  add_at_top (self, fn_label_get (figure->title, language),
              &(FnTextSpec){ FN_ROLE_TITLE, FN_INK_TEXT, { size * TITLE_SIZE, 600 }, FN_ALIGN_START }, 2, 0);
  add_at_top (self, subtitle,
              &(FnTextSpec){ FN_ROLE_SUBTITLE, FN_INK_MUTED, { size * SUBTITLE_SIZE, 400 }, FN_ALIGN_START }, 2, 0);
  take_from_top (self, size * 0.9);
}

/* The full citations where they fit, else the short names: a citation is never cut. */
static void
add_sources (FnCanvas *self, FnFont font)
{
  g_autofree char *full = dup_source_line (self, TRUE), *names = dup_source_line (self, FALSE);
  g_auto (GStrv) lines = NULL;
  gboolean fits;

  if (full == NULL)
    return;
  lines = fn_canvas_wrap (self, full, font, self->plot.width, MOST_SOURCE_LINES + 1);
  fits = fn_figure_data_get_sources (self->data)->len <= CITED_IN_FULL && g_strv_length (lines) <= MOST_SOURCE_LINES;
  add_at_bottom (self, fits ? full : names, &(FnTextSpec){ FN_ROLE_SOURCE, FN_INK_MUTED, font, FN_ALIGN_START },
                 MOST_SOURCE_LINES);
}

/* Between the chart and the sources, as far as it leaves the chart its room. */
static void
add_footnotes (FnCanvas *self, FnFont font)
{
  FnTextSpec spec = { FN_ROLE_NOTE, FN_INK_MUTED, font, FN_ALIGN_START };
  double line_height = fn_canvas_line_height (font);
  guint max_lines = (guint) (self->plot.height * FOOTNOTE_SHARE / line_height);
  g_auto (GStrv) lines = NULL;

  if (self->footnotes == NULL || max_lines == 0)
    return;
  take_from_bottom (self, font.size * 0.4);
  lines = fn_footnotes_to_lines (self->footnotes, self, font, self->plot.width, max_lines);
  take_from_bottom (self, g_strv_length (lines) * line_height);
  fn_canvas_add_lines (self, lines, (FnPoint){ self->plot.x, fn_rect_bottom (self->plot) + font.size }, &spec);
}

static void
add_footer (FnCanvas *self)
{
  FnFont font = { self->base_size * SMALL_SIZE, 400 };
  const char *notes = fn_label_get (self->request->figure->notes, self->request->words->language);

  if (self->request->detail == FN_DETAIL_FULL)
    {
      add_sources (self, font);
      add_footnotes (self, font);
    }
  add_at_bottom (self, notes, &(FnTextSpec){ FN_ROLE_NOTE, FN_INK_MUTED, font, FN_ALIGN_START }, 3);
  take_from_bottom (self, font.size * 0.4);
  take_from_bottom (self, fn_key_add (self, font));
  take_from_bottom (self, self->base_size * 0.8);
}

void
fn_frame_lay_out (FnCanvas *self)
{
  FnSize size = self->request->size;
  FnMark background = { .shape = FN_SHAPE_RECTANGLE, .role = FN_ROLE_BACKGROUND,
                        .box = { 0, 0, size.width, size.height }, .fill = FN_INK_PAPER, .opacity = 1 };

  fn_scene_builder_add (self->builder, &background);
  self->base_size = choose_base_size (self->request);
  self->plot = fn_rect_grow (background.box, -choose_margin (self));
  self->plot.width = MAX (self->plot.width, 1);
  self->plot.height = MAX (self->plot.height, 1);
  if (self->request->detail == FN_DETAIL_FULL)
    add_heading (self);
  if (self->request->detail != FN_DETAIL_THUMBNAIL)
    {
      take_from_top (self, fn_legend_add (self));
      add_footer (self);
    }
}
