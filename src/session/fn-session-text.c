#include "config.h"

#include "session/fn-session.h"

int
fn_session_get_document (FnSession *self)
{
  g_return_val_if_fail (FN_IS_SESSION (self), -1);

  return -1;
}

FnPage *
fn_session_get_text_page (FnSession *self)
{
  int source;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  source = fn_session_get_source (self);
  return source >= 0 ? fn_session_get_page (self, (guint) source) : NULL;
}

const FnMatch *
fn_session_get_text_match (FnSession *self)
{
  const FnPassage *passage;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  passage = fn_session_get_passage (self);
  return passage != NULL && passage->source == fn_session_get_source (self) ? &passage->match : NULL;
}

const GPtrArray *
fn_session_get_text_passages (FnSession *self)
{
  int source;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  source = fn_session_get_source (self);
  return source >= 0 ? fn_evidence_get_of_source (fn_session_get_evidence (self), (guint) source) : NULL;
}

GArray *
fn_session_dup_facts_at (FnSession *self, gsize byte)
{
  int source;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  source = fn_session_get_source (self);
  if (source < 0)
    return g_array_new (FALSE, FALSE, sizeof (int));
  return fn_evidence_get_facts_at (fn_session_get_evidence (self), (guint) source, byte);
}
