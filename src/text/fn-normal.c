#include "config.h"

#include "text/fn-normal-private.h"

#include <string.h>

#define FIRST_LIGATURE 0xfb00
#define SOFT_HYPHEN 0x00ad
#define HYPHEN 0x2010

/* What the reader of a text carries from character to character. */
typedef struct
{
  FnNormal *normal;
  const char *bytes;
  FnSpan space; /* white space that was read and not yet written; empty for none */
  gboolean ends_line; /* whether that space holds the end of a line */
  gunichar before; /* the last character written, 0 at the start */
  FnFolding folding;
  FnFolder *folder; /* NULL when letters stay as they are */
} Reader;

static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == '\v' || c == 0x85;
}

static gboolean
is_invisible (gunichar c)
{
  return c == SOFT_HYPHEN || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/* The plain character that stands for several of its kind, or zero. */
static gunichar
simplify (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2032: case 0x02bc: case 0xff07:
      return '\'';
    case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0x2033: case 0xff02:
      return '"';
    case HYPHEN: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015:
    case 0x2212: case 0xfe58: case 0xfe63: case 0xff0d:
      return '-';
    default:
      return 0;
    }
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x2028;
}

static void
add_break (Reader *reader, gsize length, gsize source_end, gboolean joined)
{
  gsize end = reader->normal->string->len;
  FnLineBreak entry = { end, end + length, source_end, joined };

  g_array_append_val (reader->normal->breaks, entry);
}

static void
flush_space (Reader *reader)
{
  FnNormal *normal = reader->normal;
  FnSpan space = reader->space;

  if (space.start < space.end && normal->string->len > 0)
    {
      if (reader->ends_line)
        add_break (reader, 1, space.start, FALSE);
      fn_offset_map_replaced (normal->map, space, 1);
      g_string_append_c (normal->string, ' ');
    }
  reader->space = (FnSpan){ 0, 0 };
  reader->ends_line = FALSE;
}

static void
write_replaced (Reader *reader, FnSpan source, const char *text, gsize size)
{
  flush_space (reader);
  fn_offset_map_replaced (reader->normal->map, source, size);
  g_string_append_len (reader->normal->string, text, size);
}

static void
write_copied (Reader *reader, FnSpan source, const char *text)
{
  gsize size = source.end - source.start;

  flush_space (reader);
  fn_offset_map_copied (reader->normal->map, source.start, size);
  g_string_append_len (reader->normal->string, text, size);
}

/* However many escapes and invisible characters precede it, so that normalising twice changes nothing. */
static void
write_dollar (Reader *reader, FnSpan source)
{
  GString *string = reader->normal->string;

  flush_space (reader);
  while (string->len > 0 && string->str[string->len - 1] == '\\')
    {
      g_string_truncate (string, string->len - 1);
      source.start = fn_offset_map_drop (reader->normal->map);
    }
  write_replaced (reader, source, "$", 1);
}

/* Whether two strings of one length are cut into characters at the same places. */
static gboolean
is_cut_alike (const char *one, const char *other, gsize size)
{
  return memcmp (one, other, size) == 0 ||
         (g_utf8_next_char (one) == one + size && g_utf8_next_char (other) == other + size);
}

static void
write_letter (Reader *reader, FnSpan source)
{
  const char *letter = reader->bytes + source.start, *folded = letter;
  gsize length = source.end - source.start, size = length;

  if (reader->folder != NULL)
    folded = fn_folder_fold (reader->folder, letter, &size);
  if (size == length && is_cut_alike (letter, folded, size))
    write_copied (reader, source, folded);
  else if (size > 0)
    write_replaced (reader, source, folded, size);
}

/* Whether one line ends at @cursor and the next one goes on with a letter or digit; @next is where. */
static gboolean
continues_below (const char *cursor, const char *end, const char **next)
{
  guint breaks = 0;

  for (; cursor < end; cursor = g_utf8_next_char (cursor))
    {
      gunichar c = g_utf8_get_char (cursor);

      if (!is_space (c))
        {
          *next = cursor;
          return breaks == 1 && g_unichar_isalnum (c);
        }
      breaks += is_line_end (c) && (c != '\r' || cursor + 1 == end || cursor[1] != '\n');
    }
  return FALSE;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == HYPHEN || c == SOFT_HYPHEN;
}

static void
read_character (Reader *reader, gunichar c, FnSpan source)
{
  gunichar plain = simplify (c);
  char byte = (char) plain;

  if (is_invisible (c))
    return;
  if (is_space (c))
    {
      reader->space.start = reader->space.end > 0 ? reader->space.start : source.start;
      reader->space.end = source.end;
      reader->ends_line = reader->ends_line || is_line_end (c);
      reader->before = ' ';
      return;
    }
  if (c == '$')
    write_dollar (reader, source);
  else if (plain != 0)
    write_replaced (reader, source, &byte, 1);
  else if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + G_N_ELEMENTS (ligatures))
    write_replaced (reader, source, ligatures[c - FIRST_LIGATURE], strlen (ligatures[c - FIRST_LIGATURE]));
  else
    write_letter (reader, source);
  reader->before = c;
}

/* Reads a dash that ends a line in the midst of a word or a number, together with the break. A hyphen
 * between letters goes, any other dash stays; neither leaves a space. Returns: where to read on, or NULL. */
