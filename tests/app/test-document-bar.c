#include "config.h"

#include "../session/fixture.h"
#include "../session/shelf.h"
#include "app/fn-document-bar.h"
#include "app/fn-search-view.h"
#include "app/fn-ui-resources.h"
#include "app/fn-window.h"
#include "widgets.h"

#include <string.h>

#define LOG "In 2020 there called forty-one (41) ships.\nIn 2021 there called 58 vessels.\n"

/* A window on the harbour, with a place for documents. */
typedef struct
{
  Shelf shelf;
  FnSession *session;
  FnWindow *window;
  GtkWidget *bar;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (FnLook) look = fn_look_new ();

  shelf_set_up (&desk->shelf, NULL);
  desk->session = fixture_session ();
  desk->window = fn_window_new (NULL, desk->session, look);
  desk->bar = find_by_type (GTK_WIDGET (desk->window), FN_TYPE_DOCUMENT_BAR);
  fn_session_show_fact (desk->session, fixture_find (desk->session, FN_PART_FACT, "calls-2020"), 0);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  FnDocuments *documents = fn_session_get_documents (desk->session);

  while (fn_documents_count (documents, 0) > 0)
    g_assert_true (fn_documents_remove (documents, 0, 0, NULL));
  gtk_window_destroy (GTK_WINDOW (desk->window));
  let_events_pass ();
  g_object_unref (desk->session);
  shelf_tear_down (&desk->shelf, NULL);
}

/* @files: name, content and so on, which NULL ends */
static void
drop_all (Desk *desk, const char *const *files)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (; *files != NULL; files += 2)
    {
      g_autoptr (GFile) file = shelf_put (&desk->shelf, files[0], files[1], -1);
      g_autofree char *uri = g_file_get_uri (file);

      g_strv_builder_add (uris, uri);
    }
  list = g_strv_builder_end (uris);
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "attach-files", g_variant_new ("^as", list));
}

static void
drop (Desk *desk, const char *name, const char *content)
{
  drop_all (desk, (const char *[]){ name, content, NULL });
}

static void
attach (Desk *desk, const char *content)
{
  drop (desk, "log.txt", content);
  while (fn_session_get_document (desk->session) < 0)
    g_main_context_iteration (NULL, TRUE);
  let_events_pass ();
}

/* Whether a label in @widget that is on view holds @words. */
static gboolean
says (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static char *
get_shown_text (Desk *desk)
{
  GtkTextView *text = GTK_TEXT_VIEW (find_by_type (GTK_WIDGET (desk->window), GTK_TYPE_TEXT_VIEW));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (text), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (text), &start, &end, TRUE);
}

/* Whether the line of the text on view at @offset stands close to the next one. */
static gboolean
is_close_to_the_next (Desk *desk, int offset)
{
  GtkTextView *text = GTK_TEXT_VIEW (find_by_type (GTK_WIDGET (desk->window), GTK_TYPE_TEXT_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return gtk_text_iter_has_tag (&iter, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "line"));
}

/* The lines of a paragraph stand together, paragraphs apart. */
static void
test_lines (Desk *desk, gconstpointer data)
{
  attach (desk, "one\ntwo\nthree\n\nfour\nfive");
  g_assert_true (is_close_to_the_next (desk, 0));
  g_assert_true (is_close_to_the_next (desk, 4));
  g_assert_false (is_close_to_the_next (desk, 8));
  g_assert_true (is_close_to_the_next (desk, 15));
  g_assert_false (is_close_to_the_next (desk, 20));
}

static void
test_switch (Desk *desk, gconstpointer data)
{
  g_autofree char *original = NULL, *notes = NULL;

  g_assert_true (says (desk->bar, "Notes, in this"));
  g_assert_false (says (desk->bar, "Original"));
  attach (desk, LOG);
  original = get_shown_text (desk);
  g_assert_cmpstr (original, ==, LOG);
  g_assert_true (says (desk->bar, "log.txt"));
  g_assert_true (says (desk->bar, "UTF-8"));
  g_assert_true (says (desk->bar, "not recorded"));
  g_assert_false (says (desk->bar, "Notes, in this"));

  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "document", g_variant_new_int32 (-1));
  notes = get_shown_text (desk);
  g_assert_nonnull (strstr (notes, "In 2020 the log counts 41 ships."));
  g_assert_true (says (desk->bar, "Notes, in this"));
  g_assert_true (says (desk->bar, "Original"));
}

