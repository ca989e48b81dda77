#include "config.h"

#include "../session/fixture.h"
#include "../session/pdf.h"
#include "../session/shelf.h"
#include "app/fn-document-page.h"
#include "app/fn-page-sheet.h"
#include "app/fn-source-view.h"
#include "app/fn-ui-resources.h"
#include "session/fn-read-document.h"
#include "widgets.h"

#include <adwaita.h>
#include <string.h>

#define PATIENCE (10 * G_TIME_SPAN_SECOND)

typedef struct
{
  Shelf shelf;
  GFile *file;
  FnReading *reading;
  FnLook *look;
  GtkWindow *window;
  FnDocumentPage *page;
  FnPageSheet *sheet;
} Desk;

/* Two pages of a harbour's log; the second is announced and not there. */
static GBytes *
make_log (void)
{
  g_autofree char *first = pdf_stream ("", "BT /F 12 Tf 72 700 Td (Four ships came in) Tj ET");
  g_autofree char *second =
      pdf_stream ("", "BT /F 12 Tf 72 100 Td (Five more) Tj 0 -20 Td (came later) Tj ET");
  g_autofree char *resources =
      g_strdup ("/Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 7 0 R>>>>");
  g_autofree char *one = g_strdup_printf ("<<%s/Contents 5 0 R>>", resources);
  g_autofree char *two = g_strdup_printf ("<<%s/Contents 6 0 R>>", resources);
  const char *const objects[] = { "<</Type/Catalog/Pages 2 0 R>>",
                                  "<</Type/Pages/Kids[3 0 R 4 0 R 9 0 R]/Count 3>>",
                                  one,
                                  two,
                                  first,
                                  second,
                                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };

  return pdf_new (objects, G_N_ELEMENTS (objects));
}

static void
set_up (Desk *self, gconstpointer data)
{
  g_autoptr (GBytes) pdf = make_log ();

  shelf_set_up (&self->shelf, NULL);
  self->file = shelf_put_bytes (&self->shelf, "log.pdf", pdf);
  self->reading = fn_read_document (self->file, NULL, NULL, NULL);
  g_assert_nonnull (self->reading);
  self->look = fn_look_new ();
  self->page = g_object_new (FN_TYPE_DOCUMENT_PAGE, NULL);
  self->sheet = FN_PAGE_SHEET (find_by_type (GTK_WIDGET (self->page), FN_TYPE_PAGE_SHEET));
  fn_document_page_attach (self->page, NULL, self->look);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self->window, 500, 400);
  gtk_window_set_child (self->window, GTK_WIDGET (self->page));
  gtk_window_present (self->window);
  let_events_pass ();
}

static void
tear_down (Desk *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  let_events_pass ();
  g_object_unref (self->look);
  fn_reading_unref (self->reading);
  g_object_unref (self->file);
  shelf_tear_down (&self->shelf, NULL);
}

static void
await_picture (Desk *self)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (gtk_widget_get_width (GTK_WIDGET (self->sheet)) == 0 || fn_page_sheet_wants (self->sheet) > 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  let_events_pass ();
}

static FnMatch
match_words (Desk *self, const char *words)
{
  const char *text = fn_text_get_bytes (self->reading->text), *at = strstr (text, words);
  FnSpan *range = g_new (FnSpan, 1);

  g_assert_nonnull (at);
  *range = (FnSpan){ at - text, at - text + strlen (words) };
  return (FnMatch){ FN_MATCH_FOUND, 1, range };
}

static const char *
get_place (Desk *self)
{
  GtkWidget *button = find_by_type (GTK_WIDGET (self->page), GTK_TYPE_BUTTON);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (button)));
}

static const char *
get_shown (Desk *self)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (find_by_type (GTK_WIDGET (self->page), GTK_TYPE_STACK)));
}

static void
test_no_document (Desk *self, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->page)));
  fn_document_page_show_words (self->page, NULL);
  fn_document_page_set_document (self->page, self->file, self->reading);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->page)));
  await_picture (self);
  g_assert_cmpstr (get_place (self), ==, "Page 1 of 3");
  fn_document_page_set_document (self->page, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->page)));
}

