#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/** FnPageList: the pages beside the figures, with how much stands on each */
#define FN_TYPE_PAGE_LIST (fn_page_list_get_type ())
G_DECLARE_FINAL_TYPE (FnPageList, fn_page_list, FN, PAGE_LIST, GtkWidget)

/** fn_page_list_attach: counts what @session has in view; to be called once */
void fn_page_list_attach (FnPageList *self, FnSession *session);

G_END_DECLS
