#include "config.h"

#include "load/fn-hedges.h"

#include <string.h>

static void
test_qualifiers (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    FnQualifier qualifier;
    gboolean borne;
  } cases[] = {
    { "en", "roughly 50 ships", FN_QUALIFIER_ABOUT, TRUE },
    { "en", "a roundabout way", FN_QUALIFIER_ABOUT, FALSE },
    { "en", "more than 50 ships", FN_QUALIFIER_OVER, TRUE },
    { "en", "no more than 50 ships", FN_QUALIFIER_OVER, FALSE },
    { "en", "no more than 50 ships", FN_QUALIFIER_AT_MOST, TRUE },
    { "en", "exceeding 50 ships", FN_QUALIFIER_OVER, TRUE },
    { "en-GB", "50 ships or so", FN_QUALIFIER_ABOUT, TRUE },
    { "en", "50 ships", FN_QUALIFIER_EXACT, TRUE },
    { "en", "約50隻", FN_QUALIFIER_ABOUT, FALSE },
    { "ja", "約50隻", FN_QUALIFIER_ABOUT, TRUE },
    { "ja", "50隻以上", FN_QUALIFIER_AT_LEAST, TRUE },
    { "ja", "50隻未満", FN_QUALIFIER_AT_MOST, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (fn_hedges_bear_qualifier (cases[i].text, cases[i].language, cases[i].qualifier), ==,
                       cases[i].borne);
    }
}

static void
test_statuses (void)
{
  g_assert_true (fn_hedges_bear_status ("no word at all", "en", FN_STATUS_OBSERVED));
  g_assert_true (fn_hedges_bear_status ("the port plans it", "en", FN_STATUS_PLANNED));
  g_assert_false (fn_hedges_bear_status ("an airplane stood there", "en", FN_STATUS_PLANNED));
  g_assert_true (fn_hedges_bear_status ("2030年までに", "ja", FN_STATUS_TARGET));
  g_assert_false (fn_hedges_know ("fr"));
}

static void
test_direct_hedges (void)
{
  static const struct
  {
    const char *text; /* the number is "50" */
    FnQualifier qualifier;
  } cases[] = {
    { "over 50 ships", FN_QUALIFIER_OVER },        { "about $50", FN_QUALIFIER_ABOUT },
    { "no more than 50", FN_QUALIFIER_AT_MOST },   { "over the years 50 came", FN_QUALIFIER_EXACT },
    { "50 or more", FN_QUALIFIER_AT_LEAST },       { "50 ships over there", FN_QUALIFIER_EXACT },
    { "exceeding the 50", FN_QUALIFIER_OVER },     { "50", FN_QUALIFIER_EXACT },
    { "almost another 50", FN_QUALIFIER_NEARLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = strstr (cases[i].text, "50") - cases[i].text;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (fn_hedges_find_direct (cases[i].text, "en", start, start + 2), ==, cases[i].qualifier);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hedges/qualifiers", test_qualifiers);
  g_test_add_func ("/hedges/statuses", test_statuses);
  g_test_add_func ("/hedges/direct", test_direct_hedges);

  return g_test_run ();
}
