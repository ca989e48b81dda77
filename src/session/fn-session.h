#pragma once

#include <gio/gio.h>

#include "base/fn-problems.h"
#include "chart/fn-words.h"
#include "model/fn-conflicts.h"
#include "model/fn-evidence.h"
#include "model/fn-focus.h"
#include "session/fn-documents.h"
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
 * among those the fact rests on), "source" (int, -1), "can-go-back", "can-go-forward" (boolean), "figures-serial"
 * (uint, counts changes to the list of figures and to what they show, a new base included), "focus" (int, a
 * number for each entity and source, -1 for none; fn_session_get_focus() says which), "figures-error" (string: why
 * the person's own figures could not be stored the last time, %NULL when they are), "document" (int, which of the
 * source's documents is read; -1: its notes), "text-serial" (uint, counts changes of the text in view and of what is
 * found in it), "found" (int, a number for each stretch of the text that is looked at without a fact, -1 for none),
 * "search" (int, a number for each visit of the search over everything, which is in view in place of the figure; 0 for
 * none).
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

/* What is in view; (transfer none) (nullable): %NULL until the first base is there. The base has the person's own
 * figures behind those of the file; it is another one after each change to them, with all other indices equal. */
FnFactBase *fn_session_get_base (FnSession *self);
FnEvidence *fn_session_get_evidence (FnSession *self);
FnProblems *fn_session_get_problems (FnSession *self);
GFile *fn_session_get_file (FnSession *self);

/** fn_session_is_excerpt: Returns: whether what is in view is what a picture carried, no whole fact base */
gboolean fn_session_is_excerpt (FnSession *self);

/* What is in view, as indices of the base; -1 for none, the citation counts from 0. */
int fn_session_get_figure (FnSession *self);
int fn_session_get_fact (FnSession *self);
int fn_session_get_citation (FnSession *self);
int fn_session_get_source (FnSession *self);

/** fn_session_get_search: Returns: which visit of the search over everything is in view, counted from 1; 0 for none */
int fn_session_get_search (FnSession *self);

/** fn_session_get_n_citations: Returns: on how many citations the fact in view rests, those of its inputs included */
guint fn_session_get_n_citations (FnSession *self);

/** fn_session_get_passage: Returns: (transfer none) (nullable): where the words of the current citation stand
 */
const FnPassage *fn_session_get_passage (FnSession *self);

/** fn_session_get_page: Returns: (transfer none) (nullable): the notes of @source, set for reading; made when
 * first asked for */
FnPage *fn_session_get_page (FnSession *self, guint source);

/* The text in view: the notes of the source in view, or one of its documents. Bytes are those of that text before it
 * is set as a page. All of them hold until "text-serial" changes. */

/** fn_session_get_document: Returns: which document of the source is read, -1 for its notes */
int fn_session_get_document (FnSession *self);

/**
 * fn_session_show_document:
 * @document: -1 for the notes
 *
 * Reads a document of the source in view, if it has that many; and from then on a document of each source that has
 * one, until the notes are asked for. No step in the history.
 */
void fn_session_show_document (FnSession *self, int document);

/** fn_session_get_documents: Returns: (transfer none): the documents of the base in view, of which those of the source in
 * view are read */
FnDocuments *fn_session_get_documents (FnSession *self);

/** fn_session_get_text_page: Returns: (transfer none) (nullable): the text in view, set for reading; %NULL where there
 * is none, or none yet */
FnPage *fn_session_get_text_page (FnSession *self);

/** fn_session_get_text_match: Returns: (transfer none) (nullable): the words of the citation in view, looked up in the
 * text in view, or the stretch of it that is looked at without a fact; %NULL when the citation is of another source or
 * has no words of that text */
const FnMatch *fn_session_get_text_match (FnSession *self);

/** fn_session_get_text_passages: Returns: (transfer none) (element-type FnPassage*) (nullable): the passages found in
 * the text in view, by their start; %NULL without a source, or while its document is not read */
const GPtrArray *fn_session_get_text_passages (FnSession *self);

