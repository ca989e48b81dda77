#include "config.h"

#include "text/fn-query.h"

#include <string.h>

static void
test_fts (void)
{
  const char *const cases[][2] = {
    { "", "" },
    { "-ship", "" },
    { "OR NEAR", "" },
    { "ship ", "(\"ship\")" },
    { "Ship", "(\"ship\" *)" },
    { "two ships ", "(\"two\") AND (\"ships\")" },
    { "\"two ships\" lost ", "(\"two\" + \"ships\") AND (\"lost\")" },
    { "“two shi", "(\"two\" + \"shi\" *)" },
    { "shi* lost ", "(\"shi\" *) AND (\"lost\")" },
    { "ship -sail ", "((\"ship\")) NOT ((\"sail\"))" },
    { "-\"old sail\" ship ", "((\"ship\")) NOT ((\"old\" + \"sail\"))" },
    { "a b OR c ", "(\"a\") AND (\"b\" OR \"c\")" },
    { "a NEAR b NEAR c d ", "(NEAR(\"a\" \"b\" \"c\", 10)) AND (\"d\")" },
    { "a OR -b ", "((\"a\")) NOT ((\"b\"))" },
    { "55,0", "(\"550\" *)" },
    { "55,000 ", "(\"55000\")" },
    { "Kettle-Bay's ", "(\"kettle\" + \"bay\" + \"s\")" },
    { "灯台守 ", "(\"灯台\" + \"台守\")" },
    { "島 ", "(\"島\" *)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FnQuery) query = fn_query_new (cases[i][0]);
      g_autofree char *fts = fn_query_to_fts (query);

      g_assert_cmpstr (fts, ==, cases[i][1]);
      g_assert_cmpint (fn_query_is_blank (query), ==, *fts == '\0');
      g_assert_cmpint (fn_query_get_needles (query) == NULL, ==, *fts == '\0');
    }
}

/* The string with what was found in brackets, or NULL. */
static char *
mark (const char *typed, const char *string)
{
  g_autoptr (FnQuery) query = fn_query_new (typed);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  GString *marked = g_string_new (string);

  if (!fn_query_match (query, string, strlen (string), marks))
    {
      g_assert_cmpuint (marks->len, ==, 0);
      g_string_free (marked, TRUE);
      return NULL;
    }
  for (guint i = marks->len; i-- > 0;)
    {
      g_string_insert_c (marked, (gssize) g_array_index (marks, FnSpan, i).end, ']');
      g_string_insert_c (marked, (gssize) g_array_index (marks, FnSpan, i).start, '[');
    }
  return g_string_free (marked, FALSE);
}

static void
test_match (void)
{
  const char *const cases[][3] = {
    { "ship", "Two ships, one shipyard", "Two [ships], one [shipyard]" },
    { "ship ", "Two ships", NULL },
    { "one two ", "Two and one", "[Two] and [one]" },
    { "\"one two\" ", "one\ntwo; two one", "[one\ntwo]; two one" },
    { "one -two ", "one two", NULL },
    { "one -two ", "one", "[one]" },
    { "six OR one ", "one", "[one]" },
    { "near NEAR far ", "near a b c d e f g h i j far", "[near] a b c d e f g h i j [far]" },
    { "near NEAR far ", "near a b c d e f g h i j k far", NULL },
    { "far NEAR \"near by\" ", "near by a b c d e f g h i j far", "[near by] a b c d e f g h i j [far]" },
    { "550", "55,000 or 5,500", "[55,000] or [5,500]" },
    { "twofold ", "a two-\nfold b", "a [two-\nfold] b" },
    { "\"two fold b\" ", "a two-\nfold b", "a [two-\nfold b]" },
    { "台守 ", "灯台守の家", "灯[台守]の家" },
    { "守 ", "灯台守", "灯台[守]" },
    { "守の島 ", "灯台守の家", NULL },
    { "cafe ", "Café", "[Café]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (cases[i][0], cases[i][1]);

      g_test_message ("%s in %s", cases[i][0], cases[i][1]);
      g_assert_cmpstr (marked, ==, cases[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/fts", test_fts);
  g_test_add_func ("/query/match", test_match);

  return g_test_run ();
}
