#include "config.h"

#include "text/fn-text.h"

#include "base/fn-error.h"
#include "text/fn-utf8.h"

#include <glib/gi18n.h>
#include <string.h>

/* Code points are counted up to every so many bytes, so that a conversion reads at most that many. */
#define STEP 512

struct _FnText
{
  gatomicrefcount references;
  char *bytes;
  gsize size;
  gsize length;
  gsize *counts; /* code points that begin before each multiple of STEP */
  GArray *lines; /* of gsize: where each line begins */
};

static gboolean
begins_code_point (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

static gsize
count_between (const FnText *self, gsize from, gsize to)
{
  return fn_utf8_count (self->bytes + from, to - from);
}

static void
index_text (FnText *self)
{
  gsize start = 0;

  self->counts = g_new (gsize, self->size / STEP + 1);
  for (gsize i = 0; i <= self->size / STEP; i++)
    {
      self->counts[i] = self->length;
      self->length += count_between (self, i * STEP, MIN ((i + 1) * STEP, self->size));
    }
  self->lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (self->lines, start);
  for (const char *end = self->bytes; (end = memchr (end, '\n', self->size - start)) != NULL; end++)
    {
      start = end + 1 - self->bytes;
      g_array_append_val (self->lines, start);
    }
}

/* Takes @bytes, after which a NUL stands. */
static FnText *
text_take_valid (char *bytes, gsize size)
{
  FnText *self = g_new0 (FnText, 1);

  g_atomic_ref_count_init (&self->references);
  self->bytes = bytes;
  self->size = size;
  index_text (self);
  return self;
}

static void
report_odd (const char *bytes, gsize size, char odd, GError **error)
{
  g_autoptr (FnText) before = text_take_valid (g_strndup (bytes, size), size);
  guint line, column;

  fn_text_get_place (before, size, &line, &column);
  if (odd == '\0')
    g_set_error (error, FN_ERROR, FN_ERROR_SYNTAX,
                 _("line %u, column %u: a NUL byte cannot be part of a text"), line, column);
  else
    g_set_error (error, FN_ERROR, FN_ERROR_SYNTAX,
                 _("line %u, column %u: byte 0x%02X is not UTF-8; save it as UTF-8"), line, column, (guchar) odd);
}

FnText *
fn_text_new_take (GBytes *bytes, GError **error)
{
  const char *odd;
  gsize size;
  char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_unref_to_data (bytes, &size);
  if (!fn_utf8_validate (data, size, &odd))
    {
      report_odd (data, odd - data, *odd, error);
      g_free (data);
      return NULL;
    }
  data = g_realloc (data, size + 1);
  data[size] = '\0';
  return text_take_valid (data, size);
}

FnText *
fn_text_new (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return fn_text_new_take (g_bytes_ref (bytes), error);
}

FnText *
fn_text_ref (FnText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
fn_text_unref (FnText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->lines);
  g_free (self->counts);
  g_free (self->bytes);
  g_free (self);
}

const char *
fn_text_get_bytes (const FnText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

gsize
fn_text_get_size (const FnText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

gsize
fn_text_get_length (const FnText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

FnSpan
fn_text_get_all (const FnText *self)
{
  g_return_val_if_fail (self != NULL, ((FnSpan){ 0, 0 }));

  return (FnSpan){ 0, self->size };
}

gsize
fn_text_to_code_points (const FnText *self, gsize byte)
{
  g_return_val_if_fail (self != NULL && byte <= self->size, 0);

  return self->counts[byte / STEP] + count_between (self, byte / STEP * STEP, byte);
}

gsize
fn_text_to_bytes (const FnText *self, gsize code_point)
{
  gsize low = 0, high, byte, count;

  g_return_val_if_fail (self != NULL && code_point <= self->length, 0);

  /* The last step before which no more than the code points asked for begin. */
  high = self->size / STEP;
  while (low < high)
    {
      gsize middle = low + (high - low + 1) / 2;

      if (self->counts[middle] <= code_point)
        low = middle;
      else
        high = middle - 1;
    }
  byte = low * STEP;
  count = self->counts[low];
  while (byte < self->size && (count < code_point || !begins_code_point (self->bytes[byte])))
    count += begins_code_point (self->bytes[byte++]);
  return byte;
}

gsize
fn_text_align (const FnText *self, gsize byte)
{
  g_return_val_if_fail (self != NULL && byte <= self->size, 0);

  while (byte < self->size && !begins_code_point (self->bytes[byte]))
    byte++;
  return byte;
}

/* The index of the last line that begins at or before the byte. */
static guint
find_line (const FnText *self, gsize byte)
{
  guint low = 0, high = self->lines->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (g_array_index (self->lines, gsize, middle) <= byte)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

void
fn_text_get_place (const FnText *self, gsize byte, guint *line, guint *column)
{
  guint index;

  g_return_if_fail (self != NULL && byte <= self->size && line != NULL && column != NULL);

  index = find_line (self, byte);
  *line = index + 1;
  *column = 1 + fn_text_to_code_points (self, byte) -
            fn_text_to_code_points (self, g_array_index (self->lines, gsize, index));
}

char *
fn_text_dup_span (const FnText *self, FnSpan span)
{
  g_return_val_if_fail (self != NULL && span.start <= span.end && span.end <= self->size, NULL);

  return g_strndup (self->bytes + span.start, span.end - span.start);
}
