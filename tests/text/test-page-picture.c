#include "config.h"

#include "text/fn-page-picture.h"

static FnPagePicture *
pack_and_unpack (guint width, guint height, gsize stride, gsize size)
{
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GBytes) packed = fn_page_picture_pack (width, height, stride, pixels);
  FnReadingFault fault;
  guint64 number;
  FnPagePicture *picture = fn_page_picture_unpack (packed, &fault, &number);

  g_assert_cmpint (fault, ==, FN_READING_DONE);
  return picture;
}

static void
test_round_trip (void)
{
  g_autoptr (FnPagePicture) picture = pack_and_unpack (3, 2, 16, 32);

  g_assert_cmpuint (picture->width, ==, 3);
  g_assert_cmpuint (picture->height, ==, 2);
  g_assert_cmpuint (picture->stride, ==, 16);
  g_assert_cmpuint (g_bytes_get_size (picture->pixels), ==, 32);
}

/* Each would lead whoever paints it out of the pixels. */
static void
test_lies (void)
{
  g_assert_null (pack_and_unpack (3, 2, 16, 31));
  g_assert_null (pack_and_unpack (3, 2, 16, 33));
  g_assert_null (pack_and_unpack (5, 2, 16, 32));
  g_assert_null (pack_and_unpack (0, 2, 16, 32));
  g_assert_null (pack_and_unpack (3, 0, 16, 0));
  g_assert_null (pack_and_unpack (3, 2, 15, 30));
  g_assert_null (pack_and_unpack (FN_PAGE_PICTURE_MOST + 1, 1, 32768, 32768));
  g_assert_null (pack_and_unpack (1, FN_PAGE_PICTURE_MOST + 1, 4, 4 * (FN_PAGE_PICTURE_MOST + 1)));
  g_assert_null (pack_and_unpack (G_MAXUINT, 1, 0, 0));
}

static void
test_fault (void)
{
  g_autoptr (GBytes) packed = fn_reading_pack_fault (FN_READING_NO_PAGE, 3), nothing = g_bytes_new (NULL, 0);
  FnReadingFault fault;
  guint64 number;

  g_assert_null (fn_page_picture_unpack (packed, &fault, &number));
  g_assert_cmpint (fault, ==, FN_READING_NO_PAGE);
  g_assert_cmpuint (number, ==, 3);
  g_assert_null (fn_page_picture_unpack (nothing, &fault, &number));
  g_assert_cmpint (fault, ==, FN_READING_DONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-picture/round-trip", test_round_trip);
  g_test_add_func ("/page-picture/lies", test_lies);
  g_test_add_func ("/page-picture/fault", test_fault);
  return g_test_run ();
}
