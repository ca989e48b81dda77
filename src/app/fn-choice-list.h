#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnChoiceList:
 *
 * A list of all values that one field of a figure could be narrowed to, to be ticked. Its rows stay while the
 * figure changes, and so does the keyboard's place.
 *
 * Signal "chosen" (string id, boolean chosen): the person ticked a value, or took the tick away.
 */
#define FN_TYPE_CHOICE_LIST (fn_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (FnChoiceList, fn_choice_list, FN, CHOICE_LIST, GtkWidget)

/** fn_choice_list_attach: @title: of the list, for people; call once */
void fn_choice_list_attach (FnChoiceList *self, FnSession *session, FnField field, const char *title);

/** fn_choice_list_update: shows what @figure names and what it could, for a figure of the base in view */
void fn_choice_list_update (FnChoiceList *self, const FnFigure *figure);

/** fn_choice_list_set_expanded: opens or closes the list */
void fn_choice_list_set_expanded (FnChoiceList *self, gboolean expanded);

G_END_DECLS
