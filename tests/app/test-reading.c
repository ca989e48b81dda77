#include "config.h"

#include "../session/fixture.h"
#include "app/fn-fact-gutter.h"
#include "app/fn-fact-row.h"
#include "app/fn-overview.h"
#include "app/fn-page-buffer.h"
#include "app/fn-page-tables.h"
#include "app/fn-passage-card.h"
#include "app/fn-reading-view.h"
#include "app/fn-ui-resources.h"

#include <adwaita.h>
#include <string.h>

#include "widgets.h"

/* A window with the notes of the harbour's log: three passages, of two facts. */
typedef struct
{
  FnSession *session;
  FnLook *look;
  GtkWidget *window;
  FnReadingView *view;
  FnOverview *overview;
  FnFactGutter *gutter;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->session = fixture_session ();
  self->look = fn_look_new ();
  fn_session_show_fact (self->session, -1, 0);
  fn_session_show_source (self->session, fixture_find (self->session, FN_PART_SOURCE, "log"));
  self->view = g_object_new (FN_TYPE_READING_VIEW, NULL);
  fn_reading_view_attach (self->view, self->session, self->look);
  self->overview = FN_OVERVIEW (find_by_type (GTK_WIDGET (self->view), FN_TYPE_OVERVIEW));
  self->gutter = FN_FACT_GUTTER (find_by_type (GTK_WIDGET (self->view), FN_TYPE_FACT_GUTTER));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 420, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
  while (gtk_widget_get_height (GTK_WIDGET (self->overview)) < 100)
    g_main_context_iteration (NULL, TRUE);
  let_events_pass ();
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  GtkWidget *card = find_by_type (GTK_WIDGET (self->view), FN_TYPE_PASSAGE_CARD), *view = GTK_WIDGET (self->view);

  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &card);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  let_events_pass ();
  g_assert_null (view);
  g_assert_null (card);
  g_object_unref (self->session);
  g_object_unref (self->look);
}

static guint
find_words (Fixture *self, const char *words)
{
  FnText *text = fn_page_get_text (fn_reading_view_get_page (self->view));
  const char *bytes = fn_text_get_bytes (text), *at = strstr (bytes, words);

  g_assert_nonnull (at);
  return (guint) fn_text_to_code_points (text, (gsize) (at - bytes));
}

static void
select_words (Fixture *self, guint start, guint end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fn_reading_view_get_text (self->view));
  GtkTextIter first, last;

  gtk_text_buffer_get_iter_at_offset (buffer, &first, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &last, (int) end);
  gtk_text_buffer_select_range (buffer, &last, &first);
}

static void
show_fact (Fixture *self, const char *id)
{
  fn_session_show_fact (self->session, fixture_find (self->session, FN_PART_FACT, id), 0);
}

static void
assert_count (Fixture *self, const char *words, guint count, gboolean shown)
{
  gboolean found = FALSE;

  g_assert_cmpuint (fn_fact_gutter_count (self->gutter, find_words (self, words), &found), ==, count);
  g_assert_cmpint (found, ==, shown);
}

static void
test_gutter (Fixture *self, gconstpointer unused)
{
  assert_count (self, "from 41", 1, FALSE);
  assert_count (self, "41 ships", 1, FALSE);
  assert_count (self, "57 ships", 1, FALSE);
  assert_count (self, "Harbour log", 0, FALSE);
  show_fact (self, "calls-2020");
  assert_count (self, "from 41", 1, TRUE);
  assert_count (self, "41 ships", 1, TRUE);
  assert_count (self, "57 ships", 1, FALSE);
}

static void
assert_ticks (Fixture *self, guint cited, guint set_back, guint shown)
{
  g_assert_cmpuint (fn_overview_count_ticks (self->overview, FN_OVERVIEW_CITED), ==, cited);
  g_assert_cmpuint (fn_overview_count_ticks (self->overview, FN_OVERVIEW_SET_BACK), ==, set_back);
  g_assert_cmpuint (fn_overview_count_ticks (self->overview, FN_OVERVIEW_SHOWN), ==, shown);
}

static void
test_overview (Fixture *self, gconstpointer unused)
{
  int letter = fixture_find (self->session, FN_PART_SOURCE, "letter");

  assert_ticks (self, 3, 0, 0);
  show_fact (self, "calls-2020");
  assert_ticks (self, 3, 0, 1);
  fn_session_set_focus (self->session, (FnFocus){ FN_FOCUS_SOURCE, letter });
  assert_ticks (self, 0, 3, 1);
  fn_session_show_source (self->session, letter);
  let_events_pass ();
  assert_ticks (self, 3, 0, 0);
}

