#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/** FnFactsView: all facts of the base as a list to filter and sort, with the evidence they rest on */
#define FN_TYPE_FACTS_VIEW (fn_facts_view_get_type ())
G_DECLARE_FINAL_TYPE (FnFactsView, fn_facts_view, FN, FACTS_VIEW, GtkWidget)

/** fn_facts_view_attach: shows the facts of what @session has in view; to be called once */
void fn_facts_view_attach (FnFactsView *self, FnSession *session);

G_END_DECLS
