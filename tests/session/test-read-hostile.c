#include "config.h"

#include "session/fn-read-document.h"
#include "session/fn-reader-process.h"

#include "pdf.h"
#include "shelf.h"

#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define MEGABYTE (1024 * 1024)
#define SHIPS "BT /F 12 Tf 72 700 Td (Four ships) Tj ET"

/* As the program has it; what is shared with others counts too. */
#define MOST_MEMORY (1024 * MEGABYTE)

static char *
repeat (const char *what, gsize times)
{
  GString *repeated = g_string_sized_new (strlen (what) * times);

  for (gsize i = 0; i < times; i++)
    g_string_append (repeated, what);
  return g_string_free (repeated, FALSE);
}

/* A file that begins like that and is then as long as asked for, in no room. */
static GFile *
put_sparse (Shelf *self, const char *name, const char *start, gsize size)
{
  GFile *file = shelf_put (self, name, start, -1);

  g_assert_cmpint (truncate (g_file_peek_path (file), (off_t)size), ==, 0);
  return file;
}

static void
test_sizes (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) vast = put_sparse (self, "vast.txt", "words", 4 * 1024 * (gsize)MEGABYTE);
  g_autoptr (GFile) vast_pdf = put_sparse (self, "vast.pdf", "%PDF-1.4\n", 4 * 1024 * (gsize)MEGABYTE);
  g_autoptr (GFile) long_text = put_sparse (self, "long.txt", "words", 100 * MEGABYTE);

  shelf_expect_error (vast, FN_ERROR_LIMIT, "larger than");
  shelf_expect_error (vast_pdf, FN_ERROR_LIMIT, "larger than");
  shelf_expect_error (long_text, FN_ERROR_LIMIT, "larger than");
}

