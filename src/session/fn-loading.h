#pragma once

#include "load/fn-load.h"
#include "session/fn-kept-file.h"

G_BEGIN_DECLS

/**
 * FnOpened:
 * @loaded: what was loaded, always with a base; what is wrong with the person's own figures is among its problems
 * @file, @kept: where the person's own figures of it are stored, and what stands there
 */
typedef struct
{
  FnLoaded *loaded;
  FnKeptFile *file;
  GArray *kept;
} FnOpened;

/** fn_opened_free: frees what was opened */
void fn_opened_free (FnOpened *self);

/** fn_loading_start: loads @file in a thread; @callback gets no source object */
void fn_loading_start (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data);

/** fn_loading_get_file: Returns: (transfer none): what was loaded */
GFile *fn_loading_get_file (GAsyncResult *result);

/**
 * fn_loading_finish:
 *
 * Returns: (transfer full) (nullable): what was opened; or %NULL with an error of fn_load(),
 *   G_IO_ERROR_CANCELLED, or FN_ERROR_SYNTAX that says in one line where reading stopped
 */
FnOpened *fn_loading_finish (GAsyncResult *result, GError **error);

/** fn_loading_give_way: lets the window go first: for good, in a thread that works in the background */
void fn_loading_give_way (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnOpened, fn_opened_free)

G_END_DECLS
