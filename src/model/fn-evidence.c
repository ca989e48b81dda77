#include "config.h"

#include "model/fn-evidence.h"

#include "base/fn-int-list.h"
#include "text/fn-locator.h"

struct _FnEvidence
{
  FnFactBase *base;
  FnNotes *notes;
  GArray *passages;     /* FnPassage, grouped by fact */
  guint *first_of_fact; /* index into passages; one more entry ends the last group */
  GPtrArray **found_in; /* by source: borrowed passages in the order of the text */
};

static gsize
get_size (const FnPassage *passage)
{
  gsize size = 0;

  for (guint i = 0; i < passage->match.n_ranges; i++)
    size += passage->match.ranges[i].end - passage->match.ranges[i].start;
  return size;
}

void
fn_passage_clear (gpointer self)
{
  fn_match_clear (&((FnPassage *) self)->match);
}

int
fn_passage_compare (gconstpointer a, gconstpointer b)
{
  const FnPassage *one = *(FnPassage *const *) a, *two = *(FnPassage *const *) b;
  gsize first = one->match.ranges[0].start, second = two->match.ranges[0].start;

  if (first != second)
    return first < second ? -1 : 1;
  return one < two ? -1 : one > two; /* both stand in one array, in the order of the fact base */
}

static int
compare_size (gconstpointer a, gconstpointer b)
{
  const FnPassage *one = *(FnPassage *const *) a, *two = *(FnPassage *const *) b;
  gsize first = get_size (one), second = get_size (two);

  if (first != second)
    return first < second ? -1 : 1;
  return fn_passage_compare (a, b);
}

static const FnCitation *
get_citation (const FnEvidence *self, const FnPassage *passage)
{
  return &fn_fact_base_get_fact (self->base, (guint) passage->fact)->citations[passage->citation];
}

/* Where the words have to be: a paragraph, a section, or an empty span where the notes lack what is named. */
static FnSpan
find_stretch (const FnBlocks *notes, const FnCitation *citation, const FnBlock **paragraph)
{
  guint count = 0;
  int section = fn_blocks_find_section (notes, citation->section, &count);

  *paragraph = NULL;
  if (count == 0)
    return (FnSpan){ 0, 0 };
  if (citation->paragraph <= 0)
    return fn_blocks_get_section_span (notes, section);

  *paragraph = fn_blocks_get_paragraph (notes, section, citation->paragraph);
  return *paragraph != NULL ? (*paragraph)->content : (FnSpan){ 0, 0 };
}

/* A few paragraphs are made ready faster than a whole text; many are not. */
static gboolean
are_dense (const FnEvidence *self, const FnBlocks *notes, const GPtrArray *passages)
{
  gsize size = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const FnPassage *passage = passages->pdata[i];
      const FnBlock *paragraph;
      FnSpan within = find_stretch (notes, get_citation (self, passage), &paragraph);

      size += within.end - within.start;
    }
  return size > fn_text_get_size (fn_blocks_get_text (notes));
}

/* Most anchors stand once in their paragraph; for the others the whole text is made ready. */
static void
find_anchor (FnText *text, FnLocator **locator, FnSpan within, const FnSelector *anchor, FnMatch *match)
{
  if (*locator == NULL && fn_locator_find_within (text, within, anchor, match))
    return;
  if (*locator == NULL)
    *locator = fn_locator_new (text, FN_TEXT_LAYOUT_FLOWING);
  fn_locator_find (*locator, within, anchor, match);
}

static void
look_up (const FnBlocks *notes, FnLocator **locator, const FnCitation *citation, FnMatch *match)
{
  const FnBlock *paragraph = NULL;
  FnSpan within = find_stretch (notes, citation, &paragraph);

  if (citation->notes.exact != NULL)
    find_anchor (fn_blocks_get_text (notes), locator, within, &citation->notes, match);
  else if (paragraph != NULL)
    {
      *match = (FnMatch){ FN_MATCH_FOUND, 1, g_new (FnSpan, 1) };
      match->ranges[0] = within;
    }
}

/* One passage for each citation, grouped by fact, not looked up yet. */
static void
list_passages (FnEvidence *self)
{
  guint n_facts = fn_fact_base_count (self->base, FN_PART_FACT);

  self->first_of_fact = g_new0 (guint, n_facts + 1);
  for (guint i = 0; i < n_facts; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (self->base, i);

      self->first_of_fact[i] = self->passages->len;
      for (guint j = 0; j < fact->n_citations; j++)
        {
          FnPassage passage = { (int) i, (int) j, fact->citations[j].source, { FN_MATCH_NOT_FOUND, 0, NULL } };

          g_array_append_val (self->passages, passage);
        }
    }
  self->first_of_fact[n_facts] = self->passages->len;
}

/* Only once all passages are there: the lists point into their array. */
static void
list_by_source (FnEvidence *self)
{
  guint n_sources = fn_fact_base_count (self->base, FN_PART_SOURCE);

  self->found_in = g_new0 (GPtrArray *, n_sources);
  for (guint i = 0; i < n_sources; i++)
    self->found_in[i] = g_ptr_array_new ();
  for (guint i = 0; i < self->passages->len; i++)
    {
      FnPassage *passage = &g_array_index (self->passages, FnPassage, i);

      if (passage->source >= 0)
        g_ptr_array_add (self->found_in[passage->source], passage);
    }
}

