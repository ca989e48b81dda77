#pragma once

#include "text/fn-reading.h"

G_BEGIN_DECLS

/**
 * FnDecoded:
 * @utf8: (nullable): the text without a byte order mark; %NULL when it could not be decoded
 * @encoding: the name of the encoding it was in, as in FnTextEncoding; not owned
 * @is_guess: whether nothing but the bytes themselves speaks for that encoding
 * @fault: why it could not be decoded
 * @number: what the fault speaks of
 */
typedef struct
{
  GBytes *utf8;
  const char *encoding;
  gboolean is_guess;
  FnReadingFault fault;
  guint64 number;
} FnDecoded;

/**
 * fn_decode:
 * @chosen: (nullable): the encoding that the person chose
 * @declared: (nullable): the one that the document declares; does not count when it is not known or does not
 * fit
 *
 * Finds the encoding of a text: as chosen, else by its byte order mark, as declared, as UTF-8 when it is
 * valid, else by what its bytes are like. Nothing is replaced: bytes that do not fit are a fault.
 *
 * Returns: the text; free with fn_decoded_clear()
 */
FnDecoded fn_decode (GBytes *bytes, const char *chosen, const char *declared);
void fn_decoded_clear (FnDecoded *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FnDecoded, fn_decoded_clear)

G_END_DECLS
