#include "config.h"

#include "text/fn-reading.h"

#include <math.h>
#include <string.h>

#define WORDS "One ship\fDeux — bateaux\f"

static FnReading *
make_reading (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (WORDS, strlen (WORDS));
  g_autoptr (FnText) text = fn_text_new (bytes, NULL);
  FnReading *reading = fn_reading_new ("application/pdf", NULL, FALSE, text);
  const FnReadingPage pages[] = { { { 0, 9 }, { 595, 842 } }, { { 9, strlen (WORDS) }, { 842, 595 } } };
  const FnPageMark marks[] = { { 0, FN_BLOCK_HEADING, 3 }, { 9, FN_BLOCK_ITEM, 0 } };

  reading->pages = g_memdup2 (pages, sizeof pages);
  reading->n_pages = G_N_ELEMENTS (pages);
  reading->marks = g_memdup2 (marks, sizeof marks);
  reading->n_marks = G_N_ELEMENTS (marks);
  return reading;
}

static FnReading *
unpack (GBytes *bytes)
{
  FnReadingFault fault;
  guint64 number;
  FnReading *reading = fn_reading_unpack (bytes, &fault, &number);

  g_assert_cmpint (fault, ==, FN_READING_DONE);
  g_assert_cmpuint (number, ==, 0);
  return reading;
}

static void
test_round_trip (void)
{
  g_autoptr (FnReading) before = make_reading (), after = NULL;
  g_autoptr (GBytes) bytes = fn_reading_pack (before);

  after = unpack (bytes);
  g_assert_nonnull (after);
  g_assert_cmpstr (after->media_type, ==, "application/pdf");
  g_assert_null (after->encoding);
  g_assert_cmpstr (fn_text_get_bytes (after->text), ==, WORDS);
  g_assert_cmpmem (after->pages, after->n_pages * sizeof *after->pages, before->pages,
                   before->n_pages * sizeof *before->pages);
  g_assert_cmpuint (after->n_marks, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (after->marks[i].byte, ==, before->marks[i].byte);
      g_assert_cmpint (after->marks[i].kind, ==, before->marks[i].kind);
      g_assert_cmpint (after->marks[i].level, ==, before->marks[i].level);
    }
  g_assert_cmpuint (after->n_unread, ==, 0);
}

static void
test_faults (void)
{
  for (guint expected = FN_READING_TOO_LARGE; expected <= FN_READING_NO_PAGE; expected++)
    {
      g_autoptr (GBytes) bytes = fn_reading_pack_fault (expected, 7 * expected);
      FnReadingFault fault;
      guint64 number;

      g_assert_null (fn_reading_unpack (bytes, &fault, &number));
      g_assert_cmpint (fault, ==, expected);
      g_assert_cmpuint (number, ==, 7 * expected);
    }
}

/* Such as come from a machine with another order of bytes, or another version. */
static void
test_other_magic (void)
{
  g_autoptr (FnReading) reading = make_reading ();
  g_autoptr (GBytes) bytes = fn_reading_pack (reading), changed = NULL;
  gsize size = g_bytes_get_size (bytes);
  guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  data[0]++;
  changed = g_bytes_new_take (data, size);
  g_assert_null (unpack (changed));
}

static void
test_find (void)
{
  g_autoptr (FnReading) reading = make_reading ();

  g_assert_cmpint (fn_reading_find_page (reading, 0), ==, 0);
  g_assert_cmpint (fn_reading_find_page (reading, 8), ==, 0);
  g_assert_cmpint (fn_reading_find_page (reading, 9), ==, 1);
  g_assert_cmpint (fn_reading_find_page (reading, strlen (WORDS)), ==, 1);
}

static void
expect_refused (FnReading *taken)
{
  g_autoptr (FnReading) reading = taken;
  g_autoptr (GBytes) bytes = fn_reading_pack (reading);

  g_assert_null (unpack (bytes));
}

/* Each would lead a window to read outside of the text, or to lay out without end. */
static void
test_lies (void)
{
  g_autoptr (FnReading) reading = NULL;

#define LIE(what)                                                                                            \
  do                                                                                                         \
    {                                                                                                        \
      reading = make_reading ();                                                                             \
      what;                                                                                                  \
      expect_refused (g_steal_pointer (&reading));                                                           \
    }                                                                                                        \
  while (FALSE)

  LIE (reading->pages[1].span.end++);
  LIE (reading->pages[1].span.start = 8);
  LIE (reading->pages[0].span.end = 15); /* inside the dash */
  LIE (reading->pages[1].size.width = NAN);
  LIE (reading->pages[1].size.height = -1);
  LIE (reading->pages[1].size.height = 1e12);
  LIE (reading->marks[1].byte = 0);
  LIE (reading->marks[1].byte = 15);
  LIE (reading->marks[1].byte = strlen (WORDS));
  LIE (reading->marks[1].kind = FN_BLOCK_PARAGRAPH);
  LIE (reading->marks[1].level = 1);
  LIE (reading->marks[0].level = 0);
  LIE (reading->marks[0].level = 7);
  LIE (reading->marks[0].kind = FN_BLOCK_TABLE);
  LIE (reading->media_type[0] = ' ');
  LIE (reading->encoding = g_strdup ("utf\n8"));
#undef LIE
}

/* Whatever is cut off or changed: no crash, and never a reading with spans outside of its text. */
static void
test_damage (void)
{
  g_autoptr (FnReading) reading = make_reading ();
  g_autoptr (GBytes) whole = fn_reading_pack (reading);
  gsize size = g_bytes_get_size (whole);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);

      g_assert_null (unpack (cut));
    }
  for (int i = 0; i < 5000; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (FnReading) read = NULL;
      FnReadingFault fault;
      guint64 number;

      data[g_test_rand_int_range (0, size)] ^= 1 << g_test_rand_int_range (0, 8);
      changed = g_bytes_new_take (g_steal_pointer (&data), size);
      read = fn_reading_unpack (changed, &fault, &number);
      for (guint k = 0; read != NULL && k < read->n_pages; k++)
        g_assert_cmpuint (read->pages[k].span.end, <=, fn_text_get_size (read->text));
      for (guint k = 0; read != NULL && k < read->n_marks; k++)
        g_assert_cmpuint (read->marks[k].byte, <, fn_text_get_size (read->text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/round-trip", test_round_trip);
  g_test_add_func ("/reading/faults", test_faults);
  g_test_add_func ("/reading/other-magic", test_other_magic);
  g_test_add_func ("/reading/find", test_find);
  g_test_add_func ("/reading/lies", test_lies);
  g_test_add_func ("/reading/damage", test_damage);
  return g_test_run ();
}
