#include "config.h"

#include "text/fn-normal.h"

#include "random-text.h"

#include <string.h>

static const char *const pieces[] = { "a",  "B",      "-",      "\n",     " ",      "\t",     "\\",
                                      "$",  "\\$",    "“",      "’",      "–",      "—",      "ﬁ",
                                      "ﬃ",  "\u00ad", "\u200b", "\u00a0", "\u2028", "\u2010", "é",
                                      "日", "2",      "\r\n",   "ß",      "\u0301", ".",      NULL };

static void
test_table (void)
{
  static const struct
  {
    const char *source, *normal;
  } rows[] = {
    { "  a \t\n b\u00a0c  ", "a b c" },
    { "\\$5 and $6", "$5 and $6" },
    { "“a” ‘b’ c’s", "\"a\" 'b' c's" },
    { "1–2—3−4‐5", "1-2-3-4-5" },
    { "oﬃcial ﬂow ﬁsh ﬀ", "official flow fish ff" },
    { "co\u00adop\u200b \u200b x", "coop x" },
    { "co-\noperate", "cooperate" },
    { "co- \r\n  operate", "cooperate" },
    { "co\u00ad\noperate", "cooperate" },
    { "2024-\n25", "2024-25" },
    { "U.S.-\nbacked", "U.S.-backed" },
    { "co-\n\noperate", "co- operate" },
    { "co- operate", "co- operate" },
    { "co-\n2", "co-2" },
    { "co–\noperate", "co-operate" },
    { "co –\noperate", "co - operate" },
    { "2024\u00ad\n25", "2024 25" },
    { "2024-\n\n25", "2024- 25" },
    { "", "" },
    { " \n ", "" },
    { "\\\\$", "$" },
    { "a\\b", "a\\b" },
    { "Case KEPT é", "Case KEPT é" },
    { "co-\nﬁx", "cofix" },
    { "end-\n", "end-" },
    { "a-\n-\nb", "a- - b" },
    { "co-\u2028operate", "cooperate" },
    { "co-\roperate", "cooperate" },
    { "co-\r\roperate", "co- operate" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *normal = fn_normalise (rows[i].source);

      g_assert_cmpstr (normal, ==, rows[i].normal);
    }
}

static void
test_folded (void)
{
  static const struct
  {
    const char *source, *normal;
  } rows[] = {
    { "ABC É ÉTÉ", "abc é été" }, { "Straße", "strasse" },  { "ΑΣ", "ας" },
    { "日本 2", "日本 2" },       { "Oﬃce—X", "office-x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *normal = fn_normalise_folded (rows[i].source, FN_FOLD_CASE);
      g_autofree char *expected = fn_normalise_folded (rows[i].normal, FN_FOLD_CASE);

      g_assert_cmpstr (normal, ==, expected);
      g_assert_true (i == 2 || g_str_equal (normal, rows[i].normal));
    }
}

static void
test_idempotent (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *string = random_string (pieces, 12);
      g_autofree char *once = fn_normalise (string), *twice = fn_normalise (once);

      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpstr (twice, ==, once);
    }
}

/* Any stretch of the view leads to a stretch of the source whose own view is that stretch again. */
static void
test_map (void)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *string = random_string (pieces, 20);
      g_autoptr (FnText) text = text_from (string);
      g_autoptr (FnNormal) normal = fn_normal_new (text, fn_text_get_all (text));
      const char *view = fn_normal_get_string (normal);
      gsize length = g_utf8_strlen (view, -1), first, last;
      g_autofree char *stretch = NULL, *source = NULL, *again = NULL, *expected = NULL;
      FnSpan span, back;

      g_assert_cmpuint (fn_normal_get_size (normal), ==, strlen (view));
      if (length == 0)
        continue;
      first = g_test_rand_int_range (0, length);
      last = g_test_rand_int_range (first, length) + 1;
      span = (FnSpan){ g_utf8_offset_to_pointer (view, first) - view,
                       g_utf8_offset_to_pointer (view, last) - view };
      back = fn_normal_to_source (normal, span);
      g_assert_true (back.start < back.end && back.end <= strlen (string));
      source = fn_text_dup_span (text, back);
      g_assert_true (g_utf8_validate (source, -1, NULL));
      stretch = g_strndup (view + span.start, span.end - span.start);
      again = fn_normalise (source);
      expected = fn_normalise (stretch);
      /* A ligature that is cut comes back whole, a dash that is cut from its word keeps the line's end. */
      if (strstr (source, "ﬁ") == NULL && strstr (source, "ﬃ") == NULL && *stretch != '-')
        g_assert_cmpstr (again, ==, expected);
    }
}

static void
test_match (void)
{
  g_autoptr (FnText) text = text_from ("an anti-\nbase mood, anti-war");
  g_autoptr (FnNormal) normal = fn_normal_new (text, fn_text_get_all (text));
  FnSpan span, source;

  g_assert_cmpstr (fn_normal_get_string (normal), ==, "an antibase mood, anti-war");
  g_assert_true (fn_normal_find (normal, "anti-base mood", 0, &span));
  source = fn_normal_to_source (normal, span);
  g_assert_cmpuint (source.start, ==, 3);
  g_assert_cmpuint (source.end, ==, 18);
  g_assert_true (fn_normal_find (normal, "antibase", 0, &span));
  g_assert_true (fn_normal_find (normal, "anti", 4, &span));
  g_assert_cmpuint (span.start, ==, 18);
  g_assert_false (fn_normal_find (normal, "anti--base", 0, &span));
  g_assert_false (fn_normal_find (normal, "ant-ibase", 0, &span));
  g_assert_false (fn_normal_find (normal, "antiwar", 0, &span));
  g_assert_false (fn_normal_find (normal, "war and", 0, &span));
  g_assert_true (fn_normal_match_before (normal, "anti-base", 11));
  g_assert_true (fn_normal_match_before (normal, "antibase", 11));
  g_assert_false (fn_normal_match_before (normal, "anti-base", 10));
  g_assert_false (fn_normal_match_before (normal, "xan antibase", 11));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/normal/table", test_table);
  g_test_add_func ("/normal/folded", test_folded);
  g_test_add_func ("/normal/idempotent", test_idempotent);
  g_test_add_func ("/normal/map", test_map);
  g_test_add_func ("/normal/match", test_match);
  return g_test_run ();
}
