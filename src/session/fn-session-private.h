#pragma once

#include "load/fn-load.h"
#include "session/fn-history.h"
#include "session/fn-loading.h"
#include "session/fn-own-figures.h"
#include "session/fn-session.h"

G_BEGIN_DECLS

struct _FnSession
{
  GObject parent_instance;

  const FnWords *words;
  FnLoaded *loaded;  /* what is in view; NULL before the first */
  FnOwnFigures *own; /* the person's own figures, and the base with them; NULL before the first */
  GFile *file;       /* where it came from */
  guint serial;
  int n_looking; /* files of which it is not known yet what they are */
  guint figures_serial;
  char *figures_error; /* why the person's own figures are not stored, or NULL */
  FnHistory *history;  /* its end is what is in view */
  int n_searches;      /* visits of the search so far */
  FnFocus focus;
  FnMatch found; /* what is lent of the stretch in view */
  FnSpan found_range;
  GPtrArray *pages; /* (element-type FnPage): by source, NULL until asked for */
  FnDocuments *documents;
  int document;        /* which one of the source in view is read, or -1 */
  int wanted_document; /* which one would be, if it were there */
  guint text_serial;
  GCancellable *opening; /* the opening under way */
};

/** What is notified; properties of views first, whose values are numbers. */
enum
{
  FN_SESSION_PROP_LOADING = 1,
  FN_SESSION_PROP_BASE_SERIAL,
  FN_SESSION_PROP_FIGURE,
  FN_SESSION_PROP_FACT,
  FN_SESSION_PROP_CITATION,
  FN_SESSION_PROP_SOURCE,
  FN_SESSION_PROP_CAN_GO_BACK,
  FN_SESSION_PROP_CAN_GO_FORWARD,
  FN_SESSION_PROP_FIGURES_SERIAL,
  FN_SESSION_PROP_FOCUS,
  FN_SESSION_PROP_DOCUMENT,
  FN_SESSION_PROP_TEXT_SERIAL,
  FN_SESSION_PROP_FOUND,
  FN_SESSION_PROP_SEARCH,
  FN_SESSION_N_NUMBERS,
  FN_SESSION_PROP_FIGURES_ERROR = FN_SESSION_N_NUMBERS,
  FN_SESSION_N_PROPS,
};

/** FnSessionView: all numbers that are notified, taken before a change to see afterwards what has changed */
typedef struct
{
  int values[FN_SESSION_N_NUMBERS];
} FnSessionView;

/** fn_session_look: Returns: what is in view */
FnSessionView fn_session_look (FnSession *self);

/** fn_session_notify_since: tells of all that has changed; everything is in its new state before the first handler runs */
void fn_session_notify_since (FnSession *self, const FnSessionView *before);

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

/** fn_session_go_to: puts @location in view; a step in the history when its figure, fact, source, stretch or search is
 * another */
void fn_session_go_to (FnSession *self, FnLocation location);

/** fn_session_go_back_to: goes back if that leads to @location. Returns: whether it did */
gboolean fn_session_go_back_to (FnSession *self, FnLocation location);

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
