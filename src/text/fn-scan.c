#include "config.h"

#include "text/fn-scan.h"

#include <string.h>

#define LANES 16
/* In ASCII, the bit in which the two cases of a letter differ. */
#define CASE 0x20

/* Bytes that the compiler works on at once, whatever the machine has for it. */
typedef guchar Bytes __attribute__ ((vector_size (LANES)));
typedef guint64 Words __attribute__ ((vector_size (LANES)));

typedef struct
{
  char *text;
  gsize size;
  gsize probes[2]; /* where in it the two bytes stand that are rarest in texts */
  gboolean begins; /* it stands only where a word begins: not behind a letter or digit of ASCII */
  gsize at;        /* where it stands next, as was found last */
} Needle;

struct _FnScan
{
  Needle *needles; /* NULL for anything */
  guint n;
  const char *string;
  gsize size;
  gsize odd; /* as @at of a needle */
};

/* What is common in texts, the commonest first; all else is rare. */
static const char common[] = " etaoinsrhldcumfpgwybv,.k0123456789-";

static gsize
rate (char c)
{
  const char *found = c != '\0' ? strchr (common, c) : NULL;

  return found != NULL ? (gsize)(found - common) : sizeof common;
}

static void
choose_probes (Needle *needle)
{
  gsize best = 0, second;

  for (gsize i = 1; i < needle->size; i++)
    if (rate (needle->text[i]) > rate (needle->text[best]))
      best = i;
  second = best == 0 ? needle->size - 1 : 0;
  for (gsize i = 0; i < needle->size; i++)
    if (i != best && rate (needle->text[i]) > rate (needle->text[second]))
      second = i;
  needle->probes[0] = MIN (best, second);
  needle->probes[1] = MAX (best, second);
}

static FnScan *
create (const char *const *needles, gboolean begin)
{
  FnScan *self = g_new0 (FnScan, 1);

  if (needles == NULL)
    return self;
  self->n = g_strv_length ((char **)needles);
  self->needles = g_new0 (Needle, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      self->needles[i].text = g_strdup (needles[i]);
      self->needles[i].size = strlen (needles[i]);
      self->needles[i].begins = begin && g_ascii_isalnum (*needles[i]);
      choose_probes (&self->needles[i]);
    }
  return self;
}

FnScan *
fn_scan_new (const char *const *needles)
{
  g_return_val_if_fail (needles == NULL || *needles != NULL, NULL);

  return create (needles, FALSE);
}

FnScan *
fn_scan_new_words (const char *const *needles)
{
  g_return_val_if_fail (needles == NULL || *needles != NULL, NULL);

  return create (needles, TRUE);
}

void
fn_scan_free (FnScan *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n; i++)
    g_free (self->needles[i].text);
  g_free (self->needles);
  g_free (self);
}

static gboolean
stands_at (const Needle *needle, const char *string, gsize at)
{
  if (needle->begins && at > 0 && g_ascii_isalnum (string[at - 1]))
    return FALSE;
  for (gsize i = 0; i < needle->size; i++)
    if (g_ascii_tolower (string[at + i]) != needle->text[i])
      return FALSE;
  return TRUE;
}

static Bytes
load (const char *at)
{
  Bytes bytes;

  memcpy (&bytes, at, sizeof bytes);
  return bytes;
}

static gboolean
is_any (Bytes flags)
{
  Words words = (Words)flags;

  return (words[0] | words[1]) != 0;
}

static Bytes
are_alnum (Bytes bytes)
{
  Bytes letters = (bytes | CASE) - (guchar)'a', digits = bytes - (guchar)'0';

  return (Bytes)(letters < (guchar)26) | (Bytes)(digits < (guchar)10);
}

/* Those of the places from @from on, at which the rare bytes of the needle stand where they should, and no more. */
static Bytes
find_places (const Needle *needle, const char *string, gsize from)
{
  guchar one = needle->text[needle->probes[0]] | CASE, two = needle->text[needle->probes[1]] | CASE;
  Bytes found = (Bytes)((load (string + from + needle->probes[0]) | CASE) == one) &
                (Bytes)((load (string + from + needle->probes[1]) | CASE) == two);

  if (G_UNLIKELY (is_any (found)) && needle->begins && from > 0)
    found &= ~are_alnum (load (string + from - 1));
  return found;
}

