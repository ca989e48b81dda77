#pragma once

#include <gio/gio.h>

#include "text/fn-finder.h"

G_BEGIN_DECLS

/**
 * FnTextFind:
 *
 * What is looked for in one text as it is typed. What is in sight can be asked for at once; all of the
 * text is looked through in a thread, bit by bit, so that it takes memory for the hits alone. Main thread only.
 *
 * Signals: "changed": more is known of what was asked for; "forgotten": the hits that were known no longer are
 */
#define FN_TYPE_TEXT_FIND (fn_text_find_get_type ())
G_DECLARE_FINAL_TYPE (FnTextFind, fn_text_find, FN, TEXT_FIND, GObject)

/** fn_text_find_new: Returns: (transfer full): one that looks for nothing in no text */
FnTextFind *fn_text_find_new (void);

/** fn_text_find_set_text: @text: (nullable): where to look from now on; forgets what was looked for */
void fn_text_find_set_text (FnTextFind *self, FnText *text);

/**
 * fn_text_find_ask:
 * @query: (nullable): valid UTF-8, what a person typed; %NULL or blank for nothing
 *
 * Looks for @query instead of what was looked for before, whatever that has come to.
 */
void fn_text_find_ask (FnTextFind *self, const char *query, FnFindOptions options);

/** fn_text_find_is_asked: Returns: whether anything is looked for, and the query can be read */
gboolean fn_text_find_is_asked (FnTextFind *self);

/**
 * fn_text_find_get_hits:
 *
 * Returns: (transfer none) (nullable) (element-type FnSpan): all hits, in bytes of the text and in order; %NULL
 *   as long as they are not known
 */
const GArray *fn_text_find_get_hits (FnTextFind *self);

/**
 * fn_text_find_dup_hits_in:
 * @span: some part of the text, such as a window shows
 *
 * Takes time for @span alone, not for all of the text. Regular expressions, which may need any time, are looked
 * for in a thread here too: "changed" tells when to ask again.
 *
 * Returns: (transfer full) (element-type FnSpan): the hits that touch @span, so far as they are known
 */
GArray *fn_text_find_dup_hits_in (FnTextFind *self, FnSpan span);

/** fn_text_find_get_problem: Returns: (transfer none) (nullable): why the query cannot be read, or was given up
 * (FN_ERROR_LIMIT) */
const GError *fn_text_find_get_problem (FnTextFind *self);

G_END_DECLS
