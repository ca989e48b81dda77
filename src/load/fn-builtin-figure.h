#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_builtin_figure_get:
 * @id: of a figure
 *
 * The built-in fact base as far as one of its figures needs it, made when the program was built: reading it takes a
 * twentieth of what the whole base takes.
 *
 * Returns: (transfer full) (nullable): an excerpt, for fn_load_excerpt(); %NULL when there is no such figure
 */
GBytes *fn_builtin_figure_get (const char *id);

G_END_DECLS
