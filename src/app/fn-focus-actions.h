#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/**
 * fn_focus_actions_add:
 * @window: one that has its session
 *
 * Adds the actions that set off an entity or a source from the rest: "focus", whose parameter and state are an
 * #FnFocus as (ii), asking for what is set off already ends it; and "escape", which ends it, or else leads up.
 */
void fn_focus_actions_add (FnWindow *window);

G_END_DECLS