static const char *
read_last_dash (Reader *reader, gunichar c, const char *cursor, const char *end)
{
  const char *next = g_utf8_next_char (cursor), *below = NULL;
  gboolean joined;

  if (reader->before == 0 || reader->before == ' ' || !(is_hyphen (c) || simplify (c) == '-') ||
      !continues_below (next, end, &below))
    return NULL;

  joined = is_hyphen (c) && g_unichar_isalpha (reader->before) && g_unichar_isalpha (g_utf8_get_char (below));
  if (!joined && c == SOFT_HYPHEN)
    return NULL;
  if (!joined)
    read_character (reader, c, (FnSpan){ cursor - reader->bytes, next - reader->bytes });
  add_break (reader, 0, next - reader->bytes, joined);
  return below;
}

/* Letters and digits are read together. Returns: where to read on, or NULL. */
static const char *
read_plain (Reader *reader, const char *cursor, const char *end)
{
  GString *string = reader->normal->string;
  const char *next = cursor;
  gsize written;

  while (next < end && g_ascii_isalnum (*next))
    next++;
  /* The last one belongs to the accents that follow. */
  if (reader->folder != NULL && next > cursor && next < end && fn_folder_skip (next - 1, end) > next)
    next--;
  if (next == cursor)
    return NULL;
  write_copied (reader, (FnSpan){ cursor - reader->bytes, next - reader->bytes }, cursor);
  written = string->len - (next - cursor);
  if ((reader->folding & FN_FOLD_CASE) != 0)
    for (char *c = string->str + written; *c != '\0'; c++)
      *c = g_ascii_tolower (*c);
  reader->before = (guchar) next[-1];
  return next;
}

/* A letter with its accents, and all of what is taken to the letter. Returns: where to read on, or NULL. */
static const char *
read_letter (Reader *reader, gunichar c, const char *cursor, const char *end)
{
  gboolean literal = (reader->folding & FN_FOLD_LITERAL) != 0;
  const char *next;

  if (reader->folder == NULL || (!literal && !g_unichar_isalnum (c)))
    return NULL;
  next = fn_folder_skip (cursor, end);
  write_letter (reader, (FnSpan){ cursor - reader->bytes, next - reader->bytes });
  reader->before = c;
  return next;
}

static FnNormal *
read_normal (const char *bytes, FnSpan span, FnFolding folding)
{
  FnNormal *self = g_new (FnNormal, 1);
  g_autoptr (FnFolder) folder = folding != FN_FOLD_NONE ? fn_folder_new (folding) : NULL;
  Reader reader = { .normal = self, .bytes = bytes, .folding = folding, .folder = folder };
  const char *end = bytes + span.end;
  const char *next;

  self->string = g_string_sized_new (span.end - span.start);
  self->map = fn_offset_map_new ();
  self->breaks = g_array_new (FALSE, FALSE, sizeof (FnLineBreak));
  for (const char *cursor = bytes + span.start; cursor < end; cursor = next)
    {
      gunichar c = g_utf8_get_char (cursor);

      next = read_plain (&reader, cursor, end);
      if (next == NULL)
        next = read_letter (&reader, c, cursor, end);
      if (next == NULL)
        next = read_last_dash (&reader, c, cursor, end);
      if (next == NULL)
        {
          next = g_utf8_next_char (cursor);
          read_character (&reader, c, (FnSpan){ cursor - bytes, next - bytes });
        }
    }
  return self;
}

FnNormal *
fn_normal_new (FnText *text, FnSpan span)
{
  g_return_val_if_fail (text != NULL && span.start <= span.end && span.end <= fn_text_get_size (text), NULL);

  return read_normal (fn_text_get_bytes (text), span, FN_FOLD_NONE);
}

FnNormal *
fn_normal_new_folded (FnText *text, FnSpan span, FnFolding folding)
{
  g_return_val_if_fail (text != NULL && span.start <= span.end && span.end <= fn_text_get_size (text), NULL);

  return read_normal (fn_text_get_bytes (text), span, folding);
}

void
fn_normal_free (FnNormal *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->string, TRUE);
  fn_offset_map_free (self->map);
  g_array_unref (self->breaks);
  g_free (self);
}

const char *
fn_normal_get_string (const FnNormal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->string->str;
}

gsize
fn_normal_get_size (const FnNormal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->string->len;
}

FnSpan
fn_normal_to_source (const FnNormal *self, FnSpan span)
{
  g_return_val_if_fail (self != NULL, ((FnSpan){ 0, 0 }));

  return fn_offset_map_to_source (self->map, span);
}

const FnLineBreak *
fn_normal_get_breaks (const FnNormal *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->breaks->len;
  return (const FnLineBreak *) self->breaks->data;
}

static char *
normalise (const char *string, FnFolding folding)
{
  g_autoptr (FnNormal) normal = read_normal (string, (FnSpan){ 0, strlen (string) }, folding);

  return g_strndup (normal->string->str, normal->string->len);
}

/* Most words are in normal form as they are: plain ASCII with single spaces inside. */
static gboolean
is_normal (const char *string)
{
  char before = ' ';

  for (const char *c = string; *c != '\0'; before = *c++)
    if (*c < ' ' || *c > '~' || *c == '\\' || (*c == ' ' && before == ' '))
      return FALSE;
  return before != ' ';
}

char *
fn_normalise (const char *string)
{
  g_return_val_if_fail (string != NULL && g_utf8_validate (string, -1, NULL), NULL);

  return is_normal (string) ? g_strdup (string) : normalise (string, FN_FOLD_NONE);
}

char *
fn_normalise_folded (const char *string, FnFolding folding)
{
  g_return_val_if_fail (string != NULL && g_utf8_validate (string, -1, NULL), NULL);

  return normalise (string, folding);
}
