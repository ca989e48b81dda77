#include "config.h"

#include "app/fn-page-buffer.h"
#include "app/fn-reading-text.h"
#include "app/fn-text-sight.h"

#include <adwaita.h>

#include "widgets.h"

#define N_LINES 400
#define MARGIN 0.3
/* Frames; an animation has a dozen. */
#define SOON 3

/* A window with a text that is much longer than it is high. */
typedef struct
{
  GtkWidget *window;
  GtkTextView *view;
  guint n_frames;
} Fixture;

static void
get_place (Fixture *self, GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->view), iter, N_LINES / 2);
}

static gboolean
is_in_sight (Fixture *self)
{
  GdkRectangle visible, place;
  GtkTextIter iter;

  get_place (self, &iter);
  gtk_text_view_get_line_yrange (self->view, &iter, &place.y, &place.height);
  gtk_text_view_get_visible_rect (self->view, &visible);
  return place.height > 0 && place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

static void
fill (Fixture *self, const char *line)
{
  g_autoptr (GtkTextBuffer) buffer = fn_page_buffer_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    g_string_append_printf (text, "%s %u\n", line, i);
  gtk_text_buffer_set_text (buffer, text->str, (int) text->len);
  fn_reading_text_set_buffer (FN_READING_TEXT (self->view), buffer);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = g_object_new (FN_TYPE_READING_TEXT, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 300, 300);
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  let_events_pass ();
}

static void
keep (Fixture *self)
{
  GtkTextIter iter;

  get_place (self, &iter);
  fn_text_sight_keep (self->view, &iter, MARGIN);
}

/* The clock may tick before the window has its size. */
static void
painted_cb (GdkFrameClock *clock, Fixture *self)
{
  self->n_frames += gtk_widget_get_height (GTK_WIDGET (self->view)) > 0 ? 1 : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/* Returns: how many frames it takes until the place is in sight */
static guint
count_frames (Fixture *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), self);

  self->n_frames = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  while (!is_in_sight (self) || self->n_frames == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  return self->n_frames;
}

/* The way to the place is not shown, neither in the first text nor in the next. */
static void
test_opened (Fixture *self, gconstpointer unused)
{
  fill (self, "One");
  fn_text_sight_open (self->view);
  keep (self);
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_cmpuint (count_frames (self), <=, SOON);
  fn_text_sight_open (self->view);
  fill (self, "Another");
  keep (self);
  g_assert_cmpuint (count_frames (self), <=, SOON);
}

/* Lines that are not laid out have no height. */
static gboolean
is_being_laid_out (Fixture *self)
{
  GtkTextIter iter;
  int line, height;

  for (gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (self->view), &iter); !gtk_text_iter_is_end (&iter);
       gtk_text_iter_forward_line (&iter))
    {
      gtk_text_view_get_line_yrange (self->view, &iter, &line, &height);
      if (height == 0)
        return TRUE;
    }
  return FALSE;
}

/* However long it takes to lay out what is above. */
static void
test_kept (Fixture *self, gconstpointer unused)
{
  fill (self, "One");
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_height (GTK_WIDGET (self->view)) < 100)
    g_main_context_iteration (NULL, TRUE);
  keep (self);
  while (!is_in_sight (self) || is_being_laid_out (self))
    g_main_context_iteration (NULL, TRUE);
  let_events_pass ();
  g_assert_true (is_in_sight (self));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/text-sight/opened", Fixture, NULL, set_up, test_opened, tear_down);
  g_test_add ("/app/text-sight/kept", Fixture, NULL, set_up, test_kept, tear_down);
  return g_test_run ();
}
