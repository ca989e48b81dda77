#pragma once

#include "load/fn-load.h"
#include "session/fn-loading.h"
#include "session/fn-location.h"
#include "session/fn-own-figures.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

/** fn_session_get_own_figures: Returns: (transfer none) (nullable): those of the base in view; %NULL before the first */
FnOwnFigures *fn_session_get_own_figures (FnSession *self);

/** fn_session_open_own_figures: Returns: (transfer full): those of the base that is about to be in view */
FnOwnFigures *fn_session_open_own_figures (FnSession *self, const FnOpened *opened);

/** fn_session_set_figures_error: @message: (nullable): why own figures could not be stored, for "figures-error" */
void fn_session_set_figures_error (FnSession *self, const char *message);

/** fn_session_get_loaded: Returns: (transfer none) (nullable): what the base in view was read from */
FnLoaded *fn_session_get_loaded (FnSession *self);

/** fn_session_count_looking: @change: 1 or -1: how many more files are looked at; "loading" holds as long as any is */
void fn_session_count_looking (FnSession *self, int change);

/** fn_session_get_location: Returns: what is in view */
FnLocation fn_session_get_location (FnSession *self);

/** fn_session_go_to: puts @location in view; a step in the history when its figure, fact or source is another */
void fn_session_go_to (FnSession *self, FnLocation location);

/** FnFigureChange: what has happened to one figure of the base in view */
typedef enum
{
  FN_FIGURE_INSERTED,
  FN_FIGURE_REPLACED,
  FN_FIGURE_REMOVED,
  FN_FIGURE_KEPT,
} FnFigureChange;

/** fn_session_follow_figure: puts the way taken and what is in view right after @change to @figure, and tells of it */
void fn_session_follow_figure (FnSession *self, FnFigureChange change, int figure);

G_END_DECLS
