#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FnTextEncoding:
 * @name: as the IANA lists it, such as "Shift_JIS"; what programs pass around
 * @script: what is written in it, such as "Japanese"; to be translated
 * @system: what the C library calls it, with the additions that are used in practice
 *
 * An encoding of texts.
 */
typedef struct
{
  const char *name;
  const char *script;
  const char *system;
} FnTextEncoding;

/** fn_encoding_get_all: @count: (out): how many. Returns: (transfer none): all encodings, in the order of a
 * list to choose from */
const FnTextEncoding *fn_encoding_get_all (guint *count);

/**
 * fn_encoding_find:
 * @name: in any case, also by a name that is common on the web, such as "latin1" or "x-sjis"
 *
 * Returns: (transfer none) (nullable): the encoding
 */
const FnTextEncoding *fn_encoding_find (const char *name);

/**
 * fn_encoding_dup_title:
 *
 * Returns: (transfer full): what a person reads: "Japanese (Shift_JIS)"; the name alone where it says all or
 * is not known
 */
char *fn_encoding_dup_title (const char *name);

G_END_DECLS
