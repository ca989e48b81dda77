#include "config.h"

#include "pdf.h"

#include <string.h>

GBytes *
pdf_new (const char *const *objects, guint n)
{
  GString *file = g_string_new ("%PDF-1.4\n");
  GString *places = g_string_new (NULL);
  gsize table;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (places, "%010" G_GSIZE_FORMAT " 00000 n \n", file->len);
      g_string_append_printf (file, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
  table = file->len;
  g_string_append_printf (file,
                          "xref\n0 %u\n0000000000 65535 f \n%strailer\n<</Size %u/Root 1 0 R>>\nstartxref\n"
                          "%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          n + 1, places->str, n + 1, table);
  g_string_free (places, TRUE);
  return g_string_free_to_bytes (file);
}

char *
pdf_stream (const char *entries, const char *content)
{
  return g_strdup_printf ("<<%s/Length %" G_GSIZE_FORMAT ">>stream\n%s\nendstream", entries, strlen (content),
                          content);
}

GBytes *
pdf_page (int width, int height, const char *content)
{
  g_autofree char *stream = pdf_stream ("", content);
  g_autofree char *page = g_strdup_printf ("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 5 0 R"
                                           "/Resources<</Font<</F 4 0 R>>>>>>",
                                           width, height);
  const char *const objects[] = { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                  page, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", stream };

  return pdf_new (objects, G_N_ELEMENTS (objects));
}
