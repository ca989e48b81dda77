#include "config.h"

#include "text/fn-interleaved.h"

#include "text/fn-boundary.h"
#include "text/fn-wording.h"

#include <string.h>

#define MOST_SKIPPED 3   /* lines of other columns between two of one */
#define FEWEST_WORDS 3   /* of a quote that may be read across lines */
#define MOST_WORDS 64    /* so that no quote exhausts the stack */
#define MOST_READINGS 64 /* from one place; after so many the words are no anchor */

/* One piece of a quote between two jumps: where its part of the words that are cited stands. */
typedef struct
{
  FnSpan span;  /* in bytes of the normalised text; empty for context alone */
  int line_end; /* index of the break it runs up to, or -1 */
} Piece;

typedef struct
{
  const FnNormal *normal;
  const char *string;
  const FnLineBreak *breaks;
  guint n_breaks;
  const char *words; /* prefix, words and suffix in a row */
  FnSpan exact;      /* the bytes of them that are cited */
  GArray *pieces;    /* of Piece: the way to the piece that is being read */
  GHashTable *dead;  /* of gint64: starts of pieces that lead nowhere */
  guint n_readings;  /* from the place that is being tried */
  FnTally *tally;
} Columns;

/* A place in the quote and one in the text, with the break at or next after it. */
typedef struct
{
  gsize word;
  gsize place;
  guint next_break;
} Cursor;

static gboolean read_piece (Columns *self, Cursor cursor);

static void
add_range (const Columns *self, GArray *ranges, const Piece *piece)
{
  FnSpan source;

  if (piece->span.start == piece->span.end)
    return;
  source = fn_normal_to_source (self->normal, piece->span);
  if (piece->line_end >= 0) /* with a hyphen that ends the line */
    source.end = self->breaks[piece->line_end].source_end;
  g_array_append_val (ranges, source);
}

/* Counts what the pieces come to, @last being the one after them. */
static gboolean
end_reading (Columns *self, const Piece *last, FnSpan words, gsize start)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (FnSpan));
  const FnLineBreak *before = fn_normal_find_line_start (self->normal, start);

  if (self->pieces->len == 0 ? before == NULL || !before->joined : fn_wording_count (self->words, words) == 0)
    return FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    add_range (self, ranges, &g_array_index (self->pieces, Piece, i));
  add_range (self, ranges, last);
  fn_tally_add (self->tally, (const FnSpan *) ranges->data, ranges->len);
  self->n_readings++;
  return TRUE;
}

static gboolean
is_decided (const Columns *self)
{
  return self->tally->here > 1 || self->n_readings >= MOST_READINGS;
}

/* Where the quote goes on after the line that ends at the cursor's break, or 0 if it cannot. */
static gsize
find_next_word (const Columns *self, const Cursor *at)
{
  const FnLineBreak *line_break = &self->breaks[at->next_break];
  const char *place = self->string + at->place, *word = self->words + at->word;

  if (at->place == line_break->end)
    {
      if (line_break->joined)
        return *word != '-' ? at->word : 0;
      if (*word == ' ')
        return at->word + 1;
      return at->place > 0 && place[-1] == '-' ? at->word : 0;
    }
  if (at->place + 1 == line_break->end && *place == '-' && at->place > 0 &&
      g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (place))) &&
      g_unichar_isalpha (g_utf8_get_char (word)))
    return at->word; /* the hyphen only divides the word */
  return 0;
}

static gboolean read_from (Columns *self, Cursor at);

/* Reads on in each of the lines below that may belong to the same column. */
static gboolean
jump (Columns *self, const Cursor *from, gsize first_word, const Piece *piece)
{
  Piece whole = *piece;
  gboolean found = FALSE;
  gsize word;

  if (from->next_break >= self->n_breaks)
    return FALSE;
  word = find_next_word (self, from);
  if (word == 0 || fn_wording_count (self->words, (FnSpan){ first_word, word }) == 0)
    return FALSE;

  if (from->word > self->exact.start && from->word < self->exact.end)
    whole.line_end = from->next_break;
  g_array_append_val (self->pieces, whole);
  for (guint i = 1; i <= MOST_SKIPPED && from->next_break + i < self->n_breaks && !is_decided (self); i++)
    {
      guint line = from->next_break + i;

      if (read_from (self, (Cursor){ word, self->breaks[line].start, line + 1 }))
        found = TRUE;
    }
  g_array_set_size (self->pieces, self->pieces->len - 1);
  return found;
}

