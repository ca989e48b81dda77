#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fn_hold_picture:
 * @bytes: a picture that has no file, such as another program hands over; it need not be trusted
 *
 * Puts a picture that carries facts into a file, which stays until the person logs out, so that it can be opened
 * like one that was saved; in any thread. The same picture has the same file.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error of fn_carry_unpack() or FN_ERROR_WRITE
 */
GFile *fn_hold_picture (GBytes *bytes, GError **error);

G_END_DECLS