/* What is not in the document is counted, listed, and said of the fact in view. */
static void
test_missed (Desk *desk, gconstpointer data)
{
  GtkListBox *list;

  attach (desk, LOG);
  g_assert_true (says (desk->bar, "1 of 2 quotation"));
  g_assert_false (says (desk->bar, "“57 vessels” is not"));
  gtk_expander_set_expanded (GTK_EXPANDER (find_by_type (desk->bar, GTK_TYPE_EXPANDER)), TRUE);
  list = GTK_LIST_BOX (find_by_type (desk->bar, GTK_TYPE_LIST_BOX));
  g_assert_true (says (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "“57 vessels” – Kettle Bay"));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpint (fn_session_get_fact (desk->session), ==,
                   fixture_find (desk->session, FN_PART_FACT, "calls-2021"));
  g_assert_true (says (desk->bar, "“57 vessels” is not in this document."));

  fn_session_show_fact (desk->session, fixture_find (desk->session, FN_PART_FACT, "calls-2020"), 1);
  g_assert_true (says (desk->bar, "no words of the document are recorded"));
}

static void
test_all_found (Desk *desk, gconstpointer data)
{
  attach (desk, "There were forty-one (41) ships, and then 57 vessels.");
  g_assert_true (says (desk->bar, "all 2 quotations are found"));
  g_assert_false (says (desk->bar, "not in this document"));
}

/* A document that cannot be read any more is told of in its place, and another encoding mends it. */
static void
test_encoding (Desk *desk, gconstpointer data)
{
  attach (desk, "caf\351: 57 vessels, forty-one (41) ships");
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "document-encoding", g_variant_new_string ("UTF-8"));
  g_assert_true (says (desk->bar, "reading"));
  while (!says (desk->bar, "choose another"))
    g_main_context_iteration (NULL, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "document-encoding",
                                  g_variant_new_string ("windows-1252"));
  while (!says (desk->bar, "all 2 quotations are found"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (says (desk->bar, "windows-1252"));
}

static void
test_not_text (Desk *desk, gconstpointer data)
{
  GtkInfoBar *failure = GTK_INFO_BAR (find_by_type (GTK_WIDGET (desk->window), GTK_TYPE_INFO_BAR));

  drop (desk, "picture.txt", "\211PNG\r\n\032\n");
  while (!gtk_info_bar_get_revealed (failure))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fn_session_get_document (desk->session), ==, -1);
  g_assert_false (says (desk->bar, "Original"));
}

/* A fact base that is dropped on the source is opened as anywhere else. */
static void
test_drop_of_a_base (Desk *desk, gconstpointer data)
{
  drop (desk, "other.json", "{\"version\": 1, \"id\": \"other\", \"title\": \"Other\", \"language\": \"en\"}");
  while (strcmp (fn_fact_base_get_id (fn_session_get_base (desk->session)), "other") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fn_session_get_document (desk->session), ==, -1);
}

