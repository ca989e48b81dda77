#include "config.h"

#include "session/fn-history.h"

static FnLocation
at (int number)
{
  return (FnLocation){ number, number + 1, number + 2, number + 3 };
}

static void
assert_at (const FnHistory *history, int number)
{
  FnLocation here = fn_history_get (history), wanted = at (number);

  g_assert_cmpmem (&here, sizeof here, &wanted, sizeof wanted);
}

/* Against a plain line of numbers, by random steps. */
static void
test_model (void)
{
  for (int round = 0; round < 200; round++)
    {
      g_autoptr (FnHistory) history = fn_history_new (at (0));
      int line[64] = { 0 };
      int here = 0, last = 0;

      for (int step = 1; step < 60; step++)
        {
          int by = g_test_rand_int_range (-3, 4);

          switch (g_test_rand_int_range (0, 3))
            {
            case 0:
              last = ++here;
              line[here] = step;
              fn_history_push (history, at (step));
              break;
            case 1:
              line[here] = step;
              fn_history_replace (history, at (step));
              break;
            default:
              g_assert_cmpint (fn_history_can_move (history, by), ==, here + by >= 0 && here + by <= last);
              if (fn_history_can_move (history, by))
                {
                  fn_history_move (history, by);
                  here += by;
                }
            }
          assert_at (history, line[here]);
        }
    }
}

/* The far past is forgotten, the near past never. */
static void
test_bound (void)
{
  g_autoptr (FnHistory) history = fn_history_new (at (0));
  int last = 5000;

  for (int i = 1; i <= last; i++)
    fn_history_push (history, at (i));
  g_assert_false (fn_history_can_move (history, -last));
  for (int i = last - 1; i >= last - 500; i--)
    {
      fn_history_move (history, -1);
      assert_at (history, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/model", test_model);
  g_test_add_func ("/history/bound", test_bound);
  return g_test_run ();
}