/* The words stand where the page has them, and in sight. */
static void
test_words (Desk *self, gconstpointer data)
{
  FnMatch match = match_words (self, "Five more\ncame later");
  GtkWidget *scroller = find_by_type (GTK_WIDGET (self->page), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double width;
  FnRect start;

  fn_document_page_set_document (self->page, self->file, self->reading);
  fn_document_page_show_words (self->page, &match);
  await_picture (self);
  g_assert_cmpstr (get_place (self), ==, "Page 2 of 3");
  g_assert_true (fn_page_sheet_get_words (self->sheet, &start));
  width = gtk_widget_get_width (GTK_WIDGET (self->sheet));
  g_assert_cmpfloat_with_epsilon (start.x, 72 * width / 612, 3);
  g_assert_cmpfloat_with_epsilon (fn_rect_center (start).y, (792 - 104) * width / 612, 6);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, start.y);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), >,
                     fn_rect_bottom (start));

  fn_document_page_show_words (self->page, NULL);
  g_assert_cmpstr (get_place (self), ==, "Page 2 of 3");
  g_assert_false (fn_page_sheet_get_words (self->sheet, &start));
  fn_match_clear (&match);
}

/* A page that could not be read is said to be so; the others can be turned to. */
static void
test_turning (Desk *self, gconstpointer data)
{
  GtkWidget *previous = find_by_type (GTK_WIDGET (self->page), GTK_TYPE_BUTTON);
  GtkWidget *next = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (previous));

  fn_document_page_set_document (self->page, self->file, self->reading);
  g_assert_false (gtk_widget_get_sensitive (previous));
  g_signal_emit_by_name (next, "clicked");
  g_signal_emit_by_name (next, "clicked");
  g_assert_cmpstr (get_place (self), ==, "Page 3 of 3");
  g_assert_cmpstr (get_shown (self), ==, "failure");
  g_assert_false (gtk_widget_get_sensitive (next));
  g_signal_emit_by_name (previous, "clicked");
  g_assert_cmpstr (get_shown (self), ==, "page");
  await_picture (self);
}

/* What is pointed at is known by its words. */
static void
test_pick (Desk *self, gconstpointer data)
{
  FnMatch match = match_words (self, "ships");
  FnRect start;
  gsize byte;

  fn_document_page_set_document (self->page, self->file, self->reading);
  fn_document_page_show_words (self->page, &match);
  g_assert_false (fn_page_sheet_pick (self->sheet, (FnPoint){ 100, 100 }, &byte));
  await_picture (self);
  g_assert_true (fn_page_sheet_get_words (self->sheet, &start));
  g_assert_true (fn_page_sheet_pick (self->sheet, fn_rect_center (start), &byte));
  g_assert_cmpuint (byte, ==, match.ranges[0].start);
  g_assert_false (fn_page_sheet_pick (self->sheet, (FnPoint){ 5, 5 }, &byte));
  fn_match_clear (&match);
}

