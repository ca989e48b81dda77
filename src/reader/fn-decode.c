#include "config.h"

#include "reader/fn-decode.h"

#include "text/fn-encoding.h"

#include <string.h>
#include <uchardet.h>

/* Bytes that are looked at to guess; an encoding shows early. */
#define SAMPLE (4 * 1024 * 1024)

/* One control character in so many bytes is more than a text has. */
#define BYTES_A_CONTROL 32

typedef struct
{
  const char *mark;
  gsize size;
  const char *encoding;
} Mark;

/* UTF-32's mark begins with that of UTF-16, so it is asked for first. */
static const Mark marks[] = {
  { "\357\273\277", 3, "UTF-8" }, { "\377\376\0\0", 4, "UTF-32LE" }, { "\0\0\376\377", 4, "UTF-32BE" },
  { "\377\376", 2, "UTF-16LE" },  { "\376\377", 2, "UTF-16BE" },     { "\2041\2253", 4, "GB18030" },
};

void
fn_decoded_clear (FnDecoded *self)
{
  g_clear_pointer (&self->utf8, g_bytes_unref);
}

static FnDecoded
fail (FnReadingFault fault, guint64 number)
{
  return (FnDecoded){ .fault = fault, .number = number };
}

static const Mark *
find_mark (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].size && memcmp (data, marks[i].mark, marks[i].size) == 0)
      return &marks[i];
  return NULL;
}

/* UTF-8 without the mark, which would be a character that nobody sees. */
static GBytes *
without_mark (GBytes *utf8)
{
  gsize size;
  const char *data = g_bytes_get_data (utf8, &size);
  gsize skip = size >= marks[0].size && memcmp (data, marks[0].mark, marks[0].size) == 0 ? marks[0].size : 0;

  return g_bytes_new_from_bytes (utf8, skip, size - skip);
}

/* A NUL is valid in every encoding, and part of no text. */
static FnDecoded
accept (GBytes *utf8, const FnTextEncoding *encoding, gboolean is_guess)
{
  gsize size;
  const char *data = g_bytes_get_data (utf8, &size);
  const char *nul = size > 0 ? memchr (data, '\0', size) : NULL;

  if (nul != NULL)
    return fail (FN_READING_NUL, nul - data + 1);
  return (FnDecoded){ without_mark (utf8), encoding->name, is_guess, FN_READING_DONE, 0 };
}

static FnDecoded
decode_utf8 (GBytes *bytes, const FnTextEncoding *encoding, gboolean is_guess)
{
  gsize size, done = 0;
  const char *data = g_bytes_get_data (bytes, &size), *odd;

  /* GLib takes a NUL for the end of what is valid. */
  while (done < size && !g_utf8_validate_len (data + done, size - done, &odd))
    {
      if (*odd != '\0')
        return fail (FN_READING_BAD_BYTES, odd - data + 1);
      done = odd - data + 1;
    }
  return accept (bytes, encoding, is_guess);
}

static FnDecoded
decode (GBytes *bytes, const FnTextEncoding *encoding, gboolean is_guess)
{
  gsize size, read = 0, written = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GBytes) utf8 = NULL;
  char *converted;

  if (strcmp (encoding->name, "UTF-8") == 0)
    return decode_utf8 (bytes, encoding, is_guess);
  converted = g_convert (size > 0 ? data : "", size, "UTF-8", encoding->system, &read, &written, NULL);
  if (converted == NULL)
    return fail (FN_READING_BAD_BYTES, read + 1);
  if (read < size)
    {
      g_free (converted);
      return fail (FN_READING_BAD_BYTES, read + 1);
    }
  utf8 = g_bytes_new_take (converted, written);
  /* The C library lets pass what no character is. */
  if (!g_utf8_validate_len (converted, written, NULL) && memchr (converted, '\0', written) == NULL)
    return fail (FN_READING_BAD_BYTES, 1);
  return accept (utf8, encoding, is_guess);
}

static gboolean
is_control (guchar byte)
{
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\v' && byte != '\f' && byte != '\r' &&
         byte != 0x1b;
}

/* UTF-16 without a mark: letters of the West, spaces and line ends have a zero byte, always on the same side.
 */
static const char *
guess_utf16 (const guchar *data, gsize size)
{
  gsize zeros[2] = { 0, 0 };

  if (size % 2 != 0)
    return NULL;
  for (gsize i = 0; i < size; i++)
    zeros[i % 2] += data[i] == '\0';
  if (zeros[1] > size / 40 && zeros[0] * 20 <= zeros[1])
    return "UTF-16LE";
  if (zeros[0] > size / 40 && zeros[1] * 20 <= zeros[0])
    return "UTF-16BE";
  return NULL;
}

