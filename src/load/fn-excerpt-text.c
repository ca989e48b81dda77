#include "config.h"

#include "load/fn-excerpt-text.h"

#include <string.h>

#define LEFT_OUT "…"
#define LEFT_OUT_TABLE "|…|"

/* The notes while it is found out what of them is cited. */
typedef struct
{
  const FnBlocks *blocks;
  gboolean *kept; /* by block */
} Cited;

static FnSpan
get_source (const Cited *self, guint block)
{
  return fn_blocks_get (self->blocks, block)->source;
}

static void
keep_span (Cited *self, FnSpan span)
{
  for (guint i = 0; i < fn_blocks_get_length (self->blocks); i++)
    {
      FnSpan block = get_source (self, i);

      self->kept[i] = self->kept[i] || (block.start < span.end && span.start < block.end);
    }
}

/* How long the words are in normal form, in which they are compared. */
static gsize
measure_words (const char *words)
{
  g_autofree char *normal = words != NULL ? fn_normalise (words) : NULL;

  return normal != NULL ? strlen (normal) : 0;
}

static gsize
measure_span (const Cited *self, FnSpan span)
{
  g_autofree char *words = fn_text_dup_span (fn_blocks_get_text (self->blocks), span);

  return measure_words (words);
}

/* Words before or behind a quote may reach into the blocks around it. */
static void
keep_context (Cited *self, FnSpan quote, const FnSelector *selector)
{
  gsize before = measure_words (selector->prefix), behind = measure_words (selector->suffix);
  guint n = fn_blocks_get_length (self->blocks), first = 0, last = 0;

  for (guint i = 0; i < n && get_source (self, i).start < quote.end; i++)
    {
      first = get_source (self, i).start <= quote.start ? i : first;
      last = i;
    }
  for (; first > 0 && measure_span (self, (FnSpan){ get_source (self, first).start, quote.start }) < before; first--)
    self->kept[first - 1] = TRUE;
  for (; last + 1 < n && measure_span (self, (FnSpan){ quote.end, get_source (self, last).end }) < behind; last++)
    self->kept[last + 1] = TRUE;
}

/* Words that are not where they should be are looked for there in vain a second time. */
static void
keep_named (Cited *self, const FnCitation *citation)
{
  guint count = 0;
  int section = fn_blocks_find_section (self->blocks, citation->section, &count);
  const FnBlock *paragraph;

  if (count == 0)
    return;
  paragraph = citation->paragraph > 0 ? fn_blocks_get_paragraph (self->blocks, section, citation->paragraph) : NULL;
  if (paragraph != NULL)
    keep_span (self, paragraph->source);
  else if (citation->paragraph <= 0)
    keep_span (self, fn_blocks_get_section_span (self->blocks, section));
}

static void
keep_passage (Cited *self, const FnCitation *citation, const FnMatch *match)
{
  if (match->state != FN_MATCH_FOUND)
    keep_named (self, citation);
  for (guint i = 0; i < match->n_ranges; i++)
    {
      keep_span (self, match->ranges[i]);
      if (citation->notes.prefix != NULL || citation->notes.suffix != NULL)
        keep_context (self, match->ranges[i], &citation->notes);
    }
}

/* Two sources may share one file of notes. */
static gboolean
share_notes (const FnFactBase *base, int source, guint other)
{
  return source >= 0 && g_strcmp0 (fn_fact_base_get_source (base, (guint)source)->notes_path,
                                   fn_fact_base_get_source (base, other)->notes_path) == 0;
}

static void
keep_cited (Cited *self, const FnFactBase *base, const FnEvidence *evidence, guint source, const gboolean *facts)
{
  for (guint i = 0; i < fn_fact_base_count (base, FN_PART_FACT); i++)
    {
      guint n = 0;
      const FnPassage *passages = facts[i] ? fn_evidence_get_passages (evidence, i, &n) : NULL;

      for (guint j = 0; j < n; j++)
        if (share_notes (base, passages[j].source, source))
          keep_passage (self, &fn_fact_base_get_fact (base, i)->citations[passages[j].citation], &passages[j].match);
    }
}

/* All that stands between what is left out is copied as it is: markers, blank lines. */
static char *
write_blocks (const Cited *self)
{
  const char *bytes = fn_text_get_bytes (fn_blocks_get_text (self->blocks));
  gsize done = 0, size = fn_text_get_size (fn_blocks_get_text (self->blocks));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fn_blocks_get_length (self->blocks); i++)
    {
      const FnBlock *block = fn_blocks_get (self->blocks, i);

      if (self->kept[i] || block->kind == FN_BLOCK_HEADING)
        continue;
      g_string_append_len (text, bytes + done, (gssize)(block->content.start - done));
      g_string_append (text, block->kind == FN_BLOCK_TABLE ? LEFT_OUT_TABLE : LEFT_OUT);
      done = block->content.end;
    }
  g_string_append_len (text, bytes + done, (gssize)(size - done));
  return g_string_free (text, FALSE);
}

char *
fn_excerpt_text (const FnFactBase *base, const FnEvidence *evidence, guint source, const FnBlocks *blocks,
                 const gboolean *facts)
{
  g_autofree gboolean *kept = g_new0 (gboolean, fn_blocks_get_length (blocks));
  Cited cited = { blocks, kept };

  keep_cited (&cited, base, evidence, source, facts);
  return write_blocks (&cited);
}
