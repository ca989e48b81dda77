#include "config.h"

#include "reader/fn-html-tables.h"

#include <string.h>

typedef struct
{
  gboolean is_plain; /* can be set, as far as was read */
  guint columns;     /* of its widest row */
  guint cells;       /* of the row so far, columns that are held from above among them */
  guint last;        /* column at which the last one begins */
  gboolean is_head;  /* whether all cells of the row are */
  gsize row;         /* byte at which that begins */
  gsize cell;        /* likewise */
  guint all_cells;
  GArray *held;  /* of guint: for how many rows to come a cell from above takes the column */
  GArray *marks; /* of FnPageMark */
  GArray *ends;  /* of gsize: of their rows */
} Table;

struct _FnHtmlTables
{
  GString *words;
  GArray *marks;
  GArray *open;  /* of Table: the outermost first, which is none at all, for rows that stand in no table */
  guint n_cells; /* of tables that are marked */
};

static void
table_clear (gpointer table)
{
  g_array_unref (((Table *) table)->held);
  g_array_unref (((Table *) table)->marks);
  g_array_unref (((Table *) table)->ends);
}

static Table *
get_table (const FnHtmlTables *self)
{
  return &g_array_index (self->open, Table, self->open->len - 1);
}

FnHtmlTables *
fn_html_tables_new (GString *words, GArray *marks)
{
  FnHtmlTables *self;

  g_return_val_if_fail (words != NULL && marks != NULL, NULL);

  self = g_new0 (FnHtmlTables, 1);
  self->words = words;
  self->marks = marks;
  self->open = g_array_new (FALSE, TRUE, sizeof (Table));
  g_array_set_clear_func (self->open, table_clear);
  fn_html_tables_begin (self);
  return self;
}

void
fn_html_tables_free (FnHtmlTables *self)
{
  g_array_unref (self->open);
  g_free (self);
}

void
fn_html_tables_begin (FnHtmlTables *self)
{
  Table table = { .is_plain = TRUE };

  g_return_if_fail (self != NULL);

  if (self->open->len > 0)
    get_table (self)->is_plain = FALSE;
  table.held = g_array_new (FALSE, TRUE, sizeof (guint));
  table.marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
  table.ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (self->open, table);
}

gboolean
fn_html_tables_is_in_row (const FnHtmlTables *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_table (self)->cells > 0;
}

/* The next column that no cell from above takes, and one row less for those that are taken. Where a table arranges a
 * page, nothing is kept free. */
static guint
find_column (const Table *table)
{
  guint column = table->cells;

  for (; table->is_plain && column < table->held->len && g_array_index (table->held, guint, column) > 0; column++)
    g_array_index (table->held, guint, column)--;
  return column;
}

static void
hold_columns (Table *table, guint column, const FnHtmlCell *cell)
{
  if (cell->rows > 1 && column + cell->columns > table->held->len)
    g_array_set_size (table->held, column + cell->columns);
  for (guint i = 0; cell->rows > 1 && i < cell->columns; i++)
    g_array_index (table->held, guint, column + i) = cell->rows - 1;
}

void
fn_html_tables_begin_cell (FnHtmlTables *self, const FnHtmlCell *cell)
{
  Table *table;
  guint column;

  g_return_if_fail (self != NULL && cell != NULL);

  table = get_table (self);
  if (table->cells == 0)
    {
      table->last = 0;
      table->row = self->words->len;
      table->is_head = TRUE;
      table->is_plain = table->is_plain && (table->row == 0 || self->words->str[table->row - 1] == '\n');
    }
  else
    table->is_plain = table->is_plain && self->words->len - table->cell <= FN_PAGE_MOST_OF_CELL;
  column = find_column (table);
  for (guint i = table->last; i < column; i++)
    g_string_append_c (self->words, '\t');
  hold_columns (table, column, cell);
  table->cells = column + cell->columns;
  table->last = column;
  table->is_head = table->is_head && cell->is_head;
  table->cell = self->words->len;
}

