#include "config.h"

#include "load/fn-check-facts.h"

#include "load/fn-check-derived.h"
#include "load/fn-check-words.h"
#include "load/fn-hedges.h"
#include "load/fn-nearest.h"

#include <glib/gi18n.h>

/* What to report about an anchor that is not where it is said to be, by FnMatchState. */
static const struct
{
  const char *code;
  const char *message;
} anchor_problems[] = {
  [FN_MATCH_NOT_FOUND] = { "anchor-not-found", N_("These words do not stand in the notes; correct them or the notes") },
  [FN_MATCH_AMBIGUOUS] = { "anchor-ambiguous",
                           N_("These words stand there more than once; add “prefix” or “suffix” to choose") },
  [FN_MATCH_FOUND_ELSEWHERE] = { "anchor-elsewhere",
                                 N_("These words stand in another part of the notes; correct “section” or “paragraph”") },
};

/* A citation without words names a paragraph; without either it names the source alone. */
static void
report_passage (FnReader *reader, const FnCitation *citation, FnMatchState state, const char *pointer, guint row)
{
  if (citation->notes.exact != NULL)
    {
      fn_reader_point_at (reader, "%s/citations/%u/notes/exact", pointer, row);
      fn_reader_error (reader, anchor_problems[state].code, "%s", _(anchor_problems[state].message));
    }
  else if (citation->paragraph > 0)
    {
      fn_reader_point_at (reader, "%s/citations/%u/paragraph", pointer, row);
      fn_reader_error (reader, "no-paragraph", _("The notes have no such paragraph; correct “section” or “paragraph”"));
    }
  else
    {
      fn_reader_point_at (reader, "%s/citations/%u", pointer, row);
      fn_reader_warn (reader, "no-anchor", _("This citation names no words, so it cannot be checked; add “notes”"));
    }
}

static void
report_section (FnReader *reader, const FnBlocks *blocks, const char *section, const char *pointer, guint row)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  const char *meant;

  for (guint i = 0; i < fn_blocks_get_length (blocks); i++)
    {
      const FnBlock *block = fn_blocks_get (blocks, i);

      if (block->kind == FN_BLOCK_HEADING)
        g_ptr_array_add (titles, fn_text_dup_span (fn_blocks_get_text (blocks), block->content));
    }
  meant = fn_nearest (section, titles);
  fn_reader_point_at (reader, "%s/citations/%u/section", pointer, row);
  if (meant != NULL)
    fn_reader_error (reader, "unknown-section", _("The notes have no heading “%s”; did you mean “%s”?"), section, meant);
  else
    fn_reader_error (reader, "unknown-section", _("The notes have no heading “%s”; correct it or the notes"), section);
}

/* The words that the fact's citations lead to; what leads nowhere is reported. */
static GPtrArray *
gather_words (FnReader *reader, const FnEvidence *evidence, guint index, const FnFactRow *row, const char *pointer)
{
  const FnFact *fact = fn_fact_base_get_fact (fn_fact_base_builder_peek (reader->builder), index);
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify)fn_cited_words_free);
  const FnPassage *passages;
  guint n;

  passages = fn_evidence_get_passages (evidence, index, &n);
  for (guint i = 0; i < n; i++)
    {
      const FnPassage *passage = &passages[i];
      const FnCitation *citation = &fact->citations[passage->citation];
      g_autoptr (FnBlocks) blocks = fn_evidence_dup_notes (evidence, (guint) passage->source);
      guint citation_row = g_array_index (row->citation_rows, guint, passage->citation);

      if (blocks == NULL)
        continue;
      if (citation->section != NULL && fn_blocks_find_section (blocks, citation->section, NULL) < 0)
        report_section (reader, blocks, citation->section, pointer, citation_row);
      else if (passage->match.state == FN_MATCH_FOUND)
        g_ptr_array_add (words, fn_cited_words_new (&citation->notes, blocks, passage->match.ranges[0].start));
      else
        report_passage (reader, citation, passage->match.state, pointer, citation_row);
    }
  return words;
}

static void
check_relative (FnReader *reader, const FnFact *fact, const char *pointer)
{
  FnPeriod period;

  if (fact->relative_to == NULL ||
      fn_fact_base_builder_find (reader->builder, FN_PART_FACT, fact->relative_to) >= 0 ||
      fn_period_parse (fact->relative_to, &period, NULL))
    return;
  fn_reader_point_at (reader, "%s/relative-to", pointer);
  fn_reader_error (reader, "unknown-id", _("“%s” is neither the id of a fact nor a period; correct it"), fact->relative_to);
}

static void
check_fact (FnReader *reader, const FnEvidence *evidence, guint index, const FnFactRow *row)
{
  const FnFact *fact = fn_fact_base_get_fact (fn_fact_base_builder_peek (reader->builder), index);
  g_autofree char *pointer = g_strdup_printf ("/facts/%u", row->row);
  g_autoptr (GPtrArray) words = NULL;

  check_relative (reader, fact, pointer);
  if (fact->formula != NULL)
    fn_check_derived (reader, index, pointer);
  else if (fact->n_citations == 0 && !fact->faulty)
    {
      fn_reader_point_at (reader, "%s", pointer);
      fn_reader_warn (reader, "no-citation", _("Nothing supports this fact; add “citations” or “derived”"));
    }
  words = gather_words (reader, evidence, index, row, pointer);
  if (words->len > 0)
    fn_check_words (reader, fact, pointer, words);
}

static void
warn_about_language (FnReader *reader)
{
  const char *language = fn_fact_base_get_language (fn_fact_base_builder_peek (reader->builder));

  if (fn_hedges_know (language))
    return;
  fn_reader_point_at (reader, "/language");
  fn_reader_warn (reader, "unknown-language",
                  _("No words for numbers and hedges are known in “%s”, so facts are not compared with the notes"),
                  language);
}

void
fn_check_facts (FnReader *reader, const GArray *rows, const FnEvidence *evidence)
{
  warn_about_language (reader);
  for (guint i = 0; i < rows->len; i++)
    {
      guint errors_before = reader->n_errors;

      check_fact (reader, evidence, i, &g_array_index (rows, FnFactRow, i));
      if (reader->n_errors > errors_before)
        fn_fact_base_builder_edit_fact (reader->builder, i)->faulty = TRUE;
    }
}
