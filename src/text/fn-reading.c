#include "config.h"

#include "text/fn-reading.h"

#include <math.h>

/* Says what follows, in which byte order, and in which version. */
#define MAGIC 0x466e5234u /* "FnR4" */
#define PACKED "(uutssbay" PACKED_PAGES PACKED_MARKS ")"
#define PACKED_PAGES "a(ttdd)"
#define PACKED_MARKS "a(tuu)"

/* In points: PDF's own limit is 14,400, times its largest unit. */
#define LARGEST_SIDE 1e9

/* As the arrays above lie in memory. */
typedef struct
{
  guint64 start, end;
  double width, height;
} PackedPage;

typedef struct
{
  guint64 byte;
  guint32 kind, level;
} PackedMark;

typedef struct
{
  FnReading public;
  gatomicrefcount references;
} Reading;

FnReading *
fn_reading_new (const char *media_type, const char *encoding, gboolean encoding_is_guess, FnText *text)
{
  Reading *self;

  g_return_val_if_fail (media_type != NULL && text != NULL, NULL);

  self = g_new0 (Reading, 1);
  g_atomic_ref_count_init (&self->references);
  self->public.media_type = g_strdup (media_type);
  self->public.encoding = g_strdup (encoding);
  self->public.encoding_is_guess = encoding_is_guess;
  self->public.text = fn_text_ref (text);
  return &self->public;
}

FnReading *
fn_reading_ref (FnReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((Reading *)self)->references);
  return self;
}

void
fn_reading_unref (FnReading *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((Reading *)self)->references))
    return;
  g_free (self->media_type);
  g_free (self->encoding);
  fn_text_unref (self->text);
  g_free (self->pages);
  g_free (self->marks);
  g_free (self);
}

int
fn_reading_find_page (const FnReading *self, gsize byte)
{
  int low = 0, high;

  g_return_val_if_fail (self != NULL, -1);

  high = (int)self->n_pages - 1;
  while (low < high)
    {
      int middle = low + (high - low + 1) / 2;

      if (self->pages[middle].span.start <= byte)
        low = middle;
      else
        high = middle - 1;
    }
  return self->n_pages > 0 ? low : -1;
}

static GVariant *
pack_pages (const FnReading *self)
{
  g_autofree PackedPage *packed = g_new (PackedPage, self->n_pages + 1);

  for (guint i = 0; i < self->n_pages; i++)
    {
      const FnReadingPage *page = &self->pages[i];

      packed[i] = (PackedPage){ page->span.start, page->span.end, page->size.width, page->size.height };
    }
  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(ttdd)"), packed, self->n_pages, sizeof *packed);
}

static GVariant *
pack_marks (const FnReading *self)
{
  g_autofree PackedMark *packed = g_new (PackedMark, self->n_marks + 1);

  for (guint i = 0; i < self->n_marks; i++)
    packed[i] = (PackedMark){ self->marks[i].byte, self->marks[i].kind, (guint32) self->marks[i].level };
  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(tuu)"), packed, self->n_marks, sizeof *packed);
}

static GBytes *
to_bytes (GVariant *floating)
{
  g_autoptr (GVariant) packed = g_variant_ref_sink (floating);

  return g_variant_get_data_as_bytes (packed);
}

GBytes *
fn_reading_pack (const FnReading *self)
{
  g_autoptr (GBytes) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_bytes_new_static (fn_text_get_bytes (self->text), fn_text_get_size (self->text));
  return to_bytes (
      g_variant_new ("(uutssb@ay@" PACKED_PAGES "@" PACKED_MARKS ")", MAGIC, FN_READING_DONE, (guint64)0, self->media_type,
                     self->encoding != NULL ? self->encoding : "", self->encoding_is_guess,
                     g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, text, TRUE), pack_pages (self),
                     pack_marks (self)));
}

GBytes *
fn_reading_pack_fault (FnReadingFault fault, guint64 number)
{
  g_return_val_if_fail (fault != FN_READING_DONE, NULL);

  return to_bytes (g_variant_new (PACKED, MAGIC, fault, number, "", "", FALSE, NULL, NULL, NULL));
}

static gboolean
is_between (double value, double low, double high)
{
  return isfinite (value) && value >= low && value <= high;
}