static void
test_long_lines (Shelf *self, gconstpointer data)
{
  g_autofree char *words = repeat ("ships ", MEGABYTE), *unbroken = repeat ("ships", MEGABYTE);
  g_autoptr (GFile) line = shelf_put (self, "line.txt", words, -1),
                    word = shelf_put (self, "word.txt", unbroken, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (FnReading) reading = fn_read_document (line, NULL, NULL, &error);
  guint lines, column;

  g_assert_no_error (error);
  g_assert_cmpuint (fn_text_get_size (reading->text), ==, strlen (words));
  fn_text_get_place (reading->text, strlen (words), &lines, &column);
  g_assert_cmpuint (lines, >, strlen (words) / (17 * 1024));
  shelf_expect_error (word, FN_ERROR_LIMIT, "no space");
}

static void
test_no_text (Shelf *self, gconstpointer data)
{
  const char with_nul[] = "One ship\0and more words that are a text";
  g_autofree guint8 *noise = g_malloc (MEGABYTE);
  g_autoptr (GFile) nul = shelf_put (self, "nul.txt", with_nul, sizeof with_nul - 1);
  g_autoptr (GFile) zeros = put_sparse (self, "zeros.txt", "", MEGABYTE), chance = NULL;

  for (gsize i = 0; i < MEGABYTE; i++)
    noise[i] = g_test_rand_int_range (0, 256);
  chance = shelf_put (self, "chance.txt", noise, MEGABYTE);
  shelf_expect_error (nul, FN_ERROR_READ, "byte 9 is NUL");
  shelf_expect_error (zeros, FN_ERROR_READ, "no text");
  shelf_expect_error (chance, FN_ERROR_READ, "no text");
}

static void
test_wrong_encoding (Shelf *self, gconstpointer data)
{
  g_autoptr (GFile) file = shelf_put (self, "log.txt", "Deux bateaux \351taient l\340", -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_read_document (file, "UTF-8", NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "byte 14 does not fit"));
  g_clear_error (&error);
  g_assert_null (fn_read_document (file, "klingon", NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
}

/* Every start of a sound PDF: read or refused, whatever its reader makes of it. */
static void
test_cut_pdf (Shelf *self, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_page (612, 792, SHIPS);
  gsize size = g_bytes_get_size (pdf);

  for (gsize length = 16; length < size; length += size / 8)
    {
      g_autoptr (GBytes) start = g_bytes_new_from_bytes (pdf, 0, length);
      g_autoptr (GFile) file = shelf_put_bytes (self, "cut.pdf", start);
      g_autoptr (GError) error = NULL;
      g_autoptr (FnReading) reading = fn_read_document (file, NULL, NULL, &error);

      g_assert_true ((reading != NULL) == (error == NULL));
      if (error != NULL)
        g_assert_error (error, FN_ERROR, FN_ERROR_READ);
    }
}

static void
test_broken_pdf (Shelf *self, gconstpointer data)
{
  g_autofree char *deep = repeat ("[", 200000),
                  *nested = g_strdup_printf ("<</Type/Catalog/Pages %s>>", deep);
  const char *const objects[] = { nested };
  g_autoptr (GBytes) in_catalog = pdf_new (objects, 1), in_content = pdf_page (612, 792, deep);
  g_autoptr (GFile) nothing = shelf_put (self, "nothing.pdf", "%PDF-1.4\nand no more", -1);
  g_autoptr (GFile) catalog = shelf_put_bytes (self, "catalog.pdf", in_catalog);
  g_autoptr (GFile) content = shelf_put_bytes (self, "content.pdf", in_content);

  shelf_expect_error (nothing, FN_ERROR_READ, "damaged");
  shelf_expect_error (catalog, FN_ERROR_READ, "damaged");
  shelf_expect_error (content, FN_ERROR_READ, "no text");
}

static void
test_many_pages (Shelf *self, gconstpointer data)
{
  g_autofree char *kids = repeat ("3 0 R ", 20001);
  g_autofree char *pages = g_strdup_printf ("<</Type/Pages/Kids[%s]/Count 20001>>", kids);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GFile) file = NULL;

  g_ptr_array_add (objects, (char *)"<</Type/Catalog/Pages 2 0 R>>");
  g_ptr_array_add (objects, pages);
  /* Poppler believes in no more pages than there are objects. */
  while (objects->len < 20010)
    g_ptr_array_add (objects, (char *)"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
  pdf = pdf_new ((const char *const *)objects->pdata, objects->len);
  file = shelf_put_bytes (self, "many.pdf", pdf);
  shelf_expect_error (file, FN_ERROR_LIMIT, "more than 20000 pages");
}

/* A drawing of drawings of drawings, a thousand million strokes in all. */
static GBytes *
make_endless (void)
{
  g_autofree char *uses = repeat ("/X Do ", 1000), *strokes = repeat ("0 0 m 9 9 l S ", 1000);
  g_autofree char *page = pdf_stream ("", uses),
                  *lowest = pdf_stream ("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", strokes);
  g_autofree char *middle =
      pdf_stream ("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>", uses);
  const char *const objects[] = { "<</Type/Catalog/Pages 2 0 R>>",
                                  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
                                  "/Resources<</XObject<</X 5 0 R>>>>>>",
                                  page,
                                  middle,
                                  lowest };

  return pdf_new (objects, G_N_ELEMENTS (objects));
}

/* With less patience than a person has, to keep the test short. */
static void
test_endless (Shelf *self, gconstpointer data)
{
  const FnReaderTask task = { "page", "0:800", 1, MEGABYTE };
  g_autoptr (GBytes) pdf = make_endless ();
  g_autoptr (GFile) file = shelf_put_bytes (self, "endless.pdf", pdf);
  g_autoptr (GError) error = NULL;
  gint64 before = g_get_monotonic_time ();

  g_assert_null (fn_reader_process_run (file, &task, NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "takes too long"));
  g_assert_cmpint (g_get_monotonic_time () - before, <, 5 * G_TIME_SPAN_SECOND);
}

/* Draws a page that only says that it costs more than there is: it may come out or be refused. */
static void
draw_costly_page (Shelf *self, const char *name, const char *box, const char *resources, const char *content,
                  const char *costly)
{
  g_autofree char *page = g_strdup_printf ("<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R/Resources%s>>", box,
                                           resources);
  const char *const objects[] = { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content,
                                  costly };
  g_autoptr (GBytes) pdf = pdf_new (objects, G_N_ELEMENTS (objects));
  g_autoptr (GFile) file = shelf_put_bytes (self, name, pdf);
  g_autoptr (GError) error = NULL;
  g_autoptr (FnPagePicture) picture = fn_read_page (file, 0, 800, NULL, &error);

  g_assert_true ((picture != NULL) == (error == NULL));
}

/* An image of ten thousand million bytes, of which none are there. */
static void
test_huge_image (Shelf *self, gconstpointer data)
{
  g_autofree char *image = pdf_stream ("/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
                                       "/ColorSpace/DeviceRGB/Interpolate true",
                                       "");
  g_autofree char *content = pdf_stream ("", "612 0 0 792 0 0 cm /I Do");

  draw_costly_page (self, "image.pdf", "[0 0 612 792]", "<</XObject<</I 5 0 R>>>>", content, image);
}

/* Two kilobytes that ask for a table of two gigabytes. */
static void
test_memory_bomb (Shelf *self, gconstpointer data)
{
  g_autofree char *function = pdf_stream ("/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[15000 15000]"
                                          "/BitsPerSample 8",
                                          "");
  g_autofree char *content = pdf_stream ("", "/C cs 0.5 0.5 scn 0 0 99 99 re f");

  draw_costly_page (self, "bomb.pdf", "[0 0 99 99]", "<</ColorSpace<</C[/DeviceN[/A/B]/DeviceGray 5 0 R]>>>>", content,
                    function);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (100 * 1000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled_midway (Shelf *self, gconstpointer data)
{
  const FnReaderTask task = { "page", "0:800", 20, MEGABYTE };
  g_autoptr (GBytes) pdf = make_endless ();
  g_autoptr (GFile) file = shelf_put_bytes (self, "endless.pdf", pdf);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 before = g_get_monotonic_time ();

  g_assert_null (fn_reader_process_run (file, &task, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 3 * G_TIME_SPAN_SECOND);
  g_thread_join (thread);
}

/* What ends in any way but well has said nothing. */
static void
test_failed (Shelf *self, gconstpointer data)
{
  const FnReaderTask task = { "no such task", NULL, 20, MEGABYTE };
  g_autoptr (GFile) file = shelf_put (self, "ships.txt", "ships", -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_reader_process_run (file, &task, NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "too much memory"));
}

static void
test_output (Shelf *self, gconstpointer data)
{
  const FnReaderTask task = { "text", NULL, 20, 1000 };
  g_autofree char *words = repeat ("ships ", 1000);
  g_autoptr (GFile) file = shelf_put (self, "ships.txt", words, -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (fn_reader_process_run (file, &task, NULL, &error));
  g_assert_error (error, FN_ERROR, FN_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "holds too much"));
}

/* Comes last: none of all these took more. */
static void
test_memory (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &usage), ==, 0);
  g_test_message ("%ld MB at most", usage.ru_maxrss / 1024);
  g_assert_cmpint (usage.ru_maxrss, >, 0);
  g_assert_cmpint (usage.ru_maxrss, <, MOST_MEMORY / 1024);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SHELF_TEST ("/read-hostile/sizes", test_sizes);
  SHELF_TEST ("/read-hostile/long-lines", test_long_lines);
  SHELF_TEST ("/read-hostile/no-text", test_no_text);
  SHELF_TEST ("/read-hostile/wrong-encoding", test_wrong_encoding);
  SHELF_TEST ("/read-hostile/cut-pdf", test_cut_pdf);
  SHELF_TEST ("/read-hostile/broken-pdf", test_broken_pdf);
  SHELF_TEST ("/read-hostile/many-pages", test_many_pages);
  SHELF_TEST ("/read-hostile/huge-image", test_huge_image);
  SHELF_TEST ("/read-hostile/memory-bomb", test_memory_bomb);
  SHELF_TEST ("/read-hostile/endless", test_endless);
  SHELF_TEST ("/read-hostile/cancelled-midway", test_cancelled_midway);
  SHELF_TEST ("/read-hostile/failed", test_failed);
  SHELF_TEST ("/read-hostile/output", test_output);
  g_test_add_func ("/read-hostile/memory", test_memory);
  return g_test_run ();
}
