#include "config.h"

#include "chart/fn-table.h"

#include "chart/fn-categories.h"
#include "chart/fn-value-label.h"

/* The channels that name things, in the order of columns. */
static const FnChannel naming_channels[] = { FN_CHANNEL_ROW, FN_CHANNEL_Y, FN_CHANNEL_X, FN_CHANNEL_COLUMN,
                                             FN_CHANNEL_COLOR };

/* A column of the table: a category, or one of the three things that every row has. */
typedef struct
{
  FnChannel channel;
  FnField field;
} Column;

static gboolean
shows_field (const GArray *columns, FnField field)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, Column, i).field == field)
      return TRUE;
  return FALSE;
}

static GArray *
choose_columns (const FnFigureData *data, const FnFigure *figure)
{
  static const FnField always[] = { FN_FIELD_VALUE, FN_FIELD_PERIOD, FN_FIELD_SOURCE };
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (Column));

  for (guint i = 0; i < G_N_ELEMENTS (naming_channels); i++)
    {
      FnChannel channel = naming_channels[i];
      Column column = { channel, figure->encoding[channel].field };

      if (fn_figure_data_get_categories (data, channel)->len > 0 && !shows_field (columns, column.field))
        g_array_append_val (columns, column);
    }
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    {
      Column column = { FN_N_CHANNELS, always[i] };

      if (!shows_field (columns, always[i]))
        g_array_append_val (columns, column);
    }
  return columns;
}

/* Who says so; all of them where several sources say the same. */
static char *
sources_of (const FnFactBase *base, const FnDatum *datum, const FnWords *words)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < datum->n_facts; i++)
    {
      int source = fn_fact_get_source (fn_fact_base_get_fact (base, datum->facts[i]));

      if (source >= 0)
        g_ptr_array_add (names,
                         (gpointer) fn_source_get_name (fn_fact_base_get_source (base, source), words->language));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (words->word[FN_WORD_LIST_SEPARATOR], (char **) names->pdata);
}

static char *
cell (const FnFactBase *base, const FnFigureData *data, const FnDatum *datum, const Column *column,
      const FnWords *words)
{
  const FnFact *fact = fn_fact_base_get_fact (base, datum->facts[0]);

  if (column->channel < FN_N_CHANNELS)
    {
      const GArray *categories = fn_figure_data_get_categories (data, column->channel);

      return g_strdup (g_array_index (categories, FnCategory, datum->category[column->channel]).name);
    }
  if (column->field == FN_FIELD_VALUE)
    return fn_value_to_people (base, fact, words);
  if (column->field == FN_FIELD_PERIOD)
    return fn_period_to_people (&fact->period, &words->dates);
  return sources_of (base, datum, words);
}

FnTable *
fn_table_new (const FnFactBase *base, const FnFigure *figure, const FnFigureData *data, const FnWords *words)
{
  g_autoptr (GArray) columns = choose_columns (data, figure);
  FnTable *self = g_new0 (FnTable, 1);

  self->n_columns = columns->len;
  self->n_rows = fn_figure_data_get_length (data);
  self->titles = g_new0 (char *, self->n_columns);
  self->numeric = g_new0 (gboolean, self->n_columns);
  self->cells = g_new0 (char *, self->n_columns * self->n_rows);
  self->facts = g_new0 (int, self->n_rows);
  for (guint c = 0; c < self->n_columns; c++)
    {
      FnField field = g_array_index (columns, Column, c).field;

      self->titles[c] = g_strdup (fn_field_get_title (field, words));
      self->numeric[c] = field == FN_FIELD_VALUE;
    }
  for (guint r = 0; r < self->n_rows; r++)
    {
      const FnDatum *datum = fn_figure_data_get (data, r);

      self->facts[r] = datum->facts[0];
      for (guint c = 0; c < self->n_columns; c++)
        self->cells[r * self->n_columns + c] = cell (base, data, datum, &g_array_index (columns, Column, c), words);
    }
  return self;
}

void
fn_table_free (FnTable *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    g_free (self->titles[c]);
  for (guint i = 0; i < self->n_columns * self->n_rows; i++)
    g_free (self->cells[i]);
  g_free (self->titles);
  g_free (self->cells);
  g_free (self->numeric);
  g_free (self->facts);
  g_free (self);
}
