#pragma once

#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_paragraph_here:
 * @byte: of the text in view
 *
 * Says where in the text in view that is: the section and the paragraph of notes, the page of a document, or the line of
 * one without pages.
 *
 * Returns: (transfer full) (nullable): such as "Trade ¶ 2" or "page 3"; %NULL where there is no text in view
 */
char *fn_paragraph_here (FnSession *session, gsize byte);

/**
 * fn_paragraph_answering:
 * @passage: of the text in view
 *
 * Says where the same citation stands in the other text of the source: for notes the first of its documents that has
 * the words, for a document the notes.
 *
 * Returns: (transfer full) (nullable): such as "in the original: page 3"; %NULL where it stands nowhere else
 */
char *fn_paragraph_answering (FnSession *session, const FnPassage *passage);

G_END_DECLS
