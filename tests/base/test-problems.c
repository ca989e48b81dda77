#include "config.h"

#include "base/fn-problems.h"

static void
test_line (void)
{
  static const struct
  {
    FnProblem problem;
    const char *line;
  } rows[] = {
    { { FN_SEVERITY_ERROR, "x", (char *) "a.json", 3, 7, (char *) "/facts/1", (char *) "No such id." },
      "a.json:3:7: error: No such id. (at /facts/1)" },
    { { FN_SEVERITY_WARNING, "x", (char *) "a.json", 0, 0, NULL, (char *) "Odd." }, "a.json: warning: Odd." },
    { { FN_SEVERITY_WARNING, "x", (char *) "a.json", 2, 0, (char *) "", (char *) "Odd." },
      "a.json:2: warning: Odd." },
    { { FN_SEVERITY_ERROR, "x", NULL, 2, 3, NULL, (char *) "Odd." }, "error: Odd." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = fn_problem_to_line (&rows[i].problem);

      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

static void
test_sort (void)
{
  g_autoptr (FnProblems) problems = fn_problems_new ();

  for (guint i = 0; i < 500; i++)
    fn_problems_add (problems, g_test_rand_int_range (0, 2), "x", g_test_rand_bit () ? "b" : NULL,
                     g_test_rand_int_range (0, 9), g_test_rand_int_range (0, 9), NULL, "%04u", i);
  fn_problems_sort (problems);
  g_assert_cmpuint (fn_problems_get_length (problems), ==, 500);
  g_assert_cmpuint (fn_problems_count (problems, FN_SEVERITY_ERROR) +
                        fn_problems_count (problems, FN_SEVERITY_WARNING),
                    ==, 500);
  for (guint i = 1; i < 500; i++)
    {
      const FnProblem *a = fn_problems_get (problems, i - 1), *b = fn_problems_get (problems, i);
      int files = g_strcmp0 (a->file, b->file);

      g_assert_true (files < 0 || (files == 0 && a->line * 10 + a->column <= b->line * 10 + b->column));
      if (files == 0 && a->line == b->line && a->column == b->column)
        g_assert_cmpstr (a->message, <, b->message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/line", test_line);
  g_test_add_func ("/problems/sort", test_sort);
  return g_test_run ();
}
