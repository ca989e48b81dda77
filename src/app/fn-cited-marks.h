#pragma once

#include "app/fn-fact-gutter.h"
#include "app/fn-overview.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * fn_cited_marks_show:
 * @page: (nullable): the text in view of @session, on view in @buffer
 * @buffer: a page buffer, in which cited words are set off
 * @gutter: where they are counted
 * @overview: where they are shown from afar
 *
 * Marks all words of the text in view that facts rest on, in place of those that were marked before; what is not
 * highlighted is set back.
 */
void fn_cited_marks_show (FnSession *session, FnPage *page, GtkTextBuffer *buffer, FnFactGutter *gutter,
                          FnOverview *overview);

G_END_DECLS
