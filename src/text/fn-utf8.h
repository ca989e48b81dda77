#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fn_utf8_validate:
 * @odd: (out): the first byte that is not part of valid UTF-8, or a NUL; the end if there is none
 *
 * As g_utf8_validate_len(), but at the speed of memory where a text is ASCII.
 *
 * Returns: whether all of @bytes is valid
 */
gboolean fn_utf8_validate (const char *bytes, gsize size, const char **odd);

/** fn_utf8_count: Returns: how many code points begin in the @size @bytes of valid UTF-8 */
gsize fn_utf8_count (const char *bytes, gsize size);

G_END_DECLS
