#include "config.h"

#include "base/fn-error.h"
#include "export/fn-carry.h"
#include "export/fn-pdf-attach.h"
#include "export/fn-writers.h"
#include "orchard.h"
#include "scratch.h"
#include "tool.h"

#include <string.h>

/* Not to be found in a file that holds it packed. */
static const char words[] = "{\"title\": \"“Apples”, apples, apples, apples and ten thousand other fruits\"}";

static FnSheet *
new_sheet (void)
{
  FnSheet *sheet = orchard_new_sheet ();

  sheet->excerpt = g_bytes_new_static (words, strlen (words));
  return sheet;
}

static GBytes *
make (const char *format)
{
  g_autoptr (FnSheet) sheet = new_sheet ();
  g_autoptr (GBytes) excerpt = sheet->excerpt;
  g_autoptr (FnPicture) picture = NULL;

  if (strcmp (format, "svg") == 0)
    {
      char *svg = fn_svg_from_sheet (sheet);

      return g_bytes_new_take (svg, strlen (svg));
    }
  if (strcmp (format, "pdf") == 0)
    return fn_pdf_from_sheets (sheet, 1, NULL);
  picture = fn_picture_new (sheet->scene, sheet->theme, 1, FALSE, sheet->families, NULL);
  return fn_png_from_picture (picture, sheet, NULL);
}

static void
test_back (gconstpointer format)
{
  g_autoptr (GBytes) file = make (format), again = make (format), excerpt = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_bytes_equal (file, again));
  g_assert_true (fn_carry_is_picture (file));
  g_assert_null (memmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), "apples, apples", 14));
  excerpt = fn_carry_unpack (file, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (excerpt, NULL), g_bytes_get_size (excerpt), words, strlen (words));
}

/* Pictures that carry nothing, and what is none. */
static void
test_strangers (void)
{
  static const struct
  {
    const char *content;
    gboolean picture;
  } cases[] = { { "", FALSE },
                { "{}", FALSE },
                { "\x89PNG\r\n\x1a\n", TRUE },
                { "<?xml version=\"1.0\"?><svg/>", TRUE },
                { "<svg><footnote:excerpt", TRUE },
                { "<svg><footnote:excerpt>", TRUE },
                { "<html>", FALSE },
                { "%PDF-1.4", TRUE },
                { "%PDF-1.4 /application#2Fx-footnote+json", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new (cases[i].content, strlen (cases[i].content));
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (fn_carry_is_picture (file), ==, cases[i].picture);
      g_assert_null (fn_carry_unpack (file, &error));
      g_assert_error (error, FN_ERROR, FN_ERROR_READ);
    }
}

/* Wherever a file is cut or changed, it gives what was in it or says why not. */
static void
test_damage (gconstpointer format)
{
  g_autoptr (GBytes) file = make (format);
  gsize whole = g_bytes_get_size (file);

  for (guint i = 0; i < 2000; i++)
    {
      gsize size = (gsize) g_test_rand_int_range (0, (gint32) whole + 1);
      guint8 *copy = g_memdup2 (g_bytes_get_data (file, NULL), size + 1);
      g_autoptr (GBytes) damaged = g_bytes_new_take (copy, size);
      g_autoptr (GBytes) excerpt = NULL;
      g_autoptr (GError) error = NULL;

      for (gsize j = 0; j < size / 500 + i % 2; j++)
        copy[g_test_rand_int_range (0, (gint32) MAX (size, 1))] = (guint8) g_test_rand_int_range (0, 256);
      excerpt = fn_carry_unpack (damaged, &error);
      if (excerpt != NULL)
        g_assert_cmpmem (g_bytes_get_data (excerpt, NULL), g_bytes_get_size (excerpt), words, strlen (words));
      else
        g_assert_true (error != NULL && error->domain == FN_ERROR);
    }
}

static GBytes *
make_svg_with (GBytes *packed)
{
  FnXmlWriter *xml = fn_xml_writer_new ();
  char *svg;

  fn_xml_writer_begin (xml, "svg");
  fn_carry_write_svg (xml, packed);
  fn_xml_writer_end (xml);
  svg = fn_xml_writer_finish (xml);
  return g_bytes_new_take (svg, strlen (svg));
}

/* A few bytes can be made to unpack to very many. */
static void
test_limit (void)
{
  const gsize sizes[] = { FN_CARRY_LIMIT, FN_CARRY_LIMIT + 1, FN_CARRY_LIMIT * 4 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (sizes[i]), sizes[i]);
      g_autoptr (GBytes) packed = fn_carry_pack (zeros), file = make_svg_with (packed), unpacked = NULL;
      g_autoptr (GError) error = NULL;

      unpacked = fn_carry_unpack (file, &error);
      g_assert_cmpint (unpacked != NULL, ==, i == 0);
      if (unpacked == NULL)
        g_assert_error (error, FN_ERROR, FN_ERROR_LIMIT);
    }
}

