#include "config.h"

#include "session/fn-read-document.h"

#include "pdf.h"
#include "shelf.h"

#include <string.h>

#define TWO_LINES "BT /F 12 Tf 72 700 Td (Four ships) Tj 0 -20 Td (came in) Tj ET"

static FnReading *
read_whole (GFile *file)
{
  g_autoptr (GError) error = NULL;
  FnReading *reading = fn_read_document (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

/* The box of a word lies around the base line that the content names, 792 points high. */
static void
expect_word (const FnPagePicture *picture, const char *words, const char *word, FnPoint base_line)
{
  const char *at = strstr (words, word);
  FnSpan span;
  gsize count;
  const FnPageBox *box;

  g_assert_nonnull (at);
  span = (FnSpan){ at - words, at - words + strlen (word) };
  box = fn_page_picture_find_boxes (picture, span, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (box->span.start, ==, span.start);
  g_assert_cmpuint (box->span.end, ==, span.end);
  g_assert_cmpfloat_with_epsilon (box->rect.x, base_line.x, 2);
  g_assert_true (fn_rect_contains (box->rect, (FnPoint){ box->rect.x + 1, 792 - base_line.y }));
  g_assert_cmpfloat (box->rect.height, <, 20);
}

static void
test_places (Shelf *self, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_page (612, 792, TWO_LINES);
  g_autoptr (GFile) file = shelf_put_bytes (self, "ships.pdf", pdf);
  g_autoptr (FnReading) reading = read_whole (file);
  g_autoptr (FnPagePicture) picture = fn_read_page (file, 0, 300, NULL, NULL);
  const char *words = fn_text_get_bytes (reading->text);

  g_assert_cmpfloat (picture->size.width, ==, 612);
  g_assert_cmpuint (picture->n_boxes, ==, 4);
  expect_word (picture, words, "Four", (FnPoint){ 72, 700 });
  expect_word (picture, words, "came", (FnPoint){ 72, 680 });
}

static void
test_words (Shelf *self, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_page (612, 792, TWO_LINES);
  g_autoptr (GFile) file = shelf_put_bytes (self, "ships", pdf);
  g_autoptr (FnReading) reading = read_whole (file);

  g_assert_cmpstr (reading->media_type, ==, "application/pdf");
  g_assert_null (reading->encoding);
  g_assert_cmpstr (fn_text_get_bytes (reading->text), ==, "Four ships\ncame in\f");
  g_assert_cmpuint (reading->n_pages, ==, 1);
  g_assert_cmpuint (reading->n_unread, ==, 0);
  g_assert_cmpfloat (reading->pages[0].size.width, ==, 612);
  g_assert_cmpfloat (reading->pages[0].size.height, ==, 792);
}

/* The pages delivered are compared with those announced. */
static void
test_missing_pages (Shelf *self, gconstpointer data)
{
  g_autofree char *stream = pdf_stream ("", TWO_LINES);
  const char *const objects[] = { "<</Type/Catalog/Pages 2 0 R>>",
                                  "<</Type/Pages/Kids[3 0 R 9 0 R]/Count 4>>",
                                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
                                  "/Resources<</Font<</F 4 0 R>>>>>>",
                                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", stream };
  g_autoptr (GBytes) pdf = pdf_new (objects, G_N_ELEMENTS (objects));
  g_autoptr (GFile) file = shelf_put_bytes (self, "ships.pdf", pdf);
  g_autoptr (FnReading) reading = read_whole (file);

  g_assert_cmpuint (reading->n_pages, ==, 4);
  g_assert_cmpuint (reading->n_unread, ==, 3);
  g_assert_cmpfloat (reading->pages[0].size.width, ==, 612);
  g_assert_cmpfloat (reading->pages[1].size.width, ==, 0);
}

static guint32
get_pixel (const FnPagePicture *picture, guint x, guint y)
{
  const char *data = g_bytes_get_data (picture->pixels, NULL);
  guint32 pixel;

  memcpy (&pixel, data + y * picture->stride + x * sizeof pixel, sizeof pixel);
  return pixel;
}

static void
test_page (Shelf *self, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_page (200, 100, "1 0 0 rg 0 0 100 50 re f");
  g_autoptr (GFile) file = shelf_put_bytes (self, "red.pdf", pdf);
  g_autoptr (GError) error = NULL;
  g_autoptr (FnPagePicture) picture = fn_read_page (file, 0, 400, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, 400);
  g_assert_cmpuint (picture->height, ==, 200);
  g_assert_cmphex (get_pixel (picture, 100, 150), ==, 0xffff0000);
  g_assert_cmphex (get_pixel (picture, 300, 150), ==, 0xffffffff);
  g_assert_cmphex (get_pixel (picture, 100, 50), ==, 0xffffffff);

  g_assert_null (fn_read_page (file, 1, 400, NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_READ);
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
test_page_async (Shelf *self, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_page (100000, 10, "");
  g_autoptr (GFile) file = shelf_put_bytes (self, "wide.pdf", pdf);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (FnPagePicture) picture = NULL;

  fn_read_page_async (file, 0, 1000000, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  picture = fn_read_page_finish (result, NULL);
  g_assert_cmpuint (picture->width, ==, FN_PAGE_PICTURE_MOST);
  g_assert_cmpuint (picture->height, ==, 1);
}

static void
test_locked (Shelf *self, gconstpointer data)
{
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autoptr (GBytes) pdf = pdf_page (612, 792, TWO_LINES);
  g_autoptr (GFile) plain = shelf_put_bytes (self, "plain.pdf", pdf);
  const char *const passwords[] = { "secret", "" };

  if (qpdf == NULL)
    {
      g_test_skip ("qpdf is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (passwords); i++)
    {
      g_autoptr (GFile) locked = shelf_put (self, "locked.pdf", "", 0);
      const char *const arguments[] = { qpdf,
                                        "--encrypt",
                                        passwords[i],
                                        "owner",
                                        "256",
                                        "--",
                                        g_file_peek_path (plain),
                                        g_file_peek_path (locked),
                                        NULL };
      g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, NULL);

      g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
      if (*passwords[i] != '\0')
        shelf_expect_error (locked, FN_ERROR_READ, "password");
      else
        fn_reading_unref (read_whole (locked));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SHELF_TEST ("/read-pdf/words", test_words);
  SHELF_TEST ("/read-pdf/places", test_places);
  SHELF_TEST ("/read-pdf/missing-pages", test_missing_pages);
  SHELF_TEST ("/read-pdf/page", test_page);
  SHELF_TEST ("/read-pdf/page-async", test_page_async);
  SHELF_TEST ("/read-pdf/locked", test_locked);
  return g_test_run ();
}
