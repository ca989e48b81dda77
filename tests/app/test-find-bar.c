#include "config.h"

#include "app/fn-find-bar.h"
#include "app/fn-page-buffer.h"
#include "app/fn-ui-resources.h"

#include "widgets.h"

#include <string.h>

#define N_PARAGRAPHS 2000

/* A window with a long page and its find bar. */
typedef struct
{
  GtkWidget *window;
  GtkTextView *view;
  FnFindBar *bar;
  FnPage *page;
} Fixture;

static FnPage *
make_page (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FnText) text = NULL;
  g_autoptr (FnBlocks) blocks = NULL;

  for (int i = 0; i < N_PARAGRAPHS; i++)
    g_string_append_printf (string, "Paragraph %04d tells of a Café and\nof a cafe, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.\n\n", i);
  bytes = g_bytes_new (string->str, string->len);
  text = fn_text_new (bytes, NULL);
  blocks = fn_blocks_new (text);
  return fn_page_new (blocks);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = fn_page_buffer_new ();

  self->page = make_page ();
  fn_page_buffer_fill (buffer, self->page);
  self->bar = g_object_new (FN_TYPE_FIND_BAR, NULL);
  self->view = GTK_TEXT_VIEW (gtk_text_view_new_with_buffer (buffer));
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), scroller);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  fn_find_bar_attach (self->bar, self->view);
  fn_find_bar_set_page (self->bar, self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_height (GTK_WIDGET (self->view)) < 100)
    g_main_context_iteration (NULL, TRUE);
  fn_find_bar_open (self->bar);
  /* Until then it takes more and more of the view's height. */
  while (!gtk_revealer_get_child_revealed (GTK_REVEALER (find_by_type (GTK_WIDGET (self->bar), GTK_TYPE_REVEALER))))
    g_main_context_iteration (NULL, TRUE);
  let_events_pass ();
  g_object_unref (buffer);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  GtkWidget *bar = GTK_WIDGET (self->bar);

  g_object_add_weak_pointer (G_OBJECT (bar), (gpointer *) &bar);
  gtk_window_destroy (GTK_WINDOW (self->window));
  let_events_pass ();
  g_assert_null (bar);
  fn_page_unref (self->page);
}

static GtkWidget *
get_entry (Fixture *self)
{
  return find_by_type (GTK_WIDGET (self->bar), GTK_TYPE_SEARCH_ENTRY);
}

static void
type (Fixture *self, const char *query)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (self)), query);
  g_signal_emit_by_name (get_entry (self), "search-changed");
}

/* The label beside the entry, or the one below. */
static const char *
get_label (Fixture *self, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (self->bar), FN_TYPE_FIND_BAR, id)));
}

static void
wait_for_hits (Fixture *self)
{
  while (fn_text_find_get_hits (fn_find_bar_get_find (self->bar)) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* How many stretches are set off so, between the two ends of the page or of what is in sight. */
static guint
count_marks (Fixture *self, const char *tag_name, gboolean in_sight)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), tag_name);
  GdkRectangle area;
  GtkTextIter iter, end;
  guint n = 0;

  gtk_text_buffer_get_bounds (buffer, &iter, &end);
  if (in_sight)
    {
      gtk_text_view_get_visible_rect (self->view, &area);
      gtk_text_view_get_iter_at_location (self->view, &iter, area.x, area.y);
      gtk_text_view_get_iter_at_location (self->view, &end, area.x + area.width, area.y + area.height);
    }
  n += gtk_text_iter_starts_tag (&iter, tag);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, tag) && gtk_text_iter_compare (&iter, &end) < 0)
    n += gtk_text_iter_starts_tag (&iter, tag);
  return n;
}

/* All in sight is set off before anything else can happen; of a long page no more than is near. */
static void
test_marks_at_once (Fixture *self, gconstpointer unused)
{
  guint n;

  type (self, "paragraph");
  n = count_marks (self, "hit", TRUE);
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (count_marks (self, "current-hit", TRUE), ==, 1);
  wait_for_hits (self);
  g_assert_cmpstr (get_label (self, "count"), ==, "1 of 2000");
  g_assert_cmpuint (count_marks (self, "hit", TRUE), ==, n);
  g_assert_cmpuint (count_marks (self, "hit", FALSE), <=, 4 * n);
}

static void
test_steps (Fixture *self, gconstpointer unused)
{
  type (self, "paragraph");
  wait_for_hits (self);
  fn_find_bar_step (self->bar, -1);
  g_assert_cmpstr (get_label (self, "count"), ==, "2000 of 2000");
  for (int i = 0; i < 1000 && count_marks (self, "current-hit", TRUE) == 0; i++)
    {
      g_usleep (5000);
      let_events_pass ();
    }
  g_assert_cmpuint (count_marks (self, "current-hit", TRUE), ==, 1);
  g_assert_cmpuint (count_marks (self, "hit", TRUE), >=, 3);
  fn_find_bar_step (self->bar, 1);
  g_assert_cmpstr (get_label (self, "count"), ==, "1 of 2000");
  fn_find_bar_step (self->bar, 1);
  /* What is typed on is found from where one stands. */
  type (self, "paragraph 00");
  wait_for_hits (self);
  g_assert_cmpstr (get_label (self, "count"), ==, "2 of 100");
}

