#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * fn_snippet_new:
 * @string: (array length=size): valid UTF-8: what was found
 * @marks: (element-type FnSpan): the hits in it, in order
 * @within: (out): (element-type FnSpan) (transfer full): those in the snippet, in bytes of it
 *
 * Returns: (transfer full): some words around the first hit and what follows, on one line, with an ellipsis where
 *   something was left out; the whole string when it is short
 */
char *fn_snippet_new (const char *string, gsize size, const GArray *marks, GArray **within);

G_END_DECLS
