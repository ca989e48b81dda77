#include "config.h"

#include "app/fn-at-caret.h"

#include "base/fn-int-list.h"

static gboolean
is_shown_by (FnSession *session, int fact, int figure)
{
  g_autoptr (GArray) figures = fn_fact_base_get_figures_of (fn_session_get_base (session), fact);

  return fn_int_list_holds (figures, figure);
}

static int
choose_fact (FnSession *session, const GArray *facts)
{
  if (fn_int_list_holds (facts, fn_session_get_fact (session)))
    return fn_session_get_fact (session);
  for (guint i = 0; i < facts->len; i++)
    if (is_shown_by (session, g_array_index (facts, int, i), fn_session_get_figure (session)))
      return g_array_index (facts, int, i);
  return facts->len > 0 ? g_array_index (facts, int, 0) : -1;
}

gboolean
fn_at_caret (FnSession *session, int source, int document, gsize byte, int *fact, int *citation)
{
  const GPtrArray *passages;
  const FnPassage *passage;
  g_autoptr (GArray) facts = NULL;

  g_return_val_if_fail (FN_IS_SESSION (session), FALSE);

  passages = document >= 0 ? fn_session_get_text_passages (session)
                           : fn_evidence_get_of_source (fn_session_get_evidence (session), (guint) source);
  if (passages == NULL)
    return FALSE;
  facts = fn_passages_get_facts_at (passages, byte);
  *fact = choose_fact (session, facts);
  if (*fact < 0)
    return FALSE;
  passage = fn_passages_find (passages, *fact, byte);
  *citation = passage != NULL ? passage->citation : 0;
  return TRUE;
}
