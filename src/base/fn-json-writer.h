#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnJsonWriter:
 *
 * Writes one JSON document (RFC 8259), indented by two spaces, into a string. The caller keeps the order
 * of calls valid: a name before each value inside an object, none inside an array.
 */
typedef struct _FnJsonWriter FnJsonWriter;

/** fn_json_writer_new: Returns: (transfer full): an empty writer */
FnJsonWriter *fn_json_writer_new (void);
void fn_json_writer_free (FnJsonWriter *self);

/* Each object or array that is begun is to be ended. */
void fn_json_writer_begin_object (FnJsonWriter *self);
void fn_json_writer_end_object (FnJsonWriter *self);
void fn_json_writer_begin_array (FnJsonWriter *self);
void fn_json_writer_end_array (FnJsonWriter *self);

/** fn_json_writer_set_compact: whether the containers begun from now on stay on one line */
void fn_json_writer_set_compact (FnJsonWriter *self, gboolean compact);

/** fn_json_writer_name: writes the name of the next member; @name is valid UTF-8 */
void fn_json_writer_name (FnJsonWriter *self, const char *name);

/** fn_json_writer_string: writes @value, or null when it is %NULL; bytes that are not UTF-8 become U+FFFD */
void fn_json_writer_string (FnJsonWriter *self, const char *value);

/** fn_json_writer_number: writes a finite number, shortest form that reads back equal; else null */
void fn_json_writer_number (FnJsonWriter *self, double value);

/* Write "true" or "false", and "null". */
void fn_json_writer_boolean (FnJsonWriter *self, gboolean value);
void fn_json_writer_null (FnJsonWriter *self);

/* A name and its value in one call. */
void fn_json_writer_member_string (FnJsonWriter *self, const char *name, const char *value);
void fn_json_writer_member_if_any (FnJsonWriter *self, const char *name, const char *value); /* no member for NULL */
void fn_json_writer_member_number (FnJsonWriter *self, const char *name, double value);

/**
 * fn_json_writer_finish:
 *
 * Returns: (transfer full): the document with a final line feed; the writer is freed
 */
char *fn_json_writer_finish (FnJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FnJsonWriter, fn_json_writer_free)

G_END_DECLS
