#include "config.h"

#include "text/fn-tokens.h"

#include <string.h>

static gboolean
add_token (const char *word, gsize size, FnSpan span, gboolean again, gpointer data)
{
  g_string_append_printf (data, "%s%s%.*s@%zu-%zu", ((GString *) data)->len > 0 ? " " : "", again ? "=" : "", (int) size,
                          word, span.start, span.end);
  return TRUE;
}

static void
test_cut (void)
{
  const char *const cases[][2] = {
    { "", "" },
    { " -, ", "" },
    { "The Harbour", "the@0-3 harbour@4-11" },
    { "55,000 ships", "55000@0-6 ships@7-12" },
    { "1,234,567.89.", "1234567.89@0-12" },
    { "12,34 1,2345", "12@0-2 34@3-5 1@6-7 2345@8-12" },
    { "F-35, F35", "f@0-1 35@2-4 f35@6-9" },
    { "Kettle's", "kettle@0-6 s@7-8" },
    { "Café STRAẞE", "cafe@0-5 strasse@6-14" },
    { "ＡＢ１２", "ab12@0-12" },
    { "ﬁsh so\xc2\xad" "ft", "fish@0-5 soft@6-12" },
    { "λόγος", "λογοσ@0-10" },
    { "two-\nfold x", "two@0-3 fold@5-9 =twofold@0-9 x@10-11" },
    { "two-\r\n  fold", "two@0-3 fold@8-12 =twofold@0-12" },
    { "1-\n2", "1@0-1 2@3-4" },
    { "灯台守", "灯台@0-6 台守@3-9 守@6-9" },
    { "島", "島@0-3" },
    { "ｶﾞﾗｽ", "ガラ@0-9 ラス@6-12 ス@9-12" },
    { "ガラスbox", "ガラ@0-6 ラス@3-9 ス@6-9 box@9-12" },
    { "한국 배", "한국@0-6 배@7-10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) told = g_string_new (NULL);

      fn_tokens_foreach (cases[i][0], strlen (cases[i][0]), add_token, told);
      g_assert_cmpstr (told->str, ==, cases[i][1]);
    }
}

static gboolean
check_limit (const char *word, gsize size, FnSpan span, gboolean again, gpointer n)
{
  g_assert_cmpuint (size, <=, FN_TOKEN_LIMIT);
  g_assert_true (g_utf8_validate (word, (gssize) size, NULL));
  (*(guint *) n)++;
  return *(guint *) n < 3;
}

static void
test_long (void)
{
  g_autoptr (GString) word = g_string_new ("x");
  guint n = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (word, "é²ж");
  g_string_append (word, " a b c d e");
  fn_tokens_foreach (word->str, word->len, check_limit, &n);
  g_assert_cmpuint (n, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tokens/cut", test_cut);
  g_test_add_func ("/tokens/long", test_long);

  return g_test_run ();
}
