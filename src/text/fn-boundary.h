#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** fn_boundary_is_unspaced: Returns: whether @c is of a script that puts no space between words */
gboolean fn_boundary_is_unspaced (gunichar c);

/**
 * fn_boundary_is_at:
 * @string: UTF-8
 * @offset: a byte of it that starts a character, or its end
 *
 * Returns: whether words may begin or end there: no word and no number is cut in two. Scripts without
 *   spaces between words have no such boundaries, numbers apart.
 */
gboolean fn_boundary_is_at (const char *string, gsize offset);

G_END_DECLS
