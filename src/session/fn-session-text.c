#include "config.h"

#include "session/fn-session-private.h"

FnDocuments *
fn_session_get_documents (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  return self->documents;
}

int
fn_session_get_document (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), -1);

  return self->document;
}

void
fn_session_show_document (FnSession *self, int document)
{
  FnSessionView before;

  g_return_if_fail (FN_IS_SESSION (self));
  g_return_if_fail (document >= -1);

  before = fn_session_look (self);
  self->wanted_document = document;
  fn_session_notify_since (self, &before);
}

/* NULL while the notes are read. */
static const FnAttachedDocument *
get_document (FnSession *self)
{
  int document = fn_session_get_document (self);

  if (document < 0)
    return NULL;
  return fn_documents_get (fn_session_get_documents (self), (guint) fn_session_get_source (self), (guint) document);
}

FnPage *
fn_session_get_text_page (FnSession *self)
{
  int source;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  source = fn_session_get_source (self);
  if (source < 0)
    return NULL;
  return get_document (self) != NULL ? get_document (self)->page : fn_session_get_page (self, (guint) source);
}

/* NULL when there is none in the text in view. */
static const FnMatch *
get_found (FnSession *self)
{
  FnLocation here = fn_session_get_location (self);

  if (here.found.end == here.found.start || here.document != fn_session_get_document (self))
    return NULL;
  self->found_range = here.found;
  self->found = (FnMatch){ FN_MATCH_FOUND, 1, &self->found_range };
  return &self->found;
}

const FnMatch *
fn_session_get_text_match (FnSession *self)
{
  const FnPassage *passage;
  const FnAttachedDocument *document;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  passage = fn_session_get_passage (self);
  if (fn_session_get_fact (self) < 0)
    return get_found (self);
  if (passage == NULL || passage->source != fn_session_get_source (self))
    return NULL;
  document = get_document (self);
  if (document != NULL)
    passage = document->cited != NULL ? fn_cited_find (document->cited, passage->fact, passage->citation) : NULL;
  return passage != NULL ? &passage->match : NULL;
}

const GPtrArray *
fn_session_get_text_passages (FnSession *self)
{
  const FnAttachedDocument *document;
  int source;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  source = fn_session_get_source (self);
  if (source < 0)
    return NULL;
  document = get_document (self);
  if (document != NULL)
    return document->cited != NULL ? fn_cited_get_found (document->cited) : NULL;
  return fn_evidence_get_of_source (fn_session_get_evidence (self), (guint) source);
}

GArray *
fn_session_dup_facts_at (FnSession *self, gsize byte)
{
  const GPtrArray *passages;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  passages = fn_session_get_text_passages (self);
  return passages != NULL ? fn_passages_get_facts_at (passages, byte) : g_array_new (FALSE, FALSE, sizeof (int));
}
