#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/** fn_show_actions_add: adds to @window the actions that lead to a figure, a fact, a passage, a source, a page, the
 * search or another fact base, and back */
void fn_show_actions_add (FnWindow *window);

G_END_DECLS
