#pragma once

#include "base/fn-problems.h"
#include "text/fn-text.h"

G_BEGIN_DECLS

/**
 * FnJsonPlaces:
 *
 * Where each value of a JSON document starts, by JSON pointer. Frozen.
 */
typedef struct _FnJsonPlaces FnJsonPlaces;

/**
 * fn_json_check:
 * @text: the document
 * @file: the name that problems give
 * @problems: where what is wrong is added, at most one problem
 *
 * A strict pass over RFC 8259: nesting of at most 64 levels; numbers that a double holds without becoming
 * infinite, integers that it holds exactly (up to 2^53); no duplicate names, no NUL, no lone surrogates,
 * nothing after the value. A byte order mark at the start is skipped.
 *
 * Returns: (transfer full) (nullable): the places, or %NULL when the document breaks a rule
 */
FnJsonPlaces *fn_json_check (FnText *text, const char *file, FnProblems *problems);
void fn_json_places_free (FnJsonPlaces *self);

/**
 * fn_json_places_find:
 * @pointer: RFC 6901; "" is the document
 *
 * Returns: the byte at which that value starts (for a missing one its nearest parent), never past the text
 */
gsize fn_json_places_find (const FnJsonPlaces *self, const char *pointer);

/** fn_json_places_find_name: Returns: the byte at which the member's name starts, else like fn_json_places_find() */
gsize fn_json_places_find_name (const FnJsonPlaces *self, const char *pointer);

/** fn_json_places_get_n_lists: Returns: how many members of the document are arrays with elements */
guint fn_json_places_get_n_lists (const FnJsonPlaces *self);

/**
 * fn_json_places_get_elements:
 * @list: below the number of lists, in the order of the document
 * @pointer: (out) (optional) (transfer none): the way to the list, "/facts"
 * @n: (out): how many elements it has; not 0
 *
 * Returns: (array length=n): from where to where each of them stands, in bytes
 */
const FnSpan *fn_json_places_get_elements (const FnJsonPlaces *self, guint list, const char **pointer, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnJsonPlaces, fn_json_places_free)

G_END_DECLS
