#include "config.h"

#include "text/fn-offset-map.h"

/* Neighbouring bytes with one story, up to where the next piece begins. */
typedef struct
{
  gsize made;
  gsize source;
  gsize n_replaced; /* bytes of the source that it stands for; 0 for those that were copied one by one */
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

static gsize
get_end (const FnOffsetMap *self, guint index)
{
  return index + 1 < self->pieces->len ? get_piece (self, index + 1)->made : self->size;
}

/* The byte of the source after the last that the piece stands for. */
static gsize
get_source_end (const FnOffsetMap *self, guint index)
{
  const Piece *piece = get_piece (self, index);

  return piece->source + (piece->n_replaced > 0 ? piece->n_replaced : get_end (self, index) - piece->made);
}

static void
append (FnOffsetMap *self, gsize source, gsize n_replaced)
{
  Piece piece = { .made = self->size, .source = source, .n_replaced = n_replaced };

  g_array_append_val (self->pieces, piece);
}

void
fn_offset_map_copied (FnOffsetMap *self, gsize source, gsize size)
{
  guint n;

  g_return_if_fail (self != NULL && size > 0);

  n = self->pieces->len;
  if (n == 0 || get_piece (self, n - 1)->n_replaced > 0 || get_source_end (self, n - 1) != source)
    append (self, source, 0);
  self->size += size;
}

void
fn_offset_map_replaced (FnOffsetMap *self, FnSpan source, gsize size)
{
  g_return_if_fail (self != NULL && size > 0 && source.start < source.end);

  /* One byte for one comes to the same, and is what happens most. */
  if (size == 1 && source.end - source.start == 1)
    fn_offset_map_copied (self, source.start, 1);
  else
    {
      append (self, source.start, source.end - source.start);
      self->size += size;
    }
}

gsize
fn_offset_map_drop (FnOffsetMap *self)
{
  guint last;
  gsize source;

  g_return_val_if_fail (self != NULL && self->size > 0, 0);

  last = self->pieces->len - 1;
  g_assert (get_piece (self, last)->n_replaced == 0);
  source = get_source_end (self, last) - 1;
  self->size--;
  if (self->size == get_piece (self, last)->made)
    g_array_set_size (self->pieces, last);
  return source;
}

/* The piece that holds a byte of what was made. */
static guint
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
  return low;
}

FnSpan
fn_offset_map_to_source (const FnOffsetMap *self, FnSpan span)
{
  const Piece *first, *last;

  g_return_val_if_fail (self != NULL && span.start < span.end && span.end <= self->size, ((FnSpan){ 0, 0 }));

  first = get_piece (self, find_made (self, span.start));
  last = get_piece (self, find_made (self, span.end - 1));
  return (FnSpan){
    first->source + (first->n_replaced == 0 ? span.start - first->made : 0),
    last->n_replaced == 0 ? last->source + (span.end - last->made) : last->source + last->n_replaced,
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

      if (get_source_end (self, middle) > byte)
        high = middle;
      else
        low = middle + 1;
    }
  if (low == self->pieces->len)
    return self->size;
  piece = get_piece (self, low);
  return piece->made + (piece->n_replaced == 0 && byte > piece->source ? byte - piece->source : 0);
}
