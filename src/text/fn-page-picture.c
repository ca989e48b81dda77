#include "config.h"

#include "text/fn-page-picture.h"

#include <string.h>

#define MAGIC 0x466e5031u /* "FnP1" */
#define BYTES_A_PIXEL 4

/* Before the pixels, which stay where they are in the bytes. */
typedef struct
{
  guint32 magic;
  guint32 width, height, stride;
} Head;

void
fn_page_picture_free (FnPagePicture *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}

GBytes *
fn_page_picture_pack (guint width, guint height, gsize stride, GBytes *pixels)
{
  const Head head = { MAGIC, width, height, stride };
  GByteArray *packed;
  gsize size;
  const guint8 *data;

  g_return_val_if_fail (pixels != NULL, NULL);

  data = g_bytes_get_data (pixels, &size);
  packed = g_byte_array_sized_new (sizeof head + size);
  g_byte_array_append (packed, (const guint8 *)&head, sizeof head);
  g_byte_array_append (packed, data, size);
  return g_byte_array_free_to_bytes (packed);
}

static gboolean
is_whole (const Head *head, gsize size)
{
  return head->width > 0 && head->width <= FN_PAGE_PICTURE_MOST && head->height > 0 &&
         head->height <= FN_PAGE_PICTURE_MOST && head->stride >= head->width * BYTES_A_PIXEL &&
         head->stride % BYTES_A_PIXEL == 0 && size == (gsize)head->stride * head->height;
}

FnPagePicture *
fn_page_picture_unpack (GBytes *bytes, FnReadingFault *fault, guint64 *number)
{
  FnPagePicture *self;
  gsize size;
  const char *data;
  Head head = { 0 };

  g_return_val_if_fail (bytes != NULL && fault != NULL && number != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > sizeof head)
    memcpy (&head, data, sizeof head);
  if (head.magic != MAGIC)
    {
      g_autoptr (FnReading) reading = fn_reading_unpack (bytes, fault, number);

      return NULL;
    }
  *fault = FN_READING_DONE;
  *number = 0;
  if (!is_whole (&head, size - sizeof head))
    return NULL;
  self = g_new0 (FnPagePicture, 1);
  self->width = head.width;
  self->height = head.height;
  self->stride = head.stride;
  self->pixels = g_bytes_new_from_bytes (bytes, sizeof head, size - sizeof head);
  return self;
}
