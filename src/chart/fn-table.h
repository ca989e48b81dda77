#pragma once

#include "chart/fn-figure-data.h"

G_BEGIN_DECLS

/**
 * FnTable:
 * @n_columns, @n_rows: its size, without the row of titles
 * @titles: (array length=n_columns)
 * @cells: row by row, each for people
 * @numeric: (array length=n_columns): whether the column is set flush right
 * @facts: (array length=n_rows): the first fact of each row
 */
typedef struct
{
  guint n_columns;
  guint n_rows;
  char **titles;
  char **cells;
  gboolean *numeric;
  int *facts;
} FnTable;

/**
 * fn_table_new:
 * @figure: the figure that @data was made for
 *
 * Returns: (transfer full): one row a datum: what varies, value with hedge and unit, period, source
 */
FnTable *fn_table_new (const FnFactBase *base, const FnFigure *figure, const FnFigureData *data,
                       const FnWords *words);
void fn_table_free (FnTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnTable, fn_table_free)

G_END_DECLS
