#include "config.h"

#include "tool.h"

GBytes *
tool_run (const char *const *arguments, GBytes *input)
{
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *output = NULL;

  if (program == NULL)
    {
      g_test_skip_printf ("%s is not installed", arguments[0]);
      return NULL;
    }
  process =
      g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, input, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}
