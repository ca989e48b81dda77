#include "config.h"

#include "chart/fn-describe.h"

#include "chart/fn-categories.h"
#include "chart/fn-frame.h"
#include "chart/fn-honest.h"
#include "chart/fn-value-label.h"
#include "model/fn-conflicts.h"

#define MOST_GAPS 4 /* that are named one by one */

/* A figure while it is put into words. */
typedef struct
{
  const FnChartRequest *request;
  const FnFigureData *data;
  GString *text;
} Description;

/* Which ways of hedging are counted, and what they are called. */
static const struct
{
  FnHonestWay way;
  FnWord word;
} hedges[] = {
  { FN_HONEST_SOFT, FN_WORD_COUNT_ABOUT },     { FN_HONEST_OPEN, FN_WORD_COUNT_OPEN },
  { FN_HONEST_HOLLOW, FN_WORD_COUNT_HOLLOW },  { FN_HONEST_DOTTED, FN_WORD_COUNT_DOTTED },
  { FN_HONEST_HATCHED, FN_WORD_COUNT_HATCHED }, { FN_HONEST_BARRED, FN_WORD_COUNT_DERIVED },
  { FN_HONEST_FAULTY, FN_WORD_COUNT_FAULTY },
};

static const char *
get_word (const Description *self, FnWord word)
{
  return self->request->words->word[word];
}

static void
add_sentence (Description *self, FnWord template, const char *first, const char *second)
{
  g_autofree char *sentence = fn_words_fill (get_word (self, template), first, second);

  g_string_append_printf (self->text, "%s%s", self->text->len > 0 ? " " : "", sentence);
}

static void
append_to_list (const Description *self, GString *list, const char *item)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? get_word (self, FN_WORD_LIST_SEPARATOR) : "", item);
}

static const FnFact *
get_fact (const Description *self, guint datum)
{
  return fn_fact_base_get_fact (self->request->base, fn_figure_data_get (self->data, datum)->facts[0]);
}

static char *
dup_fact (const Description *self, int fact)
{
  return fn_fact_to_people (self->request->base, fn_fact_base_get_fact (self->request->base, fact),
                            self->request->words);
}

static void
add_kind_and_title (Description *self)
{
  const FnWords *words = self->request->words;
  const FnFigure *figure = self->request->figure;
  g_autofree char *subtitle = fn_frame_dup_subtitle (self->request->base, figure, self->data, words);

  add_sentence (self, FN_WORD_DESCRIBE_CHART, words->kind[figure->mark], fn_label_get (figure->title, words->language));
  if (subtitle != NULL && *subtitle != '\0')
    add_sentence (self, FN_WORD_DESCRIBE_SUBTITLE, subtitle, NULL);
}

/* Such as "12; by counterpart, measure". */
static void
add_arrangement (Description *self)
{
  const FnFigure *figure = self->request->figure;
  g_autofree char *count = fn_number_to_people (fn_figure_data_get_length (self->data), 0,
                                                &self->request->words->numbers);
  g_autoptr (GString) fields = g_string_new (NULL);

  for (guint c = 0; c < FN_N_CHANNELS; c++)
    if (figure->encoding[c].used && figure->encoding[c].field != FN_FIELD_VALUE && c != FN_CHANNEL_LABEL &&
        fn_figure_data_get_categories (self->data, c)->len > 1)
      {
        g_autofree char *field = g_utf8_strdown (fn_field_get_title (figure->encoding[c].field, self->request->words), -1);

        append_to_list (self, fields, field);
      }
  if (fields->len > 0)
    add_sentence (self, FN_WORD_DESCRIBE_ARRANGED, count, fields->str);
  else
    add_sentence (self, FN_WORD_DESCRIBE_COUNT, count, NULL);
}

/* By value, or, for events, by time. */
static double
get_key (const Description *self, guint datum, gboolean end)
{
  const FnFact *fact = get_fact (self, datum);
  const FnPeriod *period = fact->date.given ? &fact->date : &fact->period;

  if (self->request->figure->mark == FN_MARK_TYPE_TIMELINE)
    return fn_period_get_year (period);
  return end ? fn_figure_data_get (self->data, datum)->high : fn_figure_data_get (self->data, datum)->low;
}

/* Values of different units have no order. */
static gboolean
has_order (const Description *self, guint datum)
{
  const FnFact *fact = get_fact (self, datum);

  if (self->request->figure->mark == FN_MARK_TYPE_TIMELINE)
    return fn_period_is_dated (fact->date.given ? &fact->date : &fact->period);
  return self->request->figure->mark != FN_MARK_TYPE_NUMBER && !fact->faulty;
}

