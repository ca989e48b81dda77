#pragma once

#include "session/fn-search-filter.h"
#include "session/fn-search.h"

G_BEGIN_DECLS

/**
 * FnSearchVisit:
 * @query: what was typed
 * @filter: what was let through
 * @most: rows that a group might have, by the kind of its hits
 * @scroll: how far the list was scrolled, in pixels
 *
 * The search over everything as it was left.
 */
typedef struct
{
  char *query;
  FnSearchFilter filter;
  guint most[FN_HIT_SOURCE + 1];
  double scroll;
} FnSearchVisit;

/** FnSearchVisits: how the search was left, by the numbers that FnSession gives its visits */
typedef struct _FnSearchVisits FnSearchVisits;

/** fn_search_visits_new: Returns: (transfer full): no visits */
FnSearchVisits *fn_search_visits_new (void);
void fn_search_visits_free (FnSearchVisits *self);

/** fn_search_visits_keep: @visit: copied; in place of what was kept under that number */
void fn_search_visits_keep (FnSearchVisits *self, int number, const FnSearchVisit *visit);

/** fn_search_visits_get: Returns: (transfer none) (nullable): what was kept under that number */
const FnSearchVisit *fn_search_visits_get (const FnSearchVisits *self, int number);

/** fn_search_visits_forget: keeps none any more */
void fn_search_visits_forget (FnSearchVisits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSearchVisits, fn_search_visits_free)

G_END_DECLS
