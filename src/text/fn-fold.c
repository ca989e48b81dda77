#include "config.h"

#include "text/fn-fold.h"

#include <string.h>

/* Below this code point are the alphabets: few letters that come again and again. */
#define N_REMEMBERED 0x2000
#define MOST_REMEMBERED 7

typedef struct
{
  guint8 size; /* 0 when not yet known */
  char bytes[MOST_REMEMBERED];
} Folded;

struct _FnFolder
{
  FnFolding folding;
  GString *last; /* the letter folded last */
  Folded *known; /* by code point; NULL before the first */
};

typedef struct
{
  gunichar first;
  gunichar last;
} Range;

static const Range accents[] = {
  { 0x0300, 0x036f }, { 0x0591, 0x05bd }, { 0x05bf, 0x05bf }, { 0x05c1, 0x05c2 }, { 0x05c4, 0x05c5 },
  { 0x05c7, 0x05c7 }, { 0x0610, 0x061a }, { 0x064b, 0x065f }, { 0x0670, 0x0670 }, { 0x06d6, 0x06dc },
  { 0x06df, 0x06e4 }, { 0x06e7, 0x06e8 }, { 0x06ea, 0x06ed }, { 0x1ab0, 0x1aff }, { 0x1dc0, 0x1dff },
  { 0x20d0, 0x20ff }, { 0xfe20, 0xfe2f },
};

/* Letters whose stroke Unicode does not count as an accent, lower case as folding leaves them, and upper. */
static const struct
{
  gunichar letter;
  char plain;
} strokes[] = {
  { 0x00d8, 'O' }, { 0x00f8, 'o' }, { 0x0110, 'D' }, { 0x0111, 'd' }, { 0x0126, 'H' }, { 0x0127, 'h' },
  { 0x0131, 'i' }, { 0x0141, 'L' }, { 0x0142, 'l' }, { 0x0166, 'T' }, { 0x0167, 't' },
};

static gboolean
is_in (const Range *ranges, guint n, gunichar c)
{
  for (guint i = 0; i < n && ranges[i].first <= c; i++)
    if (c <= ranges[i].last)
      return TRUE;
  return FALSE;
}

gboolean
fn_fold_is_accent (gunichar c)
{
  return is_in (accents, G_N_ELEMENTS (accents), c);
}

/* Kana, Han and Hangul without their marks: the bulk of East Asian text, which folding leaves alone. */
static gboolean
is_east_asian (gunichar c)
{
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || (c >= 0x3400 && c <= 0x9fff) ||
         (c >= 0xac00 && c <= 0xd7a3);
}

static gboolean
is_variation_selector (gunichar c)
{
  return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

/* Full-width and half-width forms, all that stand for other characters. */
static gboolean
is_other_width (gunichar c)
{
  return c >= 0xff01 && c <= 0xffee;
}

/* Characters that are written twice in Unicode, for the sake of older standards. */
static gboolean
is_compatible_ideograph (gunichar c)
{
  return (c >= 0xf900 && c <= 0xfaff) || (c >= 0x2f800 && c <= 0x2fa1f);
}

static gboolean
is_part (gunichar c)
{
  if (is_east_asian (c))
    return FALSE;
  return g_unichar_ismark (c) || (c >= 0x1160 && c <= 0x11ff) || c == 0xff9e || c == 0xff9f;
}

const char *
fn_folder_skip (const char *cursor, const char *end)
{
  const char *next = g_utf8_next_char (cursor);

  /* No mark is written with a smaller first byte. */
  while (next < end && (guchar) *next >= 0xcc && is_part (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  return next;
}

FnFolder *
fn_folder_new (FnFolding folding)
{
  FnFolder *self = g_new (FnFolder, 1);

  self->folding = folding;
  self->last = g_string_new (NULL);
  self->known = NULL;
  return self;
}

void
fn_folder_free (FnFolder *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->last, TRUE);
  g_free (self->known);
  g_free (self);
}

/* Whether a character alone may come out different. */
static gboolean
is_touched (const FnFolder *self, gunichar c)
{
  if (is_east_asian (c))
    return FALSE;
  if (c < N_REMEMBERED)
    return TRUE;
  if (is_variation_selector (c) || is_compatible_ideograph (c))
    return TRUE;
  if (is_other_width (c))
    return (self->folding & FN_FOLD_WIDTH) != 0 || g_unichar_isalpha (c);
  return g_unichar_isupper (c) || g_unichar_islower (c) || g_unichar_istitle (c);
}

static gunichar
without_stroke (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    if (strokes[i].letter == c)
      return strokes[i].plain;
  return c;
}

/* Takes selectors away, and accents where they are to go; a mark that stands alone stays. */
static char *
thin_out (const FnFolder *self, const char *letter)
{
  gboolean plain = (self->folding & FN_FOLD_ACCENTS) != 0;
  g_autofree char *parts = g_utf8_normalize (letter, -1, G_NORMALIZE_DEFAULT);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *c = parts; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar part = g_utf8_get_char (c);

      if (!is_variation_selector (part) && !(plain && fn_fold_is_accent (part) && c > parts))
        g_string_append_unichar (kept, plain ? without_stroke (part) : part);
    }
  return g_utf8_normalize (kept->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

static void
fold_anew (FnFolder *self, const char *letter, gsize size)
{
  gboolean widths = (self->folding & FN_FOLD_WIDTH) != 0 && is_other_width (g_utf8_get_char (letter));
  g_autofree char *normal =
      g_utf8_normalize (letter, size, widths ? G_NORMALIZE_ALL_COMPOSE : G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *folded =
      (self->folding & FN_FOLD_CASE) != 0 ? g_utf8_casefold (normal, -1) : g_steal_pointer (&normal);
  g_autofree char *thin = thin_out (self, folded);

  g_string_assign (self->last, thin);
}

const char *
fn_folder_fold (FnFolder *self, const char *letter, gsize *size)
{
  gunichar c;
  gboolean alone;

  g_return_val_if_fail (self != NULL && letter != NULL && size != NULL && *size > 0, NULL);

  c = g_utf8_get_char (letter);
  alone = letter + *size == g_utf8_next_char (letter);
  if (alone && !is_touched (self, c))
    return letter;
  if (self->known == NULL)
    self->known = g_new0 (Folded, N_REMEMBERED);
  if (alone && c < N_REMEMBERED && self->known[c].size > 0)
    {
      *size = self->known[c].size;
      return self->known[c].bytes;
    }
  fold_anew (self, letter, *size);
  if (alone && c < N_REMEMBERED && self->last->len <= MOST_REMEMBERED)
    {
      self->known[c].size = self->last->len;
      memcpy (self->known[c].bytes, self->last->str, self->last->len);
    }
  *size = self->last->len;
  return self->last->str;
}
