#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FN_ORIGIN_PNG_KEYWORD: what the text chunk of a PNG that holds the origin is called */
#define FN_ORIGIN_PNG_KEYWORD "Identifier"

/**
 * fn_origin_new:
 * @base: id of a fact base
 * @figure: id of one of its figures
 *
 * Returns: (transfer full): one string for both, which exported pictures carry
 */
char *fn_origin_new (const char *base, const char *figure);

G_END_DECLS
