#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pdf_new:
 * @objects: (array length=n): the objects from number 1 on, without "obj" and "endobj"; the first is the
 * catalog
 *
 * Returns: (transfer full): a PDF file of just these, sound or not
 */
GBytes *pdf_new (const char *const *objects, guint n);

/** pdf_stream: @entries: of its dictionary, besides the length. Returns: (transfer full): an object with a
 * stream */
char *pdf_stream (const char *entries, const char *content);

/** pdf_page: Returns: (transfer full): a PDF of one page of @width by @height points with that content; the
 * font is F */
GBytes *pdf_page (int width, int height, const char *content);

G_END_DECLS
