#include "config.h"

#include "text/fn-encoding.h"

#include <string.h>

/* Each is found by its name, in any case, and is known to the C library. */
static void
test_all (void)
{
  guint count;
  const FnTextEncoding *all = fn_encoding_get_all (&count);

  g_assert_cmpuint (count, >, 40);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *upper = g_ascii_strup (all[i].name, -1), *lower = g_ascii_strdown (all[i].name, -1);
      g_autoptr (GError) error = NULL;
      GIConv converter = g_iconv_open ("UTF-8", all[i].system);

      g_assert_true (fn_encoding_find (upper) == &all[i]);
      g_assert_true (fn_encoding_find (lower) == &all[i]);
      g_assert_true (converter != (GIConv)-1);
      g_iconv_close (converter);
    }
}

static void
test_labels (void)
{
  const char *const cases[][2] = {
    { "latin1", "windows-1252" }, { "ISO-8859-1", "windows-1252" }, { "x-sjis", "Shift_JIS" },
    { "GB2312", "GB18030" },      { "ks_c_5601-1987", "EUC-KR" },   { "utf8", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (fn_encoding_find (cases[i][0])->name, ==, cases[i][1]);
  g_assert_null (fn_encoding_find (""));
  g_assert_null (fn_encoding_find ("klingon"));
}

static void
test_titles (void)
{
  g_autofree char *japanese = fn_encoding_dup_title ("shift_jis"),
                  *unicode = fn_encoding_dup_title ("UTF-16LE");
  g_autofree char *unknown = fn_encoding_dup_title ("klingon");

  g_assert_cmpstr (japanese, ==, "Japanese (Shift_JIS)");
  g_assert_cmpstr (unicode, ==, "UTF-16LE");
  g_assert_cmpstr (unknown, ==, "klingon");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/all", test_all);
  g_test_add_func ("/encoding/labels", test_labels);
  g_test_add_func ("/encoding/titles", test_titles);
  return g_test_run ();
}
