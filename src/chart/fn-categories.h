#pragma once

#include "chart/fn-figure-data.h"

G_BEGIN_DECLS

/**
 * FnCategories:
 *
 * The different things that one channel of a figure shows, while they are collected and put in order.
 */
typedef struct _FnCategories FnCategories;

/** fn_categories_new: Returns: (transfer full): an empty collection for @encoding, which is borrowed */
FnCategories *fn_categories_new (const FnFactBase *base, const FnEncoding *encoding, const FnWords *words);
void fn_categories_free (FnCategories *self);

/**
 * fn_categories_add:
 * @value: the fact's value in the figure's unit
 *
 * Returns: the index, for now, of the category that @fact belongs to
 */
int fn_categories_add (FnCategories *self, const FnFact *fact, double value);

/**
 * fn_categories_sort:
 *
 * Puts the categories in the order that the encoding asks for: its list, its sort key, else time for
 * periods and dates and the order of appearance for all others.
 *
 * Returns: (transfer full) (element-type int): for each index that was handed out, the new one
 */
GArray *fn_categories_sort (FnCategories *self);

/** fn_categories_get: (transfer none) (element-type FnCategory): in order, once sorted */
const GArray *fn_categories_get (const FnCategories *self);

/** fn_field_get_title: Returns: (transfer none): what @field is called as the title of a column */
const char *fn_field_get_title (FnField field, const FnWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnCategories, fn_categories_free)

G_END_DECLS
