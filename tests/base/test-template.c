#include "config.h"

#include "base/fn-template.h"

static void
test_fill (void)
{
  static const struct
  {
    const char *template, *text;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "about %s", "about one" },
    { "%s and %s", "one and one" },
    { "%2$s, %1$s", "two, one" },
    { "%1$s%1$s", "oneone" },
    { "%3$s is not given", "%3$s is not given" },
    { "%0$s %10$s", "%0$s %10$s" },
    { "100 % of %d %", "100 % of %d %" },
    { "約%s人", "約one人" },
    { "%1$", "%1$" },
  };
  const char *words[] = { "one", "two" };
  /* What is put in is not looked at again. */
  const char *tricky[] = { "%2$s", "%s" };
  g_autofree char *text = fn_template_fill ("%1$s %2$s", tricky, G_N_ELEMENTS (tricky));

  g_assert_cmpstr (text, ==, "%2$s %s");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = fn_template_fill (cases[i].template, words, G_N_ELEMENTS (words));

      g_assert_cmpstr (filled, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/fill", test_fill);
  return g_test_run ();
}
