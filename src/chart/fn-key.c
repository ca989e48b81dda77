#include "config.h"

#include "chart/fn-key.h"

#include "chart/fn-honest.h"
#include "chart/fn-value-axis.h"
#include "chart/fn-value-domain.h"

/* No way in which one fact hedges, but what facts do to each other: beside those of FnHonestWay. */
#define DISPUTED (1 << 16)
/* And what the axis does to all of them. */
#define BROKEN (1 << 17)
#define LOGARITHMIC (1 << 18)

/* Of a swatch, in sizes of its words. */
#define SWATCH_WIDTH 2.2
#define SWATCH_HEIGHT 0.75

/* One way of hedging, its words, and a made-up fact that shows it. */
typedef struct
{
  guint way;
  FnWord word;
  FnFact example;
} Entry;

static const Entry entries[] = {
  { FN_HONEST_SOFT, FN_WORD_KEY_ABOUT, { .qualifier = FN_QUALIFIER_ABOUT } },
  { FN_HONEST_OPEN, FN_WORD_KEY_OPEN, { .qualifier = FN_QUALIFIER_OVER } },
  { FN_HONEST_HOLLOW, FN_WORD_KEY_HOLLOW, { .status = FN_STATUS_PLANNED } },
  { FN_HONEST_DOTTED, FN_WORD_KEY_DOTTED, { .status = FN_STATUS_DEMANDED } },
  { FN_HONEST_HATCHED, FN_WORD_KEY_HATCHED, { .status = FN_STATUS_ESTIMATED } },
  { FN_HONEST_BARRED, FN_WORD_KEY_DERIVED, { .formula = (char *) "$1" } },
  { FN_HONEST_FAULTY, FN_WORD_KEY_FAULTY, { .faulty = TRUE } },
  { DISPUTED, FN_WORD_KEY_DISPUTED, { 0 } },
  { BROKEN, FN_WORD_KEY_BROKEN, { 0 } },
  { LOGARITHMIC, FN_WORD_KEY_LOG, { 0 } },
};

/* Whether the axis of values is drawn, and not the parts of a whole or ranks. */
static guint
ways_of_axis (const FnCanvas *self)
{
  const FnFigure *figure = self->request->figure;
  gboolean bars = figure->mark == FN_MARK_TYPE_BAR && figure->layout != FN_LAYOUT_STACKED;
  gboolean points = figure->mark == FN_MARK_TYPE_DOT || figure->mark == FN_MARK_TYPE_LINE ||
                    figure->mark == FN_MARK_TYPE_STEP;
  FnScale scale;

  if (fn_figure_data_get_length (self->data) == 0)
    return 0;
  scale = fn_value_domain_get (self);
  if (scale.type == FN_SCALE_TYPE_LOG)
    return bars || points ? LOGARITHMIC : 0;
  return bars && fn_value_domain_is_broken (&scale) ? BROKEN : 0;
}

static guint
ways_in_figure (const FnCanvas *self)
{
  guint ways = ways_of_axis (self);

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    ways |= fn_honest_get_ways (fn_canvas_get_fact (self, i)) |
            (fn_figure_data_get (self->data, i)->disputed ? DISPUTED : 0);
  return ways;
}

/* In place of a mark: the sign that stands at the labels. */
static void
add_sign (FnCanvas *self, FnRect box, FnFont font)
{
  FnTextSpec spec = { FN_ROLE_LEGEND, FN_INK_TEXT, { font.size, 600 }, FN_ALIGN_END };
  FnPoint at = { fn_rect_right (box), fn_rect_center (box).y + 0.36 * font.size };

  fn_canvas_add_text (self, self->request->words->word[FN_WORD_KEY_DISPUTED_SIGN], at, &spec);
}