static gboolean
is_no_text (const guchar *data, gsize size)
{
  gsize controls = 0;

  for (gsize i = 0; i < size; i++)
    controls += is_control (data[i]);
  return controls * BYTES_A_CONTROL > size;
}

/* Whether a text is UTF-8 but for a slip: far more of its letters are valid than bytes are not. No other
 * encoding comes close by chance, and to take it for one would spoil every letter. */
static gboolean
is_nearly_utf8 (const char *data, gsize size)
{
  const char *end = data + size;
  gsize letters = 0, slips = 0;

  while (data < end)
    {
      gunichar c = (guchar)*data < 0x80 ? (gunichar)*data : g_utf8_get_char_validated (data, end - data);

      if ((guchar)*data >= 0x80 && (c == (gunichar)-1 || c == (gunichar)-2))
        {
          slips++;
          data++;
          continue;
        }
      letters += c >= 0x80;
      data += g_utf8_skip[(guchar)*data];
    }
  return letters > 10 * slips;
}

static const FnTextEncoding *
guess_by_statistics (const char *data, gsize size)
{
  uchardet_t detector = uchardet_new ();
  const FnTextEncoding *encoding = NULL;

  if (uchardet_handle_data (detector, data, size) == 0)
    {
      uchardet_data_end (detector);
      encoding = fn_encoding_find (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return encoding;
}

/* @as_utf8: what became of it as UTF-8 */
static FnDecoded
decode_guessed (GBytes *bytes, FnDecoded as_utf8)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *utf16;
  const FnTextEncoding *guesses[2];

  size = MIN (size, SAMPLE);
  utf16 = guess_utf16 ((const guchar *)data, size);
  if (utf16 != NULL)
    return decode (bytes, fn_encoding_find (utf16), TRUE);
  if (is_no_text ((const guchar *)data, size))
    return fail (FN_READING_NOT_TEXT, 0);
  if (as_utf8.fault == FN_READING_NUL || is_nearly_utf8 (data, size))
    return as_utf8;

  guesses[0] = guess_by_statistics (data, size);
  guesses[1] = fn_encoding_find ("windows-1252");
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      FnDecoded decoded =
          guesses[i] != NULL ? decode (bytes, guesses[i], TRUE) : fail (FN_READING_NOT_TEXT, 0);

      if (decoded.fault == FN_READING_DONE || decoded.fault == FN_READING_NUL)
        return decoded;
    }
  return fail (FN_READING_NOT_TEXT, 0);
}

/* What a document says of itself, if that can be so. */
static gboolean
decode_declared (GBytes *bytes, const char *declared, FnDecoded *decoded)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const Mark *mark = find_mark (data, size);
  const char *name = mark != NULL ? mark->encoding : declared;
  const FnTextEncoding *encoding = name != NULL ? fn_encoding_find (name) : NULL;

  /* A declaration that could be read is not in an encoding that writes letters in two bytes. */
  if (encoding == NULL || (mark == NULL && strncmp (encoding->name, "UTF-", 4) == 0))
    return FALSE;
  *decoded = decode (bytes, encoding, FALSE);
  return mark != NULL || decoded->fault == FN_READING_DONE;
}

/* East Asian mail switches between sets of letters by escapes, all in ASCII, which is valid UTF-8. */
static gboolean
decode_escapes (GBytes *bytes, FnDecoded *decoded)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const FnTextEncoding *encoding = NULL;

  size = MIN (size, SAMPLE);
  if (size > 0 && memmem (data, size, "\033$", 2) != NULL)
    encoding = guess_by_statistics (data, size);
  if (encoding == NULL || !g_str_has_prefix (encoding->name, "ISO-2022-"))
    return FALSE;
  *decoded = decode (bytes, encoding, TRUE);
  return decoded->fault == FN_READING_DONE;
}

FnDecoded
fn_decode (GBytes *bytes, const char *chosen, const char *declared)
{
  FnDecoded decoded;

  g_return_val_if_fail (bytes != NULL, fail (FN_READING_NOT_TEXT, 0));

  if (chosen != NULL)
    {
      const FnTextEncoding *encoding = fn_encoding_find (chosen);

      return encoding != NULL ? decode (bytes, encoding, FALSE) : fail (FN_READING_NO_ENCODING, 0);
    }
  if (decode_declared (bytes, declared, &decoded))
    return decoded;
  if (decode_escapes (bytes, &decoded))
    return decoded;
  decoded = decode (bytes, fn_encoding_find ("UTF-8"), FALSE);
  return decoded.fault == FN_READING_DONE ? decoded : decode_guessed (bytes, decoded);
}
