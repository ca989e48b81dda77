#pragma once

#include "load/fn-load.h"

G_BEGIN_DECLS

/**
 * fn_read_base:
 * @file: a fact base, or a picture that carries an excerpt of one
 *
 * Like fn_load(), in any thread; what is in a picture is taken out of it first.
 *
 * Returns: (transfer full) (nullable): what was loaded, or %NULL with an error of fn_load() or fn_carry_unpack()
 */
FnLoaded *fn_read_base (GFile *file, GCancellable *cancellable, GError **error);

/** fn_is_picture: reads the start of @file, in any thread. Returns: whether it is a picture, whoever made it */
gboolean fn_is_picture (GFile *file, GCancellable *cancellable);

G_END_DECLS
