#pragma once

#include "load/fn-load.h"
#include "session/fn-originals.h"

G_BEGIN_DECLS

/** FnExit: what the program tells the shell */
typedef enum
{
  FN_EXIT_DONE = 0,
  FN_EXIT_FOUND = 1,         /* check found an error, conflicts --fail a conflict */
  FN_EXIT_USAGE = 2,         /* wrong usage, unknown id, unreadable or syntactically invalid base */
  FN_EXIT_WRITE = 3,         /* an output could not be written */
  FN_EXIT_INTERRUPTED = 130, /* as the shell itself says it for SIGINT */
} FnExit;

typedef struct _FnCommand FnCommand;

/**
 * FnCommand:
 * @name: the word after "footnote"
 * @arguments: what follows the options, for its usage line, to be translated
 * @summary: one line for people, to be translated
 * @run: does it; @argv starts with the subcommand's own name
 *
 * One row of the table of subcommands.
 */
struct _FnCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  FnExit (*run) (const FnCommand *self, int argc, char **argv);
};

extern const FnCommand fn_figures_command;
extern const FnCommand fn_sources_command;
extern const FnCommand fn_facts_command;
extern const FnCommand fn_conflicts_command;
extern const FnCommand fn_search_command;
extern const FnCommand fn_check_command;
extern const FnCommand fn_export_command;
extern const FnCommand fn_new_command;

/**
 * fn_command_parse:
 * @entries: its options
 * @details: (nullable): more for --help, translated
 * @max: how many arguments may remain after the options
 * @rest: (out) (transfer full): what remains, %NULL-terminated, in the file system's encoding
 *
 * Reads the options; --help is answered here.
 *
 * Returns: whether all is well; else the error has been printed
 */
gboolean fn_command_parse (const FnCommand *self, const GOptionEntry *entries, const char *details, guint max,
                           int argc, char **argv, char ***rest);

/**
 * fn_command_load:
 * @path: (nullable): a fact base, %NULL for the built-in one
 *
 * Opens the fact base; errors in its content are told in one line and do not stop.
 *
 * Returns: (transfer full) (nullable): what was loaded, always with a base; else the errors have been printed
 */
FnLoaded *fn_command_load (const char *path);

/** fn_command_read: like fn_command_load(), but prints nothing and gives back what has no base as well */
FnLoaded *fn_command_read (const char *path, GError **error);

/** fn_command_print_problems: prints them all on stderr, a line each */
void fn_command_print_problems (const FnProblems *problems);

/** fn_command_warn: prints one line on stderr, "footnote: warning: …" */
void fn_command_warn (const char *format, ...) G_GNUC_PRINTF (1, 2);

/** fn_command_fail: prints one line on stderr, "footnote: error: …" */
void fn_command_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

/** fn_command_fail_with: (transfer full): prints @error. Returns: the exit status that it stands for */
FnExit fn_command_fail_with (GError *error);

/**
 * fn_command_list_ids:
 * @rows: (array length=n): a table, each row of which begins with its id
 * @row_size: bytes from a row to the next
 *
 * Returns: (transfer full): the ids as a person reads them: "light, dark"
 */
char *fn_command_list_ids (gconstpointer rows, gsize row_size, guint n);

/** fn_command_print: (transfer full): writes @text to stdout. Returns: FN_EXIT_DONE or FN_EXIT_WRITE */
FnExit fn_command_print (char *text);

/**
 * fn_command_open_originals:
 * @folder: (nullable): as given on the command line, %NULL for none
 * @originals: (out) (transfer full) (nullable): the documents themselves; %NULL without @folder
 *
 * Returns: whether there was none to open or it could be opened; else the error has been printed
 */
gboolean fn_command_open_originals (FnFactBase *base, const char *folder, FnOriginals **originals);

/**
 * fn_command_find:
 * @id: (nullable): as given on the command line
 * @index: (out): its index; -1 without an id
 *
 * Returns: whether @id names a member of @part; else the error has been printed
 */
gboolean fn_command_find (const FnFactBase *base, FnPart part, const char *id, int *index);

G_END_DECLS
