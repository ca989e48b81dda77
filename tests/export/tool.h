#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * tool_run:
 * @arguments: a program of the machine and its arguments, %NULL-terminated
 * @input: what it reads
 *
 * The program must succeed. Where it is not installed the running test is marked as skipped.
 *
 * Returns: (transfer full) (nullable): what it wrote, or %NULL when it is not installed
 */
GBytes *tool_run (const char *const *arguments, GBytes *input);

G_END_DECLS