static void
add_extremes (Description *self)
{
  int least = -1, most = -1;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      if (!has_order (self, i))
        continue;
      if (least < 0 || get_key (self, i, FALSE) < get_key (self, (guint) least, FALSE))
        least = (int) i;
      if (most < 0 || get_key (self, i, TRUE) > get_key (self, (guint) most, TRUE))
        most = (int) i;
    }
  if (least < 0 || least == most)
    return;
  from = dup_fact (self, fn_figure_data_get (self->data, (guint) least)->facts[0]);
  to = dup_fact (self, fn_figure_data_get (self->data, (guint) most)->facts[0]);
  add_sentence (self, FN_WORD_DESCRIBE_SPAN, from, to);
}

/* Numbers that stand alone, and what has no order, are told one by one when they are few. */
static void
add_only_datum (Description *self)
{
  g_autofree char *fact = NULL;

  if (fn_figure_data_get_length (self->data) != 1)
    return;
  fact = dup_fact (self, fn_figure_data_get (self->data, 0)->facts[0]);
  add_sentence (self, FN_WORD_DESCRIBE_SUBTITLE, fact, NULL);
}

static void
add_hedges (Description *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint h = 0; h < G_N_ELEMENTS (hedges); h++)
    {
      g_autofree char *count = NULL, *item = NULL;
      guint n = 0;

      for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
        n += (fn_honest_get_ways (get_fact (self, i)) & hedges[h].way) != 0;
      if (n == 0)
        continue;
      count = fn_number_to_people (n, 0, &self->request->words->numbers);
      item = fn_words_fill (get_word (self, FN_WORD_DESCRIBE_DATUM), get_word (self, hedges[h].word), count);
      append_to_list (self, list, item);
    }
  if (list->len > 0)
    add_sentence (self, FN_WORD_DESCRIBE_HEDGES, list->str, NULL);
}

static gboolean
has_cell (const Description *self, FnChannel across, int one, int other)
{
  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);

      if (datum->category[FN_CHANNEL_Y] == one && datum->category[across] == other)
        return TRUE;
    }
  return FALSE;
}

/* Only where sides are compared is an empty cell a gap that is drawn. */
static void
add_gaps (Description *self)
{
  const GArray *rows = fn_figure_data_get_categories (self->data, FN_CHANNEL_Y);
  const GArray *sides = fn_figure_data_get_categories (self->data, FN_CHANNEL_COLUMN);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  if (self->request->figure->layout != FN_LAYOUT_PAIRED || sides->len != 2)
    return;
  for (guint row = 0; row < rows->len; row++)
    for (guint side = 0; side < sides->len; side++)
      {
        g_autofree char *name = NULL;

        if (has_cell (self, FN_CHANNEL_COLUMN, (int) row, (int) side) || n++ >= MOST_GAPS)
          continue;
        name = fn_words_fill (get_word (self, FN_WORD_WITH_REMARK), g_array_index (rows, FnCategory, row).name,
                              g_array_index (sides, FnCategory, side).name);
        append_to_list (self, list, name);
      }
  if (n > MOST_GAPS)
    append_to_list (self, list, "…");
  if (list->len > 0)
    add_sentence (self, FN_WORD_DESCRIBE_GAPS, list->str, NULL);
}

static void
add_conflicts (Description *self)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) conflicts = NULL;

  for (guint i = 0; i < fn_figure_data_get_length (self->data); i++)
    {
      const FnDatum *datum = fn_figure_data_get (self->data, i);

      g_array_append_vals (shown, datum->facts, datum->n_facts);
    }
  conflicts = fn_conflicts_find_among (self->request->base, shown);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const FnConflict *conflict = &g_array_index (conflicts, FnConflict, i);
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint j = 0; j < conflict->n_facts; j++)
        {
          g_autofree char *fact = dup_fact (self, conflict->facts[j]);

          append_to_list (self, list, fact);
        }
      add_sentence (self, FN_WORD_DESCRIBE_CONFLICT, list->str, NULL);
    }
}

char *
fn_describe_figure (const FnChartRequest *request, const FnFigureData *data)
{
  Description self = { request, data, NULL };

  if (request->figure->description != NULL)
    return g_strdup (fn_label_get (request->figure->description, request->words->language));

  self.text = g_string_new (NULL);
  add_kind_and_title (&self);
  add_arrangement (&self);
  add_only_datum (&self);
  add_extremes (&self);
  add_hedges (&self);
  add_gaps (&self);
  add_conflicts (&self);
  return g_string_free (self.text, FALSE);
}
