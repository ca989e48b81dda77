#pragma once

#include <gio/gio.h>

#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnOriginals:
 *
 * The documents themselves, as far as a folder holds them: text in any encoding, Markdown, HTML, PDF. Frozen.
 */
typedef struct _FnOriginals FnOriginals;

/**
 * fn_originals_open:
 * @folder: where they lie, without its subfolders
 *
 * A document is taken for a source's original when its hash is the one recorded, else when its name is.
 * Of several, the first one of the record that can be read is taken. Waits for fn_read_document().
 *
 * Returns: (transfer full) (nullable): the originals, or %NULL with FN_ERROR_READ
 */
FnOriginals *fn_originals_open (FnFactBase *base, GFile *folder, GError **error);
void fn_originals_free (FnOriginals *self);

/** fn_originals_get_text: Returns: (transfer none) (nullable): the original of @source, %NULL when it is not
 * at hand or cannot be read */
FnText *fn_originals_get_text (const FnOriginals *self, guint source);

/** fn_originals_get_name: Returns: (transfer none) (nullable): its file name, %NULL when it is not at hand */
const char *fn_originals_get_name (const FnOriginals *self, guint source);

/** fn_originals_is_other_edition: Returns: whether the original at hand is known by its name alone, and has another hash
 * than those recorded */
gboolean fn_originals_is_other_edition (const FnOriginals *self, guint source);

/** fn_originals_get_failure: Returns: (transfer none) (nullable): why the original at hand cannot be read, in a
 * sentence that names it */
const char *fn_originals_get_failure (const FnOriginals *self, guint source);

/** fn_originals_get_columns_are_joined: Returns: whether words of the original at hand are found as
 * fn_cited_get_columns_are_joined() says */
gboolean fn_originals_get_columns_are_joined (const FnOriginals *self, guint source);

/** fn_originals_count_unread: Returns: how many pages of the original could not be read */
guint fn_originals_count_unread (const FnOriginals *self, guint source);

/**
 * fn_originals_locate:
 * @match: (out caller-allocates): where its words stand in the original; free with fn_match_clear()
 *
 * Returns: whether the citation has words of the original and the original has been read; else @match is
 * untouched
 */
gboolean fn_originals_locate (const FnOriginals *self, const FnCitation *citation, FnMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnOriginals, fn_originals_free)

G_END_DECLS
