#include "config.h"

#include "reader/fn-html-tables.h"

#include <string.h>

typedef struct
{
  gboolean is_plain; /* can be set, as far as was read */
  guint columns;     /* of its widest row */
  guint cells;       /* of the row so far */
  guint wide;        /* columns that the last cell takes beyond its own */
  gboolean is_head;  /* whether all cells of the row are */
  gsize row;         /* byte at which that begins */
  gsize cell;        /* likewise */
  guint all_cells;
  GArray *marks; /* of FnPageMark */
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
  g_array_unref (((Table *) table)->marks);
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
  table.marks = g_array_new (FALSE, FALSE, sizeof (FnPageMark));
  g_array_append_val (self->open, table);
}

gboolean
fn_html_tables_is_in_row (const FnHtmlTables *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_table (self)->cells > 0;
}

void
fn_html_tables_begin_cell (FnHtmlTables *self, const FnHtmlCell *cell)
{
  Table *table;

  g_return_if_fail (self != NULL && cell != NULL);

  table = get_table (self);
  if (table->cells == 0)
    {
      table->row = self->words->len;
      table->is_head = TRUE;
      table->is_plain = table->is_plain && (table->row == 0 || self->words->str[table->row - 1] == '\n');
    }
  else
    {
      table->is_plain = table->is_plain && self->words->len - table->cell <= FN_PAGE_MOST_OF_CELL;
      for (guint i = 0; i <= table->wide; i++)
        g_string_append_c (self->words, '\t');
    }
  table->cells += cell->columns;
  table->wide = cell->columns - 1;
  table->is_head = table->is_head && cell->is_head;
  table->is_plain = table->is_plain && cell->rows == 1;
  table->cell = self->words->len;
}

void
fn_html_tables_end_row (FnHtmlTables *self)
{
  Table *table;
  const char *row;

  g_return_if_fail (self != NULL);

  table = get_table (self);
  row = self->words->str + MIN (table->row, self->words->len);
  if (table->cells > 0 && row[strspn (row, "\t ")] != '\0')
    {
      FnPageMark mark = { table->row, FN_BLOCK_TABLE, table->is_head };

      table->is_plain = table->is_plain && strchr (row, '\n') == NULL;
      g_array_append_val (table->marks, mark);
      table->columns = MAX (table->columns, table->cells);
      table->all_cells += table->cells;
    }
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
      g_array_append_vals (self->marks, table->marks->data, table->marks->len);
    }
  g_array_set_size (self->open, self->open->len - 1);
}
