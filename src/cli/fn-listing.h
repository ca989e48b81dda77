#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FnListing: lines for people, an id and what it stands for, set in two columns */
typedef struct _FnListing FnListing;

/** fn_listing_new: Returns: (transfer full): a listing without lines */
FnListing *fn_listing_new (void);
void fn_listing_free (FnListing *self);

/** fn_listing_add: adds a line; both are copied, line breaks become spaces */
void fn_listing_add (FnListing *self, const char *id, const char *text);

/** fn_listing_to_text: @indent: spaces before each line. Returns: (transfer full): the lines; empty without
 * any */
char *fn_listing_to_text (const FnListing *self, int indent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnListing, fn_listing_free)

G_END_DECLS