/* Of several documents one is shown, and what cannot be read is told of without the others being lost. */
static void
test_many (Desk *desk, gconstpointer data)
{
  GtkInfoBar *failure = GTK_INFO_BAR (find_by_type (GTK_WIDGET (desk->window), GTK_TYPE_INFO_BAR));
  static const char *const files[] = { "one.txt", LOG, "two.txt", "\211PNG\r\n\032\n", "three.txt", "57 vessels", NULL };

  drop_all (desk, files);
  while (!says (find_by_type (GTK_WIDGET (desk->window), ADW_TYPE_TOAST_OVERLAY), "2 documents are attached"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fn_documents_count (fn_session_get_documents (desk->session), 0), ==, 2);
  g_assert_cmpint (fn_session_get_document (desk->session), ==, 0);
  g_assert_true (gtk_info_bar_get_revealed (failure));
  g_assert_true (says (GTK_WIDGET (failure), "two.txt"));
  g_assert_false (says (GTK_WIDGET (failure), "three.txt"));
}

/* The very document of another source is attached to that one, and it is said. */
static void
test_owner (Desk *desk, gconstpointer data)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, LOG, -1);
  g_autofree char *base = g_strdup_printf (
      "{\"version\": 1, \"id\": \"other\", \"title\": \"Other\", \"language\": \"en\", \"sources\": ["
      "{\"id\": \"letter\", \"type\": \"report\", \"title\": \"Letter\"},"
      "{\"id\": \"log\", \"type\": \"report\", \"title\": \"Log & Co.\","
      " \"originals\": [{\"file\": \"log.txt\", \"sha256\": \"%s\"}]}]}",
      hash);

  drop (desk, "other.json", base);
  while (strcmp (fn_fact_base_get_id (fn_session_get_base (desk->session)), "other") != 0)
    g_main_context_iteration (NULL, TRUE);
  fn_session_show_source (desk->session, 0);
  attach (desk, LOG);
  g_assert_cmpint (fn_session_get_source (desk->session), ==, 1);
  g_assert_true (says (desk->bar, "the very document"));
  g_assert_true (says (find_by_type (GTK_WIDGET (desk->window), ADW_TYPE_TOAST_OVERLAY),
                       "Attached to “Log &amp; Co.”, whose document it is"));
  g_assert_true (fn_documents_remove (fn_session_get_documents (desk->session), 1, 0, NULL));
}

static void
search_for (Desk *desk, GtkWidget *view, const char *words, const char *where)
{
  gtk_editable_set_text (GTK_EDITABLE (find_by_type (view, GTK_TYPE_SEARCH_ENTRY)), words);
  while (!says (find_by_type (view, GTK_TYPE_LIST_BOX), where))
    g_main_context_iteration (NULL, TRUE);
}

/* A hit says in which of the texts of its source it is, where there are several. */
static void
test_hits (Desk *desk, gconstpointer data)
{
  GtkWidget *view, *list;

  fn_window_present_when_ready (desk->window);
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "search", NULL);
  let_events_pass ();
  view = find_by_type (GTK_WIDGET (desk->window), FN_TYPE_SEARCH_VIEW);
  list = find_by_type (view, GTK_TYPE_LIST_BOX);
  search_for (desk, view, "counts", "Harbour log");
  g_assert_false (says (list, "Harbour log ·"));
  attach (desk, LOG);
  search_for (desk, view, "counts ", "Harbour log · Notes");
  search_for (desk, view, "vessels", "Harbour log · Original");
  drop (desk, "later.txt", "Then there were 5 barges.");
  while (fn_documents_count (fn_session_get_documents (desk->session), 0) < 2)
    g_main_context_iteration (NULL, TRUE);
  search_for (desk, view, "barges", "Harbour log · later.txt");
}

#define BAR_TEST(name, test) g_test_add ("/app/document-bar/" name, Desk, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fn_ui_register_resource ();

  BAR_TEST ("switch", test_switch);
  BAR_TEST ("lines", test_lines);
  BAR_TEST ("missed", test_missed);
  BAR_TEST ("all-found", test_all_found);
  BAR_TEST ("encoding", test_encoding);
  BAR_TEST ("not-text", test_not_text);
  BAR_TEST ("drop-of-a-base", test_drop_of_a_base);
  BAR_TEST ("many", test_many);
  BAR_TEST ("owner", test_owner);
  BAR_TEST ("hits", test_hits);
  return g_test_run ();
}
