#pragma once

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_at_caret:
 * @source: an index of the base in view
 * @document: one of its documents, which must be in view, or -1 for its notes
 * @byte: a place in that text
 * @fact: (out): the fact that rests on the words there
 * @citation: (out): which of its citations they are
 *
 * Among several facts it is the one in view, else one of the figure in view, else the one with the fewest words.
 *
 * Returns: whether any fact rests on the words there
 */
gboolean fn_at_caret (FnSession *session, int source, int document, gsize byte, int *fact, int *citation);

G_END_DECLS
