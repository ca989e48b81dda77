#pragma once

#include "text/fn-query.h"

G_BEGIN_DECLS

/**
 * FnScreen:
 *
 * Says of a stretch of text, much faster than fn_query_match() could, that it does not answer a query: a word that is
 * wanted does not stand in it, or not where a phrase would have it. For one thread.
 */
typedef struct _FnScreen FnScreen;

/** fn_screen_new: Returns: (transfer full): a screen for @query, which it keeps */
FnScreen *fn_screen_new (FnQuery *query);
void fn_screen_free (FnScreen *self);

/** fn_screen_passes: @string: (array length=size): written plainly, see fn_scan_next_odd(). Returns: whether it may answer
 * the query */
gboolean fn_screen_passes (FnScreen *self, const char *string, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnScreen, fn_screen_free)

G_END_DECLS
