#pragma once

#include "chart/fn-words.h"
#include "model/fn-evidence.h"
#include "session/fn-originals.h"

G_BEGIN_DECLS

/** FnHitKind: what was found */
typedef enum
{
  FN_HIT_TEXT,
  FN_HIT_FACT,
  FN_HIT_FIGURE,
  FN_HIT_SOURCE,
} FnHitKind;

/** fn_hit_kind_names: as the command line writes them, by FnHitKind */
extern const char *const fn_hit_kind_names[];

/**
 * FnHit:
 * @kind: what was found
 * @index: the source of a text, else the fact, figure or source itself
 * @original: whether the text is the document itself instead of the notes
 * @span: where the words stand, in bytes of the text; for what is no text, of the snippet
 * @snippet: the words with some around them, on one line
 */
typedef struct
{
  FnHitKind kind;
  guint index;
  gboolean original;
  FnSpan span;
  char *snippet;
} FnHit;

/**
 * FnSearch:
 * @base, @evidence: where to look
 * @originals: (nullable): the documents themselves
 * @words: in which words facts are read
 * @query: valid UTF-8; what a person typed, or a regular expression (PCRE)
 * @is_regex, @match_case, @whole_words: how it is taken
 */
typedef struct
{
  FnFactBase *base;
  FnEvidence *evidence;
  const FnOriginals *originals;
  const FnWords *words;
  const char *query;
  gboolean is_regex;
  gboolean match_case;
  gboolean whole_words;
} FnSearch;

/**
 * fn_search_run:
 *
 * Searches the texts, then facts, figures and sources. Each place in a text is a hit; a fact, figure or
 * source is one, however often the words occur in it.
 *
 * Returns: (transfer full) (nullable) (element-type FnHit): the hits, or %NULL with FN_ERROR_USAGE when the
 *   expression cannot be read, FN_ERROR_LIMIT when it has too many ways to match
 */
GArray *fn_search_run (const FnSearch *self, GError **error);

G_END_DECLS
