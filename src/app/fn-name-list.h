#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FnNameList:
 *
 * Names to choose from, below a button: as calm as a menu for a few, and for thousands a list that is found in by
 * typing. It is filled each time it opens.
 *
 * Signal "fill": the list is empty and about to be shown; add to it what there is.
 */
#define FN_TYPE_NAME_LIST (fn_name_list_get_type ())
G_DECLARE_FINAL_TYPE (FnNameList, fn_name_list, FN, NAME_LIST, GtkPopover)

/** fn_name_list_set_action: @action: what a choice asks for, "win.show-source"; @label: of the list, for a screen reader */
void fn_name_list_set_action (FnNameList *self, const char *action, const char *label);

/** fn_name_list_add_heading: adds a heading above what is added next */
void fn_name_list_add_heading (FnNameList *self, const char *title);

/** fn_name_list_add: @target: goes with the action; sunk */
void fn_name_list_add (FnNameList *self, const char *name, GVariant *target);

/** fn_name_list_refill: empties the list and has it filled, whether it is open or not */
void fn_name_list_refill (FnNameList *self);

/** fn_name_list_get_items: Returns: (transfer none) (element-type FnNameItem): what is listed now, headings included */
GListModel *fn_name_list_get_items (FnNameList *self);

G_END_DECLS
