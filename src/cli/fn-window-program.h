#pragma once

#include "cli/fn-command.h"

G_BEGIN_DECLS

/**
 * fn_window_program_start:
 * @argv: what the window program is given; the first is replaced
 *
 * Hands over to the window program, which takes the place of this one.
 *
 * Returns: only when that failed: the exit status; the error has been printed
 */
FnExit fn_window_program_start (char **argv);

G_END_DECLS
