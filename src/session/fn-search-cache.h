#pragma once

#include "session/fn-search-segment.h"

G_BEGIN_DECLS

/* The folder with the indices of a corpus, in the person's cache: safe to delete at any time. */

/** fn_segments_new: Returns: (transfer full) (element-type FnSegment): an empty list that owns its members */
GPtrArray *fn_segments_new (void);

/** fn_segments_copy: Returns: (transfer full) (element-type FnSegment): a list of the same */
GPtrArray *fn_segments_copy (const GPtrArray *segments);

/** fn_cache_open: Returns: (transfer full) (element-type FnSegment): what it holds of the corpus, no text twice; what is
 * damaged is removed. Whether it is current is not looked at. */
GPtrArray *fn_cache_open (const FnCorpus *corpus);

/** fn_cache_make_folder: Returns: (transfer full) (nullable): the folder, which is there now, or %NULL with
 * FN_ERROR_WRITE; %NULL without an error for a corpus that is in no files */
char *fn_cache_make_folder (const FnCorpus *corpus, GError **error);

/** fn_cache_remove: removes the file of @segment, if it has one; who has it open can go on reading */
void fn_cache_remove (const FnSegment *segment);

/** fn_cache_tidy: removes what is in the folder and not among @segments (element-type FnSegment), but for files that
 * another window may be writing */
void fn_cache_tidy (const FnCorpus *corpus, const GPtrArray *segments);

G_END_DECLS
