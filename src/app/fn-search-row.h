#pragma once

#include <gtk/gtk.h>

#include "session/fn-search-hit.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnSearchRow:
 *
 * A line in the list of what was found: a hit with its words set off and the figures that use it, or, at the end of
 * a group, the wish for more of them.
 */
#define FN_TYPE_SEARCH_ROW (fn_search_row_get_type ())
G_DECLARE_FINAL_TYPE (FnSearchRow, fn_search_row, FN, SEARCH_ROW, GtkListBoxRow)

/** fn_search_row_new: Returns: (transfer floating): an empty row */
GtkWidget *fn_search_row_new (void);

/**
 * fn_search_row_show:
 * @kind: the group that the row is in
 * @hit: (nullable): one of the base in view; %NULL for the wish for more
 */
void fn_search_row_show (FnSearchRow *self, FnSession *session, FnHitKind kind, FnSearchHit *hit);

/** fn_search_row_get_kind: Returns: the group that the row is in */
FnHitKind fn_search_row_get_kind (FnSearchRow *self);

/** fn_search_row_get_hit: Returns: (transfer none) (nullable): what it shows, %NULL for the wish for more */
FnSearchHit *fn_search_row_get_hit (FnSearchRow *self);

G_END_DECLS
