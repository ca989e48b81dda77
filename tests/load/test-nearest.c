#include "config.h"

#include "load/fn-nearest.h"

static void
test_nearest (void)
{
  static const struct
  {
    const char *word;
    const char *meant;
  } cases[] = {
    { "qualifer", "qualifier" }, { "vaule", "value" },   { "valu", "value" }, { "value", "value" },
    { "perriod", "period" },     { "x", NULL },          { "colour", NULL },  { "", NULL },
    { "di", "id" },
  };
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  g_autofree char *endless = g_strnfill (100000, 'v');

  g_ptr_array_add (candidates, (gpointer) "qualifier");
  g_ptr_array_add (candidates, (gpointer) "value");
  g_ptr_array_add (candidates, (gpointer) "period");
  g_ptr_array_add (candidates, (gpointer) "id");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (fn_nearest (cases[i].word, candidates), ==, cases[i].meant);
  g_assert_null (fn_nearest (endless, candidates));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nearest", test_nearest);

  return g_test_run ();
}
