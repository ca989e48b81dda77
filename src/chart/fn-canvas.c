#include "config.h"

#include "chart/fn-canvas.h"

#include <math.h>
#include <string.h>

#include "chart/fn-footnotes.h"
#include "chart/fn-value-label.h"

/* Of raised numbers, in sizes of the text before them; beside a large figure they must not look like its power. */
#define NUMBERS_SIZE 0.65
#define NUMBERS_GAP 0.06
#define LARGEST_NUMBERS 0.9  /* of plain text */
#define SMALLEST_READABLE 4.5 /* text at least, in points */
#define RAISE 0.12           /* above the digits of the text */
#define DIGIT_HEIGHT 0.73    /* of any font's size */
#define LINE_HEIGHT 1.3 /* of the font's size */
#define RULE 0.075      /* width of thin lines, of plain text's size */

gboolean
fn_canvas_has_text (const FnCanvas *self)
{
  return self->request->detail != FN_DETAIL_THUMBNAIL;
}

static FnFont
get_numbers_font (const FnCanvas *self, FnFont font)
{
  double size = fmin (font.size * NUMBERS_SIZE, self->base_size * LARGEST_NUMBERS);

  return (FnFont){ fmax (size, fmin (font.size, SMALLEST_READABLE)), font.weight };
}

/* With what is between them and the text. */
static double
measure_numbers (const FnCanvas *self, const char *numbers, FnFont font)
{
  return fn_text_measure_width (self->request->measure, numbers, get_numbers_font (self, font)) + font.size * NUMBERS_GAP;
}

double
fn_canvas_width (const FnCanvas *self, const char *text, FnFont font)
{
  const char *numbers = strchr (text, FN_CANVAS_NUMBERS);
  g_autofree char *plain = NULL;

  if (!fn_canvas_has_text (self))
    return 0;
  if (numbers == NULL)
    return fn_text_measure_width (self->request->measure, text, font);
  plain = g_strndup (text, numbers - text);
  return fn_text_measure_width (self->request->measure, plain, font) + measure_numbers (self, numbers + 1, font);
}

double
fn_canvas_width_of_lines (const FnCanvas *self, char *const *lines, FnFont font)
{
  double widest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    widest = fmax (widest, fn_canvas_width (self, lines[i], font));
  return widest;
}

double
fn_canvas_width_of_words (const FnCanvas *self, const char *text, FnFont font)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return fn_canvas_width_of_lines (self, words, font);
}

double
fn_canvas_line_height (FnFont font)
{
  return font.size * LINE_HEIGHT;
}

double
fn_canvas_get_rule (const FnCanvas *self)
{
  return self->base_size * RULE;
}

static void
add_plain_text (FnCanvas *self, const char *text, FnPoint at, const FnTextSpec *spec, gboolean continues)
{
  FnTextExtents extents;
  FnMark mark = { .shape = FN_SHAPE_TEXT, .role = spec->role, .from = at, .fill = spec->ink, .opacity = 1,
                  .continues = continues };

  if (!fn_canvas_has_text (self) || *text == '\0')
    return;

  self->request->measure->measure (self->request->measure, text, spec->font, &extents);
  mark.text = (char *) text;
  mark.font = spec->font;
  mark.align = spec->align;
  mark.box = (FnRect){ at.x - extents.width * spec->align / 2, at.y - extents.ascent, extents.width,
                       extents.ascent + extents.descent };
  fn_scene_builder_add (self->builder, &mark);
}

/* A text and its numbers are marks of their own, so that every program sets them where they belong. */
static void
add_line_of_text (FnCanvas *self, const char *text, FnPoint at, const FnTextSpec *spec, gboolean continues)
{
  const char *numbers = strchr (text, FN_CANVAS_NUMBERS);
  FnTextSpec plain = *spec, raised = *spec;
  g_autofree char *head = NULL;
  double width, rise;

  if (numbers == NULL || !fn_canvas_has_text (self))
    {
      add_plain_text (self, text, at, spec, continues);
      return;
    }
  head = g_strndup (text, numbers - text);
  width = fn_canvas_width (self, text, spec->font);
  plain.align = FN_ALIGN_START;
  raised.align = FN_ALIGN_END;
  raised.font = get_numbers_font (self, spec->font);
  /* Numbers that are as large as the text, to be readable, must not reach the line above. */
  rise = DIGIT_HEIGHT * (spec->font.size - raised.font.size) +
         RAISE * fmin (raised.font.size, spec->font.size * NUMBERS_SIZE);
  at.x -= width * spec->align / 2;
  add_plain_text (self, head, at, &plain, continues);
  add_plain_text (self, numbers + 1, (FnPoint){ at.x + width, at.y - rise }, &raised, TRUE);
}

