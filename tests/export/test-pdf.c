#include "config.h"

#include "export/fn-writers.h"
#include "orchard.h"
#include "scratch.h"
#include "tool.h"

#include <string.h>

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static gboolean
matches (GBytes *bytes, const char *pattern)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0);
}

static GBytes *
make_pdf (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf = fn_pdf_from_sheets (sheet, 1, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_repeats (void)
{
  g_autoptr (GBytes) pdf = make_pdf ();
  g_autoptr (GBytes) again = make_pdf ();

  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-"));
  g_assert_true (g_bytes_equal (pdf, again));
}

/* What another program reads in the head of the file: a newer cairo compresses it. */
static GBytes *
read_head (void)
{
  const char *const arguments[] = { "pdfinfo", "-isodates", "-", NULL };
  g_autoptr (GBytes) pdf = make_pdf ();

  return tool_run (arguments, pdf);
}

static void
test_head (void)
{
  g_autoptr (GBytes) head = read_head ();

  if (head == NULL)
    return;
  g_assert_true (holds (head, "120 x 80 pts"));
  g_assert_true (matches (head, "^Pages: +1$"));
  g_assert_true (matches (head, "^Title: +Harvest of apples$"));
  g_assert_true (matches (head, "^Keywords: +orchard#harvest$"));
  g_assert_true (holds (head, "Letters from a cider press \\ (1"));
}

static void
test_date (void)
{
  const struct
  {
    const char *epoch;
    const char *line;
  } cases[] = { { NULL, "^CreationDate: +1970-01-01T00:00:00Z$" },
                { "1600000000", "^CreationDate: +2020-09-13T12:26:40Z$" },
                { "yesterday", "^CreationDate: +1970-01-01T00:00:00Z$" },
                { "-5", "^CreationDate: +1970-01-01T00:00:00Z$" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) head = NULL;

      if (cases[i].epoch != NULL)
        g_setenv ("SOURCE_DATE_EPOCH", cases[i].epoch, TRUE);
      else
        g_unsetenv ("SOURCE_DATE_EPOCH");
      head = read_head ();
      if (head != NULL)
        g_assert_true (matches (head, cases[i].line));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

/* The words stay words: another program can search them. */
static void
test_text (void)
{
  const char *const arguments[] = { "pdftotext", "-", "-", NULL };
  g_autoptr (GBytes) pdf = make_pdf ();
  g_autoptr (GBytes) text = tool_run (arguments, pdf);

  if (text == NULL)
    return;
  g_assert_true (holds (text, "<&> \"pears\""));
  g_assert_true (holds (text, "0.1"));
}

static void
test_links (void)
{
  const char *const arguments[] = { "pdfinfo", "-url", "-", NULL };
  g_autoptr (GBytes) pdf = make_pdf ();
  g_autoptr (GBytes) links = tool_run (arguments, pdf);

  if (links != NULL)
    g_assert_true (holds (links, "https://example.org/?a=%27%28b&c=%5C%C3%A9"));
}

static void
assert_title (GBytes *pdf, const char *line)
{
  const char *const arguments[] = { "pdfinfo", "-", NULL };
  g_autoptr (GBytes) head = tool_run (arguments, pdf);

  if (head != NULL)
    g_assert_true (matches (head, line));
}

/* Pages are found by the titles of their figures. */
static void
test_outline (void)
{
  g_autofree char *folder = scratch_new (), *path = g_build_filename (folder, "two.pdf", NULL);
  const char *const arguments[] = { "qpdf", "--json", "--json-key=outlines", path, NULL };
  g_autoptr (FnSheet) one = orchard_new_sheet ();
  FnSheet pages[] = { *one, *one };
  g_autoptr (GBytes) pdf = fn_pdf_from_sheets (pages, 2, NULL);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0), seen = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  seen = tool_run (arguments, nothing);
  assert_title (pdf, "^Title: +Orchards$");
  scratch_remove (folder);
  if (seen != NULL)
    {
      g_assert_true (holds (seen, "Harvest of apples"));
      g_assert_true (matches (seen, "\"destpageposfrom1\": 2"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/pdf/repeats", test_repeats);
  g_test_add_func ("/export/pdf/head", test_head);
  g_test_add_func ("/export/pdf/date", test_date);
  g_test_add_func ("/export/pdf/text", test_text);
  g_test_add_func ("/export/pdf/links", test_links);
  g_test_add_func ("/export/pdf/outline", test_outline);
  return g_test_run ();
}
