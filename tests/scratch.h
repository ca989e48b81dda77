#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** scratch_new: Returns: (transfer full): the path of an empty folder of a test's own */
char *scratch_new (void);

/** scratch_remove: removes what lies at @path, if anything does, a folder with all in it; links are not followed */
void scratch_remove (const char *path);

G_END_DECLS