/* One character on, in the quote and in the text. */
static gboolean
step (const Columns *self, Cursor *at)
{
  const char *word = self->words + at->word;

  if (self->string[at->place] == *word)
    at->place++;
  else if (*word != '-' || at->word == 0 || word[-1] == '-' || word[1] == '-' ||
           at->next_break >= self->n_breaks || self->breaks[at->next_break].end != at->place ||
           !self->breaks[at->next_break].joined)
    return FALSE;
  at->word++;
  return TRUE;
}

/* Whether the cited words, if they begin or end here, do so where words do. */
static gboolean
keeps_boundaries (const Columns *self, const Cursor *at)
{
  if (at->word == self->exact.start && fn_normal_find_line_start (self->normal, at->place) != NULL)
    return TRUE;
  return (at->word != self->exact.start && at->word != self->exact.end) ||
         fn_boundary_is_at (self->string, at->place);
}

static gboolean
read_piece (Columns *self, Cursor at)
{
  const Cursor first = at;
  Piece piece = { { at.place, at.place }, -1 };
  gboolean found = FALSE;

  do
    {
      while (at.next_break < self->n_breaks && self->breaks[at.next_break].end < at.place)
        at.next_break++;
      if (!keeps_boundaries (self, &at))
        return found;
      if (at.word == self->exact.start)
        piece.span.start = at.place;
      if (at.word >= self->exact.start && at.word <= self->exact.end)
        piece.span.end = at.place;
      if (self->words[at.word] == '\0')
        return end_reading (self, &piece, (FnSpan){ first.word, at.word }, first.place) || found;
      if (jump (self, &at, first.word, &piece))
        found = TRUE;
    }
  while (!is_decided (self) && step (self, &at));
  return found;
}

/* Reads on at the start of a line, unless that is known to lead nowhere. */
static gboolean
read_from (Columns *self, Cursor at)
{
  gint64 key = (gint64) at.next_break * G_MAXUINT16 + (gint64) at.word;

  if (g_hash_table_contains (self->dead, &key))
    return FALSE;
  if (read_piece (self, at))
    return TRUE;
  g_hash_table_add (self->dead, g_memdup2 (&key, sizeof key));
  return FALSE;
}

static void
read_everywhere (Columns *self, const FnWordIndex *index)
{
  guint n;
  const gsize *places = fn_word_index_find (index, self->words, &n);

  for (guint i = 0; i < n && self->tally->here < 2; i++)
    {
      self->n_readings = 0;
      read_piece (self, (Cursor){ 0, places[i], fn_normal_find_break (self->normal, places[i]) });
      if (self->n_readings >= MOST_READINGS)
        self->tally->here = 2;
    }
}

static gboolean
is_distinctive (const char *words)
{
  gsize size = strlen (words);
  guint n = size < G_MAXUINT16 ? fn_wording_count (words, (FnSpan){ 0, size }) : 0;

  return n >= FEWEST_WORDS && n <= MOST_WORDS;
}

void
fn_interleaved_count (const FnNormal *normal, const FnWordIndex *index, const FnSelector *selector,
                      FnTally *tally)
{
  FnWording wordings[FN_WORDINGS_MAX];
  Columns self = { .normal = normal, .tally = tally };
  guint n;

  g_return_if_fail (normal != NULL && index != NULL && selector != NULL && tally != NULL);

  self.string = fn_normal_get_string (normal);
  self.breaks = fn_normal_get_breaks (normal, &self.n_breaks);
  self.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  n = fn_wording_list (selector, wordings);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GHashTable) dead = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

      self.words = wordings[i].words;
      self.exact = wordings[i].exact;
      self.dead = dead;
      if (is_distinctive (self.words))
        read_everywhere (&self, index);
      fn_wording_clear (&wordings[i]);
    }
  g_array_unref (self.pieces);
}
