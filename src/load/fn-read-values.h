#pragma once

#include "load/fn-reader.h"

G_BEGIN_DECLS

/* Read functions for key tables, named after what they read. Strings and labels that were read before are freed. */

/** fn_read_nothing: accepts any value, such as that of "$schema" */
void fn_read_nothing (FnReader *reader, gpointer target);

/** fn_read_string: @target: a char*; takes any string that is not empty */
void fn_read_string (FnReader *reader, gpointer target);

/** fn_read_id: @target: a char*; takes letters, digits, "-", "_" and ".", since ids become file names */
void fn_read_id (FnReader *reader, gpointer target);

/** fn_read_label: @target: an FnLabel*; takes a string in the base's language, or an object by language */
void fn_read_label (FnReader *reader, gpointer target);

/** fn_read_period: @target: an FnPeriod; takes an EDTF string */
void fn_read_period (FnReader *reader, gpointer target);

/** fn_read_integer: Returns: whether a whole number from @least to @most is under the cursor; else it is reported */
gboolean fn_read_integer (FnReader *reader, int least, int most, int *number);

/** fn_read_strings: @target: a GPtrArray; takes a string, or a list of strings, which are copied into it */
void fn_read_strings (FnReader *reader, gpointer target);

/* @target: an int; takes the id of a member of that part, whose index it becomes */
void fn_read_unit (FnReader *reader, gpointer target);
void fn_read_entity (FnReader *reader, gpointer target);
void fn_read_measure (FnReader *reader, gpointer target);
void fn_read_source (FnReader *reader, gpointer target);

G_END_DECLS
