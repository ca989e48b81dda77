#include "config.h"

#include "cli/fn-command.h"
#include "cli/fn-listing.h"
#include "cli/fn-window-program.h"
#include "session/fn-language.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>

static const FnCommand *const commands[] = {
  &fn_new_command,       &fn_figures_command, &fn_sources_command, &fn_facts_command,
  &fn_conflicts_command, &fn_search_command,  &fn_check_command,   &fn_export_command,
};

static const FnCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static FnExit
print_help (void)
{
  g_autoptr (FnListing) listing = fn_listing_new ();
  g_autofree char *lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fn_listing_add (listing, commands[i]->name, _(commands[i]->summary));
  lines = fn_listing_to_text (listing, 2);

  return fn_command_print (g_strdup_printf (
      _("Usage:\n"
        "  footnote [FILE…]                  open the window\n"
        "  footnote SUBCOMMAND [OPTION…]     work without a display\n"
        "\n"
        "Subcommands:\n"
        "%s"
        "\n"
        "“footnote SUBCOMMAND --help” tells more. BASE is a fact base, or a picture that “export”\n"
        "wrote; left out, it is the built-in one.\n"
        "\n"
        "Exit status: 0 done; 1 check found an error, or conflicts --fail a conflict; 2 wrong usage, "
        "unknown id,\n"
        "unreadable or syntactically invalid base; 3 an output could not be written; 130 interrupted.\n"),
      lines));
}

/* A word that is neither a subcommand nor a file is a slip, and no reason to open a window. */
static gboolean
is_slip (const char *word)
{
  return strstr (word, "://") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

int
main (int argc, char **argv)
{
  const char *word = argc > 1 ? argv[1] : NULL;
  const FnCommand *command = word != NULL ? find_command (word) : NULL;

  /* A reader that went away is an error to tell, not a reason to die. */
  signal (SIGPIPE, SIG_IGN);
  fn_language_start ();
  g_set_prgname ("footnote");

  if (command != NULL)
    return command->run (command, argc - 1, argv + 1);
  if (g_strcmp0 (word, "--help") == 0 || g_strcmp0 (word, "-h") == 0)
    return print_help ();
  if (g_strcmp0 (word, "--version") == 0)
    return fn_command_print (g_strdup ("footnote " FN_VERSION "\n"));
  if (word != NULL && is_slip (word))
    {
      g_autofree char *shown = g_utf8_make_valid (word, -1);

      fn_command_fail (_("“%s” is neither a subcommand nor a file; see “footnote --help”"), shown);
      return FN_EXIT_USAGE;
    }
  return fn_window_program_start (argv);
}
