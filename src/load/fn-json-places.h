#pragma once

#include "load/fn-json-check.h"

G_BEGIN_DECLS

/** fn_json_places_new: Returns: (transfer full): an empty map; only the strict pass fills it */
FnJsonPlaces *fn_json_places_new (void);

/**
 * fn_json_places_add:
 * @pointer: copied
 * @name: the byte at which the member's name starts; in an array, or for the document, @value
 * @value: the byte at which the value starts
 *
 * Returns: whether @pointer was new; if it was not, nothing is changed
 */
gboolean fn_json_places_add (FnJsonPlaces *self, const char *pointer, gsize name, gsize value);

/** fn_json_places_add_element: @list: copied: the way to the list. Adds an element of a list of the document, in order */
void fn_json_places_add_element (FnJsonPlaces *self, const char *list, FnSpan element);

/**
 * fn_json_pointer_append:
 * @pointer: a pointer that is being built
 * @name: a member's name, unescaped
 *
 * Adds a reference token to @pointer, escaped by RFC 6901.
 */
void fn_json_pointer_append (GString *pointer, const char *name);

G_END_DECLS
