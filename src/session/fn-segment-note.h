#pragma once

#include "session/fn-search-corpus.h"

G_BEGIN_DECLS

/** FN_SUM_SIZE: bytes of a SHA-256 */
#define FN_SUM_SIZE 32

/**
 * FnNotedText:
 * @start: the first of the ids of its passages; a passage's is as many bytes further as it stands in the text
 * @stamp: of its file when it was read
 * @sum: SHA-256 of what was read
 * @document: as FnCorpusText
 * @name: where in the names its source's id stands
 */
typedef struct
{
  gint64 start;
  FnStamp stamp;
  guint8 sum[FN_SUM_SIZE];
  gint32 document;
  guint32 name;
} FnNotedText;

/**
 * FnSegmentNote:
 * @texts: (array length=n): by their start
 * @names: the ids of sources, each with a NUL
 *
 * What an index is kept with: which texts it holds, such as they were.
 */
typedef struct
{
  const FnNotedText *texts;
  guint n;
  const char *names;
  GBytes *bytes; /* all of it */
} FnSegmentNote;

/** fn_segment_note_new: @texts (element-type FnNotedText) and @names are copied. Returns: the note */
FnSegmentNote fn_segment_note_new (const GArray *texts, const GString *names);

/** fn_segment_note_read: @note: (out caller-allocates): what stands in @bytes, which need not be trusted. Returns:
 * whether they are a note */
gboolean fn_segment_note_read (GBytes *bytes, FnSegmentNote *note);

/** fn_segment_note_clear: frees what it holds and zeroes it */
void fn_segment_note_clear (FnSegmentNote *self);

/** fn_segment_note_get_name: Returns: (transfer none): the id of the source of the text at @index */
const char *fn_segment_note_get_name (const FnSegmentNote *self, guint index);

/** fn_segment_note_find: Returns: the index of the text that the passage with @id is in, or -1 */
int fn_segment_note_find (const FnSegmentNote *self, gint64 id);

G_END_DECLS
