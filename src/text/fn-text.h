#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnSpan:
 * @start: first byte
 * @end: byte after the last
 *
 * A stretch of a text, in bytes. Both ends lie between code points.
 */
typedef struct
{
  gsize start;
  gsize end;
} FnSpan;

/**
 * FnText:
 *
 * A validated text, frozen and reference counted, so that threads may share it. It knows its lines and
 * turns bytes into code points and back.
 */
typedef struct _FnText FnText;

/**
 * fn_text_new:
 * @bytes: UTF-8; a byte order mark is kept as a character, NUL is an error
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with FN_ERROR_SYNTAX that names the line and
 *   column of the first bad byte
 */
FnText *fn_text_new (GBytes *bytes, GError **error);

/**
 * fn_text_new_take:
 * @bytes: (transfer full): as for fn_text_new(); not copied if nobody else holds them
 *
 * Returns: (transfer full) (nullable): as fn_text_new() does
 */
FnText *fn_text_new_take (GBytes *bytes, GError **error);
FnText *fn_text_ref (FnText *self);
void fn_text_unref (FnText *self);

/** fn_text_get_bytes: Returns: (transfer none): the text, with a NUL after it that is not part of it */
const char *fn_text_get_bytes (const FnText *self);

/** fn_text_get_size: Returns: the length in bytes */
gsize fn_text_get_size (const FnText *self);

/** fn_text_get_length: Returns: the length in code points */
gsize fn_text_get_length (const FnText *self);

/** fn_text_get_all: Returns: the span of the whole text */
FnSpan fn_text_get_all (const FnText *self);

/**
 * fn_text_to_code_points:
 * @byte: from 0 to the size
 *
 * Returns: how many code points lie before @byte
 */
gsize fn_text_to_code_points (const FnText *self, gsize byte);

/**
 * fn_text_to_bytes:
 * @code_point: from 0 to the length
 *
 * Returns: the byte at which that code point starts
 */
gsize fn_text_to_bytes (const FnText *self, gsize code_point);

/** fn_text_align: Returns: the first place at or after @byte, at most the size, where a code point starts or the text
 * ends */
gsize fn_text_align (const FnText *self, gsize byte);

/**
 * fn_text_get_place:
 * @byte: from 0 to the size
 * @line: (out): 1-based line
 * @column: (out): 1-based column in code points
 */
void fn_text_get_place (const FnText *self, gsize byte, guint *line, guint *column);

/** fn_text_dup_span: Returns: (transfer full): a copy of that part */
char *fn_text_dup_span (const FnText *self, FnSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnText, fn_text_unref)

G_END_DECLS