/* Source by source, so that one text at a time is needed. What is not found leaves the list. */
static void
look_up_source (FnEvidence *self, guint source)
{
  GPtrArray *passages = self->found_in[source];
  g_autoptr (FnBlocks) notes = fn_notes_dup (self->notes, source);
  g_autoptr (FnLocator) locator = NULL;
  guint n_found = 0;

  if (notes != NULL && are_dense (self, notes, passages))
    locator = fn_locator_new (fn_blocks_get_text (notes), FN_TEXT_LAYOUT_FLOWING);
  for (guint i = 0; i < passages->len; i++)
    {
      FnPassage *passage = passages->pdata[i];

      if (notes != NULL)
        look_up (notes, &locator, get_citation (self, passage), &passage->match);
      if (passage->match.n_ranges > 0)
        passages->pdata[n_found++] = passage;
    }
  g_ptr_array_set_size (passages, (int) n_found);
  g_ptr_array_sort (passages, fn_passage_compare);
}

FnEvidence *
fn_evidence_new (FnFactBase *base, FnNotes *notes)
{
  FnEvidence *self;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (notes != NULL, NULL);

  self = g_new0 (FnEvidence, 1);
  self->base = fn_fact_base_ref (base);
  self->passages = g_array_new (FALSE, FALSE, sizeof (FnPassage));
  g_array_set_clear_func (self->passages, fn_passage_clear);
  self->notes = fn_notes_ref (notes);
  list_passages (self);
  list_by_source (self);
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_SOURCE); i++)
    look_up_source (self, i);
  return self;
}

void
fn_evidence_free (FnEvidence *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < fn_fact_base_count (self->base, FN_PART_SOURCE); i++)
    g_ptr_array_unref (self->found_in[i]);
  fn_notes_unref (self->notes);
  g_free (self->found_in);
  g_free (self->first_of_fact);
  g_array_unref (self->passages);
  fn_fact_base_unref (self->base);
  g_free (self);
}

FnBlocks *
fn_evidence_dup_notes (const FnEvidence *self, guint source)
{
  g_return_val_if_fail (self != NULL && source < fn_fact_base_count (self->base, FN_PART_SOURCE), NULL);

  return fn_notes_dup (self->notes, source);
}

void
fn_evidence_settle (FnEvidence *self)
{
  g_return_if_fail (self != NULL);

  fn_notes_settle (self->notes);
}

const FnPassage *
fn_evidence_get_passages (const FnEvidence *self, guint fact, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  g_return_val_if_fail (fact < fn_fact_base_count (self->base, FN_PART_FACT), NULL);

  *n = self->first_of_fact[fact + 1] - self->first_of_fact[fact];
  return (const FnPassage *) self->passages->data + self->first_of_fact[fact];
}

const GPtrArray *
fn_evidence_get_of_source (const FnEvidence *self, guint source)
{
  g_return_val_if_fail (self != NULL && source < fn_fact_base_count (self->base, FN_PART_SOURCE), NULL);

  return self->found_in[source];
}

static gboolean
holds_byte (const FnPassage *passage, gsize byte)
{
  for (guint i = 0; i < passage->match.n_ranges; i++)
    if (byte >= passage->match.ranges[i].start && byte <= passage->match.ranges[i].end)
      return TRUE;
  return FALSE;
}

GArray *
fn_passages_get_facts_at (const GPtrArray *passages, gsize byte)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (int));

  g_return_val_if_fail (passages != NULL, facts);

  for (guint i = 0; i < passages->len; i++)
    if (holds_byte (passages->pdata[i], byte))
      g_ptr_array_add (here, passages->pdata[i]);
  g_ptr_array_sort (here, compare_size);
  for (guint i = 0; i < here->len; i++)
    {
      const FnPassage *passage = here->pdata[i];

      if (!fn_int_list_holds (facts, passage->fact))
        g_array_append_val (facts, passage->fact);
    }
  return facts;
}

const FnPassage *
fn_passages_find (const GPtrArray *passages, int fact, gsize byte)
{
  g_return_val_if_fail (passages != NULL, NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const FnPassage *passage = passages->pdata[i];

      if (passage->fact == fact && holds_byte (passage, byte))
        return passage;
    }
  return NULL;
}

/* Words that stand elsewhere do not count: an anchor holds in its right place or not at all. */
static gboolean
rests_on_passage (const FnEvidence *self, guint fact)
{
  guint n = 0;
  const FnPassage *passages = fn_evidence_get_passages (self, fact, &n);

  for (guint i = 0; i < n; i++)
    if (passages[i].match.state == FN_MATCH_FOUND)
      return TRUE;
  return FALSE;
}

void
fn_evidence_count (const FnEvidence *self, FnEvidenceCount *count)
{
  g_return_if_fail (self != NULL && count != NULL);

  *count = (FnEvidenceCount){ .facts = fn_fact_base_count (self->base, FN_PART_FACT) };
  for (guint i = 0; i < count->facts; i++)
    {
      const FnFact *fact = fn_fact_base_get_fact (self->base, i);

      if (rests_on_passage (self, i))
        count->passage++;
      else if (fn_fact_get_source (fact) >= 0)
        count->source++;
      else if (fact->formula != NULL)
        count->derived++;
      else
        count->none++;
    }
}
