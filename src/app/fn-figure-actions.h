#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/** fn_figure_actions_add: adds to @window the actions that do something with the figure in view */
void fn_figure_actions_add (FnWindow *window);

G_END_DECLS
