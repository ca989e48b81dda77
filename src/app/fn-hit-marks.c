#include "config.h"

#include "app/fn-hit-marks.h"

#include "app/fn-page-buffer.h"
#include "app/fn-text-sight.h"

/* How close to an edge a hit may come, as a part of the height. */
#define MARGIN 0.15

static GtkTextBuffer *
get_buffer (const FnHitMarks *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static gsize
get_byte (const FnHitMarks *self, const GtkTextIter *iter)
{
  FnText *text = fn_page_get_text (self->page);

  return fn_text_to_bytes (text, MIN ((gsize) gtk_text_iter_get_offset (iter), fn_text_get_length (text)));
}

static GtkTextIter
get_start (const FnHitMarks *self, FnSpan hit)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start,
                                      fn_text_to_code_points (fn_page_get_text (self->page), hit.start));
  return start;
}

static void
set_off (const FnHitMarks *self, FnPageTag tag, FnSpan hit)
{
  FnText *text = fn_page_get_text (self->page);

  fn_page_buffer_mark (get_buffer (self), tag, fn_text_to_code_points (text, hit.start),
                       fn_text_to_code_points (text, hit.end));
}

/* A view keeps pictures of lines. For a tag that changes no height it drops only those from the first line that changed,
 * and none if it has no picture of that one (GtkTextLineDisplayCache). When a tag itself changes it drops all. */
static void
draw_anew (const FnHitMarks *self)
{
  gtk_text_tag_changed (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (get_buffer (self)), "hit"), FALSE);
}

FnSpan
fn_hit_marks_get_sight (const FnHitMarks *self)
{
  GdkRectangle area;
  GtkTextIter start, end;

  g_return_val_if_fail (self->view != NULL && self->page != NULL, ((FnSpan){ 0, 0 }));

  gtk_text_view_get_visible_rect (self->view, &area);
  gtk_text_view_get_iter_at_location (self->view, &start, area.x, area.y);
  gtk_text_view_get_iter_at_location (self->view, &end, area.x + area.width, area.y + area.height);
  gtk_text_view_backward_display_line_start (self->view, &start);
  gtk_text_view_forward_display_line_end (self->view, &end);
  return (FnSpan){ get_byte (self, &start), get_byte (self, &end) };
}

gsize
fn_hit_marks_get_caret (const FnHitMarks *self)
{
  GtkTextIter caret;

  g_return_val_if_fail (self->view != NULL && self->page != NULL, 0);

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &caret, gtk_text_buffer_get_insert (get_buffer (self)));
  return get_byte (self, &caret);
}

void
fn_hit_marks_clear (FnHitMarks *self)
{
  g_return_if_fail (self->view != NULL);

  fn_page_buffer_clear (get_buffer (self), FN_PAGE_TAG_HIT);
  fn_page_buffer_clear (get_buffer (self), FN_PAGE_TAG_CURRENT_HIT);
  draw_anew (self);
  self->marked = (FnSpan){ 0, 0 };
}

void
fn_hit_marks_renew (FnHitMarks *self, FnSpan sight)
{
  gsize reach = sight.end - sight.start;
  g_autoptr (GArray) hits = NULL;
  FnText *text;

  g_return_if_fail (self->view != NULL && self->page != NULL);

  text = fn_page_get_text (self->page);
  fn_hit_marks_clear (self);
  self->marked.start = fn_text_align (text, sight.start - MIN (sight.start, reach));
  self->marked.end = fn_text_align (text, MIN (sight.end + reach, fn_text_get_size (text)));
  hits = fn_text_find_dup_hits_in (self->find, self->marked);
  for (guint i = 0; i < hits->len; i++)
    set_off (self, FN_PAGE_TAG_HIT, g_array_index (hits, FnSpan, i));
  if (fn_hit_marks_is_standing (self))
    set_off (self, FN_PAGE_TAG_CURRENT_HIT, self->current);
  draw_anew (self);
}

void
fn_hit_marks_follow (FnHitMarks *self)
{
  FnSpan sight;

  g_return_if_fail (self->view != NULL);

  if (self->page == NULL || !fn_text_find_is_asked (self->find))
    return;
  sight = fn_hit_marks_get_sight (self);
  if (sight.start < self->marked.start || sight.end > self->marked.end)
    fn_hit_marks_renew (self, sight);
}

gboolean
fn_hit_marks_is_standing (const FnHitMarks *self)
{
  return self->current.end > 0;
}

void
fn_hit_marks_stand_at (FnHitMarks *self, FnSpan hit)
{
  GtkTextIter start;

  g_return_if_fail (self->view != NULL && self->page != NULL);

  self->current = hit;
  fn_page_buffer_clear (get_buffer (self), FN_PAGE_TAG_CURRENT_HIT);
  set_off (self, FN_PAGE_TAG_CURRENT_HIT, hit);
  draw_anew (self);
  start = get_start (self, hit);
  fn_text_sight_keep (self->view, &start, MARGIN);
}

void
fn_hit_marks_leave (FnHitMarks *self)
{
  GtkTextIter start;

  g_return_if_fail (self->view != NULL);

  if (self->page != NULL && fn_hit_marks_is_standing (self))
    {
      start = get_start (self, self->current);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      gtk_text_buffer_place_cursor (get_buffer (self), &start);
    }
  self->current = (FnSpan){ 0, 0 };
  fn_hit_marks_clear (self);
}
