#pragma once

#include <gtk/gtk.h>

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_pages_ensure:
 * @stack: where pages take the place of the figure
 * @name: "facts", "conflicts", "search"; any other is left alone
 *
 * Makes a page when it is first asked for, so that the first frame does not pay for it.
 */
void fn_pages_ensure (GtkStack *stack, const char *name, FnSession *session);

G_END_DECLS
