#include "config.h"

#include "session/fn-session.h"

/* The citations that the fact in view rests on; empty without one. */
static GArray *
get_support (FnSession *session)
{
  int fact = fn_session_get_fact (session);

  if (fact < 0)
    return g_array_new (FALSE, FALSE, sizeof (FnSupport));
  return fn_fact_base_get_support (fn_session_get_base (session), fact);
}

guint
fn_session_get_n_citations (FnSession *self)
{
  g_autoptr (GArray) support = NULL;

  g_return_val_if_fail (FN_IS_SESSION (self), 0);

  support = get_support (self);
  return support->len;
}

const FnPassage *
fn_session_get_passage (FnSession *self)
{
  g_autoptr (GArray) support = NULL;
  const FnPassage *passages;
  FnSupport rests;
  guint n = 0;

  g_return_val_if_fail (FN_IS_SESSION (self), NULL);

  support = get_support (self);
  if (fn_session_get_citation (self) >= (int) support->len)
    return NULL;
  rests = g_array_index (support, FnSupport, fn_session_get_citation (self));
  passages = fn_evidence_get_passages (fn_session_get_evidence (self), rests.fact, &n);
  for (guint i = 0; i < n; i++)
    if (passages[i].citation == rests.citation)
      return &passages[i];
  return NULL;
}