/* Also in a view with the keyboard, whose caret is in the words; but where the person put it, it stays. */
static void
test_selection (Fixture *self, gconstpointer unused)
{
  GtkTextView *text = fn_reading_view_get_text (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GdkClipboard *marked = gtk_widget_get_primary_clipboard (GTK_WIDGET (text));
  g_autoptr (GdkContentProvider) elsewhere = gdk_content_provider_new_typed (G_TYPE_STRING, "marked elsewhere");
  guint caret = find_words (self, "41 ships") + 1;

  gdk_clipboard_set_content (marked, elsewhere);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  for (int i = 0; i < 2; i++)
    {
      show_fact (self, "calls-2020");
      g_assert_true (gtk_text_buffer_get_has_selection (buffer));
      fn_session_show_fact (self->session, -1, 0);
      g_assert_false (gtk_text_buffer_get_has_selection (buffer));
    }
  g_assert_true (gdk_clipboard_get_content (marked) == elsewhere);
  select_words (self, caret, caret);
  let_events_pass ();
  g_assert_cmpint (fn_session_get_fact (self->session), ==, -1);
  show_fact (self, "calls-2020");
  g_assert_false (gtk_text_buffer_get_has_selection (buffer));
}

static void
test_hits (Fixture *self, gconstpointer unused)
{
  g_autoptr (FnTextFind) find = fn_text_find_new ();

  fn_reading_view_set_find (self->view, find);
  fn_text_find_set_text (find, fn_page_get_text (fn_reading_view_get_page (self->view)));
  fn_text_find_ask (find, "ships", 0);
  while (fn_text_find_get_hits (find) == NULL)
    g_main_context_iteration (NULL, TRUE);
  let_events_pass ();
  g_assert_cmpuint (fn_overview_count_ticks (self->overview, FN_OVERVIEW_HITS), ==, 2);
  fn_text_find_ask (find, NULL, 0);
  let_events_pass ();
  g_assert_cmpuint (fn_overview_count_ticks (self->overview, FN_OVERVIEW_HITS), ==, 0);
}

/* By the keyboard: what rests on the words at the caret, with its figures; nothing where nothing does. */
static void
test_card (Fixture *self, gconstpointer unused)
{
  GtkWidget *card = find_by_type (GTK_WIDGET (self->view), FN_TYPE_PASSAGE_CARD);
  guint heading = find_words (self, "Harbour"), words = find_words (self, "57 ships");

  select_words (self, heading, heading);
  g_assert_false (fn_reading_view_show_card (self->view));
  g_assert_false (gtk_widget_get_visible (card));
  select_words (self, words + 1, words + 1);
  g_assert_true (fn_reading_view_show_card (self->view));
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_nonnull (find_by_type (card, FN_TYPE_FACT_ROW));
  fn_passage_card_hide (FN_PASSAGE_CARD (card));
  let_events_pass ();
}

static void
test_words (Fixture *self, gconstpointer unused)
{
  g_autofree char *none = NULL, *shown = NULL, *selected = NULL;
  guint words = find_words (self, "café on");
  gsize byte = 0;

  none = fn_reading_view_dup_words (self->view, &byte);
  g_assert_null (none);
  show_fact (self, "calls-2021");
  shown = fn_reading_view_dup_words (self->view, &byte);
  g_assert_cmpstr (shown, ==, "57 ships");
  select_words (self, words, words + 4);
  selected = fn_reading_view_dup_words (self->view, &byte);
  g_assert_cmpstr (selected, ==, "café");
}

static int
get_height (Fixture *self)
{
  GtkTextView *text = fn_reading_view_get_text (self->view);
  GdkRectangle place;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (text), &end);
  gtk_text_view_get_iter_location (text, &end, &place);
  return place.height;
}

static void
test_zoom (Fixture *self, gconstpointer unused)
{
  int usual = get_height (self);

  for (int i = 0; i < 4; i++)
    fn_reading_view_zoom (self->view, 1);
  /* The style comes with a frame; where it does not, the test runs out of time. */
  while (get_height (self) <= usual)
    g_main_context_iteration (NULL, TRUE);
  fn_reading_view_zoom (self->view, 0);
  while (get_height (self) != usual)
    g_main_context_iteration (NULL, TRUE);
}

/* A click with the other button, as the view takes it. */
static GtkWidget *
open_menu (GtkWidget *text)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (text);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, 30.0, 40.0);
    }
  return find_by_type (text, GTK_TYPE_POPOVER_MENU);
}

/* Whether the first of the menu can be chosen. */
static gboolean
can_copy (GtkWidget *text)
{
  return gtk_widget_get_sensitive (find_by_type (open_menu (text), g_type_from_name ("GtkModelButton")));
}

/* Nothing in the menu changes the text; words are copied where some are selected. */
static void
test_menu (Fixture *self, gconstpointer unused)
{
  GtkTextView *text = fn_reading_view_get_text (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;
  GtkWidget *menu = open_menu (GTK_WIDGET (text));
  GMenuModel *model;
  guint n = 0;

  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_mapped (menu));
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu));
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      n += (guint) g_menu_model_get_n_items (section);
    }
  g_assert_cmpuint (n, ==, 3);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &start);
  g_assert_false (can_copy (GTK_WIDGET (text)));
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (can_copy (GTK_WIDGET (text)));
}

