#include "config.h"

#include "reader/fn-tab-rows.h"

#include "text/fn-page.h"

#include <string.h>

/* What is to be known of a line. */
typedef struct
{
  guint cells; /* all, the empty ones too; 0 if it is no row */
  gboolean has_digit;
} Row;

/* Lines so far that may be a table. */
typedef struct
{
  guint first; /* of the marks */
  guint cells;
  gboolean head_has_digit;
  gboolean body_has_digit;
} Table;

static gboolean
says_something (const char *cell, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (!g_ascii_isspace (cell[i]))
      return TRUE;
  return FALSE;
}

static Row
read_row (const char *line, gsize size)
{
  Row row = { 0 };
  guint said = 0;

  for (gsize start = 0, end; start <= size; start = end + 1)
    {
      const char *tab = memchr (line + start, '\t', size - start);

      end = tab != NULL ? (gsize) (tab - line) : size;
      if (tab != NULL && end - start > FN_PAGE_MOST_OF_CELL)
        return (Row){ 0 };
      said += says_something (line + start, end - start);
      row.cells++;
    }
  for (gsize i = 0; i < size && !row.has_digit; i++)
    row.has_digit = g_ascii_isdigit (line[i]);
  return said > 1 ? row : (Row){ 0 };
}

/* One row is a line with a tab in it. */
static void
end_table (Table *table, GArray *marks, guint *room)
{
  if (marks->len - table->first < 2 || table->cells > *room)
    g_array_set_size (marks, table->first);
  else
    {
      *room -= table->cells;
      g_array_index (marks, FnPageMark, table->first).level = !table->head_has_digit && table->body_has_digit;
    }
  *table = (Table){ .first = marks->len };
}

static void
add_row (Table *table, GArray *marks, gsize byte, const Row *row, guint room)
{
  FnPageMark mark = { byte, FN_BLOCK_TABLE, 0 };

  *(marks->len == table->first ? &table->head_has_digit : &table->body_has_digit) |= row->has_digit;
  table->cells += row->cells;
  if (table->cells <= room)
    g_array_append_val (marks, mark);
}

void
fn_tab_rows_mark (const char *words, gsize size, GArray *marks)
{
  Table table = { 0 };
  guint room = FN_PAGE_MOST_CELLS;

  g_return_if_fail (words != NULL && marks != NULL);

  table.first = marks->len;
  for (gsize start = 0, end; start < size; start = end + 1)
    {
      const char *feed = memchr (words + start, '\n', size - start);
      Row row;

      end = feed != NULL ? (gsize) (feed - words) : size;
      row = read_row (words + start, end - start);
      if (row.cells > 0)
        add_row (&table, marks, start, &row, room);
      else
        end_table (&table, marks, &room);
    }
  end_table (&table, marks, &room);
}
