#include "config.h"

#include "export/fn-pdf-attach.h"

#include <string.h>

#define NEW_OBJECTS 2
#define LINE 20 /* bytes of a line of the table */

/* What the end of the file says of it, and where the objects of the update come to stand. */
typedef struct
{
  GByteArray *pdf;
  guint64 table; /* where the table is that the update follows */
  guint64 lines; /* where its lines begin */
  guint size;    /* numbers of objects in use */
  guint catalog; /* number of the catalog */
  char *rest;    /* what the trailer says besides */
  guint64 offsets[1 + NEW_OBJECTS]; /* catalog, stream, file */
} Update;

static void
append (Update *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append (Update *self, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (self->pdf, (const guint8 *) text, (guint) strlen (text));
}

/* The text between @start and @end behind @at, or NULL. */
static char *
cut (const Update *self, guint64 at, const char *start, const char *end)
{
  const char *data = (const char *) self->pdf->data;
  const char *from = at < self->pdf->len ? memmem (data + at, self->pdf->len - at, start, strlen (start)) : NULL;
  gsize left = from != NULL ? self->pdf->len - (gsize) (from - data) : 0;
  const char *to = from != NULL ? memmem (from, left, end, strlen (end)) : NULL;

  if (to == NULL)
    return NULL;
  from += strlen (start);
  return g_strndup (from, to > from ? (gsize) (to - from) : 0);
}

static gboolean
read_number (const char *text, const char *name, guint64 *number)
{
  const char *at = text != NULL ? strstr (text, name) : NULL;

  if (at == NULL)
    return FALSE;
  *number = g_ascii_strtoull (at + strlen (name), NULL, 10);
  return TRUE;
}

/* Cairo writes one section of a classic table, then the trailer. */
static gboolean
read_end (Update *self)
{
  gsize tail = self->pdf->len > 64 ? self->pdf->len - 64 : 0;
  g_autofree char *place = cut (self, tail, "startxref\n", "%%EOF");
  g_autofree char *trailer = NULL;
  guint64 size, catalog, info;

  if (place == NULL)
    return FALSE;
  self->table = g_ascii_strtoull (place, NULL, 10);
  trailer = cut (self, self->table, "trailer\n<<", ">>");
  if (!read_number (trailer, "/Size ", &size) || !read_number (trailer, "/Root ", &catalog))
    return FALSE;
  self->size = (guint) size;
  self->catalog = (guint) catalog;
  self->rest = read_number (trailer, "/Info ", &info) ? g_strdup_printf ("   /Info %u 0 R\n", (guint) info) : g_strdup ("");
  return TRUE;
}

static gboolean
has_at (const Update *self, guint64 place, const char *text)
{
  gsize size = strlen (text);

  return place < self->pdf->len && size <= self->pdf->len - place &&
         memcmp (self->pdf->data + place, text, size) == 0;
}

/* Where the lines of the table begin, or 0 where there is no table of all objects. */
static guint64
find_lines (const Update *self)
{
  g_autofree char *head = g_strdup_printf ("xref\n0 %u\n", self->size);
  guint64 lines = self->table + strlen (head);

  if (!has_at (self, self->table, head) || self->size > (self->pdf->len - lines) / LINE)
    return 0;
  return lines;
}

/* Returns: whether @object stands where the table says; @place: (out): there */
static gboolean
find_object (const Update *self, guint object, guint64 *place)
{
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n", object);

  *place = g_ascii_strtoull ((const char *) self->pdf->data + self->lines + LINE * (guint64) object, NULL, 10);
  return has_at (self, *place, start);
}

/* The entries of the catalog. */
static char *
cut_catalog (Update *self)
{
  guint64 place;

  self->lines = find_lines (self);
  if (self->lines == 0 || self->catalog >= self->size || !find_object (self, self->catalog, &place))
    return NULL;
  return cut (self, place, "obj\n<<", ">>\nendobj");
}

/* Cairo 1.16 counts some objects that it never writes, which strict readers complain of: they are freed. */
static void
append_freed (Update *self)
{
  guint64 place;

  for (guint i = 1; i < self->size; i++)
    if (!find_object (self, i, &place))
      append (self, "%u 1\n0000000000 65535 f \n", i);
}

static void
append_objects (Update *self, const FnPdfAttachment *attachment, const char *catalog)
{
  g_auto (GStrv) type = g_strsplit (attachment->media_type, "/", 2);
  guint stream = self->size, file = self->size + 1;

  self->offsets[0] = self->pdf->len;
  append (self, "%u 0 obj\n<<%s   /Names << /EmbeddedFiles << /Names [(%s) %u 0 R] >> >>\n", self->catalog, catalog,
          attachment->name, file);
  append (self, ">>\nendobj\n");
  self->offsets[1] = self->pdf->len;
  append (self, "%u 0 obj\n<< /Type /EmbeddedFile\n   /Subtype /%s#2F%s\n   /Filter /FlateDecode\n", stream, type[0],
          type[1]);
  append (self, "   /Params << /Size %" G_GSIZE_FORMAT " >>\n   /Length %" G_GSIZE_FORMAT "\n>>\nstream\n",
          attachment->size, g_bytes_get_size (attachment->packed));
  g_byte_array_append (self->pdf, g_bytes_get_data (attachment->packed, NULL),
                       (guint) g_bytes_get_size (attachment->packed));
  append (self, "\nendstream\nendobj\n");
  self->offsets[2] = self->pdf->len;
  append (self, "%u 0 obj\n<< /Type /Filespec\n   /F (%s)\n   /UF (%s)\n   /EF << /F %u 0 R >>\n>>\nendobj\n", file,
          attachment->name, attachment->name, stream);
}

static void
append_table (Update *self)
{
  guint64 table = self->pdf->len;

  append (self, "xref\n0 1\n0000000000 65535 f \n");
  append_freed (self);
  append (self, "%u 1\n%010" G_GUINT64_FORMAT " 00000 n \n%u %d\n", self->catalog, self->offsets[0], self->size,
          NEW_OBJECTS);
  for (guint i = 1; i <= NEW_OBJECTS; i++)
    append (self, "%010" G_GUINT64_FORMAT " 00000 n \n", self->offsets[i]);
  append (self, "trailer\n<< /Size %u\n   /Root %u 0 R\n%s", self->size + NEW_OBJECTS, self->catalog, self->rest);
  append (self, "   /Prev %" G_GUINT64_FORMAT "\n>>\nstartxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n", self->table, table);
}

gboolean
fn_pdf_attach (GByteArray *pdf, const FnPdfAttachment *attachment)
{
  Update self = { .pdf = pdf };
  g_autofree char *catalog = NULL;

  g_return_val_if_fail (pdf != NULL && attachment != NULL, FALSE);

  if (read_end (&self))
    catalog = cut_catalog (&self);
  if (catalog != NULL)
    {
      append_objects (&self, attachment, catalog);
      append_table (&self);
    }
  g_free (self.rest);
  return catalog != NULL;
}