void
fn_canvas_add_text (FnCanvas *self, const char *text, FnPoint at, const FnTextSpec *spec)
{
  add_line_of_text (self, text, at, spec, FALSE);
}

double
fn_canvas_add_lines (FnCanvas *self, char *const *lines, FnPoint at, const FnTextSpec *spec)
{
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      add_line_of_text (self, lines[i], (FnPoint){ at.x, at.y + height }, spec, i > 0);
      height += fn_canvas_line_height (spec->font);
    }
  return height;
}

void
fn_canvas_add_line (FnCanvas *self, FnRole role, FnPoint from, FnPoint to, FnInk ink, double width, FnDash dash)
{
  FnMark mark = { .shape = FN_SHAPE_LINE, .role = role, .from = from, .to = to, .stroke = ink, .opacity = 1,
                  .line_width = width, .dash = dash };

  fn_scene_builder_add (self->builder, &mark);
}

gboolean
fn_canvas_shows (const FnCanvas *self, guint index)
{
  const FnDatum *datum = fn_figure_data_get (self->data, index);

  return (self->panel_row < 0 || datum->category[FN_CHANNEL_ROW] == self->panel_row) &&
         (self->panel_column < 0 || datum->category[FN_CHANNEL_COLUMN] == self->panel_column);
}

void
fn_canvas_begin_datum (FnCanvas *self, guint index)
{
  const FnChartRequest *request = self->request;
  const FnDatum *datum = fn_figure_data_get (self->data, index);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) spoken = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < datum->n_facts; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (request->base, datum->facts[i]);
      g_autofree char *line = fn_fact_to_people (request->base, fact, request->words);

      g_strv_builder_add (lines, line);
    }
  spoken = g_strv_builder_end (lines);
  label = g_strjoinv (request->words->word[FN_WORD_LIST_SEPARATOR], spoken);
  fn_scene_builder_begin_datum (self->builder, datum->facts, datum->n_facts, label);
}

const FnFact *
fn_canvas_get_fact (const FnCanvas *self, guint index)
{
  return fn_fact_base_get_fact (self->request->base, fn_figure_data_get (self->data, index)->facts[0]);
}

/* The unit stands once, in the subtitle; what was printed in another one says so itself. */
static gboolean
has_own_unit (const FnCanvas *self, const FnFact *fact)
{
  return fact->unit != fn_figure_data_get_unit (self->data);
}

/* Takes @label; the numbers of its footnotes follow it. */
static char *
take_numbers (const FnCanvas *self, guint index, char *label)
{
  return self->footnotes != NULL ? fn_footnotes_take_label (self->footnotes, self->data, index, label) : label;
}

/* Takes @label; where another mark says otherwise, the label tells. */
static char *
take_dispute (const FnCanvas *self, guint index, char *label)
{
  g_autofree char *plain = label;

  if (!fn_figure_data_get (self->data, index)->disputed)
    return take_numbers (self, index, g_steal_pointer (&plain));
  return take_numbers (self, index, fn_words_fill (self->request->words->word[FN_WORD_DISPUTED], plain, NULL));
}

char *
fn_canvas_dup_amount_label (const FnCanvas *self, guint index)
{
  const FnChartRequest *request = self->request;

  return take_dispute (self, index,
                       fn_amount_to_people (request->base, fn_canvas_get_fact (self, index), request->words));
}

char *
fn_canvas_dup_number_label (const FnCanvas *self, guint index)
{
  const FnFact *fact = fn_canvas_get_fact (self, index);
  const FnChartRequest *request = self->request;

  if (has_own_unit (self, fact))
    return fn_canvas_dup_amount_label (self, index);
  return take_dispute (self, index, fn_number_label (request->base, fact, request->words));
}

char *
fn_canvas_dup_value_label (const FnCanvas *self, guint index)
{
  const FnFact *fact = fn_canvas_get_fact (self, index);
  const FnChartRequest *request = self->request;

  return take_dispute (self, index,
                       has_own_unit (self, fact) ? fn_value_to_people (request->base, fact, request->words)
                                                 : fn_value_label (request->base, fact, request->words));
}

char *
fn_canvas_dup_event_label (const FnCanvas *self, guint index)
{
  const FnChartRequest *request = self->request;
  const FnFact *fact = fn_canvas_get_fact (self, index);
  const char *label = fn_label_get (fact->label, request->words->language);
  const char *status = request->words->status[fact->status];

  if (label == NULL)
    return take_numbers (self, index, fn_value_to_people (request->base, fact, request->words));
  return take_numbers (self, index, *status != '\0'
                                        ? fn_words_fill (request->words->word[FN_WORD_WITH_REMARK], label, status)
                                        : g_strdup (label));
}
