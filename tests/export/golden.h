#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * golden_compare:
 * @name: a file in the folder "golden"
 *
 * Fails unless @text is what the file holds. With FOOTNOTE_UPDATE_GOLDENS set the file is written anew.
 */
void golden_compare (const char *name, const char *text);

G_END_DECLS