static void
test_options (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *toggle, *query, *count;
  } rows[] = {
    { NULL, "café", "1 of 2000" },
    { "find.any-accent", "café", "1 of 4000" },
    { "find.case", "café", "1 of 2000" },
    { "find.whole-words", "caf", "Not found" },
    { "find.expression", "caf.", "1 of 2000" },
    { "find.case", "caf.", "1 of 4000" },
    { "find.expression", "caf.", "Not found" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].toggle != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self->bar), rows[i].toggle, NULL);
      type (self, rows[i].query);
      wait_for_hits (self);
      g_assert_cmpstr (get_label (self, "count"), ==, rows[i].count);
    }
}

static void
test_problems (Fixture *self, gconstpointer unused)
{
  gtk_widget_activate_action (GTK_WIDGET (self->bar), "find.expression", NULL);
  type (self, "a(");
  g_assert_nonnull (strstr (get_label (self, "problem"), "character 3"));
  g_assert_true (gtk_widget_has_css_class (get_entry (self), "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_entry (self)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpuint (count_marks (self, "hit", FALSE), ==, 0);

  type (self, "(a+)+[xy]");
  wait_for_hits (self);
  g_assert_nonnull (strstr (get_label (self, "problem"), "too long"));

  type (self, "(caf)");
  g_assert_cmpstr (get_label (self, "problem"), ==, "");
  g_assert_false (gtk_widget_has_css_class (get_entry (self), "error"));
  wait_for_hits (self);
  g_assert_cmpuint (count_marks (self, "hit", TRUE), >, 0);
}

static GtkSearchBar *
get_bar (Fixture *self)
{
  return GTK_SEARCH_BAR (find_by_type (GTK_WIDGET (self->bar), GTK_TYPE_SEARCH_BAR));
}

/* Who leaves stands at the hit; who comes back finds the words again. */
static void
test_leaving (Fixture *self, gconstpointer unused)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  int caret;

  type (self, "0003");
  wait_for_hits (self);
  gtk_search_bar_set_search_mode (get_bar (self), FALSE);
  g_object_get (buffer, "cursor-position", &caret, NULL);
  g_assert_cmpint (caret, >, 100);
  g_assert_cmpuint (count_marks (self, "hit", FALSE) + count_marks (self, "current-hit", FALSE), ==, 0);
  g_assert_false (fn_text_find_is_asked (fn_find_bar_get_find (self->bar)));

  fn_find_bar_step (self->bar, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (self))), ==, "0003");
  wait_for_hits (self);
  g_assert_cmpstr (get_label (self, "count"), ==, "1 of 1");
}

/* What the view looks like. */
static GBytes *
draw (Fixture *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view)), height = gtk_widget_get_height (GTK_WIDGET (self->view));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = NULL;
  GBytes *pixels;

  let_events_pass ();
  gtk_widget_snapshot_child (gtk_widget_get_parent (GTK_WIDGET (self->view)), GTK_WIDGET (self->view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) (height * cairo_image_surface_get_stride (surface)));
  cairo_surface_destroy (surface);
  return pixels;
}

/* A view may keep pictures of lines whose tags have changed. */
static void
test_nothing_stale (Fixture *self, gconstpointer unused)
{
  g_autoptr (FnLook) look = fn_look_new ();
  g_autoptr (GBytes) many = NULL, one = NULL, anew = NULL;

  fn_page_buffer_set_look (gtk_text_view_get_buffer (self->view), look);
  type (self, "0100");
  while (count_marks (self, "current-hit", TRUE) == 0)
    g_main_context_iteration (NULL, TRUE);
  type (self, "a");
  wait_for_hits (self);
  many = draw (self);
  type (self, "aph 0100");
  wait_for_hits (self);
  one = draw (self);
  g_assert_false (g_bytes_equal (many, one));
  /* Colours of a tag change all lines. */
  fn_page_buffer_set_look (gtk_text_view_get_buffer (self->view), look);
  anew = draw (self);
  g_assert_true (g_bytes_equal (one, anew));
}

static void
test_other_page (Fixture *self, gconstpointer unused)
{
  type (self, "paragraph");
  wait_for_hits (self);
  fn_find_bar_set_page (self->bar, NULL);
  fn_page_buffer_fill (gtk_text_view_get_buffer (self->view), NULL);
  g_assert_cmpstr (get_label (self, "count"), ==, "");
  let_events_pass ();
  fn_page_buffer_fill (gtk_text_view_get_buffer (self->view), self->page);
  fn_find_bar_set_page (self->bar, self->page);
  wait_for_hits (self);
  g_assert_cmpstr (get_label (self, "count"), ==, "1 of 2000");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  fn_ui_register_resource ();
  g_test_add ("/find-bar/marks-at-once", Fixture, NULL, set_up, test_marks_at_once, tear_down);
  g_test_add ("/find-bar/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/find-bar/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/find-bar/problems", Fixture, NULL, set_up, test_problems, tear_down);
  g_test_add ("/find-bar/leaving", Fixture, NULL, set_up, test_leaving, tear_down);
  g_test_add ("/find-bar/nothing-stale", Fixture, NULL, set_up, test_nothing_stale, tear_down);
  g_test_add ("/find-bar/other-page", Fixture, NULL, set_up, test_other_page, tear_down);
  return g_test_run ();
}
