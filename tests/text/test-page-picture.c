#include "config.h"

#include "text/fn-page-picture.h"

#include <math.h>

static const FnPageBox some_boxes[] = { { { 0, 3 }, { 72, 72, 20, 10 } },
                                        { { 4, 8 }, { 96, 72, 24, 10 } },
                                        { { 9, 13 }, { 72, 90, 28, 10 } } };

static FnPagePicture *
make_picture (guint width, guint height, gsize stride, gsize size)
{
  FnPagePicture *picture = g_new0 (FnPagePicture, 1);

  picture->width = width;
  picture->height = height;
  picture->stride = stride;
  picture->pixels = g_bytes_new_take (g_malloc0 (size), size);
  picture->size = (FnSize){ 595, 842 };
  picture->boxes = g_memdup2 (some_boxes, sizeof some_boxes);
  picture->n_boxes = G_N_ELEMENTS (some_boxes);
  return picture;
}

/* Takes the picture. */
static FnPagePicture *
pack_and_unpack (FnPagePicture *taken)
{
  g_autoptr (FnPagePicture) picture = taken;
  g_autoptr (GBytes) packed = fn_page_picture_pack (picture);
  FnReadingFault fault;
  guint64 number;
  FnPagePicture *unpacked = fn_page_picture_unpack (packed, &fault, &number);

  g_assert_cmpint (fault, ==, FN_READING_DONE);
  return unpacked;
}

static void
test_round_trip (void)
{
  g_autoptr (FnPagePicture) picture = pack_and_unpack (make_picture (3, 2, 16, 32));

  g_assert_cmpuint (picture->width, ==, 3);
  g_assert_cmpuint (picture->height, ==, 2);
  g_assert_cmpuint (picture->stride, ==, 16);
  g_assert_cmpuint (g_bytes_get_size (picture->pixels), ==, 32);
  g_assert_cmpuint ((guintptr)g_bytes_get_data (picture->pixels, NULL) % 4, ==, 0);
  g_assert_cmpfloat (picture->size.height, ==, 842);
  g_assert_cmpmem (picture->boxes, picture->n_boxes * sizeof *picture->boxes, some_boxes, sizeof some_boxes);
}

/* Each would lead whoever paints it out of the pixels. */
static void
test_sizes (void)
{
  g_assert_null (pack_and_unpack (make_picture (3, 2, 16, 28)));
  g_assert_null (pack_and_unpack (make_picture (3, 2, 16, 36)));
  g_assert_null (pack_and_unpack (make_picture (5, 2, 16, 32)));
  g_assert_null (pack_and_unpack (make_picture (0, 2, 16, 32)));
  g_assert_null (pack_and_unpack (make_picture (3, 0, 16, 0)));
  g_assert_null (pack_and_unpack (make_picture (3, 2, 14, 28)));
  g_assert_null (pack_and_unpack (make_picture (FN_PAGE_PICTURE_MOST + 1, 1, 32768, 32768)));
  g_assert_null (
      pack_and_unpack (make_picture (1, FN_PAGE_PICTURE_MOST + 1, 4, 4 * (FN_PAGE_PICTURE_MOST + 1))));
  g_assert_null (pack_and_unpack (make_picture (G_MAXUINT, 1, 0, 0)));
}

static void
test_lies (void)
{
  FnPagePicture *picture;

#define LIE(what)                                                                                            \
  do                                                                                                         \
    {                                                                                                        \
      picture = make_picture (3, 2, 16, 32);                                                                 \
      what;                                                                                                  \
      g_assert_null (pack_and_unpack (picture));                                                             \
    }                                                                                                        \
  while (FALSE)

  LIE (picture->size.width = NAN);
  LIE (picture->size.height = -1);
  LIE (picture->boxes[1].span.start = 2);
  LIE (picture->boxes[0].span.start = 4);
  LIE (picture->boxes[0].rect.x = INFINITY);
  LIE (picture->boxes[0].rect.y = -1e12);
  LIE (picture->boxes[0].rect.width = -1);
  LIE (picture->boxes[0].rect.height = 1e12);
#undef LIE
}

static void
test_find (void)
{
  g_autoptr (FnPagePicture) picture = make_picture (3, 2, 16, 32);
  const struct
  {
    FnSpan span;
    guint first;
    gsize count;
  } cases[] = { { { 0, 1 }, 0, 1 }, { { 2, 5 }, 0, 2 },  { { 3, 4 }, 0, 0 },
                { { 4, 8 }, 1, 1 }, { { 0, 25 }, 0, 3 }, { { 13, 25 }, 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize count;
      const FnPageBox *boxes = fn_page_picture_find_boxes (picture, cases[i].span, &count);

      g_assert_cmpuint (count, ==, cases[i].count);
      g_assert_true (boxes == (count > 0 ? &picture->boxes[cases[i].first] : NULL));
    }
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
  g_test_add_func ("/page-picture/sizes", test_sizes);
  g_test_add_func ("/page-picture/lies", test_lies);
  g_test_add_func ("/page-picture/find", test_find);
  g_test_add_func ("/page-picture/fault", test_fault);
  return g_test_run ();
}
