#include "config.h"

#include "pixels.h"

#include <png.h>
#include <stdlib.h>

FnPicture *
pixels_decode (GBytes *png)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  FnPicture *picture = g_new0 (FnPicture, 1);
  gsize size;
  gconstpointer data = g_bytes_get_data (png, &size);

  g_assert_true (png_image_begin_read_from_memory (&image, data, size));
  image.format = G_BYTE_ORDER == G_LITTLE_ENDIAN ? PNG_FORMAT_BGRA : PNG_FORMAT_ARGB;
  picture->width = (int) image.width;
  picture->height = (int) image.height;
  picture->stride = (int) PNG_IMAGE_ROW_STRIDE (image);
  picture->pixels = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, picture->pixels, 0, NULL));
  return picture;
}

double
pixels_compare (const FnPicture *a, const FnPicture *b)
{
  double sum = 0;

  g_assert_cmpint (a->width, ==, b->width);
  g_assert_cmpint (a->height, ==, b->height);
  for (int y = 0; y < a->height; y++)
    for (int x = 0; x < a->width; x++)
      for (int i = 0; i < 3; i++)
        {
          int at = x * 4 + (G_BYTE_ORDER == G_LITTLE_ENDIAN ? i : i + 1);

          sum += abs (a->pixels[y * a->stride + at] - b->pixels[y * b->stride + at]);
        }
  return sum / (3.0 * a->width * a->height);
}
