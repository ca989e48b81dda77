#pragma once

#include "load/fn-reader.h"
#include "text/fn-blocks.h"

G_BEGIN_DECLS

/**
 * FnCitedWords:
 * @quote: prefix, words and suffix of an anchor, normalised and in lower case
 * @start, @end: where in @quote the words themselves stand, in bytes
 * @blocks, @byte: the notes that they stand in, and where
 * @paragraph: (nullable): the paragraph around them, made ready once it is asked for
 *
 * What a citation rests on, made ready for comparing.
 */
typedef struct
{
  char *quote;
  gsize start;
  gsize end;
  FnBlocks *blocks;
  gsize byte;
  char *paragraph;
} FnCitedWords;

/**
 * fn_cited_words_new:
 * @selector: the anchor; without words its whole paragraph counts
 * @blocks: the notes; referenced
 * @byte: where the passage starts in them
 *
 * Returns: (transfer full): the words
 */
FnCitedWords *fn_cited_words_new (const FnSelector *selector, FnBlocks *blocks, gsize byte);
void fn_cited_words_free (FnCitedWords *self);

/**
 * fn_check_words:
 * @pointer: where the fact stands, "/facts/3"
 * @words: (element-type FnCitedWords): what it rests on; not empty
 *
 * Reports each number or name of the fact that none of @words states, a qualifier or status that they do not
 * bear, and a hedge of theirs that the fact leaves out.
 */
void fn_check_words (FnReader *reader, const FnFact *fact, const char *pointer, const GPtrArray *words);

G_END_DECLS
