#pragma once

#include "session/fn-search-members.h"
#include "session/fn-search-segment.h"

G_BEGIN_DECLS

/**
 * FnShelf:
 *
 * What of a fact base is indexed so far, and the thread that indexes the rest. Reference counted; threads may share it.
 */
typedef struct _FnShelf FnShelf;

/**
 * FnShelfView:
 * @corpus: what there is
 * @members: (nullable): %NULL as long as it is not known what facts, figures and sources say
 * @segments: (element-type FnSegment): what is indexed of the texts
 * @rest: (element-type guint): the texts that are not, ascending
 *
 * The shelf as it is at one moment. Each is a reference of its own.
 */
typedef struct
{
  FnCorpus *corpus;
  FnMembers *members;
  GPtrArray *segments;
  GArray *rest;
} FnShelfView;

/** fn_shelf_view_clear: frees what it holds and zeroes it */
void fn_shelf_view_clear (FnShelfView *self);

/**
 * fn_shelf_new:
 * @loaded: what was read, from @file (nullable)
 * @words: in which words facts are read; borrowed for good
 * @changed: called in any thread when progress or message have changed, some times a second at most
 * @data: for @changed, which is called with it until it is freed by @free_data
 *
 * Returns: (transfer full): a shelf of which nothing is indexed
 */
FnShelf *fn_shelf_new (FnLoaded *loaded, GFile *file, const FnWords *words, void (*changed) (gpointer data),
                       gpointer data, GDestroyNotify free_data);
FnShelf *fn_shelf_ref (FnShelf *self);
void fn_shelf_unref (FnShelf *self);

/** fn_shelf_start: indexes in a thread what is not, or is damaged; unless that is under way */
void fn_shelf_start (FnShelf *self);

/** fn_shelf_stop: stops that soon, and for good */
void fn_shelf_stop (FnShelf *self);

/** fn_shelf_look: @view: (out caller-allocates): what there is. Opens what is in a cache, unless that is done, which takes
 * some milliseconds. Returns: whether there is anything; else it was stopped before */
gboolean fn_shelf_look (FnShelf *self, FnShelfView *view);

/** fn_shelf_get_progress: Returns: how much is indexed, from 0 to 1 */
double fn_shelf_get_progress (FnShelf *self);

/** fn_shelf_dup_message: Returns: (transfer full) (nullable): what is wrong with the cache */
char *fn_shelf_dup_message (FnShelf *self);

G_END_DECLS
