#include "config.h"

#include "text/fn-tokens.h"

#include "text/fn-boundary.h"

#include <string.h>

/* Most characters that one decomposes into (Unicode's longest compatibility decomposition). */
#define MOST_PARTS 18
#define PROLONGED_SOUND 0x30fc
#define VOICED 0x3099
#define SEMI_VOICED 0x309a
#define HALF_VOICED 0xff9e
#define HALF_SEMI_VOICED 0xff9f

typedef struct
{
  const char *string;
  gsize size;
  gsize at; /* the byte to be read next */
  FnTokenFunc func;
  gpointer data;
  gboolean stopped;
  char word[FN_TOKEN_LIMIT + MOST_PARTS * 6];
  gsize length; /* of the word; may run past the limit */
} Reader;

static gunichar
peek (const Reader *reader, gsize at)
{
  return at < reader->size ? g_utf8_get_char (reader->string + at) : 0;
}

static gsize
step (const Reader *reader, gsize at)
{
  return at + (gsize)g_utf8_skip[(guchar)reader->string[at]];
}

static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

static gboolean
is_unspaced (gunichar c)
{
  if (c < 0x0e00)
    return FALSE;
  return c == PROLONGED_SOUND || (c >= 0xff66 && c <= HALF_SEMI_VOICED) ||
         (fn_boundary_is_unspaced (c) && (g_unichar_isalnum (c) || g_unichar_ismark (c)));
}

/* Kana and Hangul are left whole: their marks tell letters apart. */
static gboolean
is_whole (gunichar c)
{
  return (c >= 0x3000 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0);
}

static void
append (Reader *reader, gunichar c)
{
  if (reader->length < FN_TOKEN_LIMIT)
    reader->length += (gsize)g_unichar_to_utf8 (c, reader->word + reader->length);
}

static void
append_letter (Reader *reader, gunichar c)
{
  c = g_unichar_tolower (c);
  if (c == 0xdf)
    {
      append (reader, 's');
      c = 's';
    }
  append (reader, c == 0x3c2 ? 0x3c3 : c); /* the sigma that ends a word */
}

static void
append_folded (Reader *reader, gunichar c)
{
  gunichar parts[MOST_PARTS];
  gsize n;

  if (c < 0x80 || is_whole (c))
    {
      append_letter (reader, c);
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (parts)); i++)
    if (g_unichar_isalnum (parts[i]))
      append_letter (reader, parts[i]);
}

/* A word that was cut in the midst of a character would be no UTF-8. */
static gsize
get_limited (const Reader *reader)
{
  gsize length = MIN (reader->length, FN_TOKEN_LIMIT);

  while (length < reader->length && (reader->word[length] & 0xc0) == 0x80)
    length--;
  return length;
}

static void
tell (Reader *reader, FnSpan span, gboolean again)
{
  if (reader->length > 0 && !reader->stopped)
    reader->stopped = !reader->func (reader->word, get_limited (reader), span, again, reader->data);
}

static gboolean
is_digit_at (const Reader *reader, gsize at)
{
  return at < reader->size && g_ascii_isdigit (reader->string[at]);
}

/* Whether the comma at @at divides thousands: right three digits follow. */
static gboolean
divides_thousands (const Reader *reader, gsize at)
{
  return is_digit_at (reader, at + 1) && is_digit_at (reader, at + 2) && is_digit_at (reader, at + 3) &&
         !is_digit_at (reader, at + 4);
}

static gboolean
is_number (const Reader *reader)
{
  for (gsize i = 0; i < MIN (reader->length, FN_TOKEN_LIMIT); i++)
    if (!g_ascii_isdigit (reader->word[i]))
      return FALSE;
  return TRUE;
}

/* Reads a point or comma inside a number. Returns: whether it was one */
static gboolean
read_separator (Reader *reader, char c)
{
  if (reader->at == 0 || !is_digit_at (reader, reader->at - 1))
    return FALSE;
  if (c == ',' && is_number (reader) && divides_thousands (reader, reader->at))
    {
      reader->at++;
      return TRUE;
    }
  if (c != '.' || !is_digit_at (reader, reader->at + 1))
    return FALSE;
  append (reader, '.');
  reader->at++;
  return TRUE;
}

