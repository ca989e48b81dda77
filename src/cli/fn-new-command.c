#include "config.h"

#include "base/fn-error.h"
#include "base/fn-file.h"
#include "cli/fn-command.h"
#include "cli/fn-example.h"

#include <errno.h>
#include <glib/gi18n.h>

#define EXAMPLE "/org/footnote/Footnote/example/"

static const char *const files[] = {
  "example.footnote.json",
  "footnote.schema.json",
  "sources/council-2024.md",
  "sources/courier-2024.md",
};

/* Nothing that is there already is written over. */
static gboolean
check_absent (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        {
          fn_command_fail (_("“%s” is there already; choose another folder"), path);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_file (GResource *example, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *from = g_strconcat (EXAMPLE, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (example, from, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return FALSE;
  if (g_mkdir_with_parents (parent, 0777) != 0)
    {
      g_set_error (error, FN_ERROR, FN_ERROR_WRITE, _("The folder “%s” cannot be made: %s"), parent,
                   g_strerror (errno));
      return FALSE;
    }
  return fn_file_write (path, bytes, error);
}

static FnExit
run (const FnCommand *self, int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) rest = NULL;
  GError *error = NULL;

  if (!fn_command_parse (self, entries, NULL, 1, argc, argv, &rest))
    return FN_EXIT_USAGE;
  if (rest[0] == NULL)
    {
      fn_command_fail (_("The folder to make is missing; see “footnote new --help”"));
      return FN_EXIT_USAGE;
    }
  if (!check_absent (rest[0]))
    return FN_EXIT_USAGE;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (!write_file (fn_example_get_resource (), rest[0], files[i], &error))
      return fn_command_fail_with (error);
  return fn_command_print (g_strdup_printf (
      _("%s/%s is a small fact base to start from; “footnote check” checks it\n"), rest[0], files[0]));
}

const FnCommand fn_new_command = {
  .name = "new",
  .arguments = N_("DIR"),
  .summary = N_("Make a small fact base to start from"),
  .run = run,
};
