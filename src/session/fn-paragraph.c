#include "config.h"

#include "session/fn-paragraph.h"

#include "session/fn-documents.h"

#include <glib/gi18n.h>

static char *
name_paragraph (const FnWords *words, const char *section, int paragraph)
{
  g_autofree char *number = g_strdup_printf ("%d", paragraph);
  g_autofree char *sign = paragraph > 0 ? fn_words_fill (words->word[FN_WORD_PARAGRAPH], number, NULL) : NULL;

  if (section == NULL || sign == NULL)
    return g_strdup (section != NULL ? section : sign);
  return g_strdup_printf ("%s %s", section, sign);
}

static char *
name_in_notes (FnSession *session, int source, gsize byte)
{
  g_autoptr (FnBlocks) notes = fn_evidence_dup_notes (fn_session_get_evidence (session), (guint) source);
  const FnBlock *block = notes != NULL ? fn_blocks_get_at (notes, byte) : NULL;
  g_autofree char *section = NULL;

  if (block == NULL)
    return NULL;
  if (block->section >= 0)
    section = fn_text_dup_span (fn_blocks_get_text (notes), fn_blocks_get (notes, (guint) block->section)->content);
  return name_paragraph (fn_session_get_words (session), section, block->paragraph);
}

static char *
name_in_document (const FnAttachedDocument *document, gsize byte)
{
  guint line, column;

  for (guint i = 0; i < document->reading->n_pages; i++)
    if (byte < document->reading->pages[i].span.end)
      return g_strdup_printf (_("page %u"), i + 1);
  fn_text_get_place (document->reading->text, byte, &line, &column);
  return g_strdup_printf (_("line %u"), line);
}

static const FnAttachedDocument *
get_document (FnSession *session, int index)
{
  return fn_documents_get (fn_session_get_documents (session), (guint) fn_session_get_source (session), (guint) index);
}

char *
fn_paragraph_here (FnSession *session, gsize byte)
{
  int source, document;

  g_return_val_if_fail (FN_IS_SESSION (session), NULL);

  source = fn_session_get_source (session);
  document = fn_session_get_document (session);
  if (source < 0)
    return NULL;
  if (document < 0)
    return name_in_notes (session, source, byte);
  return get_document (session, document)->reading != NULL ? name_in_document (get_document (session, document), byte)
                                                           : NULL;
}

static char *
find_in_documents (FnSession *session, const FnPassage *passage)
{
  guint n = fn_documents_count (fn_session_get_documents (session), (guint) passage->source);

  for (guint i = 0; i < n; i++)
    {
      const FnAttachedDocument *document = get_document (session, (int) i);
      const FnPassage *there =
          document->cited != NULL ? fn_cited_find (document->cited, passage->fact, passage->citation) : NULL;
      g_autofree char *place = NULL;

      if (there == NULL || there->match.n_ranges == 0)
        continue;
      place = name_in_document (document, there->match.ranges[0].start);
      return g_strdup_printf (_("in the original: %s"), place);
    }
  return NULL;
}

static char *
find_in_notes (FnSession *session, const FnPassage *passage)
{
  const FnFact *fact = fn_fact_base_get_fact (fn_session_get_base (session), (guint) passage->fact);
  const FnCitation *citation = &fact->citations[passage->citation];
  g_autofree char *place = name_paragraph (fn_session_get_words (session), citation->section, citation->paragraph);

  return place != NULL ? g_strdup_printf (_("in the notes: %s"), place) : NULL;
}

char *
fn_paragraph_answering (FnSession *session, const FnPassage *passage)
{
  g_return_val_if_fail (FN_IS_SESSION (session), NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  if (fn_session_get_document (session) < 0)
    return find_in_documents (session, passage);
  return find_in_notes (session, passage);
}
