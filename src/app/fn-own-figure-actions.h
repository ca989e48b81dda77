#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/** fn_own_figure_actions_add: adds to @window the actions that make figures of the person's own and change them */
void fn_own_figure_actions_add (FnWindow *window);

G_END_DECLS