/* However large the page is made, the words stay in sight. */
static void
test_zoom (Desk *self, gconstpointer data)
{
  FnMatch match = match_words (self, "Five more");
  GtkWidget *scroller = find_by_type (GTK_WIDGET (self->page), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *larger = gtk_widget_get_last_child (
      gtk_widget_get_parent (find_by_type (GTK_WIDGET (self->page), GTK_TYPE_BUTTON)));
  int width, before;
  FnRect start;

  fn_document_page_set_document (self->page, self->file, self->reading);
  fn_document_page_show_words (self->page, &match);
  await_picture (self);
  before = gtk_widget_get_width (GTK_WIDGET (self->sheet));
  while (gtk_widget_get_sensitive (larger))
    g_signal_emit_by_name (larger, "clicked");
  for (gint64 deadline = g_get_monotonic_time () + PATIENCE; g_get_monotonic_time () < deadline;)
    {
      g_main_context_iteration (NULL, FALSE);
      if (gtk_widget_get_width (GTK_WIDGET (self->sheet)) > 2 * before)
        break;
    }
  await_picture (self);
  width = gtk_widget_get_width (GTK_WIDGET (self->sheet));
  g_assert_cmpint (width, >, 2 * before);
  g_assert_true (fn_page_sheet_get_words (self->sheet, &start));
  g_assert_cmpfloat (gtk_adjustment_get_value (across), <, start.x);
  g_assert_cmpfloat (gtk_adjustment_get_value (across) + gtk_adjustment_get_page_size (across), >,
                     fn_rect_right (start));
  fn_match_clear (&match);
}

/* Out of sight the page takes no room; it comes back with its words. */
static void
test_hidden (Desk *self, gconstpointer data)
{
  GtkWidget *shown = find_by_type (GTK_WIDGET (self->page), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *stack = find_by_type (GTK_WIDGET (self->page), GTK_TYPE_STACK);
  FnMatch match = match_words (self, "Five more");
  FnRect start;

  fn_document_page_set_document (self->page, self->file, self->reading);
  g_assert_true (gtk_widget_compute_expand (GTK_WIDGET (self->page), GTK_ORIENTATION_VERTICAL));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (shown), FALSE);
  g_assert_false (gtk_widget_get_visible (stack));
  g_assert_false (gtk_widget_compute_expand (GTK_WIDGET (self->page), GTK_ORIENTATION_VERTICAL));
  fn_document_page_show_words (self->page, &match);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (shown), TRUE);
  await_picture (self);
  g_assert_true (fn_page_sheet_get_words (self->sheet, &start));
  fn_match_clear (&match);
}

static void
test_gone (Desk *self, gconstpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  g_assert_true (g_file_delete (self->file, NULL, NULL));
  fn_document_page_set_document (self->page, self->file, self->reading);
  while (g_strcmp0 (get_shown (self), "failure") != 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* The source view has no page until a PDF is read, and then the one with the words in view. */
static void
test_in_source (Desk *self, gconstpointer data)
{
  g_autoptr (FnSession) session = fixture_session ();
  g_autoptr (GAsyncResult) result = NULL;
  GtkWidget *view = g_object_new (FN_TYPE_SOURCE_VIEW, NULL), *page;
  gint64 deadline = g_get_monotonic_time () + PATIENCE;
  guint source;
  int index;

  gtk_window_set_child (self->window, view);
  fn_source_view_attach (FN_SOURCE_VIEW (view), session, self->look);
  fn_session_show_source (session, 0);
  fn_documents_attach_async (fn_session_get_documents (session), 0, self->file, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  index = fn_documents_attach_finish (fn_session_get_documents (session), result, &source, NULL);
  g_assert_cmpint (index, ==, 0);
  g_assert_null (find_by_type (view, FN_TYPE_DOCUMENT_PAGE));

  fn_session_show_document (session, index);
  while ((page = find_by_type (view, FN_TYPE_DOCUMENT_PAGE)) == NULL || !gtk_widget_get_visible (page))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  fn_session_show_document (session, -1);
  let_events_pass ();
  g_assert_false (gtk_widget_get_visible (page));
  g_assert_true (fn_documents_remove (fn_session_get_documents (session), source, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_autofree char *kept = NULL;

  g_test_init (&argc, &argv, NULL);
  /* Not G_TEST_OPTION_ISOLATE_DIRS, which leaves GTK without its own settings. */
  kept = g_test_build_filename (G_TEST_BUILT, "app", "data", NULL);
  g_setenv ("XDG_DATA_HOME", kept, TRUE);
  adw_init ();
  fn_ui_register_resource ();
#define ADD(path, test) g_test_add ("/document-page/" path, Desk, NULL, set_up, test, tear_down)
  ADD ("no-document", test_no_document);
  ADD ("words", test_words);
  ADD ("turning", test_turning);
  ADD ("pick", test_pick);
  ADD ("zoom", test_zoom);
  ADD ("hidden", test_hidden);
  ADD ("gone", test_gone);
  ADD ("in-source", test_in_source);
#undef ADD
  return g_test_run ();
}
