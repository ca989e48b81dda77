#include "config.h"

#include "text/fn-media-type.h"

#include <string.h>

/* A PDF may begin after other bytes, but not later than this. */
#define START 1024

#define SIGNATURE(bytes)                                                                                     \
  {                                                                                                          \
    bytes, sizeof bytes - 1                                                                                  \
  }

static const struct
{
  const char *bytes;
  gsize size;
} signatures_of_no_text[] = {
  SIGNATURE ("PK\003\004"),                       /* ZIP: OpenDocument, Office Open XML, EPUB */
  SIGNATURE ("\320\317\021\340\241\261\032\341"), /* Microsoft's compound file: .doc, .xls */
  SIGNATURE ("{\\rtf"),
  SIGNATURE ("\211PNG\r\n\032\n"),
  SIGNATURE ("\377\330\377"), /* JPEG */
  SIGNATURE ("GIF8"),
  SIGNATURE ("II*\0"), /* TIFF */
  SIGNATURE ("MM\0*"),
  SIGNATURE ("%!PS"),
  SIGNATURE ("\037\213"), /* gzip */
  SIGNATURE ("BZh"),
  SIGNATURE ("\3757zXZ\0"),
  SIGNATURE ("7z\274\257\047\034"),
  SIGNATURE ("\177ELF"),
  SIGNATURE ("SQLite format 3\0"),
  SIGNATURE ("AT&TFORM"), /* DjVu */
};

static const struct
{
  const char *ending;
  const char *type;
} endings[] = {
  { ".md", FN_MEDIA_TYPE_MARKDOWN }, { ".markdown", FN_MEDIA_TYPE_MARKDOWN }, { ".htm", FN_MEDIA_TYPE_HTML },
  { ".html", FN_MEDIA_TYPE_HTML },   { ".xhtml", FN_MEDIA_TYPE_HTML },        { ".xht", FN_MEDIA_TYPE_HTML },
};

static gboolean
begins_as_no_text (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures_of_no_text); i++)
    if (size >= signatures_of_no_text[i].size &&
        memcmp (data, signatures_of_no_text[i].bytes, signatures_of_no_text[i].size) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the first tag is that of a web page, in any encoding that writes it in bytes of ASCII, or in
 * UTF-16. */
static gboolean
begins_as_web_page (const char *data, gsize size)
{
  char letters[START + 1];
  gsize n = 0, skipped;

  for (gsize i = 0; i < size; i++)
    if (data[i] != '\0' && (guchar)data[i] < 0x80)
      letters[n++] = data[i];
  letters[n] = '\0';
  skipped = strspn (letters, " \t\r\n");
  if (g_str_has_prefix (letters + skipped, "<?xml"))
    return strstr (letters, "<html") != NULL;
  return g_ascii_strncasecmp (letters + skipped, "<!doctype html", 14) == 0 ||
         g_ascii_strncasecmp (letters + skipped, "<html", 5) == 0;
}

/* A text may speak of PDF; a PDF has that at the start of a line. */
static gboolean
begins_as_pdf (const char *data, gsize size)
{
  const char *at = size > 0 ? memmem (data, size, "%PDF-", 5) : NULL;

  return at != NULL && (at == data || at[-1] == '\n' || at[-1] == '\r' || at[-1] == '\0');
}

static const char *
get_type_by_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      return endings[i].type;
  return FN_MEDIA_TYPE_TEXT;
}

const char *
fn_media_type_guess (const char *name, GBytes *bytes)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  size = MIN (size, START);
  if (begins_as_pdf (data, size))
    return FN_MEDIA_TYPE_PDF;
  if (begins_as_no_text (data, size))
    return NULL;
  if (begins_as_web_page (data, size))
    return FN_MEDIA_TYPE_HTML;
  return name != NULL ? get_type_by_name (name) : FN_MEDIA_TYPE_TEXT;
}
