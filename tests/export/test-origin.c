#include "config.h"

#include "export/fn-origin.h"
#include "export/fn-writers.h"
#include "orchard.h"

#include <string.h>

static GBytes *
make_png (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  g_autoptr (FnPicture) picture =
      fn_picture_new (sheet->scene, sheet->theme, 1, FALSE, sheet->families, NULL);

  return fn_png_from_picture (picture, sheet, NULL);
}

static GBytes *
make_svg (void)
{
  g_autoptr (FnSheet) sheet = orchard_new_sheet ();
  char *svg = fn_svg_from_sheet (sheet);

  return g_bytes_new_take (svg, strlen (svg));
}

static void
test_read (void)
{
  GBytes *files[] = { make_png (), make_svg () };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *base = NULL;
      g_autofree char *figure = NULL;

      g_assert_true (fn_origin_read (files[i], &base, &figure));
      g_assert_cmpstr (base, ==, "orchard");
      g_assert_cmpstr (figure, ==, "harvest");
      g_bytes_unref (files[i]);
    }
}

static void
test_strangers (void)
{
  const char *const contents[] = { "",
                                   "#",
                                   "\x89PNG\r\n\x1a\n",
                                   "<svg/>",
                                   "<dc:identifier>",
                                   "<dc:identifier></dc:identifier>",
                                   "<dc:identifier>urn:1</dc:identifier>",
                                   "<dc:identifier>\xff#\xff</dc:identifier>" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new (contents[i], strlen (contents[i]));
      char *base = NULL, *figure = NULL;

      g_assert_false (fn_origin_read (file, &base, &figure));
      g_assert_null (base);
    }
}

/* Cut off anywhere or with bytes changed, a file is read to its end and no further. */
static void
test_damage (void)
{
  GBytes *files[] = { make_png (), make_svg () };

  for (guint i = 0; i < 2000; i++)
    {
      gsize whole = g_bytes_get_size (files[i % 2]);
      gsize size = (gsize) g_test_rand_int_range (0, (gint32) whole);
      guint8 *copy = g_memdup2 (g_bytes_get_data (files[i % 2], NULL), size);
      g_autoptr (GBytes) file = g_bytes_new_take (copy, size);
      g_autofree char *base = NULL;
      g_autofree char *figure = NULL;

      for (gsize j = 0; j < size / 100; j++)
        copy[g_test_rand_int_range (0, (gint32) size)] = (guint8) g_test_rand_int_range (0, 256);
      if (fn_origin_read (file, &base, &figure))
        g_assert_true (base != NULL && figure != NULL);
    }
  g_bytes_unref (files[0]);
  g_bytes_unref (files[1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/origin/read", test_read);
  g_test_add_func ("/export/origin/strangers", test_strangers);
  g_test_add_func ("/export/origin/damage", test_damage);
  return g_test_run ();
}