void
fn_html_tables_forgo (FnHtmlTables *self)
{
  g_return_if_fail (self != NULL);

  get_table (self)->is_plain = FALSE;
}

/* Whether the row is one line, or can become one. */
static gboolean
can_be_joined (const FnHtmlTables *self, const Table *table)
{
  return strchr (self->words->str + table->row, '\n') == NULL ||
         (table->cells > 1 && self->words->len - table->cell <= FN_PAGE_MOST_OF_CELL);
}

/* The end of a row that begins at @start, without the empty cells behind it, which are not kept. */
static gsize
find_end (const GString *words, gsize start)
{
  gsize end = words->len;

  while (end > start && strchr ("\t ", words->str[end - 1]) != NULL)
    end--;
  return end;
}

/* Columns behind the last cell of a row are taken for one row less, too. */
static void
release_columns (const Table *table)
{
  for (guint i = table->cells; i < table->held->len; i++)
    if (g_array_index (table->held, guint, i) > 0)
      g_array_index (table->held, guint, i)--;
}

void
fn_html_tables_end_row (FnHtmlTables *self)
{
  Table *table;
  gsize end;

  g_return_if_fail (self != NULL);

  table = get_table (self);
  end = find_end (self->words, table->row);
  if (table->cells > 0 && end > table->row)
    {
      FnPageMark mark = { table->row, FN_BLOCK_TABLE, table->is_head };

      table->is_plain = table->is_plain && can_be_joined (self, table);
      g_array_append_val (table->marks, mark);
      g_array_append_val (table->ends, end);
      table->columns = MAX (table->columns, table->cells);
      table->all_cells += table->cells;
    }
  if (table->cells > 0)
    release_columns (table);
  table->cells = 0;
}

/* Whether nothing else was marked since its first row: a heading between rows, say. */
static gboolean
is_undisturbed (const FnHtmlTables *self, const Table *table)
{
  return self->marks->len == 0 || g_array_index (self->marks, FnPageMark, self->marks->len - 1).byte <
                                      g_array_index (table->marks, FnPageMark, 0).byte;
}

/* One column is a list, and one row a line. */
static gboolean
can_be_set (const FnHtmlTables *self, const Table *table)
{
  return table->is_plain && table->columns > 1 && table->marks->len > 1 &&
         table->all_cells <= FN_PAGE_MOST_CELLS - self->n_cells && is_undisturbed (self, table);
}

/* Each row of a table that is set is one line. */
static void
join_lines (FnHtmlTables *self, const Table *table)
{
  GString *words = self->words;
  gsize from = g_array_index (table->marks, FnPageMark, 0).byte, to = from;

  for (guint row = 0; row < table->marks->len; row++)
    {
      FnPageMark *mark = &g_array_index (table->marks, FnPageMark, row);
      gsize start = mark->byte, end = g_array_index (table->ends, gsize, row);

      for (; from < start; from++)
        words->str[to++] = words->str[from];
      mark->byte = to;
      for (; from < end; from++)
        if (words->str[from] != '\n')
          words->str[to++] = words->str[from];
        else if (to > mark->byte && strchr (" \t", words->str[to - 1]) == NULL)
          words->str[to++] = ' ';
    }
  for (; from < words->len; from++)
    words->str[to++] = words->str[from];
  g_string_truncate (words, to);
}

void
fn_html_tables_end (FnHtmlTables *self)
{
  const Table *table;

  g_return_if_fail (self != NULL);

  fn_html_tables_end_row (self);
  table = get_table (self);
  if (self->open->len == 1)
    return;
  if (can_be_set (self, table))
    {
      self->n_cells += table->all_cells;
      join_lines (self, table);
      g_array_append_vals (self->marks, table->marks->data, table->marks->len);
    }
  g_array_set_size (self->open, self->open->len - 1);
}
