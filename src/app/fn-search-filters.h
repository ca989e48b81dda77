#pragma once

#include <gtk/gtk.h>

#include "session/fn-search-results.h"

G_BEGIN_DECLS

/** FnSearchFilters: what a search over everything is narrowed to: a source, years, a measure, an entity */
#define FN_TYPE_SEARCH_FILTERS (fn_search_filters_get_type ())
G_DECLARE_FINAL_TYPE (FnSearchFilters, fn_search_filters, FN, SEARCH_FILTERS, GtkWidget)

/** fn_search_filters_attach: narrows @results, a search in what @session has in view; call once */
void fn_search_filters_attach (FnSearchFilters *self, FnSession *session, FnSearchResults *results);

/** fn_search_filters_is_set: Returns: whether anything is kept out */
gboolean fn_search_filters_is_set (FnSearchFilters *self);

/** fn_search_filters_set: @filter: of the base in view; asked for from now on */
void fn_search_filters_set (FnSearchFilters *self, const FnSearchFilter *filter);

G_END_DECLS
