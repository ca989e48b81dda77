#pragma once

#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * FnHtmlTables:
 *
 * The tables of a web page that is read: puts its cells into lines, a row each, with tabs between, and finds out which
 * tables can be set in columns. Those that arrange a page cannot: tables in cells, long words before other cells. The
 * lines of a short cell are joined; below a cell of several rows its column is empty.
 */
typedef struct _FnHtmlTables FnHtmlTables;

/** FnHtmlCell: @is_head: whether it names what is below or beside it; @columns, @rows: over how many it goes */
typedef struct
{
  gboolean is_head;
  guint columns;
  guint rows;
} FnHtmlCell;

/** fn_html_tables_new: @words: (transfer none): what is read; @marks: (transfer none) (element-type FnPageMark): gets a
 * mark for each row of a table that can be set, with level 1 for a head. Returns: (transfer full): no table yet */
FnHtmlTables *fn_html_tables_new (GString *words, GArray *marks);
void fn_html_tables_free (FnHtmlTables *self);

/** fn_html_tables_begin: begins a table, maybe in a cell of another */
void fn_html_tables_begin (FnHtmlTables *self);

/** fn_html_tables_end: ends the innermost table, if there is one, with its row */
void fn_html_tables_end (FnHtmlTables *self);

/** fn_html_tables_is_in_row: Returns: whether the row has cells already */
gboolean fn_html_tables_is_in_row (const FnHtmlTables *self);

/** fn_html_tables_begin_cell: for the first of a row at the start of a line; else writes what parts it from the one before */
void fn_html_tables_begin_cell (FnHtmlTables *self, const FnHtmlCell *cell);

/** fn_html_tables_forgo: the innermost table holds what is lost in columns, a list say */
void fn_html_tables_forgo (FnHtmlTables *self);

/** fn_html_tables_end_row: the next cell begins another row */
void fn_html_tables_end_row (FnHtmlTables *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnHtmlTables, fn_html_tables_free)

G_END_DECLS
