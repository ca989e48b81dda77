#include "config.h"

#include "session/fn-session-private.h"

FnEvidence *
fn_session_get_evidence (FnSession *self)
{
  FnLoaded *loaded = fn_session_get_loaded (self);

  return loaded != NULL ? loaded->evidence : NULL;
}

FnProblems *
fn_session_get_problems (FnSession *self)
{
  FnLoaded *loaded = fn_session_get_loaded (self);

  return loaded != NULL ? loaded->problems : NULL;
}

gboolean
fn_session_is_excerpt (FnSession *self)
{
  FnLoaded *loaded = fn_session_get_loaded (self);

  return loaded != NULL && loaded->excerpt;
}