/* Other programs take the file apart without a complaint. */
static void
test_tools (gconstpointer format)
{
  static const struct
  {
    const char *format;
    const char *arguments[4];
  } tools[] = { { "png", { "pngcheck", "-q" } },
                { "svg", { "xmllint", "--noout" } },
                { "pdf", { "qpdf", "--check" } },
                { "pdf", { "pdfdetach", "-list" } } };
  g_autoptr (GBytes) file = make (format), nothing = g_bytes_new (NULL, 0);
  g_autofree char *folder = scratch_new (), *path = g_build_filename (folder, format, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      const char *arguments[] = { tools[i].arguments[0], tools[i].arguments[1], path, NULL };
      g_autoptr (GBytes) said = strcmp (tools[i].format, format) == 0 ? tool_run (arguments, nothing) : NULL;

      if (said != NULL && strcmp (arguments[0], "pdfdetach") == 0)
        g_assert_nonnull (strstr (g_bytes_get_data (said, NULL), "figure.footnote.json"));
      if (said != NULL && strcmp (arguments[0], "pngcheck") == 0)
        g_assert_cmpuint (g_bytes_get_size (said), ==, 0);
    }
  scratch_remove (folder);
}

/* What qpdf has written anew still has it. */
static void
test_rewritten (void)
{
  g_autoptr (GBytes) file = make ("pdf"), nothing = g_bytes_new (NULL, 0);
  g_autofree char *folder = scratch_new (), *path = g_build_filename (folder, "a.pdf", NULL);
  const char *arguments[] = { "qpdf", "--linearize", "--object-streams=generate", path, "-", NULL };
  g_autoptr (GBytes) rewritten = NULL, excerpt = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), NULL));
  rewritten = tool_run (arguments, nothing);
  if (rewritten != NULL)
    {
      excerpt = fn_carry_unpack (rewritten, NULL);
      g_assert_nonnull (excerpt);
      g_assert_cmpuint (g_bytes_get_size (excerpt), ==, strlen (words));
    }
  scratch_remove (folder);
}

/* A file that is not as expected stays as it is. */
static void
test_not_attached (void)
{
  const char *const files[] = { "", "%PDF-1.4", "startxref\n9\n%%EOF\n", "xref\n0 1\ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n",
                                "xref\n0 1\ntrailer\n<< /Size 9 /Root 8 0 R >>\nstartxref\n0\n%%EOF\n",
                                "xref\n0 1\n9999999999 00000 n \ntrailer\n<< /Size 1 /Root 0 0 R >>\nstartxref\n0\n%%EOF\n" };
  g_autoptr (GBytes) packed = g_bytes_new_static ("x", 1);
  FnPdfAttachment attachment = { "a", "text/plain", packed, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GByteArray) pdf = g_byte_array_new ();

      g_byte_array_append (pdf, (const guint8 *) files[i], (guint) strlen (files[i]));
      g_assert_false (fn_pdf_attach (pdf, &attachment));
      g_assert_cmpmem (pdf->data, pdf->len, files[i], strlen (files[i]));
    }
}

int
main (int argc, char *argv[])
{
  static const char *const formats[] = { "png", "svg", "pdf" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *back = g_strconcat ("/export/carry/back/", formats[i], NULL);
      g_autofree char *damage = g_strconcat ("/export/carry/damage/", formats[i], NULL);
      g_autofree char *tools = g_strconcat ("/export/carry/tools/", formats[i], NULL);

      g_test_add_data_func (back, formats[i], test_back);
      g_test_add_data_func (damage, formats[i], test_damage);
      g_test_add_data_func (tools, formats[i], test_tools);
    }
  g_test_add_func ("/export/carry/strangers", test_strangers);
  g_test_add_func ("/export/carry/limit", test_limit);
  g_test_add_func ("/export/carry/rewritten", test_rewritten);
  g_test_add_func ("/export/carry/not-attached", test_not_attached);
  return g_test_run ();
}
