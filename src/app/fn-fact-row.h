#pragma once

#include <gtk/gtk.h>

#include "app/fn-fact-item.h"

G_BEGIN_DECLS

/** FnFactRow: one fact in a list: what it is about, its value, who says so, and the figures that show it */
#define FN_TYPE_FACT_ROW (fn_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (FnFactRow, fn_fact_row, FN, FACT_ROW, GtkWidget)

/** fn_fact_row_new: Returns: (transfer floating): an empty row */
GtkWidget *fn_fact_row_new (void);

/** fn_fact_row_show: makes the row show @item; @session tells which figures use it */
void fn_fact_row_show (FnFactRow *self, FnSession *session, FnFactItem *item);

G_END_DECLS
