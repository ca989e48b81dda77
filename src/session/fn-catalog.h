#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnCatalog:
 *
 * The translations of one language, read straight from gettext's binary file. gettext itself only knows
 * one language at a time, asks the environment which, and needs a locale of that language on the machine;
 * a picture in another language than the window's must not depend on any of these. Frozen.
 */
typedef struct _FnCatalog FnCatalog;

/**
 * fn_catalog_open:
 * @path: of a .mo file, in the file system's encoding
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL when there is none or it is damaged
 */
FnCatalog *fn_catalog_open (const char *path);
void fn_catalog_free (FnCatalog *self);

/**
 * fn_catalog_get:
 * @context: (nullable): gettext's context
 *
 * Returns: (transfer none): the translation of @message, or @message itself; it lives as long as the
 * catalogue
 */
const char *fn_catalog_get (const FnCatalog *self, const char *context, const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnCatalog, fn_catalog_free)

G_END_DECLS