static gsize
find_needle (const Needle *needle, const char *string, gsize size, gsize from)
{
  gsize last = size - needle->size; /* the last place at which it could stand */

  if (needle->size > size)
    return size;
  for (; from + needle->probes[1] + LANES <= size && from <= last; from += LANES)
    {
      Bytes found = find_places (needle, string, from);

      if (G_LIKELY (!is_any (found)))
        continue;
      for (gsize i = 0; i < LANES && from + i <= last; i++)
        if (found[i] != 0 && stands_at (needle, string, from + i))
          return from + i;
    }
  for (; from <= last; from++)
    if (stands_at (needle, string, from))
      return from;
  return size;
}

static gboolean
is_within (guchar byte, guchar first, guchar last)
{
  return byte >= first && byte <= last;
}

/* Of U+F900 and above: compatibility ideographs, ligatures, letters and digits of full width, kana of half width. */
static gboolean
is_odd_form (guchar next, guchar after)
{
  if (next == 0xbc)
    return is_within (after, 0x90, 0x99) || is_within (after, 0xa1, 0xba);
  if (next == 0xbd)
    return is_within (after, 0x81, 0x9a) || after >= 0xa6;
  return next != 0xbf;
}

/* Whether a line may end behind the hyphen, with or without white space. */
static gboolean
may_end_line (const guchar *hyphen, gsize left)
{
  gsize i = 1;

  while (i < left && (hyphen[i] == ' ' || is_within (hyphen[i], '\t', '\f')) && hyphen[i] != '\n')
    i++;
  return i < left && (hyphen[i] == '\n' || hyphen[i] == '\r' || hyphen[i] >= 0x80);
}

/* Whether what begins at @at may be folded into something else, or takes up what follows it. */
static gboolean
is_odd (const guchar *at, gsize left)
{
  guchar next = left > 1 ? at[1] : 0, after = left > 2 ? at[2] : 0;

  switch (*at)
    {
    case '-':
      return may_end_line (at, left);
    case 0xc2: /* soft hyphen, small letters and fractions */
      return next >= 0xa8;
    case 0xe2: /* invisible marks, hyphens, signs made of letters; no quotation marks or dashes */
      return next != 0x80 || is_within (after, 0x8b, 0x91);
    case 0xea:
      return next < 0xb0;
    case 0xef:
      return is_odd_form (next, after);
    default: /* kana, ideographs and Hangul stay as they are */
      return is_within (*at, 0xc3, 0xe1) || *at >= 0xf0;
    }
}

gsize
fn_scan_next_odd (const char *string, gsize size, gsize from)
{
  g_return_val_if_fail ((string != NULL || size == 0) && from <= size, size);

  for (; from + LANES <= size; from += LANES)
    {
      Bytes bytes = load (string + from);

      if (G_LIKELY (!is_any ((Bytes)(bytes >= (guchar)0xc2) | (Bytes)(bytes == (guchar)'-'))))
        continue;
      for (gsize i = 0; i < LANES; i++)
        if (is_odd ((const guchar *)string + from + i, size - from - i))
          return from + i;
    }
  for (; from < size; from++)
    if (is_odd ((const guchar *)string + from, size - from))
      return from;
  return size;
}

void
fn_scan_begin_plain (FnScan *self, const char *string, gsize size)
{
  g_return_if_fail (self != NULL && (string != NULL || size == 0));

  self->string = string;
  self->size = size;
  self->odd = size;
  for (guint i = 0; i < self->n; i++)
    self->needles[i].at = find_needle (&self->needles[i], string, size, 0);
}

void
fn_scan_begin (FnScan *self, const char *string, gsize size)
{
  fn_scan_begin_plain (self, string, size);
  if (self->needles != NULL)
    self->odd = fn_scan_next_odd (string, size, 0);
}

/* Each is looked for anew only behind where it was found last, so all bytes are read once for each. */
gsize
fn_scan_next (FnScan *self, gsize from)
{
  gsize next;

  g_return_val_if_fail (self != NULL && from <= self->size, 0);

  if (self->needles == NULL)
    return from;
  if (self->odd < from)
    self->odd = fn_scan_next_odd (self->string, self->size, from);
  next = self->odd;
  for (guint i = 0; i < self->n; i++)
    {
      Needle *needle = &self->needles[i];

      if (needle->at < from)
        needle->at = find_needle (needle, self->string, self->size, from);
      next = MIN (next, needle->at);
    }
  return next;
}
