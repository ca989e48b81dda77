#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** FnNameItem: a name in a list to choose from, or a heading above some; frozen */
#define FN_TYPE_NAME_ITEM (fn_name_item_get_type ())
G_DECLARE_FINAL_TYPE (FnNameItem, fn_name_item, FN, NAME_ITEM, GObject)

/** fn_name_item_new: @target: (nullable): what to ask for when the name is chosen, sunk; %NULL makes a heading. Returns:
 * (transfer full): the item */
FnNameItem *fn_name_item_new (const char *name, GVariant *target);

/** fn_name_item_get_name: Returns: (transfer none): what it is called */
const char *fn_name_item_get_name (FnNameItem *self);

/** fn_name_item_get_target: Returns: (transfer none) (nullable): what to ask for; %NULL for a heading */
GVariant *fn_name_item_get_target (FnNameItem *self);

/** fn_name_item_holds: @folded: letters without their case. Returns: whether they stand in its name, whatever their
 * case; never in a heading */
gboolean fn_name_item_holds (FnNameItem *self, const char *folded);

G_END_DECLS
