#include "config.h"

#include "app/fn-cited-marks.h"

#include "app/fn-page-buffer.h"

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const FnGutterMark *mark_a = a, *mark_b = b;

  return (mark_a->offset > mark_b->offset) - (mark_a->offset < mark_b->offset);
}

/* Marks are sorted by their offsets on the page, and so are the places. */
static GArray *
list_places (const GArray *marks, FnFactBase *base, FnFocus focus, gboolean held)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < marks->len; i++)
    {
      const FnGutterMark *mark = &g_array_index (marks, FnGutterMark, i);

      if (fn_focus_holds (focus, base, mark->fact) == held)
        g_array_append_val (places, mark->offset);
    }
  return places;
}

void
fn_cited_marks_show (FnSession *session, FnPage *page, GtkTextBuffer *buffer, FnFactGutter *gutter,
                     FnOverview *overview)
{
  const GPtrArray *passages;
  FnFactBase *base;
  FnFocus focus;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnGutterMark));

  g_return_if_fail (FN_IS_SESSION (session));

  base = fn_session_get_base (session);
  focus = fn_session_get_focus (session);
  passages = page != NULL ? fn_session_get_text_passages (session) : NULL;
  fn_page_buffer_clear (buffer, FN_PAGE_TAG_CITED);
  fn_page_buffer_clear (buffer, FN_PAGE_TAG_SET_BACK);
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const FnPassage *passage = passages->pdata[i];
      FnGutterMark mark = { 0, passage->fact };
      FnPageTag tag = fn_focus_holds (focus, base, passage->fact) ? FN_PAGE_TAG_CITED : FN_PAGE_TAG_SET_BACK;

      fn_page_buffer_mark_match (buffer, tag, page, &passage->match);
      if (passage->match.n_ranges == 0)
        continue;
      mark.offset = (guint) fn_page_from_notes (page, passage->match.ranges[0].start);
      g_array_append_val (marks, mark);
    }
  g_array_sort (marks, compare_marks);
  fn_overview_set_places (overview, FN_OVERVIEW_CITED, list_places (marks, base, focus, TRUE));
  fn_overview_set_places (overview, FN_OVERVIEW_SET_BACK, list_places (marks, base, focus, FALSE));
  fn_fact_gutter_set_marks (gutter, g_steal_pointer (&marks));
}
