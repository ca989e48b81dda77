#include "config.h"

#include "session/fn-place.h"

/* Whether the running program lies in the tree it was built in, and so must take its other parts from there
 * instead of from where they would be installed. */
static gboolean
is_in_build_tree (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, FN_BUILD_ROOT G_DIR_SEPARATOR_S);
}

const char *
fn_place_get_translations (void)
{
  return is_in_build_tree () ? FN_BUILD_ROOT G_DIR_SEPARATOR_S "po" : FN_LOCALEDIR;
}

char *
fn_place_dup_program (const char *floor, const char *name)
{
  g_return_val_if_fail (floor != NULL && name != NULL, NULL);

  if (is_in_build_tree ())
    return g_build_filename (FN_BUILD_ROOT, "src", floor, name, NULL);
  return g_build_filename (FN_LIBEXECDIR, name, NULL);
}
