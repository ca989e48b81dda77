#pragma once

#include <glib-object.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/** FnFactItem: a fact as a member of a list model */
#define FN_TYPE_FACT_ITEM (fn_fact_item_get_type ())
G_DECLARE_FINAL_TYPE (FnFactItem, fn_fact_item, FN, FACT_ITEM, GObject)

/** fn_fact_item_new: Returns: (transfer full): the fact at @fact of @base, in words */
FnFactItem *fn_fact_item_new (FnFactBase *base, int fact, const FnWords *words);

/** fn_fact_item_get_fact: Returns: its index in the fact base */
int fn_fact_item_get_fact (FnFactItem *self);

/** fn_fact_item_get_subject: Returns: (transfer none): whom and what it is about, and when */
const char *fn_fact_item_get_subject (FnFactItem *self);

/** fn_fact_item_get_value: Returns: (transfer none): its value with hedge, status and unit, or what happened */
const char *fn_fact_item_get_value (FnFactItem *self);

/** fn_fact_item_get_origin: Returns: (transfer none): who says so, or that it was computed */
const char *fn_fact_item_get_origin (FnFactItem *self);

/** fn_fact_item_get_year: Returns: its place in time as a year with fraction; infinite without one */
double fn_fact_item_get_year (FnFactItem *self);

/**
 * fn_fact_item_matches:
 * @folded: words in lower case, by g_utf8_casefold(), separated by spaces
 *
 * Returns: whether every one of the words occurs in what the item shows
 */
gboolean fn_fact_item_matches (FnFactItem *self, char *const *folded);

G_END_DECLS
