#include "config.h"

#include "load/fn-load.h"

#include "load/fn-builtin-resources.h"

#define BUILTIN_URI "resource:///org/footnote/Footnote/us-japan/us-japan.footnote.json"

GFile *
fn_load_builtin_file (void)
{
  static gsize registered = 0;

  /* A constructor in a static library would be dropped by the linker. */
  if (g_once_init_enter (&registered))
    {
      g_resources_register (fn_builtin_get_resource ());
      g_once_init_leave (&registered, 1);
    }
  return g_file_new_for_uri (BUILTIN_URI);
}