/** fn_session_dup_facts_at: @byte: of the text in view. Returns: (transfer full) (element-type int): the facts that rest
 * on a passage there (ends included), shortest passage first, each once */
GArray *fn_session_dup_facts_at (FnSession *self, gsize byte);

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

/**
 * fn_session_show_fact_in_figure:
 *
 * Selects the fact in the figure; in another one that shows it if that does not. One step in the history.
 */
void fn_session_show_fact_in_figure (FnSession *self, int fact, int figure);

/** fn_session_show_source: shows the notes of @source without selecting a fact. A step in the history. */
void fn_session_show_source (FnSession *self, int source);

/**
 * fn_session_show_stretch:
 * @document: a document of the source, or -1 for its notes
 * @stretch: in bytes of that text
 *
 * Shows a stretch of text that no fact needs to rest on. A step in the history.
 */
void fn_session_show_stretch (FnSession *self, int source, int document, FnSpan stretch);

/**
 * fn_session_show_search:
 *
 * Shows the search over everything in place of the figure, until a figure is shown; facts and sources can be looked at
 * beside it. A step in the history.
 */
void fn_session_show_search (FnSession *self);

/** fn_session_leave_search: shows the figure in place of the search: the step back where that leads there, else a new one */
void fn_session_leave_search (FnSession *self);

/** fn_session_is_own_figure: Returns: whether @figure is one of the person's own, which alone can be changed */
gboolean fn_session_is_own_figure (FnSession *self, int figure);

/** fn_session_is_kept_figure: Returns: whether @figure is an own one that is stored; a draft is not */
gboolean fn_session_is_kept_figure (FnSession *self, int figure);

/**
 * fn_session_add_figure:
 * @figure: copied; it needs a title, its id may be %NULL
 *
 * Adds a draft behind all other figures; nothing is stored until it is kept. The view stays where it is.
 *
 * Returns: its index
 */
int fn_session_add_figure (FnSession *self, const FnFigure *figure);

/**
 * fn_session_replace_figure:
 * @figure: copied, all but its id
 *
 * Changes an own figure; cheap enough for each step of an edit, and nothing happens when all is equal. Of a
 * kept one the change is stored. No step in the history.
 */
void fn_session_replace_figure (FnSession *self, int index, const FnFigure *figure);

/** fn_session_keep_figure: stores a draft from now on; a kept figure stays one */
void fn_session_keep_figure (FnSession *self, int index);

/**
 * fn_session_duplicate_figure:
 * @index: any figure, of the file or an own one
 * @title: of the copy
 *
 * Returns: the index of the copy, which is kept and stands behind an own figure or at the end
 */
int fn_session_duplicate_figure (FnSession *self, int index, const char *title);

/** fn_session_rename_figure: gives an own figure another title, in place of those in all languages */
void fn_session_rename_figure (FnSession *self, int index, const char *title);

/**
 * fn_session_remove_figure:
 *
 * Takes an own figure away. If it is in view, the one that stood behind it is, else the one before.
 *
 * Returns: (transfer full): the figure, for fn_session_insert_figure() to undo it
 */
FnFigure *fn_session_remove_figure (FnSession *self, int index);

/** fn_session_insert_figure: puts a kept figure where it stood, as near as may be; the view stays where it is */
void fn_session_insert_figure (FnSession *self, int index, const FnFigure *figure);

/** fn_session_get_focus: Returns: the entity or source of the base in view that is set off from the rest */
FnFocus fn_session_get_focus (FnSession *self);

/**
 * fn_session_set_focus:
 * @focus: must be valid in the base in view
 *
 * Sets off an entity or a source, whatever else comes into view, until another base does; then what has its id
 * there. Not a step in the history.
 */
void fn_session_set_focus (FnSession *self, FnFocus focus);

/** fn_session_go_back: Returns: whether there was somewhere to go */
gboolean fn_session_go_back (FnSession *self);

/** fn_session_go_forward: Returns: whether there was somewhere to go */
gboolean fn_session_go_forward (FnSession *self);

G_END_DECLS
