#pragma once

#include <json-glib/json-glib.h>

#include "base/fn-problems.h"
#include "load/fn-json-check.h"
#include "model/fn-fact-base.h"

G_BEGIN_DECLS

/**
 * FnReader:
 * @file: the name that problems give
 * @text, @places: the document and where its values stand
 * @problems: where what is wrong is added
 * @builder: (nullable): what is built; %NULL until the head of the fact base is read
 * @language: (nullable): the language of plain strings
 * @node, @pointer: the cursor: a value and the way to it
 * @elements: parses the elements of the document's lists, which @node leaves out
 * @n_errors: how many errors were reported so far
 *
 * A cursor over a tree of JSON that knows where it stands. Whoever reads a value finds it under the cursor.
 */
typedef struct
{
  const char *file;
  FnText *text;
  FnJsonPlaces *places;
  FnProblems *problems;
  FnFactBaseBuilder *builder;
  const char *language;
  JsonNode *node;
  JsonParser *elements;
  GString *pointer;
  guint n_errors;
} FnReader;

/** FnReadFunc: reads the value under the cursor into @target; what is wrong is reported, @target then kept */
typedef void (*FnReadFunc) (FnReader *reader, gpointer target);

/**
 * FnKey:
 * @name: the key; %NULL ends a table
 * @required: whether it must be there
 * @offset: where in the record its value goes
 * @read: reads it
 *
 * All that the loader has to know about a key of the fact base.
 */
typedef struct
{
  const char *name;
  gboolean required;
  gsize offset;
  FnReadFunc read;
} FnKey;

/**
 * fn_reader_read_object:
 * @keys: the keys that the object may have, read in the order of this table
 * @record: what the offsets of @keys count from
 *
 * Reads the object under the cursor; unknown and missing keys are reported.
 *
 * Returns: whether there is an object
 */
gboolean fn_reader_read_object (FnReader *self, const FnKey *keys, gpointer record);

/**
 * fn_reader_read_array:
 *
 * Calls @read for each element of the array under the cursor.
 *
 * Returns: whether there is an array
 */
gboolean fn_reader_read_array (FnReader *self, FnReadFunc read, gpointer target);

/**
 * fn_reader_read_list:
 * @add: appends what is under the cursor to the GArray that is its target, if it can be read
 * @size: of an element, in bytes
 * @n: (out): how many there are
 *
 * Returns: (transfer full) (array length=n) (nullable): what the array under the cursor comes to
 */
gpointer fn_reader_read_list (FnReader *self, FnReadFunc add, guint size, guint *n);

/** fn_reader_get_index: Returns: the index of the array's element that is being read */
guint fn_reader_get_index (const FnReader *self);

/* Each returns whether a value of that sort is under the cursor. */
gboolean fn_reader_is_object (const FnReader *self);
gboolean fn_reader_is_array (const FnReader *self);
gboolean fn_reader_is_string (const FnReader *self);

/** fn_reader_get_string: Returns: (transfer none) (nullable): the string under the cursor; else it is reported */
const char *fn_reader_get_string (FnReader *self);

/** fn_reader_get_number: Returns: whether a number is under the cursor; else it is reported */
gboolean fn_reader_get_number (FnReader *self, double *number);

/** fn_reader_get_boolean: Returns: whether true or false is under the cursor; else it is reported */
gboolean fn_reader_get_boolean (FnReader *self, gboolean *value);

/**
 * fn_reader_get_name:
 * @names: (array zero-terminated=1): the words allowed
 * @index: (out): an int or an enumeration: which it is; untouched when it is none
 *
 * Reads a word of a fixed list.
 *
 * Returns: whether it is in the list; else it is reported
 */
gboolean fn_reader_get_name (FnReader *self, const char *const *names, int *index);

/** fn_reader_get_reference: @index: (out): what the id under the cursor names. Returns: whether it names something */
gboolean fn_reader_get_reference (FnReader *self, FnPart part, int *index);

/** fn_reader_find: Returns: the index of @id in @part, or -1, which is reported at the cursor */
int fn_reader_find (FnReader *self, FnPart part, const char *id);

/**
 * fn_reader_claim_id:
 * @id: (nullable): the id of the object under the cursor
 *
 * Returns: whether @id is there and new in @part; a second one is reported
 */
gboolean fn_reader_claim_id (FnReader *self, FnPart part, const char *id);

/** fn_reader_error: reports an error in the value under the cursor */
void fn_reader_error (FnReader *self, const char *code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** fn_reader_warn: reports a warning about the value under the cursor */
void fn_reader_warn (FnReader *self, const char *code, const char *format, ...) G_GNUC_PRINTF (3, 4);

/**
 * fn_reader_point_at:
 * @format: a JSON pointer
 *
 * Moves the place that is reported, once the document has been read; no value is under the cursor then.
 */
void fn_reader_point_at (FnReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