/* Whether the span follows the byte, ends by the other, and cuts no character in two. */
static gboolean
holds_span (FnText *text, guint64 start, guint64 end, gsize after, gsize by)
{
  const char *bytes = fn_text_get_bytes (text);

  return after <= start && start <= end && end <= by && ((guchar)bytes[start] & 0xc0) != 0x80 &&
         ((guchar)bytes[end] & 0xc0) != 0x80;
}

static gboolean
unpack_pages (FnReading *self, GVariant *array)
{
  gsize n, size = fn_text_get_size (self->text), after = 0;
  const PackedPage *packed = g_variant_get_fixed_array (array, &n, sizeof *packed);

  if (n > G_MAXINT)
    return FALSE;
  self->pages = g_new (FnReadingPage, n);
  self->n_pages = n;
  for (gsize i = 0; i < n; i++)
    {
      const PackedPage *page = &packed[i];

      if (!holds_span (self->text, page->start, page->end, after, size) ||
          !is_between (page->width, 0, LARGEST_SIDE) || !is_between (page->height, 0, LARGEST_SIDE))
        return FALSE;
      self->pages[i] = (FnReadingPage){ { page->start, page->end }, { page->width, page->height } };
      self->n_unread += page->width <= 0 || page->height <= 0;
      after = page->end;
    }
  return TRUE;
}

static gboolean
is_mark (const PackedMark *mark)
{
  switch (mark->kind)
    {
    case FN_BLOCK_HEADING:
      return mark->level >= 1 && mark->level <= 6;
    case FN_BLOCK_TABLE:
      return mark->level <= 1;
    default:
      return mark->kind == FN_BLOCK_ITEM && mark->level == 0;
    }
}

/* A heading has a level, a row of names too, and every mark is at a character after that of the one before. */
static gboolean
unpack_marks (FnReading *self, GVariant *array)
{
  gsize n, size = fn_text_get_size (self->text), after = 0;
  const PackedMark *packed = g_variant_get_fixed_array (array, &n, sizeof *packed);

  if (n > G_MAXINT)
    return FALSE;
  self->marks = g_new (FnPageMark, n);
  self->n_marks = n;
  for (gsize i = 0; i < n; i++)
    {
      const PackedMark *mark = &packed[i];

      if (mark->byte >= size || !holds_span (self->text, mark->byte, mark->byte, after, size) || !is_mark (mark))
        return FALSE;
      self->marks[i] = (FnPageMark){ mark->byte, mark->kind, (int) mark->level };
      after = mark->byte + 1;
    }
  return TRUE;
}

/* Names come from a list or are dropped on the way in: printable and short, whoever wrote them. */
static gboolean
is_name (const char *name)
{
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isgraph (*at) || at - name > 64)
      return FALSE;
  return TRUE;
}

static FnReading *
unpack_reading (GVariant *packed)
{
  const char *media_type, *encoding;
  gboolean is_guess;
  g_autoptr (GVariant) words = NULL, pages = NULL, marks = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FnText) text = NULL;
  g_autoptr (FnReading) self = NULL;

  g_variant_get (packed, "(uut&s&sb@ay@" PACKED_PAGES "@" PACKED_MARKS ")", NULL, NULL, NULL, &media_type, &encoding,
                 &is_guess, &words, &pages, &marks);
  bytes = g_variant_get_data_as_bytes (words);
  text = fn_text_new (bytes, NULL);
  if (text == NULL || *media_type == '\0' || !is_name (media_type) || !is_name (encoding))
    return NULL;
  self = fn_reading_new (media_type, *encoding != '\0' ? encoding : NULL, is_guess, text);
  if (!unpack_pages (self, pages) || !unpack_marks (self, marks))
    return NULL;
  return g_steal_pointer (&self);
}

FnReading *
fn_reading_unpack (GBytes *bytes, FnReadingFault *fault, guint64 *number)
{
  g_autoptr (GVariant) packed = NULL;
  guint32 magic, kind;

  g_return_val_if_fail (bytes != NULL && fault != NULL && number != NULL, NULL);

  *fault = FN_READING_DONE;
  *number = 0;
  packed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (PACKED), bytes, FALSE));
  if (!g_variant_is_normal_form (packed))
    return NULL;
  g_variant_get_child (packed, 0, "u", &magic);
  g_variant_get_child (packed, 1, "u", &kind);
  if (magic != MAGIC || kind > FN_READING_NO_PAGE)
    return NULL;
  if (kind == FN_READING_DONE)
    return unpack_reading (packed);
  *fault = kind;
  g_variant_get_child (packed, 2, "t", number);
  return NULL;
}
