#include "config.h"

#include "text/fn-finder.h"

#include "base/fn-error.h"
#include "text/fn-boundary.h"
#include "text/fn-expression.h"
#include "text/fn-normal.h"
#include "text/fn-sift.h"

#include <glib/gi18n.h>
#include <string.h>

/* Bytes looked through between two questions whether to go on. */
#define STRETCH (512 * 1024)
/* So are so many hits. */
#define MANY_HITS 10000
/* In a text, of each byte of the words: a letter of full width, and its accents. */
#define MOST_BYTES 16

struct _FnFinder
{
  gatomicrefcount references;
  FnFindOptions options;
  FnExpression *expression; /* NULL for plain words */
  char *words;              /* folded; NULL for an expression */
  gsize n_certain;          /* bytes of the words up to the first hyphen that a line's end may have taken out */
  char *needle;             /* how they begin, for a sift; NULL where it would find too much */
};

/* One look at a text or a part of it. */
typedef struct
{
  const FnFinder *finder;
  FnText *text;
  const FnFolded *folded;
  FnSpan core;  /* which hits must touch */
  GArray *hits;
} Look;

static FnFolding
get_folding (FnFindOptions options)
{
  FnFolding folding = (options & FN_FIND_ANY_ACCENT) != 0 ? FN_FOLD_ACCENTS : FN_FOLD_NONE;

  if ((options & FN_FIND_EXPRESSION) != 0)
    return folding | FN_FOLD_LITERAL;
  return folding | FN_FOLD_WIDTH | ((options & FN_FIND_CASE) != 0 ? FN_FOLD_NONE : FN_FOLD_CASE);
}

/* A sift knows letters and digits of ASCII only; one letter alone is almost everywhere. */
static char *
dup_needle (const char *words)
{
  gsize size = 0;

  while (g_ascii_isalnum (words[size]))
    size++;
  return size > 1 ? g_ascii_strdown (words, size) : NULL;
}

FnFinder *
fn_finder_new (const char *query, FnFindOptions options, GError **error)
{
  g_autoptr (FnFinder) self = NULL;
  FnFolding folding = get_folding (options);
  g_autofree char *folded = NULL;

  g_return_val_if_fail (query != NULL && g_utf8_validate (query, -1, NULL), NULL);

  self = g_new0 (FnFinder, 1);
  g_atomic_ref_count_init (&self->references);
  self->options = options;
  folded = folding == FN_FOLD_LITERAL ? g_strdup (query) : fn_normalise_folded (query, folding);
  if ((options & FN_FIND_EXPRESSION) == 0)
    {
      self->words = g_steal_pointer (&folded);
      self->n_certain = *self->words != '\0' ? 1 + strcspn (self->words + 1, "-") : 0;
      self->needle = dup_needle (self->words);
      return g_steal_pointer (&self);
    }
  self->expression = fn_expression_new (folded, (options & FN_FIND_CASE) != 0,
                                        (options & FN_FIND_WHOLE_WORDS) != 0, error);
  return self->expression != NULL ? g_steal_pointer (&self) : NULL;
}

FnFinder *
fn_finder_ref (FnFinder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
fn_finder_unref (FnFinder *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->expression, fn_expression_free);
  g_free (self->needle);
  g_free (self->words);
  g_free (self);
}

gboolean
fn_finder_is_blank (const FnFinder *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words != NULL && *self->words == '\0';
}

FnFolding
fn_finder_get_folding (const FnFinder *self)
{
  g_return_val_if_fail (self != NULL, FN_FOLD_NONE);

  return get_folding (self->options);
}

/* Where the words may stand: their certain beginning does. Returns: NULL if nowhere between the two. */
static const char *
find_beginning (const FnFinder *self, const char *from, const char *end)
{
  if (self->n_certain == 1)
    return memchr (from, *self->words, end - from);
  return memmem (from, end - from, self->words, self->n_certain);
}

/* Whether an accent follows that could not be put onto the last letter: "x" is not what "x̂" says. */
static gboolean
leaves_accent (const char *rest)
{
  return (guchar) *rest >= 0xcc && fn_fold_is_accent (g_utf8_get_char (rest));
}

/* Whether neither end of the hit cuts through a word or a number. */
static gboolean
is_whole (FnText *text, FnSpan hit)
{
  const char *bytes = fn_text_get_bytes (text);

  return fn_boundary_is_at (bytes, hit.start) && fn_boundary_is_at (bytes, hit.end);
}

