#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnNormal:
 *
 * The normalised view of a stretch of a text, with a map back to the bytes it came from. Runs of white
 * space are one space (none at either end), "\$" is "$", curly quotes and all dashes are plain, ligatures
 * are letters, soft hyphens and zero-width characters vanish, and a hyphen at a line's end joins the two
 * halves when letters stand on both sides. Letter case and everything else are kept. Frozen.
 */
typedef struct _FnNormal FnNormal;

/** fn_normal_new: Returns: (transfer full): the view of @span of @text */
FnNormal *fn_normal_new (FnText *text, FnSpan span);
FnNormal *fn_normal_ref (FnNormal *self);
void fn_normal_unref (FnNormal *self);

/** fn_normal_get_string: Returns: (transfer none): the normalised text */
const char *fn_normal_get_string (const FnNormal *self);
gsize fn_normal_get_size (const FnNormal *self);

/**
 * fn_normal_to_source:
 * @span: a non-empty stretch of the normalised text, in bytes
 *
 * Returns: the stretch of the original text from the first to the last character it came from
 */
FnSpan fn_normal_to_source (const FnNormal *self, FnSpan span);

/** fn_normalise: Returns: (transfer full): the normalised form of @string, which is valid UTF-8 */
char *fn_normalise (const char *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnNormal, fn_normal_unref)

G_END_DECLS
