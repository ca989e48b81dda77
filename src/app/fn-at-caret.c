#include "config.h"

#include "app/fn-at-caret.h"

static gboolean
is_shown_by (FnSession *session, int fact, int figure)
{
  g_autoptr (GArray) figures = fn_fact_base_get_figures_of (fn_session_get_base (session), fact);

  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, int, i) == figure)
      return TRUE;
  return FALSE;
}

static int
choose_fact (FnSession *session, const GArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_array_index (facts, int, i) == fn_session_get_fact (session))
      return g_array_index (facts, int, i);
  for (guint i = 0; i < facts->len; i++)
    if (is_shown_by (session, g_array_index (facts, int, i), fn_session_get_figure (session)))
      return g_array_index (facts, int, i);
  return facts->len > 0 ? g_array_index (facts, int, 0) : -1;
}

static int
find_citation (FnSession *session, int fact, int source, gsize byte)
{
  guint n;
  const FnPassage *passages = fn_evidence_get_passages (fn_session_get_evidence (session), fact, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; passages[i].source == source && j < passages[i].match.n_ranges; j++)
      if (byte >= passages[i].match.ranges[j].start && byte <= passages[i].match.ranges[j].end)
        return passages[i].citation;
  return 0;
}

gboolean
fn_at_caret (FnSession *session, int source, gsize byte, int *fact, int *citation)
{
  g_autoptr (GArray) facts = NULL;

  g_return_val_if_fail (FN_IS_SESSION (session), FALSE);

  facts = fn_evidence_get_facts_at (fn_session_get_evidence (session), source, byte);
  *fact = choose_fact (session, facts);
  if (*fact < 0)
    return FALSE;
  *citation = find_citation (session, *fact, source, byte);
  return TRUE;
}
