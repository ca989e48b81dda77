#pragma once

#include <gtk/gtk.h>

#include "app/fn-look.h"

G_BEGIN_DECLS

/** FnOverviewLayer: what the overview marks, the later ones over the earlier */
typedef enum
{
  FN_OVERVIEW_SET_BACK,
  FN_OVERVIEW_CITED,
  FN_OVERVIEW_HITS,
  FN_OVERVIEW_SHOWN,
  FN_N_OVERVIEW_LAYERS,
} FnOverviewLayer;

/**
 * FnOverview:
 *
 * A strip beside the scroll bar of a long text, with a tick for each place worth going to, at the height at which
 * the scroll bar would be. A press goes there.
 */
#define FN_TYPE_OVERVIEW (fn_overview_get_type ())
G_DECLARE_FINAL_TYPE (FnOverview, fn_overview, FN, OVERVIEW, GtkWidget)

/** fn_overview_attach: shows places in @view, which scrolls and outlives the strip; call once */
void fn_overview_attach (FnOverview *self, GtkTextView *view, FnLook *look);

/**
 * fn_overview_set_places:
 * @places: (transfer full) (nullable) (element-type guint): offsets in the buffer, in rising order; %NULL for none
 */
void fn_overview_set_places (FnOverview *self, FnOverviewLayer layer, GArray *places);

/** fn_overview_count_ticks: Returns: in how many rows of pixels a place of @layer is marked */
guint fn_overview_count_ticks (FnOverview *self, FnOverviewLayer layer);

G_END_DECLS
