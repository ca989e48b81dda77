#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** fn_place_get_translations: Returns: (transfer none): the folder of translations, in the file system's
 * encoding */
const char *fn_place_get_translations (void);

/**
 * fn_place_dup_program:
 * @floor: the folder under src/ that it is built in, such as "app"
 * @name: of a program that is not meant to be started by hand
 *
 * Returns: (transfer full): its path, whether it exists or not
 */
char *fn_place_dup_program (const char *floor, const char *name);

G_END_DECLS
