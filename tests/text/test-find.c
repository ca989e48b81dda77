#include "config.h"

#include "text/fn-find.h"

#include "random-text.h"

#include <string.h>

/* The hits as one string: each stretch of the text, with bars between. */
static char *
find (const char *string, const char *query)
{
  g_autoptr (FnText) text = text_from (string);
  g_autoptr (GArray) hits = fn_find_all (text, query);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      g_autofree char *hit = fn_text_dup_span (text, g_array_index (hits, FnSpan, i));

      g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", hit);
    }
  return g_string_free (found, FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *text, *query, *hits;
  } rows[] = {
    { "Base and bases, DATABASE", "base", "Base|base|BASE" },
    { "U.S.–Land “ties”", "u.s.-land \"TIES\"", "U.S.–Land “ties”" },
    { "two\n  words, two words", "two words", "two\n  words|two words" },
    { "aaaa", "aa", "aa|aa" },
    { "Éclair ÉCLAIR", "éclair", "Éclair|ÉCLAIR" },
    { "STRASSE Straße", "straße", "STRASSE|Straße" },
    { "日本語と日本", "日本", "日本|日本" },
    { "co-\noperate, co-operate", "co-operate", "co-\noperate|co-operate" },
    { "a \\$5 fee", "$5", "\\$5" },
    { "any", "", "" },
    { "any", " \n", "" },
    { "any", "many", "" },
    { "", "a", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *hits = find (rows[i].text, rows[i].query);

      g_assert_cmpstr (hits, ==, rows[i].hits);
    }
}

/* Plain text, plain query: the same hits as strstr finds after folding. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "a", "A", "b", "B", "é", "É", "1", NULL };

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *string = random_string (pieces, 40), *query = random_string (pieces, 3);
      g_autofree char *folded = g_utf8_casefold (string, -1), *needle = g_utf8_casefold (query, -1);
      g_autoptr (FnText) text = text_from (string);
      g_autoptr (GArray) hits = fn_find_all (text, query);
      guint count = 0;

      for (const char *c = folded; *needle != '\0' && (c = strstr (c, needle)) != NULL;
           c += strlen (needle), count++)
        {
          g_assert_cmpuint (count, <, hits->len);
          g_assert_cmpuint (g_array_index (hits, FnSpan, count).start, ==, c - folded);
          g_assert_cmpuint (g_array_index (hits, FnSpan, count).end, ==, c - folded + strlen (needle));
        }
      g_assert_cmpuint (hits->len, ==, count);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/table", test_table);
  g_test_add_func ("/find/any-text", test_any_text);
  return g_test_run ();
}
