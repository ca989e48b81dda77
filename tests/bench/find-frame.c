/* Types into the find bar of a window that shows ten megabytes. Prints, in milliseconds, the median and the 99th of a
 * hundred of what a keystroke takes until hits are set off, and until the next frame shows them. */
#include "config.h"

#include "app/fn-find-bar.h"
#include "app/fn-page-buffer.h"
#include "app/fn-ui-resources.h"
#include "long-text.h"

#define QUERY "harbour master of the"
#define ROUNDS 10

/* A window with a page and its find bar. */
typedef struct
{
  GtkWidget *window;
  GtkTextView *view;
  FnFindBar *bar;
  GtkWidget *entry;
} Stage;

static Stage
set_up (FnPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();
  g_autoptr (GtkTextBuffer) buffer = fn_page_buffer_new ();
  Stage stage = { gtk_window_new (), GTK_TEXT_VIEW (gtk_text_view_new_with_buffer (buffer)) };

  fn_page_buffer_fill (buffer, page);
  stage.bar = g_object_new (FN_TYPE_FIND_BAR, NULL);
  gtk_text_view_set_wrap_mode (stage.view, GTK_WRAP_WORD);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (stage.view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stage.bar));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_window_set_default_size (GTK_WINDOW (stage.window), 480, 800);
  gtk_window_set_child (GTK_WINDOW (stage.window), box);
  fn_find_bar_attach (stage.bar, stage.view);
  fn_find_bar_set_page (stage.bar, page);
  return stage;
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Long texts are laid out bit by bit, whenever nothing else is to be done. */
static void
wait_until_laid_out (const Stage *stage)
{
  gint64 quiet = g_get_monotonic_time ();

  while (gtk_widget_get_height (GTK_WIDGET (stage->view)) < 100 || g_get_monotonic_time () - quiet < G_USEC_PER_SEC / 4)
    if (g_main_context_iteration (NULL, FALSE))
      quiet = g_get_monotonic_time ();
}

static void
type (const Stage *stage, const char *query, GArray *handled, GArray *shown)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (stage->window);
  gint64 begin = g_get_monotonic_time ();
  gboolean painted = FALSE;
  double milliseconds;
  gulong handler;

  gtk_editable_set_text (GTK_EDITABLE (stage->entry), query);
  g_signal_emit_by_name (stage->entry, "search-changed");
  milliseconds = (g_get_monotonic_time () - begin) / 1000.0;
  g_array_append_val (handled, milliseconds);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (GTK_WIDGET (stage->view));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  milliseconds = (g_get_monotonic_time () - begin) / 1000.0;
  g_array_append_val (shown, milliseconds);
  g_signal_handler_disconnect (clock, handler);
}

int
main (int argc, char **argv)
{
  g_autoptr (FnText) text = long_text_new ();
  g_autoptr (FnPage) page = fn_page_new_plain (text, NULL, 0);
  g_autoptr (GArray) handled = g_array_new (FALSE, FALSE, sizeof (double)), shown = g_array_new (FALSE, FALSE, sizeof (double));
  Stage stage;

  gtk_init ();
  fn_ui_register_resource ();
  stage = set_up (page);
  gtk_window_present (GTK_WINDOW (stage.window));
  wait_until_laid_out (&stage);
  fn_find_bar_open (stage.bar);
  stage.entry = find_entry (GTK_WIDGET (stage.bar));
  for (int round = 0; round < ROUNDS; round++)
    for (guint n = 1; n <= sizeof QUERY - 1; n++)
      {
        g_autofree char *query = g_strndup (QUERY, n);

        type (&stage, query, handled, shown);
      }
  g_print ("# window\t%.3f\t%.3f\t%.3f\t%.3f\n", long_text_percentile (handled, 50), long_text_percentile (handled, 99),
           long_text_percentile (shown, 50), long_text_percentile (shown, 99));
  return 0;
}
