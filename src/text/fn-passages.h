#pragma once

#include "text/fn-text.h"

G_BEGIN_DECLS

/** FN_PASSAGE_LIMIT: most bytes of a passage; a longer paragraph is more than one */
#define FN_PASSAGE_LIMIT (16 * 1024)

/**
 * fn_passage_next:
 * @string: (array length=size): valid UTF-8
 * @from: 0, or the end of the passage before
 * @passage: (out): the next passage
 *
 * What a search finds in a text is a passage: lines up to a blank one. A sentence that blank lines break off, as at the
 * end of a printed page, is in one passage: so much is taken for granted where 40 bytes or more that end no sentence are
 * followed by a small letter. Where a text has no blank lines for long, a passage ends where a line or a word does.
 *
 * Returns: whether there is one
 */
gboolean fn_passage_next (const char *string, gsize size, gsize from, FnSpan *passage);

G_END_DECLS
