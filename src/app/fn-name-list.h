#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FnNameList:
 *
 * Names to choose from, below a button: as calm as a menu for a few, and for thousands a list that is found in by
 * typing. It is filled each time it opens.
 */
#define FN_TYPE_NAME_LIST (fn_name_list_get_type ())
G_DECLARE_FINAL_TYPE (FnNameList, fn_name_list, FN, NAME_LIST, GtkPopover)

/** FnFillNames: adds to @names, which are empty and about to be shown, what there is to choose from */
typedef void (*FnFillNames) (FnNameList *names, gpointer owner);

/**
 * fn_name_list_offer:
 * @button: gets a list below it, which is made when it is first asked for: most windows never need it
 * @action: what a choice asks for, "win.show-source"; lives as long as the program
 * @label: of the list, for a screen reader; likewise
 * @fill: called each time the list opens
 * @owner: goes with @fill and lives as long as @button
 */
void fn_name_list_offer (GtkMenuButton *button, const char *action, const char *label, FnFillNames fill, gpointer owner);

/** fn_name_list_add_heading: adds a heading above what is added next */
void fn_name_list_add_heading (FnNameList *self, const char *title);

/** fn_name_list_add: @target: goes with the action; sunk */
void fn_name_list_add (FnNameList *self, const char *name, GVariant *target);

/** fn_name_list_get_items: Returns: (transfer none) (element-type FnNameItem): what is listed now, headings included */
GListModel *fn_name_list_get_items (FnNameList *self);

G_END_DECLS
