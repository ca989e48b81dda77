#include "config.h"

#include "load/fn-json-check.h"

#include "load/fn-json-places.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define LIST_DEPTH 2 /* within an array that is a member of the document */
#define MAX_DEPTH 64
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define MAX_EXACT_INTEGER 9007199254740992.0 /* 2^53: up to here a double holds every integer */

#define SAFE_DIGITS 15                       /* no integer of so few digits comes near it */

/* A recursive descent over the document; it stops at the first breach. */
typedef struct
{
  FnText *text;
  const char *start;
  const char *at;
  const char *end;
  const char *file;
  FnProblems *problems;
  FnJsonPlaces *places;
  GString *pointer;
  GString *name; /* of the member at hand, decoded */
  guint depth;
} Scanner;

static gboolean scan_value (Scanner *scanner, gsize name);

static gboolean
fail (Scanner *scanner, const char *at, const char *code, const char *message)
{
  guint line, column;

  fn_text_get_place (scanner->text, at - scanner->start, &line, &column);
  fn_problems_add (scanner->problems, FN_SEVERITY_ERROR, code, scanner->file, line, column,
                   scanner->pointer->len > 0 ? scanner->pointer->str : NULL, "%s", message);
  return FALSE;
}

/* Says what stands at the cursor instead of what was expected. */
static gboolean
fail_expected (Scanner *scanner, const char *expected)
{
  g_autofree char *message = NULL;

  if (scanner->at >= scanner->end)
    message = g_strdup_printf (_("The file ends where %s is expected; it may have been cut off"), expected);
  else
    {
      char found[8] = { 0 };

      g_unichar_to_utf8 (g_utf8_get_char (scanner->at), found);
      if (g_unichar_isprint (g_utf8_get_char (scanner->at)))
        message = g_strdup_printf (_("Here stands “%s” where %s is expected"), found, expected);
      else
        message = g_strdup_printf (_("Here stands the character U+%04X where %s is expected"),
                                   g_utf8_get_char (scanner->at), expected);
    }
  return fail (scanner, scanner->at, "json-syntax", message);
}

static void
skip_space (Scanner *scanner)
{
  while (scanner->at < scanner->end &&
         (*scanner->at == ' ' || *scanner->at == '\n' || *scanner->at == '\r' || *scanner->at == '\t'))
    scanner->at++;
}

static gboolean
next_is (const Scanner *scanner, char wanted)
{
  return scanner->at < scanner->end && *scanner->at == wanted;
}

static gboolean
take (Scanner *scanner, char wanted)
{
  if (!next_is (scanner, wanted))
    return FALSE;
  scanner->at++;
  return TRUE;
}

static gboolean
scan_hex (Scanner *scanner, gunichar *code)
{
  *code = 0;
  for (int i = 0; i < 4; i++)
    {
      if (scanner->at >= scanner->end || !g_ascii_isxdigit (*scanner->at))
        return FALSE;
      *code = *code * 16 + g_ascii_xdigit_value (*scanner->at++);
    }
  return TRUE;
}

/* The cursor stands behind the first half of a surrogate pair. */
static gboolean
scan_low_half (Scanner *scanner, gunichar *code)
{
  gunichar low;

  if (*code >= 0xDC00 || !take (scanner, '\\') || !take (scanner, 'u'))
    return FALSE;
  if (!scan_hex (scanner, &low) || low < 0xDC00 || low > 0xDFFF)
    return FALSE;
  *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
  return TRUE;
}

/* The cursor stands behind "\u". */
static gboolean
scan_code_point (Scanner *scanner, GString *decoded)
{
  const char *escape = scanner->at - 2;
  gunichar code;

  if (!scan_hex (scanner, &code))
    return fail (scanner, escape, "json-string", _("Four hexadecimal digits are expected behind “\\u”"));
  if (code == 0)
    return fail (scanner, escape, "json-string", _("The character U+0000 is not allowed; leave it out"));
  if (code >= 0xD800 && code <= 0xDFFF && !scan_low_half (scanner, &code))
    return fail (scanner, escape, "json-string",
                 _("This escape is one half of a surrogate pair; write both halves or the character itself"));
  if (decoded != NULL)
    g_string_append_unichar (decoded, code);
  return TRUE;
}

