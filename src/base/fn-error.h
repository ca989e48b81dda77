#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FN_ERROR:
 *
 * The one error domain of the program. Every message says what failed, on what, and what to try.
 */
#define FN_ERROR (fn_error_quark ())

/**
 * FnErrorCode:
 * @FN_ERROR_USAGE: a command was given wrong arguments
 * @FN_ERROR_READ: something could not be read
 * @FN_ERROR_SYNTAX: a text is not what its format demands (UTF-8, JSON, EDTF, a formula)
 * @FN_ERROR_WRITE: an output could not be written; what was there before is untouched
 * @FN_ERROR_LIMIT: a size lies outside what the program or a format can handle
 */
typedef enum
{
  FN_ERROR_USAGE,
  FN_ERROR_READ,
  FN_ERROR_SYNTAX,
  FN_ERROR_WRITE,
  FN_ERROR_LIMIT,
} FnErrorCode;

/** fn_error_quark: Returns: what FN_ERROR stands for */
GQuark fn_error_quark (void);

G_END_DECLS
