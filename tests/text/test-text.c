#include "config.h"

#include "base/fn-error.h"
#include "text/fn-text.h"

#include "random-text.h"

#include <string.h>

static const char *const pieces[] = { "a",    "bc", " ",    "\n",           "é", "≈",
                                      "日本", "𝒜",  "\r\n", "\xef\xbb\xbf", NULL };

/* Against GLib's own way of counting, one by one. */
static void
check_offsets (const char *string)
{
  g_autoptr (FnText) text = text_from (string);
  guint line = 1, column = 1, found_line, found_column;
  gsize index = 0;

  g_assert_cmpuint (fn_text_get_size (text), ==, strlen (string));
  g_assert_cmpuint (fn_text_get_length (text), ==, g_utf8_strlen (string, -1));
  g_assert_cmpstr (fn_text_get_bytes (text), ==, string);
  for (const char *c = string;; c = g_utf8_next_char (c), index++)
    {
      g_assert_cmpuint (fn_text_to_code_points (text, c - string), ==, index);
      g_assert_cmpuint (fn_text_to_bytes (text, index), ==, c - string);
      fn_text_get_place (text, c - string, &found_line, &found_column);
      g_assert_cmpuint (found_line, ==, line);
      g_assert_cmpuint (found_column, ==, column);
      if (*c == '\0')
        break;
      line += *c == '\n';
      column = *c == '\n' ? 1 : column + 1;
    }
}

static void
test_offsets (void)
{
  check_offsets ("");
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *string = random_string (pieces, i % 10 == 0 ? 2000 : 40);

      check_offsets (string);
    }
}

static void
test_spans (void)
{
  g_autoptr (FnText) text = text_from ("a≈b");
  g_autofree char *middle = fn_text_dup_span (text, (FnSpan){ 1, 4 });
  FnSpan all = fn_text_get_all (text);

  g_assert_cmpstr (middle, ==, "≈");
  g_assert_cmpuint (all.start, ==, 0);
  g_assert_cmpuint (all.end, ==, 5);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize size;
    const char *place;
  } rows[] = {
    { "abc\xff", 4, "line 1, column 4" },
    { "a\n≈\xe6\x97", 7, "line 2, column 2" },
    { "a\0b", 3, "line 1, column 2" },
    { "\xc0\xaf", 2, "line 1, column 1" },
    { "\n\n\xed\xa0\x80", 5, "line 3, column 1" },
    { "\xf4\x90\x80\x80", 4, "line 1, column 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].bytes, rows[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_null (fn_text_new (bytes, &error));
      g_assert_error (error, FN_ERROR, FN_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, rows[i].place));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/offsets", test_offsets);
  g_test_add_func ("/text/spans", test_spans);
  g_test_add_func ("/text/refused", test_refused);
  return g_test_run ();
}
