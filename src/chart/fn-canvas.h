#pragma once

#include "chart/fn-chart.h"
#include "chart/fn-scene-builder.h"

G_BEGIN_DECLS

/** FN_CANVAS_NUMBERS: in a text, what comes before the small raised numbers at its end */
#define FN_CANVAS_NUMBERS '\x1f'

typedef struct _FnFootnotes FnFootnotes;

/**
 * FnCanvas:
 * @request: what is asked for
 * @data: what is shown
 * @footnotes: (nullable): numbers that labels end with
 * @builder: where marks go
 * @base_size: size of plain text in points; all other lengths follow it
 * @plot: what is left for the chart itself, or for one panel of it
 * @panel_row, @panel_column: categories whose data the panel shows, -1 for all
 *
 * A figure under construction: what the kinds of charts share while they add their marks.
 */
typedef struct
{
  const FnChartRequest *request;
  FnFigureData *data;
  const FnFootnotes *footnotes;
  FnSceneBuilder *builder;
  double base_size;
  FnRect plot;
  int panel_row;
  int panel_column;
} FnCanvas;

/** FnTextSpec: how a piece of text is set */
typedef struct
{
  FnRole role;
  FnInk ink;
  FnFont font;
  FnAlign align;
} FnTextSpec;

/** fn_canvas_has_text: Returns: whether the figure has any text at all (a thumbnail has none) */
gboolean fn_canvas_has_text (const FnCanvas *self);

/** fn_canvas_width: Returns: the width of @text in points, 0 without text */
double fn_canvas_width (const FnCanvas *self, const char *text, FnFont font);

/** fn_canvas_width_of_words: Returns: the width of the widest word of @text, in points */
double fn_canvas_width_of_words (const FnCanvas *self, const char *text, FnFont font);

/** fn_canvas_width_of_lines: Returns: the width of the widest of @lines, in points */
double fn_canvas_width_of_lines (const FnCanvas *self, char *const *lines, FnFont font);

/** fn_canvas_line_height: Returns: the distance of two base lines in points */
double fn_canvas_line_height (FnFont font);

/** fn_canvas_get_rule: Returns: the width of thin lines in points, in proportion to the text */
double fn_canvas_get_rule (const FnCanvas *self);

/** fn_canvas_add_text: adds one line; @at is on its base line */
void fn_canvas_add_text (FnCanvas *self, const char *text, FnPoint at, const FnTextSpec *spec);

/**
 * fn_canvas_wrap:
 * @width: in points
 * @max_lines: at least 1; what does not fit is cut with an ellipsis
 *
 * Breaks at spaces, between wide letters (Japanese) but not before or after punctuation that belongs to them, and
 * anywhere in a word that is too wide, though never within a letter with its accents.
 *
 * Returns: (transfer full): the lines, %NULL-terminated
 */
char **fn_canvas_wrap (const FnCanvas *self, const char *text, FnFont font, double width, guint max_lines);

/**
 * fn_canvas_add_lines:
 * @at: where the first base line is
 *
 * Returns: the height taken, in points
 */
double fn_canvas_add_lines (FnCanvas *self, char *const *lines, FnPoint at, const FnTextSpec *spec);

/** fn_canvas_add_line: adds a straight line */
void fn_canvas_add_line (FnCanvas *self, FnRole role, FnPoint from, FnPoint to, FnInk ink, double width,
                         FnDash dash);

/** fn_canvas_shows: Returns: whether the datum @index belongs into the panel that is being laid out */
gboolean fn_canvas_shows (const FnCanvas *self, guint index);

/** fn_canvas_begin_datum: begins the datum @index of the data, with its facts and its spoken label */
void fn_canvas_begin_datum (FnCanvas *self, guint index);

/**
 * fn_canvas_begin_category:
 * @index: a category of @channel
 *
 * Begins a group: what names this category, for those of its data that the panel shows.
 */
void fn_canvas_begin_category (FnCanvas *self, FnChannel channel, guint index);

/** fn_canvas_begin_link: begins a group: what joins two data, such as a line */
void fn_canvas_begin_link (FnCanvas *self, guint from, guint to);

/** fn_canvas_get_fact: Returns: (transfer none): the first fact of the datum @index */
const FnFact *fn_canvas_get_fact (const FnCanvas *self, guint index);

/** fn_canvas_dup_amount_label: Returns: (transfer full): the number with its unit, without the remark: "> $8.6 bn" */
char *fn_canvas_dup_amount_label (const FnCanvas *self, guint index);

/** fn_canvas_dup_number_label: Returns: (transfer full): the label without the remark on its status: "> 8.6" */
char *fn_canvas_dup_number_label (const FnCanvas *self, guint index);

/** fn_canvas_dup_value_label: Returns: (transfer full): the label of the datum @index, without unit */
char *fn_canvas_dup_value_label (const FnCanvas *self, guint index);

/** fn_canvas_dup_event_label: Returns: (transfer full): what happened, with the remark on a plan; for a number its value */
char *fn_canvas_dup_event_label (const FnCanvas *self, guint index);

G_END_DECLS
