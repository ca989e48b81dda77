#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_long_lines_break:
 * @text: (array length=size): UTF-8, changed in place
 * @most: bytes that a line should have at most
 *
 * Turns spaces into line feeds, so that no line is longer where it can be helped: nothing moves, and the
 * words stay as they were. Not after a hyphen, which would join the words around it.
 *
 * Returns: the length of the longest line that is left, in bytes
 */
gsize fn_long_lines_break (char *text, gsize size, gsize most);

G_END_DECLS