/* The cursor stands behind the backslash. */
static gboolean
scan_escape (Scanner *scanner, GString *decoded)
{
  static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (take (scanner, 'u'))
    return scan_code_point (scanner, decoded);
  if (scanner->at >= scanner->end || *scanner->at == '\0' || (found = strchr (names, *scanner->at)) == NULL)
    return fail_expected (scanner, _("an escape of JSON (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u)"));
  if (decoded != NULL)
    g_string_append_c (decoded, meanings[found - names]);
  scanner->at++;
  return TRUE;
}

/* Up to what a string cannot hold as it is. */
static void
scan_plain (Scanner *scanner, GString *decoded)
{
  const char *start = scanner->at;

  while (scanner->at < scanner->end && (guchar)*scanner->at >= 0x20 && *scanner->at != '"' && *scanner->at != '\\')
    scanner->at++;
  if (decoded != NULL)
    g_string_append_len (decoded, start, scanner->at - start);
}

/* @decoded: (nullable): what to append the string to */
static gboolean
scan_string (Scanner *scanner, GString *decoded)
{
  if (!take (scanner, '"'))
    return fail_expected (scanner, _("a string in double quotes"));
  for (;;)
    {
      scan_plain (scanner, decoded);
      if (take (scanner, '"'))
        return TRUE;
      if (scanner->at >= scanner->end)
        return fail_expected (scanner, _("the closing double quote of a string"));
      if ((guchar)*scanner->at < 0x20)
        return fail (scanner, scanner->at, "json-string",
                     _("A string holds a raw control character, such as a line break; write it as an escape"));
      if (take (scanner, '\\') && !scan_escape (scanner, decoded))
        return FALSE;
    }
}

static gboolean
scan_digits (Scanner *scanner)
{
  if (scanner->at >= scanner->end || !g_ascii_isdigit (*scanner->at))
    return fail_expected (scanner, _("a digit"));
  while (scanner->at < scanner->end && g_ascii_isdigit (*scanner->at))
    scanner->at++;
  return TRUE;
}

static gboolean
check_range (Scanner *scanner, const char *start, gboolean integer)
{
  g_autofree char *digits = NULL;
  double value;

  if (integer && scanner->at - start <= SAFE_DIGITS)
    return TRUE;
  digits = g_strndup (start, scanner->at - start);
  value = g_ascii_strtod (digits, NULL);
  if (!isfinite (value))
    return fail (scanner, start, "json-number", _("This number is too large to be held; give it in another unit"));
  if (integer && fabs (value) > MAX_EXACT_INTEGER)
    return fail (scanner, start, "json-number",
                 _("This integer has more digits than can be held exactly; give it in another unit"));
  return TRUE;
}

static gboolean
scan_number (Scanner *scanner)
{
  const char *start = scanner->at;
  gboolean integer = TRUE;

  take (scanner, '-');
  if (take (scanner, '0'))
    {
      if (scanner->at < scanner->end && g_ascii_isdigit (*scanner->at))
        return fail (scanner, start, "json-number", _("A number must not begin with a zero that counts nothing"));
    }
  else if (!scan_digits (scanner))
    return FALSE;
  if (take (scanner, '.'))
    {
      integer = FALSE;
      if (!scan_digits (scanner))
        return FALSE;
    }
  if (take (scanner, 'e') || take (scanner, 'E'))
    {
      integer = FALSE;
      if (!take (scanner, '+'))
        take (scanner, '-');
      if (!scan_digits (scanner))
        return FALSE;
    }
  return check_range (scanner, start, integer);
}

static gboolean
scan_word (Scanner *scanner)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize)(scanner->end - scanner->at) >= length && memcmp (scanner->at, words[i], length) == 0)
        {
          scanner->at += length;
          return TRUE;
        }
    }
  return fail_expected (scanner, _("a value"));
}

