#include "config.h"

#include "base/fn-int-list.h"

static void
test_find (void)
{
  static const int numbers[] = { 7, -1, 7, 0 };
  static const struct
  {
    int number, at;
  } cases[] = { { 7, 0 }, { -1, 1 }, { 0, 3 }, { 3, -1 }, { -7, -1 } };
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (int)), empty = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (list, numbers, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (fn_int_list_find (list, cases[i].number), ==, cases[i].at);
      g_assert_cmpint (fn_int_list_holds (list, cases[i].number), ==, cases[i].at >= 0);
      g_assert_false (fn_int_list_holds (empty, cases[i].number));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/int-list/find", test_find);
  return g_test_run ();
}
