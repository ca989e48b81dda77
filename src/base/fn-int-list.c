#include "config.h"

#include "base/fn-int-list.h"

int
fn_int_list_find (const GArray *list, int number)
{
  g_return_val_if_fail (list != NULL, -1);

  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, int, i) == number)
      return (int) i;
  return -1;
}

gboolean
fn_int_list_holds (const GArray *list, int number)
{
  return fn_int_list_find (list, number) >= 0;
}