static gboolean
scan_member (Scanner *scanner)
{
  const char *start = scanner->at;

  g_string_truncate (scanner->name, 0);
  if (!scan_string (scanner, scanner->name))
    return FALSE;
  fn_json_pointer_append (scanner->pointer, scanner->name->str);
  skip_space (scanner);
  if (!take (scanner, ':'))
    return fail_expected (scanner, _("a colon after the name"));
  skip_space (scanner);
  return scan_value (scanner, start - scanner->start);
}

static gboolean
scan_element (Scanner *scanner, guint index)
{
  FnSpan span = { scanner->at - scanner->start, 0 };
  gsize parent = scanner->pointer->len;

  g_string_append_printf (scanner->pointer, "/%u", index);
  if (!scan_value (scanner, span.start))
    return FALSE;
  if (scanner->depth == LIST_DEPTH)
    {
      span.end = scanner->at - scanner->start;
      g_string_truncate (scanner->pointer, parent);
      fn_json_places_add_element (scanner->places, scanner->pointer->str, span);
    }
  return TRUE;
}

/* The cursor stands behind the opening bracket. */
static gboolean
scan_members (Scanner *scanner, gboolean object)
{
  char close = object ? '}' : ']';
  gsize parent = scanner->pointer->len;

  skip_space (scanner);
  if (take (scanner, close))
    return TRUE;
  for (guint i = 0;; i++)
    {
      if (!(object ? scan_member (scanner) : scan_element (scanner, i)))
        return FALSE;
      g_string_truncate (scanner->pointer, parent);
      skip_space (scanner);
      if (take (scanner, close))
        return TRUE;
      if (!take (scanner, ','))
        return fail_expected (scanner, object ? _("a comma or “}”") : _("a comma or “]”"));
      skip_space (scanner);
    }
}

static gboolean
scan_container (Scanner *scanner, gboolean object)
{
  gboolean scanned;

  if (scanner->depth == MAX_DEPTH)
    return fail (scanner, scanner->at, "json-depth",
                 _("Objects and arrays are nested too deeply; look for a bracket that is not closed"));
  scanner->at++;
  scanner->depth++;
  scanned = scan_members (scanner, object);
  scanner->depth--;
  return scanned;
}

static gboolean
scan_value (Scanner *scanner, gsize name)
{
  if (!fn_json_places_add (scanner->places, scanner->pointer->str, name, scanner->at - scanner->start))
    return fail (scanner, scanner->start + name, "json-duplicate",
                 _("This name stands twice in one object; only one of the two can hold"));
  if (scanner->at >= scanner->end)
    return fail_expected (scanner, _("a value"));

  switch (*scanner->at)
    {
    case '{':
    case '[':
      return scan_container (scanner, *scanner->at == '{');
    case '"':
      return scan_string (scanner, NULL);
    case '-':
    case '0' ... '9':
      return scan_number (scanner);
    default:
      return scan_word (scanner);
    }
}

static gboolean
scan_document (Scanner *scanner)
{
  skip_space (scanner);
  if (!scan_value (scanner, scanner->at - scanner->start))
    return FALSE;
  skip_space (scanner);
  return scanner->at == scanner->end || fail_expected (scanner, _("the end of the file"));
}

FnJsonPlaces *
fn_json_check (FnText *text, const char *file, FnProblems *problems)
{
  g_autoptr (FnJsonPlaces) places = fn_json_places_new ();
  g_autoptr (GString) pointer = g_string_new (NULL), name = g_string_new (NULL);
  const char *bytes;
  Scanner scanner;

  g_return_val_if_fail (text != NULL && problems != NULL, NULL);

  bytes = fn_text_get_bytes (text);
  scanner = (Scanner){ .text = text,
                       .start = bytes,
                       .at = bytes + (g_str_has_prefix (bytes, BYTE_ORDER_MARK) ? strlen (BYTE_ORDER_MARK) : 0),
                       .end = bytes + fn_text_get_size (text),
                       .file = file,
                       .problems = problems,
                       .places = places,
                       .pointer = pointer,
                       .name = name };
  return scan_document (&scanner) ? g_steal_pointer (&places) : NULL;
}
