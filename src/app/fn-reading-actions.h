#pragma once

#include "app/fn-window.h"

G_BEGIN_DECLS

/** fn_reading_actions_add: adds what copies words with their source, or the source in one
 * of the usual styles, and what sets the size of the text */
void fn_reading_actions_add (FnWindow *window);

/** fn_reading_actions_create_menu: Returns: (transfer full): the styles that a source can be copied in */
GMenuModel *fn_reading_actions_create_menu (void);

G_END_DECLS
