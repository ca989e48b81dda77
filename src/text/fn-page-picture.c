#include "config.h"

#include "text/fn-page-picture.h"

#include <math.h>

#define MAGIC 0x466e5032u /* "FnP2" */
#define PACKED_BOX "(uudddd)"
#define PACKED "(uuuudda" PACKED_BOX "au)"
#define BYTES_A_PIXEL 4

/* Points; no page is as large. */
#define LARGEST_SIDE 1e9

/* As the boxes lie in memory. */
typedef struct
{
  guint32 start, end;
  double x, y, width, height;
} PackedBox;

void
fn_page_picture_free (FnPagePicture *self)
{
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self->boxes);
  g_free (self);
}

const FnPageBox *
fn_page_picture_find_boxes (const FnPagePicture *self, FnSpan span, gsize *count)
{
  gsize first = 0, high;

  g_return_val_if_fail (self != NULL && count != NULL, NULL);

  /* The first box that ends after the span's start. */
  high = self->n_boxes;
  while (first < high)
    {
      gsize middle = first + (high - first) / 2;

      if (self->boxes[middle].span.end > span.start)
        high = middle;
      else
        first = middle + 1;
    }
  *count = 0;
  while (first + *count < self->n_boxes && self->boxes[first + *count].span.start < span.end)
    ++*count;
  return *count > 0 ? &self->boxes[first] : NULL;
}

static GVariant *
pack_boxes (const FnPagePicture *self)
{
  g_autofree PackedBox *packed = g_new (PackedBox, self->n_boxes + 1);

  for (gsize i = 0; i < self->n_boxes; i++)
    {
      const FnPageBox *box = &self->boxes[i];

      packed[i] = (PackedBox){ (guint32)box->span.start, (guint32)box->span.end, box->rect.x, box->rect.y,
                               box->rect.width,          box->rect.height };
    }
  return g_variant_new_fixed_array (G_VARIANT_TYPE (PACKED_BOX), packed, self->n_boxes, sizeof *packed);
}

GBytes *
fn_page_picture_pack (const FnPagePicture *self)
{
  g_autoptr (GVariant) packed = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  packed = g_variant_ref_sink (
      g_variant_new ("(uuuudd@a" PACKED_BOX "@au)", MAGIC, self->width, self->height, (guint32)self->stride,
                     self->size.width, self->size.height, pack_boxes (self),
                     g_variant_new_from_bytes (G_VARIANT_TYPE ("au"), self->pixels, TRUE)));
  return g_variant_get_data_as_bytes (packed);
}

static gboolean
is_between (double value, double low, double high)
{
  return isfinite (value) && value >= low && value <= high;
}

static gboolean
unpack_boxes (FnPagePicture *self, GVariant *array)
{
  gsize n, after = 0;
  const PackedBox *packed = g_variant_get_fixed_array (array, &n, sizeof *packed);

  self->boxes = g_new (FnPageBox, n);
  self->n_boxes = n;
  for (gsize i = 0; i < n; i++)
    {
      const PackedBox *box = &packed[i];

      if (box->start < after || box->end < box->start || !is_between (box->x, -LARGEST_SIDE, LARGEST_SIDE) ||
          !is_between (box->y, -LARGEST_SIDE, LARGEST_SIDE) || !is_between (box->width, 0, LARGEST_SIDE) ||
          !is_between (box->height, 0, LARGEST_SIDE))
        return FALSE;
      self->boxes[i] = (FnPageBox){ { box->start, box->end }, { box->x, box->y, box->width, box->height } };
      after = box->end;
    }
  return TRUE;
}

static gboolean
is_whole (const FnPagePicture *self)
{
  return self->width > 0 && self->width <= FN_PAGE_PICTURE_MOST && self->height > 0 &&
         self->height <= FN_PAGE_PICTURE_MOST && self->stride >= (gsize)self->width * BYTES_A_PIXEL &&
         self->stride % BYTES_A_PIXEL == 0 &&
         g_bytes_get_size (self->pixels) == self->stride * self->height &&
         is_between (self->size.width, 0, LARGEST_SIDE) && is_between (self->size.height, 0, LARGEST_SIDE);
}

static FnPagePicture *
unpack (GVariant *packed)
{
  g_autoptr (FnPagePicture) self = g_new0 (FnPagePicture, 1);
  g_autoptr (GVariant) boxes = NULL, pixels = NULL;
  guint32 stride;

  g_variant_get (packed, "(uuuudd@a" PACKED_BOX "@au)", NULL, &self->width, &self->height, &stride,
                 &self->size.width, &self->size.height, &boxes, &pixels);
  self->stride = stride;
  self->pixels = g_variant_get_data_as_bytes (pixels);
  return is_whole (self) && unpack_boxes (self, boxes) ? g_steal_pointer (&self) : NULL;
}

FnPagePicture *
fn_page_picture_unpack (GBytes *bytes, FnReadingFault *fault, guint64 *number)
{
  g_autoptr (GVariant) packed = NULL;
  guint32 magic = 0;

  g_return_val_if_fail (bytes != NULL && fault != NULL && number != NULL, NULL);

  packed = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (PACKED), bytes, FALSE));
  if (g_variant_is_normal_form (packed))
    g_variant_get_child (packed, 0, "u", &magic);
  if (magic != MAGIC)
    {
      g_autoptr (FnReading) reading = fn_reading_unpack (bytes, fault, number);

      return NULL;
    }
  *fault = FN_READING_DONE;
  *number = 0;
  return unpack (packed);
}
