#pragma once

#include "model/fn-fact-base.h"
#include "model/fn-notes.h"

G_BEGIN_DECLS

/**
 * FnPassage:
 * @fact: index of the fact
 * @citation: index among the fact's citations
 * @source: index of the source
 * @match: where its words stand in the notes of that source, in bytes
 */
typedef struct
{
  int fact;
  int citation;
  int source;
  FnMatch match;
} FnPassage;

/** fn_passage_clear: frees what a passage owns; a GDestroyNotify */
void fn_passage_clear (gpointer self);

/** fn_passage_compare: a GCompareFunc for a GPtrArray of passages that have been found and stand in one array: by start */
int fn_passage_compare (gconstpointer a, gconstpointer b);

/**
 * fn_passages_get_facts_at:
 * @passages: (element-type FnPassage*): found in one text
 * @byte: a place in it
 *
 * Returns: (transfer full) (element-type int): the facts that rest on a passage there (ends included), shortest passage
 *   first, each once
 */
GArray *fn_passages_get_facts_at (const GPtrArray *passages, gsize byte);

/** fn_passages_find: Returns: (transfer none) (nullable): the passage there on which @fact rests, ends included */
const FnPassage *fn_passages_find (const GPtrArray *passages, int fact, gsize byte);

/**
 * FnEvidence:
 *
 * The texts of a fact base's sources with every citation looked up in them: the way from a fact to its
 * words and back. Frozen: threads may share it.
 */
typedef struct _FnEvidence FnEvidence;

/**
 * fn_evidence_new:
 * @base: the fact base
 * @notes: of its sources; referenced
 *
 * Looks up the notes anchor of every citation within its section (and paragraph, when one is given). A
 * citation without anchor words is its paragraph.
 *
 * Returns: (transfer full): the evidence
 */
FnEvidence *fn_evidence_new (FnFactBase *base, FnNotes *notes);
void fn_evidence_free (FnEvidence *self);

/** fn_evidence_dup_notes: Returns: (transfer full) (nullable): the notes of @source, outlined; read anew when they were
 * not kept */
FnBlocks *fn_evidence_dup_notes (const FnEvidence *self, guint source);

/** fn_evidence_settle: keeps fewer texts at hand from now on, since all have been looked through */
void fn_evidence_settle (FnEvidence *self);

/** fn_evidence_get_passages: @n: (out): their number. Returns: (array length=n): those of @fact */
const FnPassage *fn_evidence_get_passages (const FnEvidence *self, guint fact, guint *n);

/**
 * fn_evidence_get_of_source:
 *
 * Returns: (transfer none) (element-type FnPassage*): the passages found in the notes of @source, by the
 *   start of their first range
 */
const GPtrArray *fn_evidence_get_of_source (const FnEvidence *self, guint source);

/** FnEvidenceCount: how many facts rest on what, each counted once by the best it has */
typedef struct
{
  guint facts;
  guint passage;
  guint source;
  guint derived;
  guint none;
} FnEvidenceCount;

/** fn_evidence_count: fills @count for all facts of the base */
void fn_evidence_count (const FnEvidence *self, FnEvidenceCount *count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnEvidence, fn_evidence_free)

G_END_DECLS
