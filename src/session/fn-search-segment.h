#pragma once

#include "session/fn-search-corpus.h"
#include "text/fn-full-text.h"

G_BEGIN_DECLS

/** FN_SEGMENT_ENDING: how the name of a segment's file ends */
#define FN_SEGMENT_ENDING ".index"

/** FN_SEGMENT_LEAST: how many bytes of text make the first segment */
#define FN_SEGMENT_LEAST (8 * 1024 * 1024)

/** FN_SEGMENT_BYTES: how many bytes of text are indexed together: a change to one of them costs as much anew */
#define FN_SEGMENT_BYTES (128 * 1024 * 1024)

/**
 * FnSegment:
 *
 * A full-text index of some texts of a corpus, in a file or in memory. Reference counted; threads may share it.
 */
typedef struct _FnSegment FnSegment;

/** FnPassagePlace: a passage of a text of the corpus, by its first byte */
typedef struct
{
  guint text;
  gsize start;
} FnPassagePlace;

/**
 * FnSegmentMaking:
 * @corpus: whose texts
 * @texts: (array length=n): indices of them, ascending
 * @folder: (nullable): where the file is put; %NULL for one in memory
 * @done: (nullable): told how many bytes of text were added since it was told last; returns whether to go on
 * @data: for @done
 */
typedef struct
{
  const FnCorpus *corpus;
  const guint *texts;
  guint n;
  const char *folder;
  gboolean (*done) (gsize bytes, gpointer data);
  gpointer data;
} FnSegmentMaking;

/**
 * fn_segment_make:
 *
 * Reads the texts and indexes them; in a file, whose name is the hash of what they hold.
 *
 * Returns: (transfer full) (nullable): the segment; %NULL without @error when it was not to go on, else with
 *   FN_ERROR_WRITE or FN_ERROR_READ
 */
FnSegment *fn_segment_make (const FnSegmentMaking *making, GError **error);

/**
 * fn_segment_open:
 * @path: a file that fn_segment_make() made
 * @corpus: whose texts it may hold
 *
 * Returns: (transfer full) (nullable): the segment, or %NULL with FN_ERROR_READ
 */
FnSegment *fn_segment_open (const char *path, const FnCorpus *corpus, GError **error);
FnSegment *fn_segment_ref (FnSegment *self);
void fn_segment_unref (FnSegment *self);

/** fn_segment_get_path: Returns: (transfer none) (nullable): its file; %NULL for one in memory */
const char *fn_segment_get_path (const FnSegment *self);

/** fn_segment_get_texts: @n: (out): their number. Returns: (array length=n): what it holds as indices of the corpus's
 * texts; -1 for one that the corpus has no more */
const int *fn_segment_get_texts (const FnSegment *self, guint *n);

/** fn_segment_is_current: @go_on: as for fn_members_new(). Returns: whether its texts are what they were when it was
 * made; it asks the file system, and reads those that look changed */
gboolean fn_segment_is_current (const FnSegment *self, const FnCorpus *corpus, gboolean (*go_on) (gpointer data),
                                gpointer data);

/** fn_segment_is_damaged: Returns: whether a search has seen that it cannot be read */
gboolean fn_segment_is_damaged (const FnSegment *self);

/** fn_segment_set_damaged: for who sees that it says what is not so */
void fn_segment_set_damaged (FnSegment *self);

/**
 * FnSegmentFunc:
 *
 * Returns: whether to go on
 */
typedef gboolean (*FnSegmentFunc) (const FnPassagePlace *place, double rank, gpointer data);

/** FnSegmentSearch: as FnFullTextSearch */
typedef struct
{
  const char *fts;
  gboolean ranked;
  FnSegmentFunc found;
  gboolean (*go_on) (gpointer data);
  gpointer data;
} FnSegmentSearch;

/** fn_segment_search: tells of passages in the order of texts. Returns: whether it could be read; else it is damaged
 * from now on */
gboolean fn_segment_search (FnSegment *self, const FnSegmentSearch *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnSegment, fn_segment_unref)

G_END_DECLS