/* Words stand to the left of their column, numbers to the right, and a column is as wide as what is in it. */
static void
test_tables (void)
{
  static const char notes[] = "Before.\n\n| Port | Rise | Remark |\n|---|---|---|\n"
                              "| Wick | 12.75 | dry |\n| Ness | – | deep |\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (notes, strlen (notes));
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnBlocks) blocks = fn_blocks_new (text);
  g_autoptr (FnPage) page = fn_page_new (blocks);
  g_autoptr (GtkTextBuffer) buffer = fn_page_buffer_new ();
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new_with_buffer (buffer));
  int n_tags = 0;

  fn_page_buffer_fill (buffer, page);
  for (int times = 0; times < 2; times++)
    {
      g_autoptr (PangoTabArray) stops = NULL;
      g_autoptr (GSList) tags = NULL;
      PangoTabAlign first_align, second_align;
      GtkTextIter iter;
      int first, second;

      fn_page_tables_set (GTK_TEXT_VIEW (view), page, 11);
      gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) fn_page_get_block (page, 1)->end - 1);
      tags = gtk_text_iter_get_tags (&iter);
      g_assert_cmpuint (g_slist_length (tags), ==, 1);
      g_object_get (tags->data, "tabs", &stops, NULL);
      g_assert_cmpint (pango_tab_array_get_size (stops), ==, 2);
      pango_tab_array_get_tab (stops, 0, &first_align, &first);
      pango_tab_array_get_tab (stops, 1, &second_align, &second);
      g_assert_cmpint (first_align, ==, PANGO_TAB_RIGHT);
      g_assert_cmpint (second_align, ==, PANGO_TAB_LEFT);
      g_assert_cmpint (second, >, first);
      if (times > 0)
        g_assert_cmpint (gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer)), ==, n_tags);
      n_tags = gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer));
    }
  g_object_unref (view);
}

/* What a head of two rows says makes no numbers words. */
static void
test_high_heads (void)
{
  static const char words[] = "Port\tRise\n\thigh\nWick\t12.75\n";
  static const FnPageMark marks[] = { { 0, FN_BLOCK_TABLE, 1 }, { 10, FN_BLOCK_TABLE, 1 }, { 16, FN_BLOCK_TABLE, 0 } };
  g_autoptr (GBytes) bytes = g_bytes_new_static (words, strlen (words));
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnPage) page = fn_page_new_plain (text, marks, G_N_ELEMENTS (marks));
  g_autoptr (GtkTextBuffer) buffer = fn_page_buffer_new ();
  GtkTextTag *head = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "table-head");
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new_with_buffer (buffer));
  g_autoptr (PangoTabArray) stops = NULL;
  g_autoptr (GSList) tags = NULL;
  PangoTabAlign align;
  GtkTextIter iter;

  fn_page_buffer_fill (buffer, page);
  fn_page_tables_set (GTK_TEXT_VIEW (view), page, 11);
  for (int line = 0; line < 3; line++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
      g_assert_cmpint (gtk_text_iter_has_tag (&iter, head), ==, line < 2);
    }
  gtk_text_iter_forward_to_line_end (&iter);
  gtk_text_iter_backward_char (&iter);
  tags = gtk_text_iter_get_tags (&iter);
  g_assert_cmpuint (g_slist_length (tags), ==, 1);
  g_object_get (tags->data, "tabs", &stops, NULL);
  pango_tab_array_get_tab (stops, 0, &align, NULL);
  g_assert_cmpint (align, ==, PANGO_TAB_RIGHT);
  g_object_unref (view);
}

/* The blank lines of a document are gaps between its paragraphs. */
static void
test_gaps (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\nOne\n\n\nTwo\nthree\n\n", 18);
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  g_autoptr (FnPage) page = fn_page_new_plain (text, NULL, 0);
  g_autoptr (GtkTextBuffer) buffer = fn_page_buffer_new ();
  GtkTextTag *gap = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "gap");
  g_autoptr (GString) gaps = g_string_new (NULL);
  GtkTextIter iter;

  fn_page_buffer_fill (buffer, page);
  for (gtk_text_buffer_get_start_iter (buffer, &iter); !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    g_string_append_c (gaps, gtk_text_iter_has_tag (&iter, gap) ? 'g' : '.');
  g_assert_cmpstr (gaps->str, ==, "g....gg...........");
}

#define ADD(name, test) g_test_add ("/app/reading/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();
  ADD ("gutter", test_gutter);
  ADD ("selection", test_selection);
  ADD ("overview", test_overview);
  ADD ("hits", test_hits);
  ADD ("card", test_card);
  ADD ("words", test_words);
  ADD ("zoom", test_zoom);
  ADD ("menu", test_menu);
  g_test_add_func ("/app/reading/tables", test_tables);
  g_test_add_func ("/app/reading/high-heads", test_high_heads);
  g_test_add_func ("/app/reading/gaps", test_gaps);
  return g_test_run ();
}
