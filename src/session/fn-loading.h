#pragma once

#include "load/fn-load.h"

G_BEGIN_DECLS

/** fn_loading_start: loads @file in a thread; @callback gets no source object */
void fn_loading_start (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data);

/** fn_loading_get_file: Returns: (transfer none): what was loaded */
GFile *fn_loading_get_file (GAsyncResult *result);

/**
 * fn_loading_finish:
 *
 * Returns: (transfer full) (nullable): what was loaded, always with a base; or %NULL with an error of
 *   fn_load(), G_IO_ERROR_CANCELLED, or FN_ERROR_SYNTAX that says in one line where reading stopped
 */
FnLoaded *fn_loading_finish (GAsyncResult *result, GError **error);

G_END_DECLS
