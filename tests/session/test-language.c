#include "config.h"

#include "session/fn-language.h"

#include <locale.h>

#include "session/fn-catalog.h"

/* In the order of their bytes, as gettext has them. */
static const char *const messages[][2] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "about %s", "約%s" },
  { "empty", "" },
  { "number style\004.", "," },
};

static void
put_number (GByteArray *bytes, gsize at, guint32 number, gboolean swapped)
{
  if (swapped)
    number = GUINT32_SWAP_LE_BE (number);
  if (bytes->len < at + 4)
    g_byte_array_set_size (bytes, at + 4);
  memcpy (bytes->data + at, &number, 4);
}

static void
put_string (GByteArray *bytes, gsize at, const char *string, gboolean swapped)
{
  put_number (bytes, at, strlen (string), swapped);
  put_number (bytes, at + 4, bytes->len, swapped);
  g_byte_array_append (bytes, (const guint8 *)string, strlen (string) + 1);
}

static GByteArray *
make_catalog (gboolean swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  const guint32 n = G_N_ELEMENTS (messages);
  const guint32 header[] = { 0x950412de, 0, n, 28, 28 + 8 * n, 0, 0 };

  g_byte_array_set_size (bytes, 28 + 16 * n);
  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    put_number (bytes, 4 * i, header[i], swapped);
  for (guint i = 0; i < n; i++)
    {
      put_string (bytes, 28 + 8 * i, messages[i][0], swapped);
      put_string (bytes, 28 + 8 * n + 8 * i, messages[i][1], swapped);
    }
  return bytes;
}

static FnCatalog *
open_bytes (const guint8 *data, gsize size)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "footnote.mo", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, (const char *)data, size, &error);
  g_assert_no_error (error);
  return fn_catalog_open (path);
}

static void
test_catalog (void)
{
  for (int swapped = FALSE; swapped <= TRUE; swapped++)
    {
      g_autoptr (GByteArray) bytes = make_catalog (swapped);
      g_autoptr (FnCatalog) catalog = open_bytes (bytes->data, bytes->len);

      g_assert_nonnull (catalog);
      g_assert_cmpstr (fn_catalog_get (catalog, NULL, "about %s"), ==, "約%s");
      g_assert_cmpstr (fn_catalog_get (catalog, "number style", "."), ==, ",");
      g_assert_cmpstr (fn_catalog_get (catalog, NULL, "."), ==, ".");
      g_assert_cmpstr (fn_catalog_get (catalog, NULL, "empty"), ==, "empty");
      g_assert_cmpstr (fn_catalog_get (catalog, NULL, ""), ==, "");
      g_assert_cmpstr (fn_catalog_get (catalog, NULL, "unknown"), ==, "unknown");
    }
}

static void
test_no_catalog (void)
{
  g_assert_null (fn_catalog_open ("/nonexistent/footnote.mo"));
  g_assert_null (fn_catalog_open ("/"));
}

/* Cut short anywhere, it is refused; with any byte changed, it is refused or read within its bounds. */
static void
test_damaged_catalog (void)
{
  g_autoptr (GByteArray) bytes = make_catalog (FALSE);

  for (gsize size = 0; size < bytes->len; size++)
    g_assert_null (open_bytes (bytes->data, size));
  for (gsize at = 0; at < bytes->len; at++)
    {
      g_autoptr (FnCatalog) catalog = NULL;

      bytes->data[at] ^= 0xff;
      catalog = open_bytes (bytes->data, bytes->len);
      if (catalog != NULL)
        g_assert_nonnull (fn_catalog_get (catalog, NULL, "about %s"));
      bytes->data[at] ^= 0xff;
    }
}

static void
test_english (void)
{
  const char *const tags[] = { "en", "en-US", "en_GB.UTF-8", NULL };
  const FnWords *english = fn_words_english ();

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const FnWords *words = fn_language_get_words (tags[i]);

      g_assert_true (g_str_has_prefix (words->language, "en"));
      g_assert_cmpstr (words->word[FN_WORD_NO_FIGURE], ==, english->word[FN_WORD_NO_FIGURE]);
      g_assert_cmpstr (words->dates.months[2], ==, "March");
    }
}

/* The translations of the tree that the test was built in. */
static void
test_japanese (void)
{
  const char *const tags[] = { "ja", "ja-JP", "ja_JP.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const FnWords *words = fn_language_get_words (tags[i]);
      g_autofree char *date = NULL;
      FnPeriod period;

      g_assert_true (fn_period_parse ("2024-11-05", &period, NULL));
      date = fn_period_to_people (&period, &words->dates);
      g_assert_cmpstr (date, ==, "2024年11月5日");
      g_assert_true (g_str_has_prefix (words->language, "ja"));
      g_assert_cmpstr (words->status[FN_STATUS_TARGET], ==, "目標");
      g_assert_cmpstr (words->qualifier[FN_QUALIFIER_ABOUT], ==, "≈ %s");
      g_assert_cmpstr (words->citing.separator, ==, "、");
    }
  /* Nobody's own language has changed by it. */
  g_assert_cmpstr (fn_language_get_words (NULL)->language, ==, "en");
}

/* A fact base may have labels in a language that the program itself does not speak. */
static void
test_unknown_language (void)
{
  const FnWords *words = fn_language_get_words ("tlh");

  g_assert_cmpstr (words->language, ==, "tlh");
  g_assert_cmpstr (words->numbers.decimal, ==, ".");
  g_assert_cmpstr (words->word[FN_WORD_NO_FIGURE], ==, fn_words_english ()->word[FN_WORD_NO_FIGURE]);
}

static void
test_words_are_kept (void)
{
  g_assert_true (fn_language_get_words ("tlh") == fn_language_get_words ("tlh"));
  g_assert_true (fn_language_get_words (NULL) == fn_language_get_words (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fn_language_start ();
  g_test_add_func ("/language/catalog", test_catalog);
  g_test_add_func ("/language/no-catalog", test_no_catalog);
  g_test_add_func ("/language/damaged-catalog", test_damaged_catalog);
  g_test_add_func ("/language/english", test_english);
  g_test_add_func ("/language/japanese", test_japanese);
  g_test_add_func ("/language/unknown-language", test_unknown_language);
  g_test_add_func ("/language/words-are-kept", test_words_are_kept);
  return g_test_run ();
}
