#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnBounds:
 * @memory: bytes of address space
 * @seconds: of a processor's time
 */
typedef struct
{
  gsize memory;
  guint seconds;
} FnBounds;

/**
 * fn_bounds_set:
 *
 * Binds this process, for good, before it looks at anything from outside: besides the bounds given it cannot
 * write a file, start a program or a process, use the network, or outlive the thread that started it. The
 * system ends it by SIGXCPU when its time is up.
 *
 * Returns: whether memory, time and output are bound; the rest holds where the system can do it
 */
gboolean fn_bounds_set (const FnBounds *bounds);

G_END_DECLS