/* A letter that folds into two may hold the end of one hit and the beginning of the next. */
static gboolean
is_past (const GArray *hits, FnSpan hit)
{
  return hits->len == 0 || g_array_index (hits, FnSpan, hits->len - 1).end <= hit.start;
}

/* Takes the words that stand at @offset, up to @end. Returns: where to look on. */
static gsize
take_words (const Look *look, gsize offset, gsize end)
{
  gsize size;
  const char *string = fn_folded_get_string (look->folded, &size);
  gboolean whole = (look->finder->options & FN_FIND_WHOLE_WORDS) != 0;
  FnSpan hit;

  if (end == 0 || leaves_accent (string + end))
    return offset + 1;
  hit = fn_folded_to_source (look->folded, (FnSpan){ offset, end });
  if (hit.end <= look->core.start || hit.start >= look->core.end || !is_past (look->hits, hit) ||
      (whole && !is_whole (look->text, hit)))
    return offset + 1;
  g_array_append_val (look->hits, hit);
  return end;
}

static FnFindEnd
find_words (const Look *look, FnGoOn go_on, gpointer data)
{
  const FnFinder *finder = look->finder;
  gsize size, from = 0, asked = 0;
  const char *string = fn_folded_get_string (look->folded, &size);
  guint n_asked = look->hits->len;

  while (from < size)
    {
      gsize end = MIN (size, from + STRETCH + finder->n_certain);
      const char *found = find_beginning (finder, string + from, string + end);

      if (found != NULL)
        from = take_words (look, found - string, fn_folded_match (look->folded, finder->words, found - string));
      else
        from = end < size ? from + STRETCH : size;
      if (go_on != NULL && (from - asked >= STRETCH || look->hits->len - n_asked >= MANY_HITS))
        {
          if (!go_on (data))
            return FN_FIND_STOPPED;
          asked = from;
          n_asked = look->hits->len;
        }
    }
  return FN_FIND_DONE;
}

static FnFindEnd
find_in (const Look *look, FnGoOn go_on, gpointer data)
{
  const FnFinder *finder = look->finder;

  if (finder->expression != NULL)
    return fn_expression_find (finder->expression, look->folded, go_on, data, look->hits);
  return fn_finder_is_blank (finder) ? FN_FIND_DONE : find_words (look, go_on, data);
}

FnFindEnd
fn_finder_find (const FnFinder *self, const FnFolded *folded, FnGoOn go_on, gpointer data, GArray *hits)
{
  FnText *text;

  g_return_val_if_fail (self != NULL && folded != NULL && hits != NULL, FN_FIND_STOPPED);
  g_return_val_if_fail (fn_folded_get_folding (folded) == fn_finder_get_folding (self), FN_FIND_STOPPED);

  text = fn_folded_get_text (folded);
  return find_in (&(Look){ self, text, folded, fn_text_get_all (text), hits }, go_on, data);
}

static FnFindEnd
find_in_stretch (const Look *whole, FnSpan stretch, FnGoOn go_on, gpointer data)
{
  FnFolding folding = fn_finder_get_folding (whole->finder);
  g_autoptr (FnFolded) folded = fn_folded_new (whole->text, stretch, folding);

  return find_in (&(Look){ whole->finder, whole->text, folded, whole->core, whole->hits }, go_on, data);
}

FnFindEnd
fn_finder_find_all (const FnFinder *self, FnText *text, FnGoOn go_on, gpointer data, GArray *hits)
{
  g_autoptr (FnSift) sift = NULL;
  Look look = { self, text, NULL, { 0, 0 }, hits };
  FnFindEnd end = FN_FIND_DONE;
  FnSpan stretch;

  g_return_val_if_fail (self != NULL && text != NULL && hits != NULL && hits->len == 0, FN_FIND_STOPPED);

  look.core = fn_text_get_all (text);
  if (self->expression != NULL)
    return find_in_stretch (&look, look.core, go_on, data);
  if (fn_finder_is_blank (self))
    return FN_FIND_DONE;
  sift = fn_sift_new (self->needle, text, strlen (self->words) * MOST_BYTES);
  while (end == FN_FIND_DONE && fn_sift_next (sift, &stretch, &look.core))
    end = go_on == NULL || go_on (data) ? find_in_stretch (&look, stretch, NULL, NULL) : FN_FIND_STOPPED;
  return end;
}

gboolean
fn_finder_check (FnFindEnd end, GError **error)
{
  if (end != FN_FIND_EXPLODED)
    return TRUE;
  g_set_error_literal (error, FN_ERROR, FN_ERROR_LIMIT, _("This expression takes too long here: make it more exact"));
  return FALSE;
}
