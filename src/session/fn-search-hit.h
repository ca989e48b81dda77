#pragma once

#include <gio/gio.h>

#include "session/fn-search.h"

G_BEGIN_DECLS

/**
 * FnFound:
 * @kind: what was found
 * @index: the source of a text, else the fact, figure or source itself
 * @document: of a text: -1 for the notes, else which document of the source
 * @span: of a text: the paragraph's first hit, in bytes of that text; else empty
 * @title: what it is called: of a text its source's name
 * @snippet: words of the text, fact, figure or source around the hit, on one line
 * @marks: (element-type FnSpan): the hits in @snippet, in bytes, in order
 * @facts: (element-type int): a text's, those resting on a passage of the paragraph, the nearest to the hit first; a
 *   fact itself; none for a figure or a source
 * @figures: (element-type int): those that show any of @facts; a figure itself; none for a source
 *
 * One thing found. The strings and arrays are its own.
 */
typedef struct
{
  FnHitKind kind;
  guint index;
  int document;
  FnSpan span;
  char *title;
  char *snippet;
  GArray *marks;
  GArray *facts;
  GArray *figures;
} FnFound;

/** fn_found_clear: frees what it owns and zeroes it */
void fn_found_clear (FnFound *self);

/** FnSearchHit: a thing found, as the member of a list model */
#define FN_TYPE_SEARCH_HIT (fn_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (FnSearchHit, fn_search_hit, FN, SEARCH_HIT, GObject)

/** fn_search_hit_new: takes over what @found owns, and zeroes it. Returns: (transfer full): the member */
FnSearchHit *fn_search_hit_new (FnFound *found);

/** fn_search_hit_get: Returns: (transfer none): what was found */
const FnFound *fn_search_hit_get (FnSearchHit *self);

G_END_DECLS
