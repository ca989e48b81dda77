#include "config.h"

#include "text/fn-offset-map.h"

/* Neighbouring bytes with one story. */
typedef struct
{
  gsize made;
  gsize size;
  FnSpan source;
  gboolean copied;
} Piece;

struct _FnOffsetMap
{
  GArray *pieces;
  gsize size;
};

FnOffsetMap *
fn_offset_map_new (void)
{
  FnOffsetMap *self = g_new0 (FnOffsetMap, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  return self;
}

void
fn_offset_map_free (FnOffsetMap *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pieces);
  g_free (self);
}

static Piece *
get_piece (const FnOffsetMap *self, guint index)
{
  return &g_array_index (self->pieces, Piece, index);
}

static void
append (FnOffsetMap *self, FnSpan source, gsize size, gboolean copied)
{
  Piece piece = { .made = self->size, .size = size, .source = source, .copied = copied };

  g_array_append_val (self->pieces, piece);
  self->size += size;
}

void
fn_offset_map_copied (FnOffsetMap *self, gsize source, gsize size)
{
  Piece *last;

  g_return_if_fail (self != NULL && size > 0);

  last = self->pieces->len > 0 ? get_piece (self, self->pieces->len - 1) : NULL;
  if (last == NULL || !last->copied || last->source.end != source)
    {
      append (self, (FnSpan){ source, source + size }, size, TRUE);
      return;
    }
  last->size += size;
  last->source.end += size;
  self->size += size;
}

void
fn_offset_map_replaced (FnOffsetMap *self, FnSpan source, gsize size)
{
  g_return_if_fail (self != NULL && size > 0 && source.start < source.end);

  append (self, source, size, FALSE);
}

gsize
fn_offset_map_drop (FnOffsetMap *self)
{
  Piece *last;
  gsize source;

  g_return_val_if_fail (self != NULL && self->size > 0, 0);

  last = get_piece (self, self->pieces->len - 1);
  g_assert (last->copied);
  self->size--;
  last->size--;
  source = --last->source.end;
  if (last->size == 0)
    g_array_set_size (self->pieces, self->pieces->len - 1);
  return source;
}

/* The piece that holds a byte of what was made. */
static const Piece *
find_made (const FnOffsetMap *self, gsize byte)
{
  guint low = 0, high = self->pieces->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (get_piece (self, middle)->made <= byte)
        low = middle;
      else
        high = middle - 1;
    }
  return get_piece (self, low);
}

FnSpan
fn_offset_map_to_source (const FnOffsetMap *self, FnSpan span)
{
  const Piece *first, *last;

  g_return_val_if_fail (self != NULL && span.start < span.end && span.end <= self->size, ((FnSpan){ 0, 0 }));

  first = find_made (self, span.start);
  last = find_made (self, span.end - 1);
  return (FnSpan){
    first->source.start + (first->copied ? span.start - first->made : 0),
    last->copied ? last->source.start + (span.end - last->made) : last->source.end,
  };
}

gsize
fn_offset_map_from_source (const FnOffsetMap *self, gsize byte)
{
  guint low = 0, high;
  const Piece *piece;

  g_return_val_if_fail (self != NULL, 0);

  /* The first piece that ends after the byte. */
  high = self->pieces->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_piece (self, middle)->source.end > byte)
        high = middle;
      else
        low = middle + 1;
    }
  if (low == self->pieces->len)
    return self->size;
  piece = get_piece (self, low);
  return piece->made + (piece->copied && byte > piece->source.start ? byte - piece->source.start : 0);
}