/* Letters of a word up to anything else. */
static void
read_letters (Reader *reader)
{
  while (reader->at < reader->size)
    {
      guchar byte = (guchar)reader->string[reader->at];
      gunichar c;

      if (g_ascii_isalnum (byte))
        {
          if (reader->length < FN_TOKEN_LIMIT)
            reader->word[reader->length++] = g_ascii_tolower (byte);
          reader->at++;
          continue;
        }
      if (byte < 0x80)
        {
          if (!read_separator (reader, (char)byte))
            return;
          continue;
        }
      c = peek (reader, reader->at);
      if (is_unspaced (c) || !(g_unichar_isalnum (c) || g_unichar_ismark (c) || is_invisible (c)))
        return;
      if (g_unichar_isalnum (c))
        append_folded (reader, c);
      reader->at = step (reader, reader->at);
    }
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010;
}

/* The byte at which a word goes on in the next line, when a hyphen at @at divides it; else 0. */
static gsize
find_second_half (const Reader *reader, gsize at)
{
  gsize next;

  if (at >= reader->size || !is_hyphen (peek (reader, at)) || !g_ascii_isalpha (reader->string[at - 1]))
    return 0;
  next = step (reader, at);
  next += next < reader->size && reader->string[next] == '\r';
  if (next >= reader->size || reader->string[next] != '\n')
    return 0;
  for (next++; next < reader->size && (reader->string[next] == ' ' || reader->string[next] == '\t'); next++)
    ;
  return next < reader->size && g_ascii_isalpha (reader->string[next]) ? next : 0;
}

static void
read_word (Reader *reader)
{
  gsize start = reader->at, next, first;
  g_autofree char *half = NULL;

  reader->length = 0;
  read_letters (reader);
  tell (reader, (FnSpan){ start, reader->at }, FALSE);
  first = reader->length;
  next = first > 0 ? find_second_half (reader, reader->at) : 0;
  if (next == 0)
    return;
  half = g_strndup (reader->word, MIN (first, FN_TOKEN_LIMIT));
  reader->at = next;
  reader->length = 0;
  read_letters (reader);
  tell (reader, (FnSpan){ next, reader->at }, FALSE);
  if (first + reader->length > FN_TOKEN_LIMIT)
    return;
  memmove (reader->word + first, reader->word, reader->length);
  memcpy (reader->word, half, first);
  reader->length += first;
  tell (reader, (FnSpan){ start, reader->at }, TRUE);
}

/* One character of a script without spaces, full width, with the mark that may follow it in half width. */
static gunichar
read_unspaced (Reader *reader)
{
  gunichar c = peek (reader, reader->at), next, joined;

  reader->at = step (reader, reader->at);
  if (c < 0xff66)
    return c;
  if (g_unichar_fully_decompose (c, TRUE, &joined, 1) > 0)
    c = joined;
  next = peek (reader, reader->at);
  if ((next == HALF_VOICED || next == HALF_SEMI_VOICED) &&
      g_unichar_compose (c, next == HALF_VOICED ? VOICED : SEMI_VOICED, &joined))
    {
      reader->at = step (reader, reader->at);
      return joined;
    }
  return c;
}

static void
read_run (Reader *reader)
{
  gsize start = reader->at, middle;
  gunichar before = read_unspaced (reader);

  while (!reader->stopped && is_unspaced (peek (reader, reader->at)))
    {
      gunichar c;

      middle = reader->at;
      c = read_unspaced (reader);
      reader->length = 0;
      append (reader, before);
      append (reader, c);
      tell (reader, (FnSpan){ start, reader->at }, FALSE);
      start = middle;
      before = c;
    }
  reader->length = 0;
  append (reader, before);
  tell (reader, (FnSpan){ start, reader->at }, FALSE);
}

void
fn_tokens_foreach (const char *string, gsize size, FnTokenFunc func, gpointer data)
{
  Reader reader;

  g_return_if_fail (string != NULL || size == 0);
  g_return_if_fail (func != NULL);

  reader.string = string;
  reader.size = size;
  reader.at = 0;
  reader.func = func;
  reader.data = data;
  reader.stopped = FALSE;
  while (reader.at < size && !reader.stopped)
    {
      guchar byte = (guchar)string[reader.at];
      gunichar c;

      if (g_ascii_isalnum (byte))
        {
          read_word (&reader);
          continue;
        }
      c = byte < 0x80 ? byte : peek (&reader, reader.at);
      if (byte >= 0x80 && is_unspaced (c))
        read_run (&reader);
      else if (byte >= 0x80 && g_unichar_isalnum (c))
        read_word (&reader);
      else
        reader.at = step (&reader, reader.at);
    }
}

gboolean
fn_tokens_is_unspaced (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return is_unspaced (g_utf8_get_char (word));
}
