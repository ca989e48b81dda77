#include "config.h"

#include "chart/fn-canvas.h"

#include <math.h>
#include <string.h>

#include "chart/fn-value-label.h"

#define LINE_HEIGHT 1.3 /* of the font's size */
#define RULE 0.075      /* width of thin lines, of plain text's size */
#define ELLIPSIS "…"

gboolean
fn_canvas_has_text (const FnCanvas *self)
{
  return self->request->detail != FN_DETAIL_THUMBNAIL;
}

double
fn_canvas_width (const FnCanvas *self, const char *text, FnFont font)
{
  return fn_canvas_has_text (self) ? fn_text_measure_width (self->request->measure, text, font) : 0;
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

void
fn_canvas_add_text (FnCanvas *self, const char *text, FnPoint at, const FnTextSpec *spec)
{
  FnTextExtents extents;
  FnMark mark = { .shape = FN_SHAPE_TEXT, .role = spec->role, .from = at, .fill = spec->ink, .opacity = 1 };

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

/* The longest beginning of @text, in bytes and at least one character, that fits and ends at a good place. */
static gsize
fitting_prefix (const FnCanvas *self, const char *text, FnFont font, double width)
{
  gsize at_space = 0, at_any = 0;

  for (const char *c = text; *c != '\0';)
    {
      const char *next = g_utf8_next_char (c);
      g_autofree char *head = g_strndup (text, next - text);

      if (at_any > 0 && fn_canvas_width (self, head, font) > width)
        return at_space > 0 ? at_space : at_any;
      at_any = next - text;
      if (*next == ' ' || *next == '\0')
        at_space = at_any;
      c = next;
    }
  return at_any;
}

static char *
cut_with_ellipsis (const FnCanvas *self, const char *text, FnFont font, double width)
{
  gsize size = strlen (text);

  while (size > 0)
    {
      g_autofree char *head = g_strndup (text, size);
      g_autofree char *cut = g_strconcat (g_strchomp (head), ELLIPSIS, NULL);

      if (fn_canvas_width (self, cut, font) <= width)
        return g_steal_pointer (&cut);
      size = g_utf8_find_prev_char (text, text + size) - text;
    }
  return g_strdup (ELLIPSIS);
}

char **
fn_canvas_wrap (const FnCanvas *self, const char *text, FnFont font, double width, guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint n = 1; *text != '\0'; n++)
    {
      gsize size = fitting_prefix (self, text, font, width);

      if (n == max_lines && text[size] != '\0')
        {
          g_autofree char *cut = cut_with_ellipsis (self, text, font, width);

          g_strv_builder_add (lines, cut);
          break;
        }
      else
        {
          g_autofree char *line = g_strndup (text, size);

          g_strv_builder_add (lines, line);
        }
      text += size;
      text += strspn (text, " ");
    }
  return g_strv_builder_end (lines);
}

double
fn_canvas_add_lines (FnCanvas *self, char *const *lines, FnPoint at, const FnTextSpec *spec)
{
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      fn_canvas_add_text (self, lines[i], (FnPoint){ at.x, at.y + height }, spec);
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

/* Takes @label; where another mark says otherwise, the label tells. */
static char *
take_dispute (const FnCanvas *self, guint index, char *label)
{
  g_autofree char *plain = label;

  if (!fn_figure_data_get (self->data, index)->disputed)
    return g_steal_pointer (&plain);
  return fn_words_fill (self->request->words->word[FN_WORD_DISPUTED], plain, NULL);
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
    return fn_value_to_people (request->base, fact, request->words);
  return *status != '\0' ? fn_words_fill (request->words->word[FN_WORD_WITH_REMARK], label, status) : g_strdup (label);
}
