#include "config.h"

#include "app/fn-text-sight.h"

#define TAG "in-sight"

/* A view does not always tell when it has laid out more, so it is looked after some times, a frame apart. */
#define MOST_TRIES 300
#define FRAME 16 /* milliseconds */

/* What a view keeps in sight. */
typedef struct
{
  GtkTextView *view; /* which owns this */
  GtkTextMark *place; /* NULL when nothing is kept */
  double margin;
  gboolean opened; /* another text, of which nothing was shown yet */
  guint again; /* source that scrolls once more, or 0 */
  guint tries; /* how often it has done so in vain */
} Kept;

/* A view scrolls to a mark when all of its text is laid out, which takes seconds for a long one; or at once, laying
 * out what is around it, when a line has to be laid out anew. So one is: by a tag that could change its height. */
static void
scroll (Kept *kept)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (kept->view);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG);
  GtkTextIter start, end;

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, TAG, "rise", 0, NULL);
  gtk_text_view_scroll_to_mark (kept->view, kept->place, kept->margin, FALSE, 0, 0);
  gtk_text_buffer_get_iter_at_mark (buffer, &start, kept->place);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
}

/* Where the place is, once its line is laid out. Before that it must not be asked for: the view would keep what it made of
 * the line, and look into it even when the line is gone with its buffer. */
static gboolean
find_place (const Kept *kept, GdkRectangle *place)
{
  GtkTextIter iter;
  int line, height;

  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (kept->view), &iter, kept->place);
  gtk_text_view_get_line_yrange (kept->view, &iter, &line, &height);
  if (height > 0)
    gtk_text_view_get_iter_location (kept->view, &iter, place);
  return height > 0;
}

static gboolean
is_in_sight (const Kept *kept)
{
  GdkRectangle visible, place;

  if (!find_place (kept, &place))
    return FALSE;
  gtk_text_view_get_visible_rect (kept->view, &visible);
  return place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

/* In a text that was just opened, the way there would be shown by an animation that explains nothing. */
static void
settle (Kept *kept)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (kept->view));
  GdkRectangle place;
  double top;

  if (!kept->opened || kept->place == NULL || !find_place (kept, &place))
    return;
  kept->opened = FALSE;
  if (is_in_sight (kept))
    return;
  top = place.y + place.height - gtk_adjustment_get_page_size (adjustment) * (1 - kept->margin);
  gtk_adjustment_set_value (adjustment, top + gtk_text_view_get_top_margin (kept->view));
}

/* A newer view that is given another height while its scrolling is animated does not tell its adjustment, which then
 * ends before the text does, until it is given its room once more. */
static gboolean
has_stale_height (const Kept *kept)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (kept->view));
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (kept->view, &visible);
  return kept->tries > 0 && (int) gtk_adjustment_get_page_size (adjustment) != visible.height;
}

static gboolean
again_cb (gpointer data)
{
  Kept *kept = data;

  kept->again = 0;
  if (has_stale_height (kept))
    gtk_widget_queue_allocate (GTK_WIDGET (kept->view));
  else
    scroll (kept);
  settle (kept);
  if (!is_in_sight (kept) && kept->tries++ < MOST_TRIES)
    kept->again = g_timeout_add (FRAME, again_cb, kept);
  return G_SOURCE_REMOVE;
}

/* While it tells of this, a view has its old height still, and moves what it shows itself. */
static void
laid_out_cb (GtkAdjustment *adjustment, GtkTextView *view)
{
  Kept *kept = g_object_get_data (G_OBJECT (view), "fn-text-sight");

  if (kept->place != NULL && kept->again == 0)
    kept->again = g_idle_add_full (G_PRIORITY_HIGH_IDLE, again_cb, kept, NULL);
}

static void
release (Kept *kept)
{
  g_clear_handle_id (&kept->again, g_source_remove);
  if (kept->place != NULL && !gtk_text_mark_get_deleted (kept->place))
    gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (kept->place), kept->place);
  g_clear_object (&kept->place);
}

static void
kept_free (gpointer data)
{
  release (data);
  g_free (data);
}

static Kept *
get_kept (GtkTextView *view)
{
  Kept *kept = g_object_get_data (G_OBJECT (view), "fn-text-sight");

  if (kept != NULL)
    return kept;
  kept = g_new0 (Kept, 1);
  kept->view = view;
  g_object_set_data_full (G_OBJECT (view), "fn-text-sight", kept, kept_free);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "changed", G_CALLBACK (laid_out_cb),
                           view, 0);
  return kept;
}

void
fn_text_sight_keep (GtkTextView *view, const GtkTextIter *place, double margin)
{
  Kept *kept;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view) && place != NULL);

  kept = get_kept (view);
  release (kept);
  kept->place = g_object_ref (gtk_text_buffer_create_mark (gtk_text_view_get_buffer (view), NULL, place, TRUE));
  kept->margin = margin;
  kept->tries = 0;
  again_cb (kept);
}

void
fn_text_sight_open (GtkTextView *view)
{
  Kept *kept;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  kept = get_kept (view);
  release (kept);
  kept->opened = TRUE;
}

void
fn_text_sight_settle (GtkTextView *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  settle (get_kept (view));
}

void
fn_text_sight_release (GtkTextView *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  release (get_kept (view));
}
