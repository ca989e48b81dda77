#pragma once

#include "chart/fn-words.h"
#include "load/fn-load.h"
#include "model/fn-cited.h"

G_BEGIN_DECLS

/** FN_CORPUS_PADDING: zero bytes behind a text that was read, so that what is no UTF-8 is not read beyond */
#define FN_CORPUS_PADDING 8

/** FnStamp: by which a file is known to be as it was: bytes, and when it was changed, in nanoseconds; -1 for no file */
typedef struct
{
  gint64 size;
  gint64 changed;
} FnStamp;

/**
 * FnCorpusText:
 * @source: index of the source
 * @document: -1 for its notes, else which of its documents
 * @attached: the corpus's own
 */
typedef struct
{
  guint source;
  int document;
  int attached;
} FnCorpusText;

/**
 * FnCorpus:
 *
 * All that can be searched in a fact base, but for the person's own figures. Texts are read when they are needed and not kept. Frozen, reference
 * counted: threads may share it.
 */
typedef struct _FnCorpus FnCorpus;

/**
 * fn_corpus_new:
 * @loaded: what was read
 * @file: (nullable): where it was read from
 * @words: in which words facts are read; borrowed for good
 *
 * Lists the documents that are attached; reads no text. For threads.
 *
 * Returns: (transfer full): the corpus
 */
FnCorpus *fn_corpus_new (FnLoaded *loaded, GFile *file, const FnWords *words);
FnCorpus *fn_corpus_ref (FnCorpus *self);
void fn_corpus_unref (FnCorpus *self);

/* What it was made of; (transfer none). */
FnFactBase *fn_corpus_get_base (const FnCorpus *self);
const FnWords *fn_corpus_get_words (const FnCorpus *self);

/** fn_corpus_get_key: Returns: (transfer none) (nullable): what tells its cache from all others; %NULL when its texts are
 * in no files */
const char *fn_corpus_get_key (const FnCorpus *self);

/** fn_corpus_get_n_texts: Returns: how many texts there are, those of one source next to each other */
guint fn_corpus_get_n_texts (const FnCorpus *self);

/** fn_corpus_get_text: Returns: (transfer none): the text at @index, which must be below their number */
const FnCorpusText *fn_corpus_get_text (const FnCorpus *self, guint index);

/** fn_corpus_find_text: Returns: the index of the text of @source, @document as in FnCorpusText; or -1 */
int fn_corpus_find_text (const FnCorpus *self, guint source, int document);

/** fn_corpus_get_stamp: Returns: how the file of the text is now; sizes -1 when there is none */
FnStamp fn_corpus_get_stamp (const FnCorpus *self, guint index);

/**
 * fn_corpus_read:
 * @into: (inout): gets the text, in place of what it held, and FN_CORPUS_PADDING behind it, which its length does not
 *   count; its bytes may be no UTF-8
 *
 * Returns: whether there is a text; one that cannot be read is none
 */
gboolean fn_corpus_read (const FnCorpus *self, guint index, GString *into);

/**
 * fn_corpus_read_part:
 * @span: where it begins, and how far it is read at most
 *
 * Returns: whether there is something at the start of @span; likewise
 */
gboolean fn_corpus_read_part (const FnCorpus *self, guint index, FnSpan span, GString *into);

/**
 * fn_corpus_get_cited:
 * @look: whether to look the words up, which takes some milliseconds for a document that was not asked for before
 *
 * Returns: (transfer none) (element-type FnPassage*) (nullable): the passages that facts cite from the text, by their
 *   start; %NULL as long as they were not looked up, or where the text cannot be read
 */
const GPtrArray *fn_corpus_get_cited (const FnCorpus *self, guint index, gboolean look);

/** fn_corpus_is_plain: @text: what was read of it, as a whole. Returns: whether fn_scan_next_odd() finds nothing in it;
 * looked for once for each text */
gboolean fn_corpus_is_plain (const FnCorpus *self, guint index, const GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnCorpus, fn_corpus_unref)

G_END_DECLS
