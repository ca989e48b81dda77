#pragma once

#include <gio/gio.h>

#include "base/fn-problems.h"
#include "chart/fn-words.h"
#include "model/fn-conflicts.h"
#include "model/fn-evidence.h"
#include "text/fn-page.h"

G_BEGIN_DECLS

/**
 * FnSession:
 *
 * What is being looked at: the fact base, the figure, the fact, its passage, and the way there. It knows
 * no widget. Main thread only.
 *
 * Properties, all notified and never set to an equal value: "loading" (boolean), "base-serial" (uint, counts
 * the fact bases shown; 0 before the first), "figure" (int, -1 for none), "fact" (int, -1), "citation" (int,
 * among those the fact rests on), "source" (int, -1), "can-go-back", "can-go-forward" (boolean).
 */
#define FN_TYPE_SESSION (fn_session_get_type ())
G_DECLARE_FINAL_TYPE (FnSession, fn_session, FN, SESSION, GObject)

/** fn_session_new: @words are borrowed for good. Returns: (transfer full): a session without a fact base */
FnSession *fn_session_new (const FnWords *words);

/** fn_session_get_words: Returns: (transfer none): in which words facts are read */
const FnWords *fn_session_get_words (FnSession *self);

/**
 * fn_session_open_async:
 * @file: (nullable): a fact base; %NULL for the built-in one
 *
 * Loads in a thread. The base in view stays until the new one is there, and stays for good when the new
 * one cannot be read or has syntax errors. An opening that is still under way is cancelled.
 */
void fn_session_open_async (FnSession *self, GFile *file, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);

/**
 * fn_session_open_finish:
 *
 * Returns: whether the new base is in view; else @error says why in one line with its place
 */
gboolean fn_session_open_finish (FnSession *self, GAsyncResult *result, GError **error);

/* What is in view; (transfer none) (nullable): %NULL until the first base is there. */
FnFactBase *fn_session_get_base (FnSession *self);
FnEvidence *fn_session_get_evidence (FnSession *self);
FnProblems *fn_session_get_problems (FnSession *self);
GFile *fn_session_get_file (FnSession *self);

/* What is in view, as indices of the base; -1 for none, the citation counts from 0. */
int fn_session_get_figure (FnSession *self);
int fn_session_get_fact (FnSession *self);
int fn_session_get_citation (FnSession *self);
int fn_session_get_source (FnSession *self);

/** fn_session_get_n_citations: Returns: on how many citations the fact in view rests, those of its inputs included */
guint fn_session_get_n_citations (FnSession *self);

/** fn_session_get_passage: Returns: (transfer none) (nullable): where the words of the current citation stand
 */
const FnPassage *fn_session_get_passage (FnSession *self);

/** fn_session_get_page: Returns: (transfer none) (nullable): the notes of @source, set for reading; made when
 * first asked for */
FnPage *fn_session_get_page (FnSession *self, guint source);

/**
 * fn_session_show_figure:
 *
 * Shows a figure and its first fact with the passage it rests on. A step in the history.
 */
void fn_session_show_figure (FnSession *self, int figure);

/**
 * fn_session_show_fact:
 * @fact: an index, or -1 to select nothing
 * @citation: which of its citations, counted from 0 and wrapped around
 *
 * Selects the fact, and its source and passage. If the figure in view does not show it, the first that
 * does is shown. A step in the history when the fact or the source changes.
 */
void fn_session_show_fact (FnSession *self, int fact, int citation);

/** fn_session_show_source: shows the notes of @source without selecting a fact. A step in the history. */
void fn_session_show_source (FnSession *self, int source);

/** fn_session_go_back: Returns: whether there was somewhere to go */
gboolean fn_session_go_back (FnSession *self);

/** fn_session_go_forward: Returns: whether there was somewhere to go */
gboolean fn_session_go_forward (FnSession *self);

G_END_DECLS