/* Ticks that crowd towards the next power. */
static void
add_logarithmic (FnCanvas *self, FnRect box)
{
  FnScale scale = { FN_SCALE_TYPE_LOG, 1, 10, box.x, fn_rect_right (box) };
  double bottom = fn_rect_bottom (box), rule = fn_canvas_get_rule (self);

  fn_canvas_add_line (self, FN_ROLE_LEGEND, (FnPoint){ box.x, bottom }, (FnPoint){ fn_rect_right (box), bottom },
                      FN_INK_MUTED, rule, FN_DASH_NONE);
  for (guint value = 1; value <= 10; value++)
    {
      double x = fn_scale_map (&scale, value);

      fn_canvas_add_line (self, FN_ROLE_LEGEND, (FnPoint){ x, box.y }, (FnPoint){ x, bottom }, FN_INK_MUTED, rule,
                          FN_DASH_NONE);
    }
}

static void
add_swatch (FnCanvas *self, const Entry *entry, FnRect box)
{
  double third = box.width / 3;
  gboolean soft = entry->way == FN_HONEST_SOFT, open = entry->way == FN_HONEST_OPEN;
  FnScale torn = { FN_SCALE_TYPE_LINEAR, 1, 2, 0, 1 };
  FnHonestBar bar = { .fact = &entry->example, .role = FN_ROLE_LEGEND, .body = box, .towards = FN_SIDE_RIGHT,
                      .line_width = fn_canvas_get_rule (self) * 1.2, .ink = FN_INK_MUTED };

  if (soft || open)
    bar.body.width -= third;
  if (soft)
    bar.soft_before = bar.soft_beyond = third;
  if (open)
    bar.arrow = third;
  fn_honest_add_bar (self->builder, &bar);
  if (entry->way == BROKEN)
    fn_value_axis_add_break (self, &torn, (FnPoint){ box.x, box.y }, (FnPoint){ box.x, fn_rect_bottom (box) });
}

/* In which line each entry stands, from 1; 0 for one that is not needed. */
typedef struct
{
  guint n_lines;
  guint line[G_N_ELEMENTS (entries)];
  double width[G_N_ELEMENTS (entries)];
} Lines;

static double
get_gap (FnFont font)
{
  return font.size * 0.5;
}

static Lines
choose_lines (const FnCanvas *self, FnFont font)
{
  guint ways = ways_in_figure (self);
  Lines lines = { 0 };
  double x = self->plot.x;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if ((ways & entries[i].way) == 0)
        continue;
      lines.width[i] = font.size * SWATCH_WIDTH + get_gap (font) +
                       fn_canvas_width (self, self->request->words->word[entries[i].word], font);
      if (lines.n_lines == 0 || x + lines.width[i] > fn_rect_right (self->plot))
        {
          lines.n_lines++;
          x = self->plot.x;
        }
      lines.line[i] = lines.n_lines;
      x += lines.width[i] + 3 * get_gap (font);
    }
  return lines;
}

/* @at: its left end, on the base line of its words */
static void
add_entry (FnCanvas *self, const Entry *entry, FnFont font, FnPoint at)
{
  FnTextSpec spec = { FN_ROLE_LEGEND, FN_INK_MUTED, font, FN_ALIGN_START };
  double height = font.size * SWATCH_HEIGHT, width = font.size * SWATCH_WIDTH;
  FnRect box = { at.x, at.y - font.size * 0.36 - height / 2, width, height };

  if (entry->way == DISPUTED)
    add_sign (self, box, font);
  else if (entry->way == LOGARITHMIC)
    add_logarithmic (self, box);
  else
    add_swatch (self, entry, box);
  fn_canvas_add_text (self, self->request->words->word[entry->word], (FnPoint){ at.x + width + get_gap (font), at.y },
                      &spec);
}

double
fn_key_add (FnCanvas *self, FnFont font)
{
  Lines lines = choose_lines (self, font);
  double line_height = fn_canvas_line_height (font) * 1.15, x = self->plot.x;

  for (guint i = 0, line = 0; i < G_N_ELEMENTS (entries); i++)
    if (lines.line[i] > 0)
      {
        double top = fn_rect_bottom (self->plot) - (lines.n_lines - lines.line[i] + 1) * line_height;

        x = lines.line[i] != line ? self->plot.x : x;
        line = lines.line[i];
        add_entry (self, &entries[i], font, (FnPoint){ x, top + font.size });
        x += lines.width[i] + 3 * get_gap (font);
      }
  return lines.n_lines * line_height;
}
