#pragma once

#include "load/fn-reader.h"

G_BEGIN_DECLS

/**
 * FnCitations:
 * @kept: (element-type FnCitation): those whose source is known
 * @rows: (element-type guint): for each of them, where it stands in the fact's list
 */
typedef struct
{
  GArray *kept;
  GArray *rows;
} FnCitations;

/** fn_citations_init: begins two empty lists; free them with fn_citations_clear() */
void fn_citations_init (FnCitations *self);

/** fn_citations_clear: frees the lists and what they still own */
void fn_citations_clear (FnCitations *self);

/** fn_read_citations: @target: FnCitations; reads a list of citations, which must all be of one source */
void fn_read_citations (FnReader *reader, gpointer target);

G_END_DECLS
