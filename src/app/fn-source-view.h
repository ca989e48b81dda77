#pragma once

#include "app/fn-look.h"
#include "app/fn-reading-view.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/**
 * FnSourceView:
 *
 * The source in view: what it is, how far it can be trusted, and its text with all cited words set off and
 * those of the fact in view selected. The caret in cited words asks for win.show-passage.
 */
#define FN_TYPE_SOURCE_VIEW (fn_source_view_get_type ())
G_DECLARE_FINAL_TYPE (FnSourceView, fn_source_view, FN, SOURCE_VIEW, GtkWidget)

/** fn_source_view_attach: shows @session, which it follows from now on; call once */
void fn_source_view_attach (FnSourceView *self, FnSession *session, FnLook *look);

/** fn_source_view_get_reading: Returns: (transfer none): the text */
FnReadingView *fn_source_view_get_reading (FnSourceView *self);

/** fn_source_view_find: opens the find bar */
void fn_source_view_find (FnSourceView *self);

/** fn_source_view_find_step: @by: 1 for the next hit, -1 for the one before */
void fn_source_view_find_step (FnSourceView *self, int by);

G_END_DECLS
