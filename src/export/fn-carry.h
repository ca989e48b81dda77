#pragma once

#include <glib.h>

#include "base/fn-xml-writer.h"

G_BEGIN_DECLS

/* Pictures take the facts that they show along: an excerpt of the fact base, compressed (zlib, RFC 1950). In a PNG
 * it is a private chunk that programs may copy unread, in an SVG base64 in its metadata, in a PDF an attached file. */

/** FN_CARRY_PNG_CHUNK: ancillary, private, safe to copy */
#define FN_CARRY_PNG_CHUNK "ftNt"

/** FN_CARRY_MEDIA_TYPE: of the file that is attached to a PDF, which others can open as well */
#define FN_CARRY_MEDIA_TYPE "application/x-footnote+json"

/** FN_CARRY_LIMIT: most bytes that an excerpt may have once it is unpacked */
#define FN_CARRY_LIMIT (16 * 1024 * 1024)

/** fn_carry_pack: @excerpt: (nullable). Returns: (transfer full) (nullable): @excerpt, compressed */
GBytes *fn_carry_pack (GBytes *excerpt);

/** fn_carry_write_svg: @packed: (nullable): writes it into the metadata element just opened */
void fn_carry_write_svg (FnXmlWriter *xml, GBytes *packed);

/** fn_carry_is_picture: Returns: whether a file begins like a PNG, an SVG or a PDF, whoever made it */
gboolean fn_carry_is_picture (GBytes *file);

/**
 * fn_carry_unpack:
 * @file: a picture, which need not be trusted
 *
 * Returns: (transfer full) (nullable): the excerpt that it carries, whatever that is; or %NULL with FN_ERROR_READ
 *   when there is none, FN_ERROR_SYNTAX when it is damaged, FN_ERROR_LIMIT
 */
GBytes *fn_carry_unpack (GBytes *file, GError **error);

G_END_DECLS
