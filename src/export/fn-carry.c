#include "config.h"

#include "export/fn-carry.h"

#include "base/fn-error.h"
#include "export/fn-png-chunks.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#define SVG_ELEMENT "footnote:excerpt"
#define SVG_NAMESPACE "urn:footnote:excerpt"
/* Without the slash, which may be written as #2F or #2f. */
#define PDF_TYPE "x-footnote+json"
#define PDF_STREAM "stream"
/* How far the kind of a file may stand from its start, behind a declaration and comments. */
#define START 4096
#define STEP (64 * 1024)

GBytes *
fn_carry_pack (GBytes *excerpt)
{
  gsize size;
  const guint8 *data = excerpt != NULL ? g_bytes_get_data (excerpt, &size) : NULL;
  g_autofree guint8 *packed = NULL;
  uLongf packed_size;

  if (data == NULL)
    return NULL;
  packed_size = compressBound (size);
  packed = g_malloc (packed_size);
  if (compress2 (packed, &packed_size, data, size, Z_BEST_COMPRESSION) != Z_OK)
    return NULL;
  return g_bytes_new (packed, packed_size);
}

void
fn_carry_write_svg (FnXmlWriter *xml, GBytes *packed)
{
  g_autofree char *text = NULL;

  if (packed == NULL)
    return;
  text = g_base64_encode (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  fn_xml_writer_begin (xml, SVG_ELEMENT);
  fn_xml_writer_attribute (xml, "xmlns:footnote", SVG_NAMESPACE);
  fn_xml_writer_text (xml, text);
  fn_xml_writer_end (xml);
}

static const char *
find (const char *start, const char *end, const char *words)
{
  return start < end ? memmem (start, (gsize) (end - start), words, strlen (words)) : NULL;
}

static gboolean
begins_with (GBytes *file, const char *words)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return size >= strlen (words) && memcmp (data, words, strlen (words)) == 0;
}

static gboolean
is_svg (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return begins_with (file, "<") && find (data, data + MIN (size, START), "<svg") != NULL;
}

gboolean
fn_carry_is_picture (GBytes *file)
{
  g_return_val_if_fail (file != NULL, FALSE);

  return fn_png_is (file) || begins_with (file, "%PDF-") || is_svg (file);
}

/* Another program may have written the element anew, with more attributes and with line breaks in its text. */
static GBytes *
find_in_svg (GBytes *file)
{
  gsize size, unpacked_size;
  const char *data = g_bytes_get_data (file, &size);
  const char *start = find (data, data + size, "<" SVG_ELEMENT);
  const char *end;
  g_autofree char *text = NULL;
  guchar *packed;

  start = start != NULL ? find (start, data + size, ">") : NULL;
  end = start != NULL ? find (start, data + size, "<") : NULL;
  if (end == NULL)
    return NULL;
  text = g_strndup (start + 1, (gsize) (end - start - 1));
  packed = g_base64_decode (text, &unpacked_size);
  return g_bytes_new_take (packed, unpacked_size);
}

/* The last one counts, as it does for all of a PDF. How long it is the data themselves say. */
static GBytes *
find_in_pdf (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size), *end = data + size, *stream = NULL;

  for (const char *type = find (data, end, PDF_TYPE); type != NULL; type = find (type + 1, end, PDF_TYPE))
    stream = find (type, end, PDF_STREAM);
  if (stream == NULL)
    return NULL;
  stream += strlen (PDF_STREAM);
  stream += stream < end && *stream == '\r';
  stream += stream < end && *stream == '\n';
  return g_bytes_new_from_bytes (file, (gsize) (stream - data), (gsize) (end - stream));
}

/* Grows the output as long as there is more, up to the limit. */
static int
inflate_all (z_stream *zlib, GByteArray *out)
{
  int status;

  do
    {
      gsize done = out->len;
      guint more = MIN (STEP, FN_CARRY_LIMIT + 1 - out->len);

      g_byte_array_set_size (out, out->len + more);
      zlib->next_out = out->data + done;
      zlib->avail_out = more;
      status = inflate (zlib, Z_NO_FLUSH);
      g_byte_array_set_size (out, out->len - zlib->avail_out);
    }
  while (status == Z_OK && zlib->avail_out == 0 && out->len <= FN_CARRY_LIMIT);
  return status;
}

static GBytes *
unpack (GBytes *packed, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  z_stream zlib = { .next_in = (guint8 *) g_bytes_get_data (packed, NULL),
                    .avail_in = (uInt) MIN (g_bytes_get_size (packed), G_MAXUINT) };
  int status = inflateInit (&zlib);

  if (status == Z_OK)
    status = inflate_all (&zlib, out);
  inflateEnd (&zlib);
  if (status == Z_STREAM_END && out->len <= FN_CARRY_LIMIT)
    return g_byte_array_free_to_bytes (g_steal_pointer (&out));
  if (out->len > FN_CARRY_LIMIT)
    g_set_error (error, FN_ERROR, FN_ERROR_LIMIT, _("The facts in this picture take more than %d MB"),
                 FN_CARRY_LIMIT / 1024 / 1024);
  else
    g_set_error (error, FN_ERROR, FN_ERROR_SYNTAX, _("The facts in this picture are damaged; use another copy of it"));
  return NULL;
}

GBytes *
fn_carry_unpack (GBytes *file, GError **error)
{
  g_autoptr (GBytes) packed = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  if (fn_png_is (file))
    packed = fn_png_find_chunk (file, FN_CARRY_PNG_CHUNK);
  else if (begins_with (file, "%PDF-"))
    packed = find_in_pdf (file);
  else
    packed = find_in_svg (file);
  if (packed != NULL)
    return unpack (packed, error);
  g_set_error (error, FN_ERROR, FN_ERROR_READ,
               _("No facts are in this picture; open one that Footnote saved as PNG, SVG or PDF"));
  return NULL;
}
