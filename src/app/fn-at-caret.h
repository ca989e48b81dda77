#pragma once

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_at_caret:
 * @source: an index of the base in view
 * @byte: a place in its text in view, or in its notes when it is not in view
 * @fact: (out): the fact that rests on the words there
 * @citation: (out): which of its citations they are
 *
 * Among several facts it is the one in view, else one of the figure in view, else the one with the fewest words.
 *
 * Returns: whether any fact rests on the words there
 */
gboolean fn_at_caret (FnSession *session, int source, gsize byte, int *fact, int *citation);

G_END_DECLS
